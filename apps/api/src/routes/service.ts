import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Grader } from 'grader';
import { Health, Meta, Ready } from '../contract/service.ts';
import type { Database } from '../database/open.ts';
import type { Services } from '../services/services.ts';

interface Options {
  services: Services;
  database: Database;
  grader: Promise<Grader>;
  version: string;
}

/** For whoever watches the server: whether it lives, whether it can work, and what it is. */
export const serviceRoutes =
  ({ services, database, grader, version }: Options): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Service'];
    let started: Grader | null = null;
    grader.then(
      (ready) => (started = ready),
      () => {},
    );
    const answersQueries = () =>
      database.prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      );

    app.get('/api/health', { schema: { tags, summary: 'The process lives', response: { 200: Health } } }, async () => ({
      status: 'ok' as const,
    }));

    app.get(
      '/api/ready',
      { schema: { tags, summary: 'Database and grader can be used', response: { 200: Ready, 503: Ready } } },
      async (_request, reply) => {
        const state = { database: await answersQueries(), grader: started !== null };
        const isReady = state.database && state.grader;
        return reply.code(isReady ? 200 : 503).send({ status: isReady ? ('ready' as const) : ('starting' as const), ...state });
      },
    );

    app.get('/api/meta', { schema: { tags, summary: 'What this server is', response: { 200: Meta } } }, async () => {
      const info = await started?.info();
      return {
        version,
        questions: services.catalogue.questions.length,
        tasks: services.catalogue.tasks.size,
        database: database.kind,
        oracle: info?.backend ?? null,
        sandboxWeaknesses: [...(info?.weaknesses ?? [])],
      };
    });
  };
