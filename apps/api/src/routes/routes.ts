import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { enforceInterviewMode } from '../plugins/interview-mode.ts';
import type { Services } from '../services/services.ts';
import { accountReads, accountWrites } from './account.ts';
import { administrationReads, administrationWrites } from './administration.ts';
import { catalogueReads } from './catalogue.ts';
import { classReads, classWrites } from './classes.ts';
import { practiceReads, practiceWrites } from './practice.ts';
import { interviewReads, interviewWrites } from './interview.ts';
import { progressReads, progressWrites } from './progress.ts';
import { reviewReads, reviewWrites } from './review.ts';
import { searchReads } from './search.ts';

/** Reading tells who asks, if anybody; writing makes a visitor a guest. What a route may do follows from where it is registered. */
export async function apiRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const register = async (scope: FastifyInstance, routes: ((services: Services) => FastifyPluginAsyncZod)[]) => {
    for (const make of routes) await scope.register(make(services));
  };
  await app.register(async (readers) => {
    readers.addHook('preHandler', app.readLearner);
    enforceInterviewMode(readers, services);
    await register(readers, [catalogueReads, searchReads, practiceReads, progressReads, reviewReads, interviewReads]);
    await register(readers, [accountReads, classReads, administrationReads]);
  });
  await app.register(async (writers) => {
    writers.addHook('preHandler', app.ensureLearner);
    enforceInterviewMode(writers, services);
    await register(writers, [practiceWrites, reviewWrites, interviewWrites, progressWrites]);
    await register(writers, [accountWrites, classWrites, administrationWrites]);
  });
}
