import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Milliseconds that a page may take to show what was asked of it. */
const ACTION_TIMEOUT_MS = 15_000;

/** Where Chromium is, or null. */
export const chromiumPath: string | null = places.find((place) => place && existsSync(place)) ?? null;

/** Chromium, headless. In CI a missing one is an error; elsewhere the caller leaves its tests out and says so. */
export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath: chromiumPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Whether the journeys can run here; false only outside CI. */
export function hasBrowser(): boolean {
  if (chromiumPath) return true;
  if (process.env.CI) throw new Error('CI needs Chromium: install it, or set CHROMIUM_PATH.');
  process.stderr.write('journeys: left out, no Chromium was found (set CHROMIUM_PATH)\n');
  return false;
}

/** A visitor with a browser of their own; errors of the page's scripts and refused resources are collected. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

export async function createVisitor(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // It answers in the place of the network, where routes of a test would not be asked; what is about it lets it in.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  return { context, page, errors };
}
