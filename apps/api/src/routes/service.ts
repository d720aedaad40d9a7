import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Grader } from 'grader';
import { Meta } from '../contract/service.ts';
import type { Database } from '../database/open.ts';
import type { Env } from '../env.ts';
import { limits } from '../limits.ts';
import type { Services } from '../services/services.ts';

interface Options {
  env: Env;
  services: Services;
  database: Database;
  /** Undefined while it starts. */
  grader: () => Grader | undefined;
  version: string;
}

/** What this server is, for its own pages and for programs. */
export const serviceRoutes =
  ({ env, services, database, grader, version }: Options): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/api/meta', { schema: { tags: ['Service'], summary: 'What this server is', response: { 200: Meta } } }, async () => {
      const info = await grader()?.info();
      return {
        version,
        questions: services.catalogue.questions.length,
        tasks: services.catalogue.tasks.size,
        database: database.kind,
        oracle: info?.backend ?? null,
        sandboxWeaknesses: [...(info?.weaknesses ?? [])],
        signIn: { mail: env.mail !== undefined, github: env.github !== undefined, passwordLength: limits.passwordLength },
      };
    });
  };
