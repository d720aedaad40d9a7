import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string) => readFile(new URL(path, bank), 'utf8');

describe.skipIf(!hasBrowser())('journey 5, the dashboard', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  let file = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { acceptDownloads: true });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  async function submit(code: string): Promise<void> {
    const { request } = visitor.page;
    const id = randomUUIDv7();
    expect((await request.post(`${product.url}/api/submissions`, { data: { id, task: 'softmax', code, seconds: 300 } })).status()).toBe(
      200,
    );
    await request.get(`${product.url}/api/submissions/${id}?wait=30`);
  }

  const region = (name: string | RegExp) => visitor.page.getByRole('region', { name, exact: typeof name === 'string' });

  test('before anything was done it says what will be here and offers the first step', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: /^Question \d+: .*Mastery 0 percent/ }).count()).toBeGreaterThanOrEqual(30);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open question 1: Forward propagation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Forward propagation' }).waitFor();
  });

  test('a first day is shown: mastery, activity, streak, accuracy and time, what is due, the misconception, the submissions', async () => {
    const { page } = visitor;
    const wrong = await program('softmax/mistakes/columns.ts');
    await submit(wrong);
    for (let sent = 0; sent < 22; sent++) await submit(`export const attempt = ${sent};`);
    await submit(await program('softmax/solution.ts'));
    const points = { question: 'activation-functions', ticked: [], seconds: 60 };
    await page.request.post(`${product.url}/api/spoken`, { data: { id: randomUUIDv7(), ...points } });
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    await page
      .getByRole('link', { name: /Mastery [1-9]\d* percent/ })
      .first()
      .waitFor();
    await region('Activity').getByText('Answers and submissions: 25. Days with practice in 53 weeks: 1.').waitFor();
    const weeks = region('Week by week');
    await weeks.getByText(/^Weeks: 1\./).waitFor();
    await weeks.scrollIntoViewIfNeeded();
    await weeks.locator('[role=img] svg').nth(1).waitFor();
    await weeks.getByText('The same as a table').click();
    expect(await weeks.getByRole('table').getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual(['–', '0%', '1 / 24', '6']);
    await region('Due in the coming days')
      .getByText(/^Items that come back within 14 days: \d+\./)
      .waitFor();
    await region('Misconceptions met').getByText('has not come back').first().waitFor();
    expect(await objections(page)).toEqual([]);
  });

  test('every submission is there, to the first, and opens with its program and its report', async () => {
    const { page } = visitor;
    const list = region('Submissions');
    await list.getByText('20 of 24, newest first.').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(20);
    await list.getByRole('button', { name: 'Show older ones' }).click();
    await list.getByText('24 of 24, newest first.').waitFor();
    const first = list.getByRole('listitem').last();
    await first.getByText('wrong', { exact: true }).waitFor();
    await first.getByRole('link').click();
    await page.getByRole('status', { name: 'Verdict' }).getByText('wrong', { exact: true }).waitFor();
    await page.getByText('Smallest failing case').waitFor();
    await page.goBack();
  });

  test('it is exported as JSON and as a table', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    const download = async (name: string) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
    };
    const json = await download('Everything as JSON');
    expect(json.name).toBe('descent.json');
    expect(JSON.parse(json.text).submissions).toHaveLength(24);
    file = json.text;
    const csv = await download('Submissions as CSV');
    expect(csv.name).toBe('submissions.csv');
    expect(csv.text).toMatch(/^id,task,revision,submittedAt,verdict/);
  });

  test('a fresh installation that imports it shows the same', async () => {
    const other = await createProduct();
    const fresh = await createVisitor(browser);
    const shown = async ({ page }: Visitor, url: string) => {
      await page.goto(`${url}/dashboard`, { waitUntil: 'networkidle' });
      const sections = page.locator('main section:not([aria-labelledby=export])');
      return (await sections.allInnerTexts()).join('\n');
    };
    try {
      const { page } = fresh;
      await page.goto(`${other.url}/dashboard`, { waitUntil: 'networkidle' });
      const choose = (name: string, text: string) =>
        page.getByLabel('Import a JSON export').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await choose('notes.txt', 'no JSON');
      await page.getByRole('alert').getByText('The file is not JSON.', { exact: false }).waitFor();
      await choose('old.json', '{"version":0}');
      await page
        .getByRole('alert')
        .getByText(/version|preferences/)
        .waitFor();
      await choose('descent.json', file);
      await page.getByText('submissions (24)', { exact: false }).waitFor();
      expect(await objections(page)).toEqual([]);
      expect(await shown(fresh, other.url)).toBe(await shown(visitor, product.url));
      await choose('descent.json', file);
      await page.getByText('Nothing in the file is new.', { exact: false }).waitFor();
      // The two files that were refused.
      expect(fresh.errors.filter((error) => !error.includes('400'))).toEqual([]);
    } finally {
      await fresh.context.close();
      await other.remove();
    }
  });

  test('no script failed and no resource was refused on the way', () => {
    expect(visitor.errors).toEqual([]);
  });
});
