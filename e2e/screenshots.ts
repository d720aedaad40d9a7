/**
 * `npm run screenshots`: the pictures of docs/screenshots, anew, from a learner whose six weeks are the same in every run.
 * `-- --all FOLDER` writes every page in all eight combinations of width, theme and language there instead, to be looked over;
 * `-- --all FOLDER class- phone-dark-zh` those whose file's name has one of these parts.
 */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { showDay } from './showcase/history.ts';
import { pages } from './showcase/pages.ts';
import { fillLearner, fillPeople, type ShownPeople, type Viewer } from './showcase/people.ts';
import { pictures, type Picture, type ShownPage } from './showcase/pictures.ts';
import { openShowcase } from './showcase/server.ts';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
/** Of WebP, 0 to 1: text stays sharp. */
const quality = 0.86;
/** Bytes of all pictures together. */
const maxBytes = 2 * 1024 * 1024;
/** Pixels; a page that is longer is cut. */
const widths = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const longest = 6_000;
/** Milliseconds that a page may take to show what is asked of it. */
const timeoutMs = 15_000;

type Look = Pick<Picture, 'width' | 'theme' | 'lang'>;

const all = process.argv.indexOf('--all');
const server = await openShowcase(showDay);
const browser = await launchBrowser();
try {
  if (all < 0) await takePictures(await fillLearner(server, browser));
  else await takeAll(await fillPeople(server, browser), process.argv[all + 1] ?? fail('--all needs a folder'), process.argv.slice(all + 2));
} finally {
  await browser.close();
  await server.close();
}

async function takePictures(people: ShownPeople): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith('.webp')) await rm(join(folder, name));
  let total = 0;
  for (const picture of pictures) {
    const context = await openContext(picture, people, picture.viewer ?? 'learner');
    const page = await openPage(context, picture, people, picture.lang);
    const part = picture.part ? page.locator(picture.part).first() : page;
    const file = join(folder, `${picture.name}.webp`);
    await writeFile(file, await webp(browser, await part.screenshot({ animations: 'disabled', caret: 'hide' })));
    const { size } = await stat(file);
    total += size;
    console.log(`${relative(process.cwd(), file)}  ${(size / 1024).toFixed(0)} KB`);
    await context.close();
  }
  console.log(`together ${(total / 1024).toFixed(0)} KB`);
  if (total > maxBytes) fail(`the pictures are larger than ${maxBytes / 1024} KB`);
}

async function takeAll(people: ShownPeople, into: string, parts: string[]): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const lang of ['en', 'zh'] as const)
    for (const theme of ['light', 'dark'] as const)
      await Promise.all((['wide', 'phone'] as const).map((width) => takeLook(people, into, parts, { lang, theme, width })));
}

/** A page that cannot be shown is said, and the others are taken. */
async function takeLook(people: ShownPeople, into: string, parts: string[], look: Look): Promise<void> {
  const looks = `${look.width}-${look.theme}-${look.lang}`;
  const wanted = pages.filter(({ name }) => parts.length === 0 || parts.some((part) => `${name}-${looks}`.includes(part)));
  const contexts = new Map<Viewer, BrowserContext>();
  for (const shown of wanted) {
    const viewer = shown.viewer ?? 'learner';
    const context = contexts.get(viewer) ?? (await openContext(look, people, viewer));
    // Who has opened a page has been here.
    if (viewer !== 'visitor') contexts.set(viewer, context);
    try {
      const page = await openPage(context, shown, people, look.lang);
      await unroll(page, look.width);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log(`${shown.name} ${looks}: ${over} px wider than the window`);
      const part = shown.part ? page.locator(shown.part).first() : page;
      await part.screenshot({ path: join(into, `${shown.name}-${looks}.png`), animations: 'disabled' });
      await (viewer === 'visitor' ? context : page).close();
    } catch (error) {
      console.log(`${shown.name} ${looks}: ${String(error)}`);
      process.exitCode = 1;
    }
  }
  for (const context of contexts.values()) await context.close();
  console.log(`${looks}: ${wanted.length} pages`);
}

/** A window as high as its page. */
async function unroll(page: Page, width: Look['width']): Promise<void> {
  const height = Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight));
  if (height <= widths[width].height) return;
  await page.setViewportSize({ width: widths[width].width, height });
  await page.waitForTimeout(300);
}

async function openPage(context: BrowserContext, { path, prepare }: ShownPage, people: ShownPeople, lang: Look['lang']): Promise<Page> {
  const page = await context.newPage();
  const address = path(people);
  const inLang = lang === 'zh' ? `/zh${address === '/' ? '' : address}` : address;
  await page.goto(server.url + inLang, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(300);
  return page;
}

/** A browser of that look, whose clock stands at the day that is shown. */
async function openContext({ width, theme, lang }: Look, { states }: ShownPeople, viewer: Viewer): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: widths[width],
    deviceScaleFactor: width === 'phone' ? 2 : 1,
    hasTouch: width === 'phone',
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    storageState: states[viewer],
  });
  context.setDefaultTimeout(timeoutMs);
  await context.clock.setFixedTime(showDay);
  return context;
}

/** The browser's own encoder: there is no other to install. */
async function webp(using: Browser, png: Buffer): Promise<Buffer> {
  const page = await using.newPage();
  const encoded = await page.evaluate(
    async ({ base64, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
    },
    { base64: png.toString('base64'), quality },
  );
  await page.close();
  return Buffer.from(encoded, 'base64');
}

function fail(reason: string): never {
  throw new Error(reason);
}
