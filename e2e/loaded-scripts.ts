import type { Page } from 'playwright-core';

/** A script that a page loaded: its size on the way, its text, and how it was sent. */
export interface LoadedScript {
  bytes: number;
  text: string;
  encoding: string | undefined;
  cache: string | undefined;
}

/** Opens an address in a page that has loaded nothing yet, and waits for every script of it. */
export async function loadedScripts(page: Page, url: string): Promise<LoadedScript[]> {
  const loaded: Promise<LoadedScript>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    const measured = async (): Promise<LoadedScript> => {
      const response = await request.response();
      const { responseBodySize } = await request.sizes();
      const headers = (await response?.allHeaders()) ?? {};
      return {
        bytes: responseBodySize,
        text: (await response?.text()) ?? '',
        encoding: headers['content-encoding'],
        cache: headers['cache-control'],
      };
    };
    loaded.push(measured());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  page.removeAllListeners('requestfinished');
  return Promise.all(loaded);
}
