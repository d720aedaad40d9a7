import { version } from '$app/env';
import { assets as beside, immutable } from '$app/manifest';
import { ownerHeader, parsedOpened, type Unreachable } from '../lib/offline/messages.ts';
import { assetsOf, endsSession, isAsset, isPage, isPageAnswer, withoutHash } from './requests.ts';

declare const self: ServiceWorkerGlobalScope;

const pathOf = ({ path }: { path: string }): string => new URL(path, self.location.origin).pathname;
/** Files that stand beside the build, such as the icon. */
const files = beside.map(pathOf);

/** Files of the build: their names change with what they hold, so that none grows old. */
const assetsName = 'assets';
/** Pages as they were rendered, of this release alone: they ask for its files. */
const pagesName = `pages ${version}`;
/** Pages that are kept; of more, those that were not opened for the longest time go. */
const maxPages = 150;
/** What is shown in the place of a page that was never opened; one for each language. */
const offlinePages = ['/offline', '/zh/offline'];
/** Entry of the pages that holds whose they are. */
const ownerKey = '/.owner';
/** Milliseconds for which a page that was just stored is not asked for again. */
const freshMs = 10_000;

const storedAt = new Map<string, number>();
/** Windows that were given a page out of the cache. */
const servedFromCache = new Set<string>();

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});
self.addEventListener('message', (event) => {
  const opened = parsedOpened(event.data);
  if (opened) event.waitUntil(keepOpened(opened.url, opened.assets, event.source));
});

async function install(): Promise<void> {
  const assets = await caches.open(assetsName);
  await assets.addAll(files);
  for (const path of offlinePages) await keepPage(path);
  await self.skipWaiting();
}

/** What an older release kept is asked for anew, so that it stays readable; then its pages go, and files that no release needs. */
async function activate(): Promise<void> {
  await self.clients.claim();
  const older = (await caches.keys()).filter((name) => name.startsWith('pages ') && name !== pagesName);
  for (const name of older) {
    for (const { url } of await (await caches.open(name)).keys()) if (!url.endsWith(ownerKey)) await keepPage(url).catch(() => false);
    await caches.delete(name);
  }
  const needed = new Set([...immutable.map(pathOf), ...files]);
  const assets = await caches.open(assetsName);
  for (const request of await assets.keys()) if (!needed.has(new URL(request.url).pathname)) await assets.delete(request);
}

function answerTo(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return null;
  if (endsSession(request.method, url.pathname)) return forgetting(request);
  if (request.method !== 'GET') return null;
  if (isAsset(url.pathname, files)) return assetFor(request);
  return request.mode === 'navigate' && isPage(url.pathname) ? pageFor(event) : null;
}

async function assetFor(request: Request): Promise<Response> {
  const assets = await caches.open(assetsName);
  const kept = await assets.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await assets.put(request, response.clone());
  return response;
}

/** The network first; the page as it was opened last where there is none. */
async function pageFor(event: FetchEvent): Promise<Response> {
  try {
    const response = await fetch(event.request);
    event.waitUntil(storePage(event.request.url, response.clone()));
    return response;
  } catch (error) {
    servedFromCache.add(event.resultingClientId);
    const kept = await keptPage(event.request.url);
    if (!kept) throw error;
    return kept;
  }
}

async function keptPage(address: string): Promise<Response | undefined> {
  const pages = await caches.open(pagesName);
  const url = withoutHash(address);
  const isChinese = /^\/zh(\/|$)/.test(new URL(url).pathname);
  return (
    (await pages.match(url, { ignoreVary: true })) ??
    (await pages.match(url, { ignoreVary: true, ignoreSearch: true })) ??
    (await pages.match(isChinese ? '/zh/offline' : '/offline', { ignoreVary: true }))
  );
}

/** A page that a window shows, and the files that it needed before this worker was there to see. */
async function keepOpened(url: string, assets: string[], client: Client | ServiceWorker | MessagePort | null): Promise<void> {
  if (client instanceof Client && servedFromCache.has(client.id)) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
    client.postMessage({ kind: 'unreachable' } satisfies Unreachable);
    return;
  }
  const address = withoutHash(url);
  if (Date.now() - (storedAt.get(address) ?? 0) > freshMs) await keepPage(address).catch(() => false);
  await keepAssets(assets);
}

async function keepPage(address: string): Promise<void> {
  const url = new URL(address, self.location.href).href;
  await storePage(url, await fetch(url, { headers: { accept: 'text/html' }, credentials: 'same-origin' }));
}

async function storePage(address: string, response: Response): Promise<void> {
  if (!isPageAnswer(response)) return;
  const url = withoutHash(address);
  await keepOwner(response.headers.get(ownerHeader) ?? '');
  const pages = await caches.open(pagesName);
  const needed = assetsOf(await response.clone().text());
  // Putting it anew moves it to the end of the keys, which are in the order in which they came.
  await pages.delete(url, { ignoreVary: true });
  await pages.put(url, response);
  storedAt.set(url, Date.now());
  await keepAssets(needed);
  const kept = (await pages.keys()).filter((request) => !isLasting(new URL(request.url).pathname));
  for (const request of kept.slice(0, Math.max(0, kept.length - maxPages))) await pages.delete(request);
}

const isLasting = (pathname: string): boolean => pathname === ownerKey || offlinePages.includes(pathname);

async function keepAssets(paths: readonly string[]): Promise<void> {
  const assets = await caches.open(assetsName);
  const wanted = [...new Set(paths)].filter((path) => isAsset(path, files));
  for (const path of wanted) if (!(await assets.match(path, { ignoreVary: true }))) await assets.add(path).catch(() => undefined);
}

/** Pages are one person's: with the first page of another's, those of the one before go. What a visitor without a name opened stays. */
async function keepOwner(owner: string): Promise<void> {
  const pages = await caches.open(pagesName);
  const before = await (await pages.match(ownerKey))?.text();
  if (before !== undefined && before !== '' && before !== owner) await forgetPages();
  if (before !== owner) await (await caches.open(pagesName)).put(ownerKey, new Response(owner));
}

/** A request after which somebody else may sit here. */
async function forgetting(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await forgetPages();
  return response;
}

/** All pages but those that stand in for what was never opened, which hold nothing of anybody. */
async function forgetPages(): Promise<void> {
  const pages = await caches.open(pagesName);
  storedAt.clear();
  for (const request of await pages.keys()) {
    if (!offlinePages.includes(new URL(request.url).pathname)) await pages.delete(request);
  }
}
