import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Health, Ready } from '../contract/service.ts';
import type { Metrics } from '../observability/metrics.ts';
import { Problem } from '../problem.ts';

interface Options {
  /** What stands in the way of work; empty when nothing does. */
  reasons: () => Promise<string[]>;
  metrics: Metrics;
  /** Who has it may read the metrics from anywhere; without one they are read on this machine alone. */
  metricsToken: string | undefined;
}

/** Seconds after which it is worth asking again whether a process is ready. */
const readyRetrySeconds = 2;
const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Paths that are asked by the address of a machine or container, whatever name people type: nothing is derived from their Host. */
export const watchPaths = ['/health', '/ready', '/metrics'];

/** For whoever watches a process: whether it lives, whether it can work, and its numbers. */
export const watchRoutes =
  ({ reasons, metrics, metricsToken }: Options): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Service'];

    app.get('/health', { schema: { tags, summary: 'The process lives', response: { 200: Health } } }, async () => ({
      status: 'ok' as const,
    }));

    app.get(
      '/ready',
      {
        schema: { tags, summary: 'The database answers and is up to date, and programs can be run', response: { 200: Ready, 503: Ready } },
      },
      async (_request, reply) => {
        const found = await reasons();
        if (found.length === 0) return { status: 'ready' as const, reasons: [] };
        reply.header('retry-after', String(readyRetrySeconds));
        return reply.code(503).send({ status: 'not-ready' as const, reasons: found });
      },
    );

    app.get(
      '/metrics',
      {
        schema: {
          tags,
          summary: 'Numbers for Prometheus, with the token of METRICS_TOKEN, or on this machine where there is none',
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        requireReader(request, metricsToken);
        return reply
          .type(metrics.contentType)
          .serializer(String)
          .send(await metrics.text());
      },
    );
  };

/** @throws Problem */
function requireReader(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) {
    if (!isFromThisMachine(request)) {
      throw new Problem(403, 'not-yours', 'The metrics are read on the machine itself, or with the token that METRICS_TOKEN sets.');
    }
  } else if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
    throw new Problem(401, 'no-token', 'The metrics are read with the token that METRICS_TOKEN sets: authorization: Bearer …');
  }
}

/** Asked of this machine by its own name, and not through a proxy, whose address would stand for everybody's. */
function isFromThisMachine({ socket, headers, hostname }: FastifyRequest): boolean {
  const isDirect = forwarding.every((name) => headers[name] === undefined);
  return isDirect && loopback.includes(socket.remoteAddress ?? '') && loopbackNames.includes(hostname);
}

/** In a time that does not depend on where they differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
