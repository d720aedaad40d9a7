import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { reachablePages } from './pages.ts';
import { createProduct, type Product } from './product.ts';

const softmax = new URL('../packages/questions/tasks/softmax/', import.meta.url);
const program = (path: string) => readFile(new URL(path, softmax), 'utf8');

/** A small telephone that is held upright and touched. */
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** CSS pixels that a target of touch measures at least: WCAG 2.2, 2.5.8. */
const TARGET_PX = 24;
/** Milliseconds to load some 250 pages. */
const WALK_TIMEOUT_MS = 300_000;
/** Lines of the program that are in sight at least. */
const LINES_IN_SIGHT = 10;

describe.skipIf(!hasBrowser())('journey 8, on a phone', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, phone);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  const open = (path: string) => visitor.page.goto(product.url + path, { waitUntil: 'networkidle' });
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  /** What axe objects to, and a page that is wider than the window. */
  async function faults(page: Page): Promise<string[]> {
    const found = await objections(page);
    return (await overflow(page)) > 0 ? [...found, `${page.url()} is wider than the window`] : found;
  }

  test('the header is a bar of two rows, every place of it can be touched', async () => {
    const { page } = visitor;
    for (const path of ['/questions', '/zh/questions']) {
      await open(path);
      const boxes = await page
        .locator('header')
        .locator('a, button')
        .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
      expect(boxes.length).toBeGreaterThan(7);
      for (const { width, height, left, right } of boxes) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(TARGET_PX);
        expect(left >= 0 && right <= phone.viewport.width).toBe(true);
      }
      expect(new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 20))).size).toBeLessThanOrEqual(2);
      expect(await page.locator('header').evaluate((header) => header.getBoundingClientRect().height)).toBeLessThanOrEqual(96);
    }
  });

  test('a question is read in letters that are large enough', async () => {
    const { page } = visitor;
    await open('/questions/self-attention');
    const size = await page
      .locator('#answer p')
      .first()
      .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    expect(await faults(page)).toEqual([]);
  });

  test('a quiz item is answered by touch', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Begin the quiz' }).tap();
    const form = page.locator('#quiz form');
    await form.waitFor();
    for (let tries = 0; tries < 12 && (await form.getByRole('radio').count()) === 0; tries++) {
      await page.getByRole('button', { name: `Go to item ${tries + 1}` }).tap();
      await page.waitForTimeout(150);
    }
    await form.getByRole('radio').first().tap();
    await page.getByRole('button', { name: 'Check the answer' }).tap();
    await page.getByText(/This item comes back/).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('the editor: type, run, see the failing case, mend it, submit', async () => {
    const { page } = visitor;
    await open('/tasks/softmax');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Code' }).tap();
    const editor = page.getByRole('textbox', { name: /^Program/ });
    await editor.tap();
    const { fontSize, lines } = await editor.evaluate((area) => {
      const style = getComputedStyle(area);
      return { fontSize: Number.parseFloat(style.fontSize), lines: area.clientHeight / Number.parseFloat(style.lineHeight) };
    });
    // Below 16 px a telephone enlarges the page when the field is touched.
    expect(fontSize).toBeGreaterThanOrEqual(16);
    expect(lines).toBeGreaterThanOrEqual(LINES_IN_SIGHT);
    await editor.fill('');
    await page.keyboard.type('export function softmax(x: Matrix): Matrix {\n  return x;\n}');
    await page.getByRole('button', { name: 'Run', exact: true }).tap();
    await page.getByRole('article', { name: 'Smallest failing case' }).waitFor();
    expect(await page.getByRole('tab', { name: /Results/ }).getAttribute('aria-selected')).toBe('true');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Code' }).tap();
    await editor.fill(await program('solution.ts'));
    await page.getByRole('button', { name: 'Submit', exact: true }).tap();
    await page.getByRole('status', { name: 'Verdict' }).getByText('accepted', { exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('what is due is reviewed by touch', async () => {
    const { page } = visitor;
    const wrong = randomUUIDv7();
    await page.request.post(`${product.url}/api/submissions`, {
      data: { id: wrong, task: 'softmax', code: await program('mistakes/columns.ts') },
    });
    await page.request.get(`${product.url}/api/submissions/${wrong}?wait=30`);
    await open('/review');
    await page.getByRole('button', { name: 'Begin the review' }).tap();
    const form = page.locator('main form');
    await form.waitFor();
    expect(await faults(page)).toEqual([]);
    for (const list of await form.locator('select').all()) await list.selectOption({ index: 1 });
    for (const field of await form.locator('input[type=text]').all()) await field.fill('1');
    const option = form.getByRole('radio').or(form.getByRole('checkbox')).first();
    if (await option.isVisible()) await option.tap();
    await form.locator('button[type=submit]').tap();
    await page.getByRole('button', { name: /^(Next item|Finish)$/ }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('nothing scrolls sideways on any page, in both languages', { timeout: WALK_TIMEOUT_MS }, async () => {
    const { page } = visitor;
    await page.request.patch(`${product.url}/api/me/preferences`, { data: { introDone: true } });
    const paths = (await reachablePages(page.request, product.url, '/zh')).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(100);
    // As the server makes them: what scripts add is looked at above, page by page.
    const reader = await createVisitor(browser, { ...phone, javaScriptEnabled: false, storageState: await visitor.context.storageState() });
    async function wideOnes(list: string[]): Promise<string[]> {
      const tab = await reader.context.newPage();
      const wide: string[] = [];
      for (const path of list) {
        await tab.goto(product.url + path, { waitUntil: 'load' });
        if ((await overflow(tab)) > 0) wide.push(path);
      }
      return wide;
    }
    const english = paths.map((path) => path.replace(/^\/zh/, '') || '/');
    expect(await Promise.all([wideOnes(paths), wideOnes(english)])).toEqual([[], []]);
    await reader.context.close();
  });

  test('no script failed on the way', () => {
    expect(visitor.errors).toEqual([]);
  });
});
