import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import type { Auth } from '../auth.ts';
import { AccountRole } from '../contract/account.ts';
import { TimeZone } from '../contract/common.ts';
import type { TokenScope } from '../contract/tokens.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound, Problem } from '../problem.ts';
import { changePreferences, type Learner } from '../services/learner.ts';
import type { TokenService } from '../services/tokens.ts';
import { FailureLimit } from './failures.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a visitor who has written nothing yet. */
    learner: Learner | null;
    /** What their account may do; a token never more than a learner. */
    role: AccountRole;
    /** The session that they ask in. */
    sessionId: string | null;
  }
  interface FastifyContextConfig {
    /** Throws where what a write names is not there: such a request makes nobody a guest. */
    known?: (request: FastifyRequest) => unknown;
    /** Tokens that may ask, by their scope: any of these. Without, `read` for what reads, and none for what writes. */
    scopes?: readonly TokenScope[];
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
  tokens: TokenService;
}

const guessWindowMs = 15 * 60 * 1000;

/** Sessions: guests are made on the first write and last a year from their last visit. */
export const learnerPlugin = fp<Options>(async (app, { auth, prisma, tokens }) => {
  const guesses = new FailureLimit(limits.tokenGuesses, guessWindowMs);
  app.decorateRequest('learner', null);
  app.decorateRequest('role', 'learner');
  app.decorateRequest('sessionId', null);
  const guestLimit = app.createRateLimit({
    max: limits.guestsPerHour,
    timeWindow: '1 hour',
    keyGenerator: (request) => `guest ${request.ip}`,
  });

  app.decorate('readLearner', async (request, reply) => setCookies(await findLearner(request), reply));

  app.decorate('ensureLearner', async (request, reply) => {
    const cookies = await findLearner(request);
    // The cookie of a session that has ended is taken away by what reads. Here it would be that of a sign-in which this request met.
    if (!request.learner && cookies.length > 0) throw sessionOver();
    setCookies(cookies, reply);
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

  /** Finds out who asks. Returns the cookies that are to be set: a session that goes on, or one that has ended. */
  async function findLearner(request: FastifyRequest): Promise<string[]> {
    if (request.headers.authorization !== undefined) {
      request.learner = await bearer(request, request.headers.authorization);
      return [];
    }
    if (request.headers.cookie === undefined) return [];
    const { headers, response } = await auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
    if (response) {
      request.learner = { id: response.user.id, isGuest: response.user.isAnonymous === true };
      request.role = AccountRole.parse(response.user.role);
      request.sessionId = response.session.id;
    }
    return headers.getSetCookie();
  }

  /** Who asks with a token, where the route lets a token of that scope ask. A request that brings one is nobody else's. */
  async function bearer(request: FastifyRequest, header: string): Promise<Learner> {
    const wait = guesses.wait(request.ip);
    if (wait > 0) throw new Problem(429, 'too-many', 'Too many tokens from this address that are none.', { retryAfter: wait });
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    const found = token === undefined ? null : await tokens.bearerOf(token);
    if (!found) {
      guesses.add(request.ip);
      throw new Problem(401, 'bad-token', 'This token is not known, was revoked or has ended. Make a new one in the settings.');
    }
    const { scopes = request.method === 'GET' ? ['read'] : [] } = request.routeOptions.config;
    if (!scopes.some((scope) => found.scopes.includes(scope))) throw new Problem(403, 'token-scope', scopeSentence(scopes));
    return { id: found.userId, isGuest: false };
  }

  async function createGuest(request: FastifyRequest, reply: FastifyReply): Promise<Learner> {
    const { headers, response } = await auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
    setCookies(headers.getSetCookie(), reply);
    const learner = { id: response.user.id, isGuest: true };
    const zone = TimeZone.safeParse(request.headers['x-time-zone']);
    if (zone.success) await changePreferences(prisma, learner, { timeZone: zone.data });
    return learner;
  }
});

const scopeSentence = (scopes: readonly TokenScope[]): string =>
  scopes.length === 0 ? 'This cannot be done with a token: sign in.' : `This needs a token with the scope ${scopes.join(' or ')}.`;

const sessionOver = (): Problem =>
  new Problem(
    401,
    'session-over',
    'Your session has ended: you signed in or out, or ended it elsewhere. Load the page anew and repeat it.',
  );

function setCookies(cookies: string[], reply: FastifyReply): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
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

/** For a route that a guest or a visitor has no use for. */
export const accountOnly = { known: (request: FastifyRequest): unknown => accountOf(request) };

/** Who asks, where only an account can. */
export function accountOf({ learner }: FastifyRequest): Learner {
  if (!learner || learner.isGuest) throw new Problem(401, 'sign-in', 'This needs an account: sign in, or sign up.');
  return learner;
}

const roleNames: Record<AccountRole, string> = { learner: 'a learner', teacher: 'a teacher', administrator: 'an administrator' };

/** For routes of some roles alone: 401 without an account, 403 with another role. */
export function withRole(...roles: AccountRole[]) {
  const of = (request: FastifyRequest): Learner => {
    const learner = accountOf(request);
    if (!roles.includes(request.role)) throw new Problem(403, 'role', `This is for ${roles.map((role) => roleNames[role]).join(' or ')}.`);
    return learner;
  };
  return { of, only: { known: of } };
}
