import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import type { Auth } from '../auth.ts';
import { TimeZone } from '../contract/common.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound, Problem } from '../problem.ts';
import { changePreferences, type Learner } from '../services/learner.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a visitor who has written nothing yet. */
    learner: Learner | null;
  }
  interface FastifyContextConfig {
    /** Throws where what a write names is not there: such a request makes nobody a guest. */
    known?: (request: FastifyRequest) => unknown;
  }
  interface FastifyInstance {
    /** A preHandler: finds out who asks, and leaves a visitor a visitor. */
    readLearner: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
    /** A preHandler: makes a visitor a guest. For routes that write, and for no other. */
    ensureLearner: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
}

interface Options {
  auth: Auth;
  prisma: Prisma;
}

/** Sessions: guests are made on the first write and last a year from their last visit. */
export const learnerPlugin = fp<Options>(async (app, { auth, prisma }) => {
  app.decorateRequest('learner', null);
  const guestLimit = app.createRateLimit({
    max: limits.guestsPerHour,
    timeWindow: '1 hour',
    keyGenerator: (request) => `guest ${request.ip}`,
  });

  app.decorate('readLearner', async (request, reply) => {
    if (request.headers.cookie === undefined) return;
    const { headers, response } = await auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
    copyCookies(headers, reply);
    if (response) request.learner = { id: response.user.id, isGuest: response.user.isAnonymous === true };
  });

  app.decorate('ensureLearner', async (request, reply) => {
    await app.readLearner(request, reply);
    if (request.learner) return;
    request.routeOptions.config.known?.(request);
    const limit = await guestLimit(request);
    if (!limit.isAllowed && limit.isExceeded) {
      throw new Problem(
        429,
        'too-many-guests',
        'Too many new visitors from this address. Wait, or allow cookies so that you stay the same one.',
        {
          retryAfter: limit.ttlInSeconds,
        },
      );
    }
    request.learner = await createGuest(request, reply);
  });

  async function createGuest(request: FastifyRequest, reply: FastifyReply): Promise<Learner> {
    const { headers, response } = await auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
    copyCookies(headers, reply);
    const learner = { id: response.user.id, isGuest: true };
    const zone = TimeZone.safeParse(request.headers['x-time-zone']);
    if (zone.success) await changePreferences(prisma, learner, { timeZone: zone.data });
    return learner;
  }
});

function copyCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** For a route that names something of the learner's own: a visitor has nothing. */
export const ownOnly = (what: string) => ({
  known({ learner, params }: FastifyRequest) {
    if (!learner) throw notFound(what, z.object({ id: z.string() }).parse(params).id);
  },
});

/** Who asks, in a route below `ensureLearner`. */
export function learnerOf(request: FastifyRequest): Learner {
  if (!request.learner) throw new Error(`${request.url}: the route is not below ensureLearner`);
  return request.learner;
}

/** The library's own routes, for clients that sign in and out. */
export async function authRoutes(app: FastifyInstance, { auth }: { auth: Auth }): Promise<void> {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    async handler(request, reply) {
      const url = new URL(request.url, auth.options.baseURL);
      const body = request.body === undefined || request.body === null ? undefined : JSON.stringify(request.body);
      const response = await auth.handler(new Request(url, { method: request.method, headers: fromNodeHeaders(request.headers), body }));
      reply.code(response.status);
      for (const [name, value] of response.headers) reply.header(name, value);
      return reply.send(await response.text());
    },
  });
}
