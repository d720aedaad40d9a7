import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { htmlLang } from '#lib/i18n.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { callApi, isApiPath } from '#lib/server/call-api.ts';
import { parseTheme, themeCookie } from '#lib/theme.ts';

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) => {
    event.locals.lang = locale;
    event.locals.theme = parseTheme(event.cookies.get(themeCookie));
    return resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', htmlLang(locale)).replace('%theme%', event.locals.theme),
    });
  });

/** A `load` that asks for `/api/…` is answered by the API itself: the host that the request names is never called. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) =>
  isApiPath(new URL(request.url).pathname) ? callApi(event, request) : fetch(request);
