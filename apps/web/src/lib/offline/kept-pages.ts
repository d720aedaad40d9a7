/** A page that this browser keeps, by its path and title. */
export interface KeptPage {
  path: string;
  title: string;
}

/** What follows the name of a page in its title. */
const siteName = / · Descent$/;
/** Pages that stand in for others. */
const isStandIn = (pathname: string): boolean => /^\/(zh\/)?offline$/.test(pathname);

/** Pages that can be read with no network, in the language of the page, last opened first. */
export async function keptPages(lang: string): Promise<KeptPage[]> {
  if (typeof caches === 'undefined') return [];
  const names = (await caches.keys()).filter((name) => name.startsWith('pages '));
  const kept = await Promise.all(names.map(async (name) => pagesIn(await caches.open(name), lang)));
  return kept.flat().toReversed();
}

async function pagesIn(cache: Cache, lang: string): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    const isChinese = /^\/zh(\/|$)/.test(pathname);
    if (isStandIn(pathname) || pathname === '/.owner' || isChinese !== (lang === 'zh')) continue;
    const html = await (await cache.match(request, { ignoreVary: true }))?.text();
    const title = new DOMParser().parseFromString(html ?? '', 'text/html').title.replace(siteName, '');
    if (title !== '') pages.push({ path: pathname + search, title });
  }
  return pages;
}
