import type { RequestHandler } from './$types';

/** Everything that can be read may be found; what machines ask for may not. */
export const GET: RequestHandler = ({ url }) =>
  new Response(`User-agent: *\nDisallow: /api/\nDisallow: /render\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
