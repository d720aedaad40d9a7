import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { watchPaths } from '../routes/watch.ts';

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Too many requests from one address: 429. Too busy to answer in time: 503. Both say when to come back.
 *
 * `isPersonal`: an embedded database, whose one user is at home on this machine. They are not limited by address, and a late
 * answer serves them better than none.
 */
export async function limitRequests(app: FastifyInstance, { isPersonal }: { isPersonal: boolean }): Promise<void> {
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => isPersonal && loopback.includes(request.ip),
    errorResponseBuilder: (_request, { ttl, max, after }) =>
      new Problem(429, 'too-many', `More than ${max} requests in the time allowed: try again in ${after}.`, { retryAfter: ttl / 1000 }),
  });
  if (isPersonal) return;
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopLagMs,
    pressureHandler(request) {
      // Whoever watches the process asks whether it lives, not whether it is busy, and most of all then.
      if (watchPaths.includes(request.url)) return;
      throw new Problem(503, 'busy', 'The server is busy.', { retryAfter: limits.saturatedRetrySeconds });
    },
  });
}

const byLearner = { hook: 'preHandler' as const, keyGenerator: (request: FastifyRequest) => request.learner?.id ?? request.ip };

/** For the import, whose files are large. */
export const importLimit = {
  rateLimit: { ...byLearner, max: limits.importsPerHour, timeWindow: '1 hour', groupId: 'imports' },
};

/** For routes that use the grader: by learner, or by address where there is none. */
export const gradingLimit = {
  rateLimit: { ...byLearner, max: limits.gradingsPerMinute, timeWindow: '1 minute', groupId: 'gradings' },
};
