import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { write } from './editor.ts';
import { createProduct, type Product } from './product.ts';

const softmax = new URL('../packages/questions/tasks/softmax/', import.meta.url);
const slug = 'optimizers';

/** Pages and files that the worker keeps, by path. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

describe.skipIf(!hasBrowser())('with no network', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    visitor = await createVisitor(browser, { serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  afterEach(() => visitor.context.setOffline(false));

  async function isKept(page: Page, path: string): Promise<void> {
    await expect.poll(() => keptPaths(page), { timeout: 15_000 }).toContain(path);
  }

  /** Answers that the server has judged, over all of the learner's items. */
  async function answered(): Promise<number> {
    const response = await visitor.page.request.get(`${product.url}/api/progress`);
    return (await response.json()).quiz.answered;
  }

  /** Answers the item that is shown: the first option, or whatever its fields take. */
  async function answer(page: Page): Promise<void> {
    const form = page.locator('#quiz form');
    await form.waitFor();
    for (const [index, list] of (await form.locator('select').all()).entries()) await list.selectOption({ index: index + 1 });
    for (const field of await form.locator('input[type=text]').all()) await field.fill('1');
    const options = form.getByRole('radio').or(form.getByRole('checkbox'));
    if ((await options.count()) > 0) await options.first().check();
    await page.getByRole('button', { name: 'Check the answer' }).click();
  }

  test('a page that was opened is read, with its figure and its fonts, also after a reload', async () => {
    const { page, context } = visitor;
    await page.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await isKept(page, `/questions/${slug}`);
    await expect.poll(async () => (await keptPaths(page)).filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(2);
    // A page that is reached by a link, without a document of its own, is kept as well.
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.waitForURL(/\/questions$/);
    await isKept(page, '/questions');
    await page.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(2_500);

    await context.setOffline(true);
    await page.reload();
    await page.getByText('The server cannot be reached.').waitFor();
    expect(await page.locator('.katex').count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Main'))).toBe(true);
    await page.locator('#figure').scrollIntoViewIfNeeded();
    await page.locator('#figure figure').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.waitForURL(/\/questions$/);
    await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
  });

  test('a page that was not opened says so, and lists those that were', async () => {
    const { page, context } = visitor;
    await context.setOffline(true);
    await page.goto(`${product.url}/questions/pooling`);
    await page.getByRole('heading', { name: 'This page is not here without a network' }).waitFor();
    await page.getByRole('link', { name: /Optimizers/ }).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: /Optimizers/ }).click();
    await page.waitForURL(new RegExp(slug));
  });

  test('an answer given with no network waits over a reload, and is judged once when it is back', async () => {
    const { page, context } = visitor;
    const issued: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/quiz/')) void response.text().then((text) => issued.push(text));
    });
    await page.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Begin the quiz' }).click();
    await page.locator('#quiz form').waitFor();
    const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('descent:issued:')).length);
    await expect.poll(stored).toBeGreaterThan(5);
    expect(issued.join('\n')).not.toMatch(/"(correct|feedback|remarks|answer)"/);
    expect(await answered()).toBe(0);

    await context.setOffline(true);
    await answer(page);
    await page.getByText(/^Your answer is kept in this browser/).waitFor();
    await page.getByText('Answers that wait to be judged: 1.').waitFor();
    await page.getByRole('button', { name: 'Next item' }).click();
    await answer(page);
    await page.getByText('Answers that wait to be judged: 2.').waitFor();
    expect(await objections(page)).toEqual([]);
    await page.reload();
    await page.getByText('Answers that wait to be judged: 2.').waitFor();
    await page.getByRole('button', { name: 'Go to item 1, answered, not judged yet' }).click();
    await page.getByText(/^Your answer is kept in this browser/).waitFor();

    await context.setOffline(false);
    await page.getByText(/Your answers that waited are judged: \d right, \d not\./).waitFor();
    await page.getByText(/This item comes back/).waitFor();
    expect(await answered()).toBe(2);
    expect(await objections(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.evaluate(() => localStorage.getItem('descent:outbox'))).toBe('[]');
    expect(await answered()).toBe(2);
  });

  test('an answer whose first sending got through, unknown to the browser, is judged once', async () => {
    const { context } = visitor;
    const cut = '**/api/quiz/attempts/*/answer';
    // The server judges; its verdict is lost on the way.
    const without = await browser.newContext({ storageState: await context.storageState(), serviceWorkers: 'block' });
    const other = await without.newPage();
    await other.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await other.route(cut, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await other.getByRole('button', { name: 'Go to item 4' }).click();
    await answer(other);
    await other.getByText(/^Your answer is kept in this browser/).waitFor();
    expect(await answered()).toBe(3);
    await other.unroute(cut);
    await other.getByText(/This item comes back/).waitFor({ timeout: 20_000 });
    expect(await answered()).toBe(3);
    await without.close();
  });

  test('a draft written with no network is on the server when it is back, and the older one is kept', async () => {
    const { page, context } = visitor;
    const first = await readFile(new URL('mistakes/no-shift.ts', softmax), 'utf8');
    const second = await readFile(new URL('solution.ts', softmax), 'utf8');
    const drafts = async (): Promise<string[]> =>
      (await (await page.request.get(`${product.url}/api/tasks/softmax/drafts`)).json()).map(({ code }: { code: string }) => code);
    const hour = 3_600_000;
    await page.request.put(`${product.url}/api/tasks/softmax/draft`, {
      data: { code: first, savedAt: new Date(Date.now() - hour).toISOString() },
    });
    await page.goto(`${product.url}/tasks/softmax`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(2_500);
    await context.setOffline(true);
    await page.reload();
    await write(page, second);
    // It is left before the network is back: another page sends it.
    await page.goto(`${product.url}/questions/${slug}`);
    await page.getByText('The server cannot be reached.').waitFor();
    expect(await drafts()).toEqual([first]);
    await context.setOffline(false);
    await expect.poll(drafts).toEqual([second, first]);
  });

  test("one person's pages go with the session, and are not there for the next", async () => {
    const { page, context } = visitor;
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    await isKept(page, '/dashboard');
    await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
    await expect.poll(() => keptPaths(page)).not.toContain('/dashboard');
    expect(await keptPaths(page)).not.toContain(`/questions/${slug}`);

    // A session that ended elsewhere, and another person's that began: the first page of theirs removes those of before.
    const enter = () => page.request.patch(`${product.url}/api/me/preferences`, { data: { minutesADay: 15 } });
    await enter();
    await page.goto(`${product.url}/dashboard`, { waitUntil: 'networkidle' });
    await isKept(page, '/dashboard');
    await context.clearCookies();
    await enter();
    await page.goto(`${product.url}/questions`, { waitUntil: 'networkidle' });
    await expect.poll(() => keptPaths(page)).not.toContain('/dashboard');
    await context.setOffline(true);
    await page.goto(`${product.url}/dashboard`);
    await page.getByRole('heading', { name: 'This page is not here without a network' }).waitFor();
    await context.setOffline(false);
  });

  test('a new release takes the place of the old: its caches go, what was read stays', async () => {
    const { page } = visitor;
    await page.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await isKept(page, `/questions/${slug}`);
    // As if the worker that is there were of a release after the one that kept this.
    await page.evaluate(async () => {
      const old = await caches.open('pages 0');
      await old.put('/questions/gating', new Response('old', { headers: { 'x-sveltekit-page': 'true' } }));
      const assets = await caches.open('assets');
      await assets.put('/_app/immutable/chunks/of-an-old-release.js', new Response(''));
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    });
    await page.goto(`${product.url}/questions/${slug}`, { waitUntil: 'networkidle' });
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 15_000 }).not.toContain('pages 0');
    await expect.poll(() => keptPaths(page)).not.toContain('/_app/immutable/chunks/of-an-old-release.js');
    expect(await keptPaths(page)).toContain('/questions/gating');
  });

  test('nothing failed on the way but what was asked of no network', () => {
    expect(visitor.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch|fetch event/.test(error))).toEqual([]);
  });
});
