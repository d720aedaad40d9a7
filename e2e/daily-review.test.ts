import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string) => readFile(new URL(path, bank), 'utf8');

const widths = [
  { name: 'desktop', viewport: { width: 1280, height: 900 }, lang: 'en' as const },
  { name: '360 px, Chinese', viewport: { width: 360, height: 740 }, lang: 'zh' as const },
];
const words = {
  en: { begin: 'Begin the review', right: 'accepted', end: 'The review is done for today', tomorrow: 'Tomorrow', keys: 'Keys' },
  zh: { begin: '开始复习', right: '通过', end: '今天的复习已完成', tomorrow: '明天', keys: '快捷键' },
};

/** A zone in which it is now that hour: a day begins at 04:00, so the day of one zone may be over while that of another goes on. */
function zoneWithHour(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? `-${ahead}` : ahead < 0 ? `+${-ahead}` : ''}`;
}

describe.skipIf(!hasBrowser()).each(widths)('journey 3, the daily review, $name', ({ viewport, lang }) => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  const place = (path: string) => `${product.url}${lang === 'zh' ? '/zh' : ''}${path}`;

  async function post(url: string, data: unknown): Promise<{ attemptId: string }> {
    const response = await visitor.page.request.post(product.url + url, { data });
    expect(response.status(), url).toBe(200);
    return response.json();
  }

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { viewport });
    const { request } = visitor.page;
    // What is accepted in the last hour of a day comes back when that day is over; two hours to the east it is.
    await request.patch(`${product.url}/api/me/preferences`, {
      data: { minutesADay: 10, timeZone: zoneWithHour(3), introDone: true, lang },
    });
    const id = randomUUIDv7();
    await post('/api/submissions', { id, task: 'softmax', code: await program('softmax/solution.ts') });
    await request.get(`${product.url}/api/submissions/${id}?wait=30`);
    await post('/api/spoken', { id: randomUUIDv7(), question: 'activation-functions', ticked: [], seconds: 20 });
    await request.patch(`${product.url}/api/me/preferences`, { data: { timeZone: zoneWithHour(5) } });
    const wrong = randomUUIDv7();
    await post('/api/submissions', { id: wrong, task: 'softmax', code: await program('softmax/mistakes/columns.ts') });
    await request.get(`${product.url}/api/submissions/${wrong}?wait=30`);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  /** Answers what is shown with keys alone, and returns its kind. */
  async function answer(page: Page): Promise<'quiz' | 'spoken' | 'code'> {
    const program = page.getByRole('textbox', { name: /^(Line|第) ?\d+/ });
    const clock = page.getByRole('button', { name: /Start the clock|开始计时/ });
    const form = page.locator('main form');
    await form.or(clock).first().waitFor();
    expect(await objections(page)).toEqual([]);
    if (await clock.isVisible()) {
      await page.keyboard.press('Enter');
      await page.getByRole('timer').waitFor();
      await page.keyboard.press('Enter');
      const points = page.getByRole('checkbox');
      await points.first().waitFor();
      for (let point = 1; point <= Math.min(9, await points.count()); point++) await page.keyboard.press(String(point));
      await page.locator('main input:checked').first().waitFor();
      await page.keyboard.press('Enter');
      return 'spoken';
    }
    if ((await program.count()) > 0) {
      const accepted = (await readFile(new URL('softmax/solution.ts', bank), 'utf8')).split('\n').map((line) => line.trim());
      for (const blank of await program.all()) {
        const number = Number(/\d+/.exec((await blank.getAttribute('aria-label')) ?? '')?.[0]);
        await page.keyboard.type(accepted[number - 1]!);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.getByText(words[lang].right, { exact: true }).waitFor();
      return 'code';
    }
    await answerQuiz(page);
    return 'quiz';
  }

  /** Numbers where there are options; otherwise whatever the fields take. */
  async function answerQuiz(page: Page): Promise<void> {
    for (const list of await page.locator('main form select').all()) {
      await list.focus();
      await page.keyboard.press('ArrowDown');
    }
    for (const field of await page.locator('main form input[type=text]').all()) {
      await field.focus();
      await page.keyboard.type('1');
    }
    if ((await page.locator('main form').getByRole('radio').or(page.getByRole('checkbox')).count()) > 0) await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }

  test('the queue is worked through with the keyboard alone and ends', async () => {
    const { page } = visitor;
    await page.goto(place('/review'), { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: words[lang].begin }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const kinds = new Set<string>();
    const title = page.getByRole('heading', { level: 1 });
    for (let items = 0; items < 30; items++) {
      if ((await title.textContent()) === words[lang].end) break;
      kinds.add(await answer(page));
      const next = page.getByRole('button', { name: /^(Next item|Finish|下一项|完成)$/ });
      await next.waitFor();
      expect(await objections(page)).toEqual([]);
      const before = await page.locator('main').innerText();
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before);
      const again = page.getByRole('button', { name: /^(Go on|继续)$/ });
      await page.waitForTimeout(300);
      if (await again.isVisible()) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
      }
    }
    expect(await title.textContent()).toBe(words[lang].end);
    expect([...kinds].sort()).toEqual(['code', 'quiz', 'spoken']);
    await page.getByRole('heading', { name: words[lang].tomorrow }).waitFor();
    expect(await objections(page)).toEqual([]);
  });

  test('? lists the keys of the review', async () => {
    const { page } = visitor;
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: words[lang].keys });
    await dialog.waitFor();
    expect(await dialog.locator('dt').count()).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
  });

  test('mastery is explained, and never above 100 %', async () => {
    const { page } = visitor;
    await page.goto(place('/mastery'), { waitUntil: 'networkidle' });
    const shares = (await page.locator('main table td').allInnerTexts()).flatMap((text) =>
      text.endsWith('%') ? Number(text.slice(0, -1)) : [],
    );
    expect(Math.max(...shares)).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(100);
    expect(await objections(page)).toEqual([]);
  });

  test('nothing is wider than the window, and no script failed on the way', async () => {
    const { page, errors } = visitor;
    for (const path of ['/review', '/mastery', '/']) {
      await page.goto(place(path), { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
  });
});
