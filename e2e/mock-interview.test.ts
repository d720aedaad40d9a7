import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { createProduct, type Product } from './product.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);

interface State {
  place: number;
  count: number;
  current: { kind: 'spoken' | 'quiz' | 'code'; task?: string; exportName?: string } | null;
}

describe.skipIf(!hasBrowser())('journey 4, the mock interview', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  let address = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  /** What the interview on the page asks now, as the server knows it. */
  async function state(): Promise<State> {
    const response = await visitor.page.request.get(`${product.url}/api/interviews/${address.split('/').at(-1)}`);
    return response.json();
  }

  /** Waits until the page shows an item at this place, or the report. */
  const shows = (page: Page, place: number, count: number) => page.getByText(`${place + 1} of ${count}`, { exact: true }).waitFor();

  async function secondsLeft(page: Page): Promise<number> {
    const [minutes, seconds] = (await page.locator('header').getByRole('timer').innerText()).split(':').map(Number);
    return minutes! * 60 + seconds!;
  }

  /** Goes on with keys alone until a program is asked for. */
  async function answerUntilCode(page: Page): Promise<State> {
    for (;;) {
      const now = await state();
      await shows(page, now.place, now.count);
      if (now.current?.kind === 'code') return now;
      if (now.current?.kind === 'spoken') {
        await page.getByRole('button', { name: 'I have answered' }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText('Follow-up:').waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Save and go on' }).waitFor();
        const boxes = page.getByRole('checkbox');
        for (let number = 1; number <= Math.min(9, await boxes.count()); number++) await page.keyboard.press(String(number));
        await page
          .locator('main input:checked')
          .nth((await boxes.count()) - 2)
          .waitFor();
        await page.keyboard.press('Enter');
      } else {
        await page.getByRole('button', { name: 'Skip this' }).click();
      }
      await page.waitForFunction((text) => !document.body.innerText.includes(text), `${now.place + 1} of ${now.count}`);
    }
  }

  test('length, level and topics are chosen, and the first question comes with the clock', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/interview`, { waitUntil: 'networkidle' });
    expect(await objections(page)).toEqual([]);
    await page.getByLabel('30 min').check();
    await page.getByLabel('easy').check();
    await page.getByLabel('Foundations').check();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.waitForURL(/\/interview\/.+/);
    address = page.url();
    await page.getByRole('button', { name: 'I have answered' }).waitFor();
    expect(await objections(page)).toEqual([]);
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });

  test('the time goes on over a reload', async () => {
    const { page } = visitor;
    await page.waitForTimeout(2_000);
    const before = await secondsLeft(page);
    await page.reload({ waitUntil: 'networkidle' });
    const after = await secondsLeft(page);
    expect(before).toBeLessThan(30 * 60);
    expect(after).toBeLessThanOrEqual(before);
  });

  test('answers aloud and quiz items come one by one, then a program from nothing but its name', async () => {
    const { page, context } = visitor;
    const { current, place } = await answerUntilCode(page);
    const editor = page.getByRole('textbox', { name: /^Program/ });
    await editor.waitFor({ state: 'attached' });
    await page.locator('.view-lines').waitFor();
    expect((await page.locator('.view-lines').innerText()).replace(/\s+/g, ' ').trim()).toBe(
      `export function ${current!.exportName}() { }`,
    );
    expect(await objections(page)).toEqual([]);
    const other = await context.newPage();
    expect((await other.goto(`${product.url}/tasks/${current!.task}`))?.status()).toBe(403);
    await other.close();

    await write(page, `export function ${current!.exportName}() { return 7; }`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/\b0 of \d+ public cases pass\./).waitFor();
    expect(await page.getByText('Expected', { exact: true }).count()).toBe(0);
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('.view-lines').getByText('return').waitFor();
    await write(page, await readFile(new URL(`${current!.task}/solution.ts`, bank), 'utf8'));
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/\b(\d+) of \1 public cases pass\./).waitFor();
    await page.getByRole('button', { name: 'Hand in and go on' }).click();
    await page.waitForFunction((text) => !document.body.innerText.includes(text), `${place + 1} of`);
  });

  test('the report places each answer with its evidence, and is kept', async () => {
    const { page } = visitor;
    const title = page.getByRole('heading', { name: 'Report of the interview' });
    await page.getByRole('button', { name: 'End the interview' }).or(title).first().waitFor();
    for (let items = 0; items < 20 && !(await title.isVisible()); items++) {
      await page.getByRole('button', { name: 'Skip this' }).or(title).first().click();
      await page.waitForTimeout(500);
    }
    await title.waitFor();
    await page.getByText(/Handed in: accepted/).waitFor();
    await page.getByText('Exceptional', { exact: true }).first().waitFor();
    await page.getByText('Skipped.').first().waitFor();
    expect(await page.getByRole('region', { name: 'By topic' }).getByRole('row').count()).toBe(2);
    expect(await objections(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    await title.waitFor();
  });

  test('the next one is compared with it', async () => {
    const { page, errors } = visitor;
    await page.getByRole('link', { name: 'Another interview' }).click();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.waitForURL(/\/interview\/.+/);
    await page.getByRole('button', { name: 'End the interview' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the interview' }).click();
    await page.getByText(/The one before, on .*: weak \d+, strong \d+, exceptional [1-9]/).waitFor();
    await page.goto(`${product.url}/interview`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('region', { name: 'Interviews of before' }).getByRole('listitem').count()).toBe(2);
    // The task that was refused while it was asked.
    expect(errors.filter((error) => !error.includes('403'))).toEqual([]);
  });
});
