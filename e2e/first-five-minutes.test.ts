import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';
import { write } from './editor.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string) => readFile(new URL(path, bank), 'utf8');

const widths = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: '360 px', viewport: { width: 360, height: 740 } },
];

describe.skipIf(!hasBrowser()).each(widths)('journey 1, the first five minutes, $name', ({ viewport }) => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  const phone = viewport.width < 600;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { viewport });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('the broken softmax is already failing, and its repair turns it green', async () => {
    const { page } = visitor;
    await page.goto(product.url, { waitUntil: 'networkidle' });
    await page.getByText('Wrong in 2 of 2 cases.').waitFor();
    expect(await page.getByText(/sum 0\.\d+, not 1/).count()).toBe(2);
    await page.getByRole('textbox', { name: 'Program' }).fill(await program('debug-softmax/solution.ts'));
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('sums to 1').first().waitFor();
    expect(await page.getByText('sums to 1').count()).toBe(2);
  });

  test('an answer given aloud is checked against three key points', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await page.getByRole('button', { name: 'I have answered' }).click();
    const points = page.getByRole('group', { name: 'Tick what you said.' }).getByRole('checkbox');
    await points.first().waitFor();
    expect(await points.count()).toBe(3);
    await points.nth(0).check();
    await points.nth(1).check();
    await page.getByRole('button', { name: 'Save what I covered' }).click();
    await page.getByText(/2 of 3 covered/).waitFor();
  });

  test('date, minutes and role give three items for today', async () => {
    const { page } = visitor;
    const inThreeWeeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Date of the interview').fill(inThreeWeeks);
    await page.getByLabel('Minutes a day').fill('20');
    await page.getByLabel('Machine-learning engineer').check();
    await page.getByRole('button', { name: 'Make the plan' }).click();
    const today = page.getByRole('region', { name: /Today/ });
    await today.getByRole('link').first().waitFor();
    expect(await today.getByRole('listitem').count()).toBe(3);
  });

  test('question 1 is read, and a quiz item answered with feedback on each option', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/questions/forward-propagation`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Forward propagation');
    expect(await page.locator('.katex').count()).toBeGreaterThan(10);
    expect(await page.locator('.katex-error').count()).toBe(0);
    await page.getByRole('button', { name: 'Begin the quiz' }).click();
    await page.getByText('Item 1 of').waitFor();
    await page.getByRole('button', { name: 'Go to item 10' }).click();
    const options = page.getByRole('radio');
    await options.first().check();
    const count = await options.count();
    await page.getByRole('button', { name: 'Check the answer' }).click();
    await page
      .getByText(/^(Right|Not right)/)
      .first()
      .waitFor();
    await page.getByText(/This item comes back/).waitFor();
    expect(await page.getByText(/(right|wrong), (not )?chosen/).count()).toBe(count);
  });

  test('its task fails with the case drawn, is mended, submitted and accepted', async () => {
    const { page } = visitor;
    const tab = (name: string) => (phone ? page.getByRole('tab', { name, exact: true }).click() : Promise.resolve());
    await page.goto(`${product.url}/tasks/matmul`, { waitUntil: 'networkidle' });
    await tab('Code');
    await write(page, await program('matmul/mistakes/last-term.ts'));
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await tab('Results');
    await page.getByText('Smallest failing case').waitFor();
    for (const name of ['Got', 'Expected', 'Difference']) await page.getByText(name, { exact: true }).first().waitFor();
    await tab('Code');
    await write(page, await program('matmul/solution.ts'));
    await page.getByRole('button', { name: 'Submit', exact: true }).dblclick();
    await tab('Results');
    const verdict = page.getByRole('status', { name: 'Verdict' });
    await verdict.getByText('accepted', { exact: true }).waitFor();
    expect(await verdict.textContent()).toMatch(/Accepted: (\d+) of \1 cases pass/);
  });

  test('pressing twice made one submission, and everything is there after a reload', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/dashboard`);
    const rows = page.getByRole('link', { name: 'Matrix product' });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    const tile = page.getByRole('link', { name: /Question 1: Forward propagation\. Mastery [1-9]\d* percent/ });
    await tile.first().waitFor();
    await page.goto(product.url);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
  });

  test('no script failed and no resource was refused on the way', () => {
    expect(visitor.errors).toEqual([]);
  });
});
