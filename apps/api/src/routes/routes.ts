import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { enforceInterviewMode } from '../plugins/interview-mode.ts';
import type { Services } from '../services/services.ts';
import { accountReads, accountWrites } from './account.ts';
import { catalogueReads } from './catalogue.ts';
import { practiceReads, practiceWrites } from './practice.ts';
import { interviewReads, interviewWrites } from './interview.ts';
import { progressReads } from './progress.ts';
import { reviewReads, reviewWrites } from './review.ts';

/** Reading tells who asks, if anybody; writing makes a visitor a guest. What a route may do follows from where it is registered. */
export async function apiRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const register = async (scope: FastifyInstance, routes: ((services: Services) => FastifyPluginAsyncZod)[]) => {
    for (const make of routes) await scope.register(make(services));
  };
  await app.register(async (readers) => {
    readers.addHook('preHandler', app.readLearner);
    enforceInterviewMode(readers, services);
    await register(readers, [catalogueReads, practiceReads, progressReads, reviewReads, interviewReads, accountReads]);
  });
  await app.register(async (writers) => {
    writers.addHook('preHandler', app.ensureLearner);
    enforceInterviewMode(writers, services);
    await register(writers, [practiceWrites, reviewWrites, interviewWrites, accountWrites]);
  });
}
