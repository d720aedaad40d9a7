import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';
import { watchPaths } from '../routes/watch.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const writes = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Two checks before anything else reads a request.
 *
 * The `Host` header must name this server: by PUBLIC_URL, or a loopback name. The pages derive their origin from it, so another
 * name could make the server call that host with somebody's cookie. 421 otherwise.
 *
 * A write must not come from another site: browsers say where it comes from with `Sec-Fetch-Site`, older ones with `Origin`; a
 * program that is no browser says neither and carries nobody's cookies. 403 otherwise.
 */
export function checkOrigin(app: FastifyInstance, env: Pick<Env, 'publicUrl'>): void {
  const publicHost = env.publicUrl === undefined ? null : new URL(env.publicUrl).host;
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' && watchPaths.includes(request.url)) return;
    const host = parsedHost(request.headers.host);
    if (host === null || hasManyHosts(request) || !(host.host === publicHost || isOwnLoopback(host, request))) throw misdirected(request);
    if (writes.includes(request.method) && isCrossSite(request, host, env.publicUrl)) {
      throw new Problem(403, 'cross-site', 'This change was asked for by another site, and is refused.');
    }
    // What the mounted pages take for the protocol is decided here, whatever a client claims.
    request.raw.headers['x-forwarded-proto'] = host.host === publicHost && env.publicUrl?.startsWith('https:') ? 'https' : 'http';
  });
}

function parsedHost(header: string | undefined): URL | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null;
  const url = new URL(`http://${header}`);
  // Anything but a host and a port, such as a path or a user, is no host.
  return url.href === `http://${url.host}/` && url.username === '' ? url : null;
}

/** Of several the first would count here, and perhaps another one in a server in between. */
const hasManyHosts = ({ raw }: FastifyRequest): boolean =>
  raw.rawHeaders.filter((text, i) => i % 2 === 0 && text.toLowerCase() === 'host').length > 1;

/** A loopback name. For pages with the very port that the request came in by; the API alone may stand behind a development proxy. */
function isOwnLoopback(host: URL, request: FastifyRequest): boolean {
  if (!loopbackNames.includes(host.hostname)) return false;
  const { localPort } = request.socket;
  return request.url.startsWith('/api/') || localPort === undefined || Number(host.port || 80) === localPort;
}

function isCrossSite(request: FastifyRequest, host: URL, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host.host;
}

const misdirected = (request: FastifyRequest): Problem =>
  new Problem(
    421,
    'unknown-host',
    `This server is not known as '${request.headers.host ?? ''}'. Start it with PUBLIC_URL set to the address that people type, or open it by localhost and its own port.`,
    { field: 'host' },
  );
