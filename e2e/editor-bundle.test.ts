import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, hasBrowser, launchBrowser } from './browser.ts';
import { loadedScripts, type LoadedScript } from './loaded-scripts.ts';
import { createProduct, type Product } from './product.ts';

/** Says in a script that it is of the editor. */
const ofEditor = /monaco/i;
/** Compressed JavaScript of a page with neither editor nor plot, in bytes. */
const maxScriptBytes = 90_000;

const light = ['/', '/questions', '/questions/backpropagation', '/review', '/interview', '/mastery', '/settings', '/offline', '/nowhere'];

describe.skipIf(!hasBrowser())('what a page loads', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  /** Scripts of a page, opened by somebody who has nothing of it yet. */
  async function scripts(path: string): Promise<LoadedScript[]> {
    const { context, page } = await createVisitor(browser);
    const loaded = await loadedScripts(page, product.url + path);
    await context.close();
    return loaded;
  }

  test.each(light)('%s has no editor and at most 90 KB of scripts, compressed and kept for good', async (path) => {
    const all = await scripts(path);
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ text }) => ofEditor.test(text))).toEqual([]);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(maxScriptBytes);
    for (const { cache } of all) expect(cache).toContain('immutable');
    for (const { encoding } of all.filter(({ bytes }) => bytes > 2_000)) expect(encoding).toMatch(/^(br|gzip)$/);
  });

  test('a task has the editor', async () => {
    expect((await scripts('/tasks/softmax')).some(({ text }) => ofEditor.test(text))).toBe(true);
  });

  test('pages and answers of the interface are compressed, too', async () => {
    for (const path of ['/', '/zh/questions', '/api/questions', '/sitemap.xml']) {
      const response = await fetch(product.url + path, { headers: { 'accept-encoding': 'br' } });
      expect(response.headers.get('content-encoding'), path).toBe('br');
      expect((await response.text()).length, path).toBeGreaterThan(1_000);
    }
  });

  test('a search engine finds every page in both languages', async () => {
    const robots = await (await fetch(`${product.url}/robots.txt`)).text();
    expect(robots).toContain(`Sitemap: ${product.url}/sitemap.xml`);
    const map = await (await fetch(`${product.url}/sitemap.xml`)).text();
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place!);
    expect(places).toContain(`${product.url}/zh/questions/backpropagation`);
    expect(places).toContain(`${product.url}/tasks/softmax`);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places.slice(0, 6)) {
      const html = await (await fetch(place)).text();
      expect(html, place).toContain(`<link rel="canonical" href="${place}"`);
      expect(html.match(/<link rel="alternate" hreflang="(en|zh-CN|x-default)"/g), place).toHaveLength(3);
      expect(html.match(/<title>/g), place).toHaveLength(1);
      expect(html.match(/<meta name="description"/g), place).toHaveLength(1);
    }
  });
});
