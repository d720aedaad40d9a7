import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

const widths = [
  { name: 'desktop, English', viewport: { width: 1280, height: 900 }, prefix: '', query: 'attention' },
  { name: '360 px, Chinese', viewport: { width: 360, height: 740 }, prefix: '/zh', query: '注意力' },
];

describe.skipIf(!hasBrowser())('search', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  const field = (page: Page) => page.getByRole('combobox', { name: /Search questions|搜索题目/ });
  const options = (page: Page) => page.getByRole('listbox').getByRole('option');

  describe.each(widths)('$name', ({ viewport, prefix, query }) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await createVisitor(browser, { viewport });
    });
    afterAll(() => visitor?.context.close());

    test('/ opens it, results come as one types, by kind and marked, and their number is told', async () => {
      const { page } = visitor;
      await page.goto(`${product.url}${prefix}/dashboard`, { waitUntil: 'networkidle' });
      await page.keyboard.press('/');
      await field(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.keyboard.type(query.slice(0, -1));
      await options(page).first().waitFor();
      await page.keyboard.type(query.slice(-1));
      await page.locator('[role=option] mark').getByText(query).first().waitFor();
      const groups = page.getByRole('listbox').getByRole('group');
      for (const kind of [/^(Questions|题目)$/, /^(Tasks|任务)$/, /^(Key points|要点)$/]) {
        const group = groups.and(page.getByRole('group', { name: kind }));
        await group.locator('mark').first().waitFor();
      }
      const count = await options(page).count();
      expect(count).toBeGreaterThan(5);
      expect(await page.getByRole('dialog').getByRole('status').innerText()).toContain(String(count));

      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

    test('the arrows choose, in a ring, and Enter opens what is chosen', async () => {
      const { page } = visitor;
      const chosen = () =>
        field(page).evaluate((input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent);
      const first = await chosen();
      await page.keyboard.press('ArrowUp');
      const last = await chosen();
      expect(last).toBe(await options(page).last().textContent());
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).toBe(first);
      await page.keyboard.press('ArrowDown');
      const href = await options(page).nth(1).getAttribute('href');
      expect(href).toMatch(new RegExp(`^${prefix}/(questions|tasks)/`));
      await page.keyboard.press('Enter');
      await page.waitForURL(`${product.url}${href}`);
      expect(await page.getByRole('dialog').count()).toBe(0);
    });

    test('Escape closes it and gives the focus back to the button that opened it', async () => {
      const { page } = visitor;
      await page.goto(`${product.url}${prefix}/mastery`, { waitUntil: 'networkidle' });
      const button = page.getByRole('button', { name: /^(Search|搜索)$/ });
      await button.click();
      await field(page).waitFor();
      await page.keyboard.type('qqqqqqqq');
      await page.getByText(/Nothing was found for ‘qqqqqqqq’|没有找到“qqqqqqqq”/).waitFor();
      expect(await objections(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await field(page).waitFor({ state: 'detached' });
      expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    });

    test('a key point that was found is shown on its page', async () => {
      const { page } = visitor;
      await page.keyboard.press('/');
      await field(page).fill(query);
      const point = page
        .getByRole('group', { name: /^(Key points|要点)$/ })
        .getByRole('option')
        .first();
      const text = (await point.locator('mark').first().innerText()).trim();
      await point.click();
      await page.waitForURL(/\?point=.*#aloud$/);
      const current = page.locator('#aloud li[aria-current=true]');
      await current.waitFor();
      expect(await current.innerText()).toContain(text);
      expect(await objections(page)).toEqual([]);
    });

    test('no script failed on the way', () => {
      expect(visitor.errors).toEqual([]);
    });
  });

  test('typing / in a field or in the editor is a character', async () => {
    const { page, context } = await createVisitor(browser);
    await page.goto(`${product.url}/tasks/matmul`, { waitUntil: 'networkidle' });
    const editor = page.getByRole('textbox', { name: /^Program/ });
    await editor.focus();
    await page.keyboard.type('// ?');
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });
});
