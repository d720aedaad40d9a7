import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { createProduct, type Product } from './product.ts';

const softmax = new URL('../packages/questions/tasks/softmax/', import.meta.url);
const program = (path: string) => readFile(new URL(path, softmax), 'utf8');

describe.skipIf(!hasBrowser())('the smallest failing case is one click from Run', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('a submission fails on an edge case; that case alone is run, before and after the repair', async () => {
    const { page, errors } = visitor;
    await page.goto(`${product.url}/tasks/softmax`, { waitUntil: 'networkidle' });
    await write(page, await program('mistakes/no-shift.ts'));
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const smallest = page.getByRole('article', { name: 'Smallest failing case' });
    await smallest.getByRole('heading', { name: 'Every logit near −800' }).waitFor();
    await smallest.getByRole('button', { name: 'Run this case' }).click();
    const verdict = page.getByRole('status', { name: 'Verdict' });
    await verdict.getByText('run, one case').waitFor();
    await verdict.getByText('Wrong in 1 of 1 cases.').waitFor();
    await write(page, await program('solution.ts'));
    await smallest.getByRole('button', { name: 'Run this case' }).click();
    await verdict.getByText('This case passes. The others were not run.').waitFor();
    expect(errors).toEqual([]);
  });
});
