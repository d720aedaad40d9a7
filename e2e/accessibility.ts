import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe objects to on the page as it stands, by WCAG 2.2 A and AA and by further rules, 'best-practice' say: rule and element. */
export async function objections(page: Page, further: readonly string[] = []): Promise<string[]> {
  // Pages have no frames, whose results would be put together in a window of their own, and what passed is not asked for: a quarter of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: [...wcag, ...further], resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, selector: target.join(' ') })));
  // Axe takes MathML for a picture without words, and so a head of a table that is a formula for an empty one.
  const isFormula = await Promise.all(
    found.map(async ({ id, selector }) => id === 'empty-table-header' && (await page.locator(selector).locator('math').count()) > 0),
  );
  return found.filter((_, at) => !isFormula[at]).map(({ id, selector }) => `${id}: ${selector}`);
}

/** Drawings narrower than this, in CSS pixels, are icons and the samples of a legend. */
const ICON_PX = 40;

/**
 * Plots and tables without a name, those of running text apart, and plots that nothing says in words: a plot is an image that a
 * sentence describes, itself or as part of a figure, or that has the table of its numbers in its figure.
 */
export function unnamed(page: Page): Promise<string[]> {
  return page.evaluate((iconPx) => {
    const textOf = (ids: string | null | undefined): string =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('')
        .trim();
    const nameOf = (element: Element): string =>
      element.getAttribute('aria-label') ||
      textOf(element.getAttribute('aria-labelledby')) ||
      (element.querySelector('caption')?.textContent ?? '');
    const wordsOf = (plot: Element): string => {
      const figure = plot.closest('figure');
      const table = figure?.querySelector('table')?.textContent ?? '';
      return textOf(plot.getAttribute('aria-describedby')) || textOf(figure?.getAttribute('aria-describedby')) || table;
    };
    // Arrows between links are decoration, the links are read; formulas draw their roots and braces.
    const drawings = [...document.querySelectorAll('main :is(svg, canvas):not(figure:has(a) *, .katex *)')];
    const plots = drawings
      .filter((drawing) => drawing.getBoundingClientRect().width >= iconPx)
      .map((drawing) => drawing.closest('[role=img]') ?? drawing);
    const tables = [...document.querySelectorAll('main table:not(.prose *)')];
    const tell = (fault: string, found: Element[]): string[] => found.map((element) => `${fault}: ${element.outerHTML.slice(0, 120)}`);
    return [
      ...tell(
        'no image',
        plots.filter((plot) => plot.getAttribute('role') !== 'img'),
      ),
      ...tell(
        'no name',
        [...plots, ...tables].filter((one) => nameOf(one) === ''),
      ),
      ...tell(
        'no words',
        plots.filter((plot) => wordsOf(plot) === ''),
      ),
    ];
  }, ICON_PX);
}

/** Seconds that a change may take where the reader asked for no motion. */
const STILL_S = 0.01;

/** What would move for longer than an eye sees: by a rule of the style sheets, or by a script, now. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate((still) => {
    const seconds = (list: string): number =>
      Math.max(...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1e-3 : 1)));
    const found = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part);
        const moves = seconds(transitionDuration) > still || (animationName !== 'none' && seconds(animationDuration) > still);
        return moves ? `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}` : [];
      }),
    );
    const running = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > still * 1000);
    return [...found, ...running.map(({ id }) => `a running animation ${id}`)];
  }, STILL_S);
}
