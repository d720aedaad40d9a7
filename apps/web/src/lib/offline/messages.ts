/** What a window, the service worker and the server tell each other. */

/** Names, on a rendered page, whose it is. */
export const ownerHeader = 'x-kept-for';

/** A window shows this page, and needed these files for it. */
export interface Opened {
  kind: 'opened';
  url: string;
  /** Paths. */
  assets: string[];
}

/** The page came out of the cache, because the server did not answer. */
export interface Unreachable {
  kind: 'unreachable';
}

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

export function parsedOpened(data: unknown): Opened | null {
  if (!isObject(data) || !('kind' in data) || data.kind !== 'opened') return null;
  if (!('url' in data) || typeof data.url !== 'string' || !('assets' in data) || !Array.isArray(data.assets)) return null;
  return { kind: 'opened', url: data.url, assets: data.assets.filter((path) => typeof path === 'string') };
}

export const isUnreachable = (data: unknown): boolean => isObject(data) && 'kind' in data && data.kind === 'unreachable';
