import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

const folder = new URL('../packages/questions/questions/', import.meta.url);
/** The slug of every question whose folder holds a figure. */
const slugs = readdirSync(folder)
  .filter((name) => readdirSync(new URL(`${name}/`, folder)).includes('figure.ts'))
  .map((name) => name.replace(/^\d+-/, ''));

/** Grids of cells leave so much room at their edges, in CSS pixels. */
const focusRingPx = 3;
/** CSS pixels by which anything of the figure stands out of the column. */
const overflow = (page: Page): Promise<number> =>
  page
    .locator('#figure figure')
    .first()
    .evaluate((figure) => Math.max(0, figure.scrollWidth - figure.clientWidth));

describe.skipIf(!hasBrowser())('figures', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    page = visitor.page;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('there are figures', () => {
    expect(slugs.length).toBeGreaterThan(10);
  });

  test.for(slugs)('%s: by keyboard on a phone, its sentence follows, and nothing stands out', async (slug) => {
    await page.goto(`${product.url}/questions/${slug}`);
    const section = page.locator('#figure');
    const figure = section.locator('figure').first();
    // What the server says of it is there before its script.
    const before = await section.locator('p').last().innerText();
    await section.scrollIntoViewIfNeeded();
    await figure.waitFor();
    const sentence = figure.locator('[aria-live]');
    expect(await sentence.innerText()).toBe(before);

    const control = figure.locator('input, select').first();
    await control.focus();
    await page.keyboard.press((await control.getAttribute('type')) === 'range' ? 'ArrowRight' : 'ArrowDown');
    await page.waitForFunction((text) => document.querySelector('#figure [aria-live]')?.textContent !== text, before);
    await figure.getByRole('button', { name: 'Reset' }).click();
    expect(await sentence.innerText()).toBe(before);
    expect(await overflow(page)).toBeLessThanOrEqual(focusRingPx);
    expect(visitor.errors).toEqual([]);
  });

  test.for(['self-attention', 'optimizers'])('%s: axe finds nothing', async (slug) => {
    await page.goto(`${product.url}/questions/${slug}`);
    await page.locator('#figure').scrollIntoViewIfNeeded();
    await page.locator('#figure figure').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('#figure').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
  });
});
