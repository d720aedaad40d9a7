import type { APIRequestContext } from 'playwright-core';

/** Pages that are asked for at the same time. */
const AT_ONCE = 4;

export interface FoundPage {
  /** Its path, without query and hash. */
  path: string;
  status: number;
  html: string;
  /** Addresses of this site that its links name, as they are written; not those to the other language. */
  links: string[];
}

/** Links of a page as the server made it. */
function linksOf(html: string): string[] {
  const anchors = [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('hreflang='));
  return anchors.flatMap((tag) => /\shref="(\/[^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? []);
}

const isPage = (path: string): boolean => !/^\/(?:api|docs|_app)(?:\/|$)|\.\w+$/.test(path);

/** Every page that links lead to from the first one, as the server makes it, each once. */
export async function reachablePages(request: APIRequestContext, origin: string, first: string): Promise<FoundPage[]> {
  const seen = new Set([first]);
  const waiting = [first];
  const found: FoundPage[] = [];
  async function visit(path: string): Promise<void> {
    const response = await request.get(origin + path);
    const html = await response.text();
    const links = linksOf(html);
    found.push({ path, status: response.status(), html, links });
    for (const link of links) {
      const next = new URL(link, origin).pathname;
      if (seen.has(next) || !isPage(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
  return found;
}
