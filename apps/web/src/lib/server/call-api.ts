import process from 'node:process';
import type { RequestEvent } from '@sveltejs/kit';

/** Where the API is when the web is deployed apart from it. */
const defaultApiOrigin = 'http://127.0.0.1:3000';

export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** Headers of the page's request that the API decides by. */
const forwarded = ['cookie', 'user-agent', 'accept-language'];

/**
 * Sends a request for `/api/…` to the API: in the same process where there is one, else to `API_ORIGIN`.
 * Cookies that the API sets reach the browser with the page.
 */
export async function callApi(event: RequestEvent, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of forwarded) {
    const value = event.request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set('x-forwarded-for', event.getClientAddress());
  const body = request.body === null ? undefined : await request.arrayBuffer();
  const origin = event.platform?.req.callApi ? event.url.origin : (process.env.API_ORIGIN ?? defaultApiOrigin);
  const sent = new Request(new URL(pathname + search, origin), { method: request.method, headers, body, signal: request.signal });
  const response = await (event.platform?.req.callApi ?? fetch)(sent);
  for (const header of response.headers.getSetCookie()) {
    const { name, value, ...options } = event.cookies.parse(header) ?? {};
    if (name && value !== undefined) event.cookies.set(name, value, { path: '/', ...options });
  }
  return response;
}
