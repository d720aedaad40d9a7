import fastify, { type FastifyBaseLogger } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Running } from '../startup.ts';
import { handleErrors } from '../plugins/errors.ts';
import { watchRoutes } from '../routes/watch.ts';
import type { Metrics } from './metrics.ts';

interface Options {
  host: string;
  port: number;
  reasons: () => Promise<string[]>;
  metrics: Metrics;
  metricsToken: string | undefined;
  log: FastifyBaseLogger;
}

/** A listener for whoever watches a process that serves nobody else: `/health`, `/ready` and `/metrics`. */
export async function startWatchServer({ host, port, log, ...watched }: Options): Promise<Running> {
  const app = fastify({ forceCloseConnections: true }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app);
  await app.register(watchRoutes(watched));
  log.info({ address: await app.listen({ host, port }) }, 'watched at');
  return { stop: () => app.close() };
}
