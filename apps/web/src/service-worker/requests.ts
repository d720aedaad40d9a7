/** Which requests are what, to the worker that keeps pages. */

export const withoutHash = (address: string): string => address.split('#')[0] ?? address;

/** A file whose name changes with what it holds, or one of the few that stand beside the build. */
export const isAsset = (pathname: string, files: readonly string[]): boolean =>
  pathname.startsWith('/_app/immutable/') || files.includes(pathname);

/** A page of the product; the interface's own pages and answers are not. */
export const isPage = (pathname: string): boolean => !/^\/(api|docs|_app)(\/|$)/.test(pathname);

/** A page that was rendered as asked: neither an error, nor another page in its place. */
export const isPageAnswer = (response: Response): boolean =>
  response.status === 200 && !response.redirected && response.headers.has('x-sveltekit-page');

/** Signing in or out, or removing the account: what was kept may be another's afterwards. */
export const endsSession = (method: string, pathname: string): boolean =>
  (method === 'POST' && /^\/api\/auth\/(sign-|delete)/.test(pathname)) ||
  (method === 'DELETE' && /^\/api\/(me|account)(\/|$)/.test(pathname));

/** Files of the build that a page names: its styles, and the modules that it starts with. */
export const assetsOf = (html: string): string[] => [...new Set(html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [])];
