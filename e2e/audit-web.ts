/**
 * `npm run audit:web`: how light the pages are, as the built product serves them here. Lighthouse's four scores of the home page, a question
 * and the dashboard (as a telephone on a slow connection and as a desktop computer), and the compressed JavaScript of every page.
 * Ends with 1 where a limit is missed. `-- --more` measures further pages and the Chinese ones.
 */
import lighthouse, { desktopConfig, type Config, type Flags } from 'lighthouse';
import { createServer } from 'node:net';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumPath, createVisitor } from './browser.ts';
import { fillHistory, type History } from './history.ts';
import { loadedScripts } from './loaded-scripts.ts';
import { createProduct } from './product.ts';

/** Least score of each category, of 100. */
const minScore = 95;
/** Compressed JavaScript of a page with neither editor nor plot, in KB of 1,000 bytes. */
const maxScriptKB = 90;
/**
 * Lighthouse slows the processor down four times, which makes a telephone of the middle range of a desktop computer whose benchmark index is
 * 1,500 or more; of a slower machine it has to be asked for less, or the telephone is one that nobody has
 * (docs/throttling.md of Lighthouse, 'CPU throttling'; it warns below 1,000).
 */
const fullSlowdown = 4;
const fullIndex = 1_500;
/** A speed below the limit is measured so often, and the median counts: the machine may have been busy. */
const runsWhenSlow = 5;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
type Scores = Record<Category, number>;

interface Device {
  name: string;
  config: Config | undefined;
}
const mobile = { name: 'mobile', config: undefined as Config | undefined };
const devices: Device[] = [mobile, { name: 'desktop', config: desktopConfig }];

interface PageToMeasure {
  name: string;
  path: string;
  /** Has an editor or a plot, and may be heavier. */
  heavy?: boolean;
}

const judged = (): PageToMeasure[] => [
  { name: 'home', path: '/' },
  { name: 'question', path: '/questions/backpropagation' },
  { name: 'dashboard', path: '/dashboard', heavy: true },
];
const more = (): PageToMeasure[] => [
  { name: 'question with a figure', path: '/questions/optimizers', heavy: true },
  { name: 'questions', path: '/questions' },
  { name: 'task', path: '/tasks/softmax', heavy: true },
  { name: 'home, Chinese', path: '/zh' },
  { name: 'question, Chinese', path: '/zh/questions/backpropagation' },
  { name: 'dashboard, Chinese', path: '/zh/dashboard', heavy: true },
];
const everyPage = ({ failed, interview }: History): PageToMeasure[] => [
  ...judged(),
  { name: 'questions', path: '/questions' },
  { name: 'review', path: '/review' },
  { name: 'interview', path: '/interview' },
  { name: 'interview report', path: `/interview/${interview}` },
  { name: 'mastery', path: '/mastery' },
  { name: 'settings', path: '/settings' },
  { name: 'offline', path: '/offline' },
  { name: 'question with a figure', path: '/questions/optimizers', heavy: true },
  { name: 'task', path: `/tasks/matmul?submission=${failed}`, heavy: true },
];

let missed = 0;
const product = await createProduct();
const port = await freePort();
const browser = await launch(port);
try {
  const context = await browser.newContext();
  const history = await fillHistory(context.request, product.url);
  await measureScripts(context, history);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await calibrate(cookie);
  const pages = process.argv.includes('--more') ? [...judged(), ...more()] : judged();
  console.log(`\n${'page'.padEnd(24)}device   ${categories.join('  ')}`);
  for (const page of pages) for (const device of devices) await report(page, device, cookie);
} finally {
  await browser.close();
  await product.remove();
}
console.log(missed === 0 ? '\nEvery limit is kept.' : `\n${missed} limits are missed.`);
process.exit(missed === 0 ? 0 : 1);

/** Measures this machine, by a page that is not judged, and says how far it is slowed down; `-- --slowdown 4` for Lighthouse's own. */
async function calibrate(cookie: string): Promise<void> {
  const result = await lighthouse(`${product.url}/offline`, { ...flagsFor(cookie), onlyCategories: ['performance'] });
  const index = result?.lhr.environment.benchmarkIndex ?? fullIndex;
  const asked = process.argv.indexOf('--slowdown');
  const fitting = Math.round(Math.min(fullSlowdown, Math.max(1, (fullSlowdown * index) / fullIndex)) * 10) / 10;
  const slowdown = asked < 0 ? fitting : Number(process.argv[asked + 1]);
  mobile.config = { extends: 'lighthouse:default', settings: { throttling: { cpuSlowdownMultiplier: slowdown } } };
  console.log(`\nbenchmark index ${index}: a processor ${slowdown} times slower stands for the telephone`);
}

function flagsFor(cookie: string): Flags {
  return { port, output: 'json', logLevel: 'error', onlyCategories: [...categories], extraHeaders: { cookie } };
}

function launch(debuggingPort: number): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.');
  const args = [`--remote-debugging-port=${debuggingPort}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: chromiumPath, args });
}

/** What every page fetches of scripts, as it is compressed on the way, by a browser that has nothing of it yet. */
async function measureScripts(learner: BrowserContext, history: History): Promise<void> {
  console.log(`${'page'.padEnd(24)}JavaScript, compressed`);
  const storageState = await learner.storageState();
  for (const { name, path, heavy } of everyPage(history)) {
    const { context, page } = await createVisitor(browser, { storageState });
    const total = (await loadedScripts(page, product.url + path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    const isOver = !heavy && total > maxScriptKB;
    if (isOver) missed += 1;
    const limit = heavy ? '(an editor or a plot)' : `(at most ${maxScriptKB})${isOver ? '  MISSED' : ''}`;
    console.log(`${name.padEnd(24)}${total.toFixed(1).padStart(7)} KB ${limit}`);
    await context.close();
  }
}

async function report(page: PageToMeasure, device: Device, cookie: string): Promise<void> {
  const first = await scoresOf(page, device, cookie);
  const scores = {
    ...first,
    performance: first.performance < minScore ? await medianSpeed(first, page, device, cookie) : first.performance,
  };
  const cells = categories.map((category) => {
    const isBelow = scores[category] < minScore;
    if (isBelow) missed += 1;
    return `${scores[category]}${isBelow ? ' MISSED' : ''}`.padEnd(category.length + 2);
  });
  console.log(`${page.name.padEnd(24)}${device.name.padEnd(9)}${cells.join('')}`);
}

async function medianSpeed(first: Scores, page: PageToMeasure, device: Device, cookie: string): Promise<number> {
  const speeds = [first.performance];
  while (speeds.length < runsWhenSlow) speeds.push((await scoresOf(page, device, cookie)).performance);
  return speeds.sort((a, b) => a - b)[Math.floor(runsWhenSlow / 2)] ?? 0;
}

async function scoresOf(page: PageToMeasure, device: Device, cookie: string): Promise<Scores> {
  const result = await lighthouse(product.url + page.path, flagsFor(cookie), device.config);
  if (!result) throw new Error(`${page.path}: Lighthouse gave no result`);
  const { categories: found, audits } = result.lhr;
  const score = (category: Category): number => Math.round((found[category]?.score ?? 0) * 100);
  const scores: Scores = {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
  for (const category of categories) {
    if (scores[category] >= minScore) continue;
    const failing = (found[category]?.auditRefs ?? []).filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
    for (const { id } of failing)
      console.log(`  ${page.name}, ${device.name}, ${category}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`);
  }
  return scores;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
