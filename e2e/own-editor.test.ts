import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seedSecret = '7f3a9c51e8b2460d9f1e5a7c3b8d2046';

/** Runs a program, whatever it ends with. */
const run = (command: string[], cwd: string, env: Record<string, string>) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const [program = '', ...args] = command;
    execFile(program, args, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 2 : 0, stdout, stderr });
    });
  });

describe.skipIf(!hasBrowser())('journey 6, an editor of one’s own', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  let folder: string;
  let token = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'descent-own-editor-'));
    [product, browser] = await Promise.all([createProduct({ SEED_SECRET: seedSecret }), launchBrowser()]);
    visitor = await createVisitor(browser);
    // As the documentation gives it.
    const page = await readFile(join(root, 'docs/own-editor.md'), 'utf8');
    const script = /```js\n([\s\S]*?)```/.exec(page)?.[1]?.replaceAll(/^ {3}/gm, '');
    if (!script) throw new Error('docs/own-editor.md has no script');
    await writeFile(join(folder, 'submit.mjs'), script);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const submit = (file: string, key = token) =>
    run([process.execPath, 'submit.mjs', 'softmax', file], folder, { DESCENT_URL: product.url, DESCENT_TOKEN: key });

  test('an account, and a token that is shown once on the settings page', async () => {
    const { page, errors } = visitor;
    await page.goto(`${product.url}/settings`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a stone in the river');
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.waitForURL(/\/settings#account$/);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('Name').last().fill('my editor');
    expect(await page.getByLabel('run and submit').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Make the token' }).click();
    token = await page.locator('code', { hasText: /^descent_\w{40,}$/ }).innerText();
    expect(await objections(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain('my editor');
    expect(await page.locator('main').innerText()).not.toContain(token);
    expect(errors).toEqual([]);
  });

  test.each(['solution.ts', 'mistakes/columns.ts', 'mistakes/no-shift.ts'])(
    'the documented script sends softmax/%s and gets the verdict of the command line',
    async (program) => {
      const file = join(root, 'packages/questions/tasks/softmax', program);
      const sent = await submit(file);
      const [, line = ''] = sent.stdout.split('\n');
      const there = JSON.parse(line);
      const command = ['npm', 'run', '-s', 'grade', '--', 'softmax', file, '--json', '--seed', String(there.seed)];
      const here = await run(command, root, { SEED_SECRET: seedSecret });
      expect(sent.code, sent.stderr).toBe(here.code);
      const verdictOf = ({ cpuMs: _cpu, wallMs: _wall, peakHeapBytes: _heap, ...verdict }: Record<string, unknown>) => verdict;
      expect(verdictOf(there)).toEqual(verdictOf(JSON.parse(here.stdout)));
    },
  );

  test('what was sent stands on the dashboard', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('list', { name: 'Submissions' }).getByRole('listitem').count()).toBe(3);
  });

  test('a revoked token sends nothing any more', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/settings`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Revoke: my editor' }).click();
    await page.getByRole('button', { name: 'Revoke: my editor' }).waitFor({ state: 'detached' });
    const sent = await submit(join(root, 'packages/questions/tasks/softmax/solution.ts'));
    expect(sent.code).toBe(1);
    expect(sent.stderr).toMatch(/token is not known, was revoked or has ended/);
  });
});
