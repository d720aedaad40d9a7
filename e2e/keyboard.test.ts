import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { press, tabTo } from './keys.ts';
import { createProduct, type Product } from './product.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string) => readFile(new URL(path, bank), 'utf8');

/** Journey 3 is walked with keys in a test of its own, 6 is a command line beside its token, and 8 is a telephone's; here are the others. */
describe.skipIf(!hasBrowser())('with the keyboard alone', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await visitor.context.addInitScript(() => {
      // A click that a key makes has no pointer; one of a mouse or a finger has.
      addEventListener('pointerdown', () => sessionStorage.setItem('pointer', 'used'), true);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('the first thing that Tab reaches leads past the navigation', async () => {
    const { page } = visitor;
    await page.goto(product.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('journey 1: the broken softmax is repaired, why is answered aloud, the plan is made', async () => {
    const { page } = visitor;
    const editor = page.getByRole('textbox', { name: 'Program' });
    await tabTo(page, editor);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(await program('debug-softmax/solution.ts'));
    await page.keyboard.press('Escape');
    await press(page, page.getByRole('button', { name: 'Run' }));
    await page.getByText('sums to 1').first().waitFor();
    await press(page, page.getByRole('button', { name: 'Start the clock' }));
    await press(page, page.getByRole('button', { name: 'I have answered' }));
    await press(page, page.getByRole('group', { name: 'Tick what you said.' }).getByRole('checkbox'), 'Space');
    await press(page, page.getByRole('button', { name: 'Save what I covered' }));
    await page.getByText(/1 of 3 covered/).waitFor();
    await tabTo(page, page.getByLabel('Date of the interview'));
    // The first of January reads the same whether days or months come first.
    await page.keyboard.type(`0101${new Date().getFullYear() + 1}`);
    await tabTo(page, page.getByLabel('Minutes a day'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('20');
    await press(page, page.locator('form', { has: page.getByLabel('Minutes a day') }).getByRole('radio'), 'Space');
    await press(page, page.getByRole('button', { name: 'Make the plan' }));
    const today = page.getByRole('region', { name: /Today/ });
    await today.getByRole('link').first().waitFor();
    expect(await today.getByRole('listitem').count()).toBe(3);
  });

  test('journey 1: from the list to a question, its quiz and its task', async () => {
    const { page } = visitor;
    await press(page, page.getByRole('link', { name: 'Questions', exact: true }));
    await page.waitForURL(/\/questions$/);
    await press(page, page.getByRole('main').getByRole('link', { name: /Forward propagation/ }));
    await page.waitForURL(/forward-propagation/);
    await press(page, page.getByRole('button', { name: 'Begin the quiz' }));
    const form = page.locator('#quiz form');
    await form.waitFor();
    const first = form.locator('input, select').first();
    await tabTo(page, first);
    const kind = await first.evaluate((node) => (node instanceof HTMLInputElement ? node.type : 'select'));
    await (kind === 'text' ? page.keyboard.type('1') : page.keyboard.press(kind === 'select' ? 'ArrowDown' : 'Space'));
    await press(page, page.getByRole('button', { name: 'Check the answer' }));
    await page.getByText(/This item comes back/).waitFor();
    expect(await page.locator('#quiz form').count()).toBe(0);
    await press(page, page.locator('#tasks').getByRole('link', { name: 'Matrix product' }));
    await page.waitForURL(/\/tasks\/matmul/);
  });

  test('journeys 1 and 2: a wrong program is run and drawn, submitted and named, then mended and accepted', async () => {
    const { page } = visitor;
    const editor = page.getByRole('textbox', { name: /^Program/ });
    await editor.waitFor({ state: 'attached' });
    await page.locator('.view-lines').waitFor();
    await tabTo(page, editor);
    await write(page, await program('matmul/mistakes/last-term.ts'));
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Smallest failing case').waitFor();
    await page.getByText('Got', { exact: true }).first().waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    const verdict = page.getByRole('status', { name: 'Verdict' });
    await verdict.getByText(/Wrong in \d+ of \d+ cases/).waitFor();
    // Tab is typed in the editor; Escape and Tab leave it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await editor.evaluate((node) => node === document.activeElement)).toBe(false);
    await tabTo(page, editor);
    await write(page, await program('matmul/solution.ts'));
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await verdict.getByText('accepted', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('journey 2: a wrong gradient is searched for, drawn, looked at cell by cell and named step by step, and its quiz item is due', async () => {
    const { page } = visitor;
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('dense layer');
    await page.getByRole('option', { name: /fully connected layer/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tasks\/dense-backward/);
    await page.locator('.view-lines').waitFor();
    await tabTo(page, page.getByRole('textbox', { name: /^Program/ }));
    await write(page, await program('dense-backward/mistakes/last-example.ts'));
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.getByRole('status', { name: 'Verdict' }).getByText('wrong', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const diagnosis = page.getByRole('region', { name: 'What goes wrong' });
    const ask = diagnosis.getByRole('button');
    while (await ask.isVisible()) await press(page, ask);
    await diagnosis.getByText('Each example overwrites the one before').waitFor();
    const picture = page.getByRole('region', { name: /^dw/ }).first();
    await press(page, picture.getByRole('button', { name: 'Show as a map' }));
    const cells = picture.getByRole('grid', { name: 'Difference, dw' }).getByRole('gridcell');
    await tabTo(page, cells.first());
    await page.keyboard.press('ArrowRight');
    expect(await cells.nth(1).evaluate((cell) => cell === document.activeElement)).toBe(true);
    // The diagnosis stands before the picture: back over it.
    await tabTo(page, diagnosis.getByRole('link', { name: 'Answer the quiz item about it' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/questions\/backpropagation\?item=/);
    await press(page, page.getByRole('link', { name: 'Review', exact: true }));
    await page.waitForURL(/\/review$/);
    await page.getByRole('button', { name: 'Begin the review' }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByText(/after a mistake/)
      .first()
      .waitFor();
  });

  test('journey 4: an interview is chosen, answered aloud, ended and read', async () => {
    const { page } = visitor;
    await press(page, page.getByRole('link', { name: 'Interview', exact: true }));
    await page.waitForURL(/\/interview$/);
    const shortest = page.getByLabel('30 min');
    await tabTo(page, page.getByRole('radio', { checked: true }));
    for (let presses = 0; presses < 3 && !(await shortest.isChecked()); presses++) await page.keyboard.press('ArrowLeft');
    expect(await shortest.isChecked()).toBe(true);
    await press(page, page.getByLabel('Foundations'), 'Space');
    await press(page, page.getByRole('button', { name: 'Begin the interview' }));
    await page.getByRole('button', { name: 'I have answered' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Follow-up:').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save and go on' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByText(/^2 of \d+$/).waitFor();
    // Back to the header, which stands before an editor that may be asked to be filled in.
    await tabTo(page, page.getByRole('button', { name: 'End the interview' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'End the interview' }));
    await page.getByRole('heading', { name: 'Report of the interview' }).waitFor();
    await press(page, page.getByRole('region', { name: 'What to practise' }).getByRole('link'));
    await page.waitForURL(/\/(questions|tasks)\//);
  });

  test('journey 5: the dashboard: its numbers as tables, a submission with its report, a tile', async () => {
    const { page } = visitor;
    await press(page, page.getByRole('link', { name: 'Dashboard', exact: true }));
    await page.waitForURL(/\/dashboard/);
    await press(page, page.getByRole('region', { name: 'Week by week' }).locator('summary'));
    await page.getByRole('table', { name: 'Week by week' }).waitFor();
    await press(page, page.getByRole('list', { name: 'Submissions' }).getByRole('link'));
    await page.waitForURL(/\/tasks\/dense-backward\?submission=/);
    await page.getByRole('status', { name: 'Verdict' }).getByText('wrong', { exact: true }).waitFor();
    await press(page, page.getByRole('link', { name: 'Dashboard', exact: true }));
    await page.waitForURL(/\/dashboard/);
    await press(page, page.getByRole('main').getByRole('link', { name: /Question 1: Forward propagation/ }));
    await page.waitForURL(/forward-propagation/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Forward propagation');
  });

  test('journey 7: the language is switched in its place, and the theme', async () => {
    const { page } = visitor;
    await press(page, page.locator('header a[hreflang=zh-CN]'));
    await page.waitForURL(/\/zh\/questions\/forward-propagation/);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    const before = await page.evaluate(() => document.documentElement.dataset.theme);
    await press(page, page.locator('header').getByRole('button').last());
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).not.toBe(before);
    await press(page, page.getByRole('link', { name: '题目', exact: true }));
    await page.waitForURL(/\/zh\/questions$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('题目');
  });

  test('no pointer was used on the way, and no script failed', async () => {
    expect(await visitor.page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull();
    expect(visitor.errors).toEqual([]);
  });
});
