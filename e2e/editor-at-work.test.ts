import { readdir, readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { createProduct, type Product } from './product.ts';

const softmax = new URL('../packages/questions/tasks/softmax/', import.meta.url);
const program = (path: string) => readFile(new URL(path, softmax), 'utf8');
const client = new URL('../apps/web/build/client/_app/immutable/', import.meta.url);

/** Names of the built scripts that hold a text. */
async function scriptsWith(text: string): Promise<string[]> {
  const names = (await readdir(client, { recursive: true })).filter((name) => name.endsWith('.js') && !name.includes('worker'));
  const found = await Promise.all(
    names.map(async (name) => ((await readFile(new URL(name, client), 'utf8')).includes(text) ? name : null)),
  );
  return found.filter((name) => name !== null);
}

const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Program/ });
/** What stands in the full editor, as it is drawn: Monaco writes spaces as no-break spaces. */
const drawn = async (page: Page): Promise<string> => (await page.locator('.view-lines').first().innerText()).replaceAll('\u00a0', ' ');
/** Waits for what the full editor shows. */
const shows = (page: Page) => expect.poll(() => drawn(page), { timeout: 10_000 });
const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More for this program' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe.skipIf(!hasBrowser())('the editor', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  const open = async (page: Page, path = '/tasks/softmax'): Promise<void> => {
    await page.goto(product.url + path);
    await page.locator('.view-lines').first().waitFor();
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await open(visitor.page);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('knows the ambient types and nd: documentation on hover, names completed with their import', async () => {
    const { page } = visitor;
    const hover = page.locator('.monaco-hover').filter({ visible: true });
    await page
      .locator('.view-line span', { hasText: /^Matrix$/ })
      .first()
      .hover();
    await hover.getByText('A matrix of shape [rows, cols], one array for each row').waitFor();
    await write(page, 'export function softmax(logits: Matrix): Matrix {\n  return \n}\n');
    await editorOf(page).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type(' rowS');
    await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'rowSums' }).waitFor();
    await page.keyboard.press('Enter');
    await shows(page).toContain("import { rowSums } from 'nd';");
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await hover.getByText('out[i] = Σⱼ x[i][j]').waitFor();
    expect(visitor.errors).toEqual([]);
  });

  test('shows a runtime error and a compile error under their line until the program is edited', async () => {
    const { page } = visitor;
    const message = page.locator('.failing-message');
    await write(
      page,
      'export function softmax(logits: Matrix): Matrix {\n  const rows = undefined as unknown as Matrix;\n  return rows.map((row) => row);\n}\n',
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    await message.getByText('The function threw TypeError').waitFor();
    expect(await page.locator('.failing-line').count()).toBe(1);
    await page.getByRole('button', { name: 'Go to line 3' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await message.waitFor({ state: 'detached' });
    await page.locator('.failing-line').waitFor({ state: 'detached' });

    await write(page, "import { readFileSync } from 'fs';\n\nexport const softmax = (logits: Matrix): Matrix => logits;\n");
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await message.getByText('Only nd can be imported, not fs.').waitFor();
    const top = async (part: Locator): Promise<number> => Math.round((await part.first().boundingBox())?.y ?? Number.NaN);
    const gap = async (): Promise<number> =>
      (await top(page.locator('.failing-line'))) - (await top(page.locator('.view-line', { hasText: 'readFileSync' })));
    await expect.poll(gap, { timeout: 15_000 }).toBe(0);
    await page.keyboard.type('x');
    await message.waitFor({ state: 'detached' });
  });

  test('formats with a key and keeps the cursor; a line that cannot be read is named', async () => {
    const { page } = visitor;
    await write(page, 'export function softmax( logits:Matrix ):Matrix{\nreturn logits.map( row=>row )\n}');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+ArrowRight');
    await page.keyboard.press('Shift+Alt+F');
    await page.getByText('Formatted.').waitFor();
    await page.keyboard.type('/* here */');
    await shows(page).toContain('  return/* here */ logits.map((row) => row);');
    await write(page, 'export const softmax = ;\n');
    await page.getByRole('button', { name: 'Format', exact: true }).click();
    await page.getByText('Line 1 cannot be read yet').waitFor();
    expect(await drawn(page)).toContain('export const softmax = ;');
  });

  test('keys that open something elsewhere are typed here; Escape lets Tab leave; ? lists the keys', async () => {
    const { page } = visitor;
    await write(page, '//');
    await page.keyboard.type(' a/b?');
    await shows(page).toContain('// a/b?');
    expect(new URL(page.url()).pathname).toBe('/tasks/softmax');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await editorOf(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByText('Tab now leaves the editor.').waitFor();
    await page.keyboard.press('Tab');
    expect(await editorOf(page).evaluate((node) => node === document.activeElement)).toBe(false);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Format the program').waitFor();
    await page.keyboard.press('Escape');
  });

  test('loses nothing to a refresh, or to a reset, and another device opens the newer program', async () => {
    const { page, context } = visitor;
    await write(page, `// first\n${await program('mistakes/columns.ts')}`);
    await page.reload();
    await shows(page).toContain('// first');
    await choose(page, 'Reset to the starter');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await shows(page).toContain('not implemented');
    await page.reload();
    await shows(page).toContain('not implemented');
    await choose(page, 'Earlier versions');
    const versions = page.getByRole('dialog', { name: 'Earlier versions of this program' });
    await versions.locator('.view-lines').first().getByText('// first').waitFor();
    expect(await objections(page)).toEqual([]);
    await versions.getByRole('button', { name: 'Restore this version' }).click();
    await shows(page).toContain('// first');
    await page.getByText('Saved', { exact: true }).waitFor();

    const other = await elsewhere(browser, context);
    await open(other);
    await shows(other).toContain('// first');
    await write(other, `// second\n${await program('solution.ts')}`);
    await other.getByText('Saved', { exact: true }).waitFor();
    await other.context().close();
    await page.reload();
    await shows(page).toContain('// second');
  });

  test('pressed twice, Submit makes one submission; accepted, the program is compared with the solution', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Submit', exact: true }).dblclick();
    await page
      .getByRole('status', { name: 'Verdict' })
      .getByText(/^Accepted/)
      .waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    const list = page.getByRole('list', { name: 'History' });
    await list.getByText('accepted').waitFor();
    expect(await list.getByText('accepted').count()).toBe(1);
    await page.getByRole('tab', { name: 'Solution' }).click();
    await page.getByRole('button', { name: 'Compare with my program' }).click();
    const comparison = page.getByRole('dialog', { name: 'My program and the solution' });
    await comparison.locator('.view-lines').nth(1).waitFor();
    expect(await comparison.getByRole('combobox', { name: 'My program' }).locator('option:checked').textContent()).toMatch(
      /^My accepted program of /,
    );
    await comparison.locator('.line-delete', { hasText: '' }).first().waitFor();
    const [left, right] = await Promise.all([0, 1].map((at) => comparison.locator('.view-lines').nth(at).boundingBox()));
    expect(left && right && left.x + left.width <= right.x + 1).toBe(true);
    expect(await objections(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 5_000 }).toBe(360);
    await expect
      .poll(async () => (await comparison.locator('.editor.modified').boundingBox())?.width ?? 0, { timeout: 5_000 })
      .toBeGreaterThan(280);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('a fresh attempt keeps old code out of sight, after a reload too', async () => {
    const { page } = visitor;
    await choose(page, 'Start a fresh attempt');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await shows(page).toContain('not implemented');
    await page.reload();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Earlier programs are out of sight during a fresh attempt.').waitFor();
    expect(await page.getByRole('list', { name: 'History' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Solution' }).click();
    await page.getByText('The solution is out of sight during a fresh attempt.').waitFor();
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('button', { name: 'Compare with my program' }).waitFor();
  });

  test('the size of its text is kept', async () => {
    const { page } = visitor;
    const size = () =>
      page
        .locator('.view-lines')
        .first()
        .evaluate((node) => getComputedStyle(node).fontSize);
    expect(await size()).toBe('14px');
    await choose(page, 'Larger text');
    await page.keyboard.press('Escape');
    await expect.poll(size, { timeout: 5_000 }).toBe('16px');
    await page.reload();
    await page.locator('.view-lines').first().waitFor();
    expect(await size()).toBe('16px');
    expect(visitor.errors).toEqual([]);
  });

  test.each([
    { when: 'its script is blocked', hinder: blockScript },
    { when: 'its worker fails', hinder: blockWorkers },
    { when: 'it never arrives', hinder: stall },
  ])('gives way to a plain one that runs and submits when $when', async ({ hinder }) => {
    const { context, page } = await createVisitor(browser, { serviceWorkers: 'block' });
    const proceed = await hinder(context, page);
    await page.goto(`${product.url}/tasks/softmax`);
    await proceed();
    await page.getByText('The full editor could not be loaded.').waitFor();
    await editorOf(page).fill('export const softmax = (logits: Matrix): Matrix => {\n  throw new Error("mine");\n};\n');
    await page.keyboard.press('ControlOrMeta+Enter');
    const problems = page.getByRole('list', { name: 'Errors in the program' });
    await problems.getByText('The function threw Error: mine').waitFor();
    await editorOf(page).fill(await program('solution.ts'));
    await problems.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page
      .getByRole('status', { name: 'Verdict' })
      .getByText(/^Accepted/)
      .waitFor();
    expect(await page.locator('.view-lines').count()).toBe(0);
    await context.close();
  });
});

/** The same learner in another browser: the session, and nothing of what the first keeps. */
async function elsewhere(browser: Browser, context: BrowserContext): Promise<Page> {
  const other = await createVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await other.context.addCookies(await context.cookies());
  return other.page;
}

const nothing = (): Promise<void> => Promise.resolve();

async function blockScript(context: BrowserContext): Promise<() => Promise<void>> {
  const scripts = await scriptsWith('MonacoEnvironment');
  expect(scripts.length).toBeGreaterThan(0);
  await context.route(
    (url) => scripts.some((name) => url.pathname.endsWith(name)),
    (route) => route.abort(),
  );
  return nothing;
}

async function blockWorkers(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route(/worker/, (route) => route.abort());
  return nothing;
}

async function stall(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const scripts = await scriptsWith('MonacoEnvironment');
  const asked = new Promise<void>((resolve) => {
    void context.route(
      (url) => scripts.some((name) => url.pathname.endsWith(name)),
      () => resolve(),
    );
  });
  await page.clock.install();
  return async () => {
    await asked;
    await page.clock.fastForward(21_000);
  };
}
