import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { createProduct, type Product } from './product.ts';

const task = new URL('../packages/questions/tasks/dense-backward/', import.meta.url);
const program = (path: string) => readFile(new URL(path, task), 'utf8');

describe.skipIf(!hasBrowser())('journey 2, a wrong gradient', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('a backward pass that does not add up the batch is drawn: got, expected and difference side by side as heat maps', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/tasks/dense-backward`, { waitUntil: 'networkidle' });
    await write(page, await program('mistakes/last-example.ts'));
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('status', { name: 'Verdict' }).getByText('wrong', { exact: true }).waitFor();
    const picture = page.getByRole('region', { name: /^dw/ }).first();
    await picture.getByRole('button', { name: 'Show as a map' }).click();
    const boxes = await Promise.all(
      ['Got', 'Expected', 'Difference'].map((name) => picture.getByRole('grid', { name: `${name}, dw` }).boundingBox()),
    );
    const [got, expected, difference] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? -1))).size).toBe(1);
    expect(got!.x + got!.width).toBeLessThanOrEqual(expected!.x);
    expect(expected!.x + expected!.width).toBeLessThanOrEqual(difference!.x);
    expect(await objections(page)).toEqual([]);
  });

  test('where, then the pattern, then the name are told, each on request', async () => {
    const { page } = visitor;
    const diagnosis = page.getByRole('region', { name: 'What goes wrong' });
    const name = diagnosis.getByText('Each example overwrites the one before');
    await diagnosis.getByRole('button', { name: 'Where is it?' }).click();
    await diagnosis.getByText('in ').first().waitFor();
    expect(await name.count()).toBe(0);
    const pattern = diagnosis.getByRole('button', { name: 'What is the pattern?' });
    if (await pattern.isVisible()) await pattern.click();
    expect(await name.count()).toBe(0);
    await diagnosis.getByRole('button', { name: 'Name the mistake' }).click();
    await name.waitFor();
  });

  test('forgetting the sum in the bias is called by its name, with the key point and the quiz item', async () => {
    const { page } = visitor;
    await write(page, await program('mistakes/db-not-summed.ts'));
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const diagnosis = page.getByRole('region', { name: 'What goes wrong' });
    const ask = diagnosis.getByRole('button');
    await page.getByRole('status', { name: 'Verdict' }).getByText('shapes').waitFor();
    while (await ask.isVisible()) await ask.click();
    await diagnosis.getByText('The bias gradient is not summed over the batch').waitFor();
    const point = diagnosis.getByRole('link', { name: 'Key point:' });
    expect(await point.getAttribute('href')).toBe('/questions/backpropagation#aloud');
    await diagnosis.getByRole('link', { name: 'Answer the quiz item about it' }).click();
    await page.waitForURL(/\/questions\/backpropagation\?item=/);
    expect(await page.locator('#quiz').isVisible()).toBe(true);
  });

  test('the matching quiz item is due today, because of the mistake', async () => {
    const { page, errors } = visitor;
    const item = new URL(page.url()).searchParams.get('item');
    const review = await page.request.get(`${product.url}/api/review?lang=en`);
    const { items } = (await review.json()) as { items: { kind: string; id: string; reason: string }[] };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'quiz', id: item, reason: 'mistake' }));
    await page.goto(`${product.url}/review`);
    await page.getByRole('button', { name: 'Begin the review' }).click();
    await page
      .getByText(/after a mistake/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
  });
});
