import process from 'node:process';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { htmlLang } from '#lib/i18n.ts';
import { ownerHeader } from '#lib/offline/messages.ts';
import { m } from '#lib/paraglide/messages.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { callApi, isApiPath } from '#lib/server/call-api.ts';
import { keptFor } from '#lib/server/kept-for.ts';
import { parseTheme, themeCookie } from '#lib/theme.ts';

/** A page is rendered already, and can be read before its scripts are there: its style sheet and its fonts go first. */
const scriptsLast = 'rel="modulepreload" fetchpriority="low"';

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    event.locals.lang = locale;
    event.locals.theme = parseTheme(event.cookies.get(themeCookie));
    event.locals.keptFor = keptFor(event.cookies.getAll());
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', htmlLang(locale)).replace('%theme%', event.locals.theme).replaceAll('rel="modulepreload"', scriptsLast),
    });
    if (response.headers.has('x-sveltekit-page')) response.headers.set(ownerHeader, event.locals.keptFor);
    return response;
  });

/** A `load` that asks for `/api/…` is answered by the API itself: the host that the request names is never called. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) =>
  isApiPath(new URL(request.url).pathname) ? callApi(event, request) : fetch(request);

/** What is thrown and not foreseen is logged, and said to the reader in their language. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return;
  if (kind === 'unknown') process.stderr.write(`${event.url.pathname}: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { message: m.error_unexpected() };
};
