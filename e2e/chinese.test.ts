import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { englishOn } from './english.ts';
import { reachablePages } from './pages.ts';
import { createProduct, type Product } from './product.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string) => readFile(new URL(path, bank), 'utf8');

const widths = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: '360 px', viewport: { width: 360, height: 740 } },
];

describe.skipIf(!hasBrowser())('journey 7, in Chinese', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  /** English that is left, a document that does not say that it is Chinese, and what is wider than the window. */
  async function faults(page: Page): Promise<string[]> {
    const found = await englishOn(page);
    if ((await page.locator('html').getAttribute('lang')) !== 'zh-CN') found.push('the document is not Chinese');
    if ((await overflow(page)) > 0) found.push('the page is wider than the window');
    return found.map((fault) => `${page.url()}: ${fault}`);
  }

  async function switchLanguage(page: Page, to: 'en' | 'zh'): Promise<void> {
    await page.locator(`header a[hreflang=${to === 'zh' ? 'zh-CN' : 'en'}]`).click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, to === 'zh' ? 'zh-CN' : 'en');
    await page.waitForLoadState('networkidle');
  }

  describe.each(widths)('$name', ({ viewport }) => {
    let visitor: Visitor;
    const phone = viewport.width < 600;
    const at = (path: string) => `${product.url}/zh${path}`;
    const open = (path: string) => visitor.page.goto(at(path), { waitUntil: 'networkidle' });
    beforeAll(async () => {
      visitor = await createVisitor(browser, { viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    });
    afterAll(() => visitor?.context.close());

    test('the first minutes, and the places of the header', async () => {
      const { page } = visitor;
      await open('');
      await page
        .getByText('2 个用例中有 2 个出错')
        .or(page.getByText(/每行|各行/))
        .first()
        .waitFor();
      expect(await faults(page)).toEqual([]);
      for (const name of ['题目', '复习', '面试', '进度']) {
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
        await page.waitForURL(/\/zh\/(questions|review|interview|dashboard)$/);
        expect(await faults(page)).toEqual([]);
      }
      await page.getByRole('link', { name: '设置', exact: true }).click();
      await page.waitForURL(/\/zh\/settings$/);
      expect(await faults(page)).toEqual([]);
    });

    test('a question is read, answered aloud and in the quiz', async () => {
      const { page } = visitor;
      await open('/questions/self-attention');
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: '开始计时' }).click();
      await page.getByRole('button', { name: '我答完了' }).click();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText(/个要点中的 1 个/).waitFor();
      await page.getByRole('button', { name: '开始小测' }).click();
      const form = page.locator('#quiz form');
      await form.waitFor();
      const option = form.getByRole('radio').or(form.getByRole('checkbox')).first();
      if (await option.isVisible()) await option.check();
      expect(await faults(page)).toEqual([]);
      await form.locator('button[type=submit]').click();
      await page.waitForTimeout(300);
      expect(await faults(page)).toEqual([]);
    });

    test('a program is written, fails by name, and its hint, history and versions are opened', async () => {
      const { page } = visitor;
      const tab = (name: string) => (phone ? page.getByRole('tab', { name, exact: true }).click() : Promise.resolve());
      await open('/tasks/softmax');
      expect(await faults(page)).toEqual([]);
      await tab('代码');
      await write(page, await program('softmax/mistakes/no-shift.ts'), /^程序/);
      await page.getByRole('button', { name: '提交', exact: true }).click();
      await tab('结果');
      await page.getByRole('article', { name: '最小的失败用例' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await tab('任务');
      await page.getByRole('button', { name: /提示/ }).first().click();
      await page.waitForTimeout(300);
      await page.getByRole('tab', { name: '历史' }).click();
      await page.waitForTimeout(300);
      expect(await faults(page)).toEqual([]);
    });

    test('an interview goes on in the other language where it was', async () => {
      const { page } = visitor;
      await open('/interview');
      await page.getByRole('button', { name: '开始面试' }).click();
      await page.waitForURL(/\/zh\/interview\/.+/);
      const id = page.url().split('/').at(-1);
      await page.getByRole('button', { name: '我答完了' }).click();
      await page.getByText('追问：').waitFor();
      expect(await faults(page)).toEqual([]);
      await switchLanguage(page, 'en');
      expect(page.url()).toBe(`${product.url}/interview/${id}`);
      await page.getByText('Follow-up:').waitFor();
      await switchLanguage(page, 'zh');
      expect(page.url()).toBe(at(`/interview/${id}`));
      await page.getByText('追问：').waitFor();
      const { current } = await (await page.request.get(`${product.url}/api/interviews/${id}?lang=zh`)).json();
      const questions: { slug: string; title: string }[] = await (await page.request.get(`${product.url}/api/questions?lang=zh`)).json();
      const asked = questions.find(({ title }) => title === current.title);
      await open(`/questions/${asked?.slug}`);
      await page.getByText('作答之后才能阅读').waitFor();
      expect(await faults(page)).toEqual([]);
      await open(`/interview/${id}`);
      await page.getByRole('button', { name: '结束面试' }).click();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: '结束面试' }).click();
      await page.getByRole('heading', { name: '面试报告' }).waitFor();
      expect(await faults(page)).toEqual([]);
    });

    test('the language changes and the place stays: query, anchor, filter', async () => {
      const { page } = visitor;
      await open('/questions');
      await page.getByRole('combobox', { name: /^主题/ }).selectOption('attention');
      await page.getByText('关系图', { exact: true }).click();
      expect(await faults(page)).toEqual([]);
      await switchLanguage(page, 'en');
      expect(page.url()).toBe(`${product.url}/questions?topic=attention&view=graph`);
      expect(await page.getByRole('combobox', { name: /^Topic/ }).inputValue()).toBe('attention');
      await switchLanguage(page, 'zh');
      expect(page.url()).toBe(at('/questions?topic=attention&view=graph'));

      await open('/questions/lstm?item=none#quiz');
      await switchLanguage(page, 'en');
      expect(page.url()).toBe(`${product.url}/questions/lstm?item=none#quiz`);
      expect(await page.locator('#quiz').evaluate((section) => Math.abs(section.getBoundingClientRect().top))).toBeLessThan(200);
    });

    test('errors, the search and the list of keys are Chinese', async () => {
      const { page } = visitor;
      for (const path of ['/nothing', '/questions/nothing', '/tasks/nothing', '/paths/nothing', `/interview/${randomUUIDv7()}`]) {
        const response = await open(path);
        expect(response?.status(), path).toBe(404);
        expect(await faults(page)).toEqual([]);
      }
      await open('/interview/nothing');
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '快捷键' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('注意力');
      await page.getByRole('option').first().waitFor();
      expect(await faults(page)).toEqual([]);
    });

    test('no script failed on the way', () => {
      // Pages that are not there, and the one that the interview asked.
      expect(visitor.errors.filter((error) => !/status of (404|403|400)/.test(error))).toEqual([]);
    });
  });

  test('every page that links lead to is there, is Chinese and leads to Chinese pages', async () => {
    const { page, context } = await createVisitor(browser, { locale: 'zh-CN' });
    await page.request.patch(`${product.url}/api/me/preferences`, { data: { introDone: true, lang: 'zh' } });
    await page.goto(`${product.url}/zh/nothing`);
    const pages = await reachablePages(page.request, product.url, '/zh');
    expect(pages.length).toBeGreaterThan(100);
    const faulty: string[] = [];
    for (const { path, status, html, links } of pages) {
      if (status !== 200) faulty.push(`${path}: ${status}`);
      if (!html.includes('<html lang="zh-CN"')) faulty.push(`${path} does not say that it is Chinese`);
      for (const link of links) if (!/^\/(?:zh(?:[/?#]|$)|docs|api\/)/.test(link)) faulty.push(`${path} leads to ${link}`);
      for (const text of await englishOn(page, html)) faulty.push(`${path}: ${text}`);
    }
    expect(faulty).toEqual([]);
    await context.close();
  });
});
