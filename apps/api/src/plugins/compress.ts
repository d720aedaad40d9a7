import compression from 'compression';
import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';

/**
 * Compresses what is sent, by Brotli or gzip, as the client accepts: rendered pages, which leave beside the framework, and answers of the
 * API alike. Files of the build come compressed already and pass as they are.
 */
export function compressAnswers(app: FastifyInstance): void {
  const compress = compression({ threshold: limits.compressedFromBytes });
  app.addHook('onRequest', (request, reply, done) => compress(request.raw, reply.raw, done));
}
