import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moving, objections, unnamed } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser } from './browser.ts';
import { everyPage } from './every-page.ts';
import { fillHistory } from './history.ts';
import { makeClasses, signUp, teacherAddress, type Made, type Person } from './people.ts';
import { createProduct, type Product } from './product.ts';

const routes = fileURLToPath(new URL('../apps/web/src/routes', import.meta.url));
const people: Person[] = ['learner', 'teacher', 'visitor'];
const langs = ['en', 'zh'] as const;
type Lang = (typeof langs)[number];
const themes = ['light', 'dark'] as const;
/** Nothing is sent and nobody is asked, but pages offer what needs mail and what needs GitHub. */
const offers = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'descent@example.org', GITHUB_CLIENT_ID: 'none', GITHUB_CLIENT_SECRET: 'none' };

/** A route of the folder as a pattern of paths. */
function patternOf(file: string): { route: string; pattern: RegExp } {
  const parts = file.split(/[\\/]/).filter((part) => part !== '+page.svelte' && !part.startsWith('('));
  const pattern = new RegExp(`^/${parts.map((part) => (part.startsWith('[') ? '[^/]+' : part)).join('/')}$`);
  return { route: `/${parts.join('/')}`, pattern };
}

describe.skipIf(!hasBrowser())('every page', () => {
  let product: Product;
  let browser: Browser;
  let made: Made;
  /** A window of each person in each language. */
  const windows = new Map<string, Page>();

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    const [learner, teacher] = await Promise.all([browser.newContext(), browser.newContext()]);
    const history = await fillHistory(learner.request, product.url);
    await signUp(learner.request, product.url, 'Ada', 'ada@example.org');
    await signUp(teacher.request, product.url, 'Tina', teacherAddress);
    await product.stop();
    await product.command('set-role.ts', 'administrator', teacherAddress);
    await product.start({ ...offers, PUBLIC_URL: product.url });
    made = { ...history, ...(await makeClasses(teacher.request, learner.request, product.url)) };
    const states = { learner: await learner.storageState(), teacher: await teacher.storageState(), visitor: undefined };
    for (const person of people)
      for (const lang of langs) {
        const { page } = await createVisitor(browser, { storageState: states[person], reducedMotion: 'reduce' });
        windows.set(`${person} ${lang}`, page);
      }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  const addressOf = (path: string, lang: Lang) => product.url + (lang === 'zh' ? `/zh${path}` : path);

  test('is looked at: the folder of routes has no other', () => {
    const patterns = globSync('**/+page.svelte', { cwd: routes }).map(patternOf);
    const paths = everyPage.map(({ path }) => new URL(path(made), product.url).pathname);
    expect(patterns.length).toBeGreaterThan(15);
    expect(patterns.filter(({ pattern }) => !paths.some((path) => pattern.test(path))).map(({ route }) => route)).toEqual([]);
  });

  test.for(everyPage)('$name: axe objects to nothing in either theme and language, plots are named, nothing moves', async (shown) => {
    async function faults(lang: Lang): Promise<string[]> {
      const page = windows.get(`${shown.of} ${lang}`)!;
      await page.goto(addressOf(shown.path(made), lang), { waitUntil: 'networkidle' });
      await shown.prepare?.(page);
      const found = [...(await unnamed(page)), ...(await moving(page))];
      for (const theme of themes) {
        await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
        found.push(...(await objections(page, ['best-practice'])).map((one) => `${theme}: ${one}`));
      }
      return found.map((fault) => `${lang}: ${fault}`);
    }
    expect((await Promise.all(langs.map(faults))).flat()).toEqual([]);
  });

  test('moves where nobody asked for less', async () => {
    const { page, context } = await createVisitor(browser);
    await page.goto(product.url, { waitUntil: 'networkidle' });
    expect(await moving(page)).not.toEqual([]);
    await context.close();
  });
});
