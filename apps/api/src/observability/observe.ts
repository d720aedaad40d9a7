import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { OpenSpan, Tracing } from './tracing.ts';

/** Ids of requests that are taken over from a trusted proxy. */
const givenId = /^[\w-]{8,64}$/;

/** Unique among all processes, unlike a counter. A proxy that is trusted may have given one. */
export function requestId(header: string | string[] | undefined, trustProxy: boolean): string {
  return trustProxy && typeof header === 'string' && givenId.test(header) ? header : randomUUID();
}

declare module 'fastify' {
  interface FastifyRequest {
    span: OpenSpan | null;
  }
}

/**
 * Which route a request reached, without what it named: ids in a path can be secrets, such as an invitation. Of a route that ends in a
 * wildcard the next part of the path is kept.
 */
export function routeOf({ routeOptions: { url }, originalUrl }: Pick<FastifyRequest, 'routeOptions' | 'originalUrl'>): string {
  if (url === undefined) return 'unknown';
  if (!url.endsWith('/*')) return url;
  const [path = ''] = originalUrl.slice(url.length - 1).split(/[?#]/);
  const [first = ''] = path.split('/');
  return url.slice(0, -1) + (/^[a-z_][a-z_-]{0,31}$/.test(first) ? first : '*');
}

/** For every request: its id in the answer, one line of the log, a measured time, and a span where there is tracing. */
export function observeRequests(app: FastifyInstance, metrics: Metrics, tracing: Tracing | null): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    const route = routeOf(request);
    metrics.observeRequest({ method, route, status, seconds: ms / 1000 });
    request.log.info({ method, route, status, ms: Math.round(ms), learner: request.learner?.id }, 'request');
  });
  if (!tracing) return;
  app.decorateRequest('span', null);
  app.addHook('onRequest', async (request) => {
    request.span = tracing.startRequest({ method: request.method, route: routeOf(request), headers: request.headers });
  });
  // After the body: reading it leaves the context.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.span) request.span.within(done);
    else done();
  });
  app.addHook('onResponse', async (request, reply) => {
    request.span?.end(reply.statusCode);
  });
}
