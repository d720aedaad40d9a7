import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { fromNodeHeaders } from 'better-auth/node';
import { z } from 'zod';
import { Deletion, Me, NameChange, PreferencesChange, Session } from '../contract/account.ts';
import { NewToken, Token, TokenRequest } from '../contract/tokens.ts';
import { limits } from '../limits.ts';
import { accountOf, accountOnly, learnerOf, ownOnly } from '../plugins/learner.ts';
import { Problem } from '../problem.ts';
import { changePreferences, preferencesOf, type Learner } from '../services/learner.ts';
import type { Services } from '../services/services.ts';

const tags = ['Account'];

const viewOf =
  ({ prisma, accounts }: Services) =>
  async (learner: Learner | null): Promise<Me> => ({
    id: learner?.id ?? null,
    isGuest: learner?.isGuest ?? true,
    account: learner && !learner.isGuest ? await accounts.of(learner) : null,
    preferences: await preferencesOf(prisma, learner),
  });

export const accountReads =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const { accounts, tokens } = services;
    const meOf = viewOf(services);

    app.get('/api/me', { schema: { tags, summary: 'Who you are and what you chose', response: { 200: Me } } }, (request) =>
      meOf(request.learner),
    );

    app.get(
      '/api/me/sessions',
      { config: { scopes: [] }, schema: { tags, summary: 'Where you are signed in', response: { 200: z.array(Session) } } },
      async ({ learner, sessionId }) => (learner ? accounts.sessions(learner, sessionId) : []),
    );

    app.get(
      '/api/tokens',
      { config: { scopes: [] }, schema: { tags, summary: 'Your API tokens', response: { 200: z.array(Token) } } },
      async ({ learner }) => (learner ? tokens.list(learner) : []),
    );
  };

export const accountWrites =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const { prisma, auth, accounts, tokens } = services;
    const meOf = viewOf(services);

    app.patch(
      '/api/me/preferences',
      { schema: { tags, summary: 'Choose; what is left out stays', body: PreferencesChange, response: { 200: Me } } },
      async (request) => {
        await changePreferences(prisma, learnerOf(request), request.body);
        return meOf(request.learner);
      },
    );

    app.patch(
      '/api/me',
      { config: accountOnly, schema: { tags, summary: 'Be called something else', body: NameChange, response: { 200: Me } } },
      async (request) => {
        await accounts.rename(accountOf(request), request.body.name);
        return meOf(request.learner);
      },
    );

    app.delete(
      '/api/me',
      {
        config: {
          known: ({ learner }) => {
            if (!learner) throw new Problem(404, 'not-found', 'Nothing is kept of you.');
          },
          rateLimit: {
            max: limits.deletionsPerAccount,
            timeWindow: '15 minutes',
            hook: 'preHandler',
            groupId: 'deletions',
            keyGenerator: ({ learner, ip }) => learner?.id ?? ip,
            allowList: [],
          },
        },
        schema: { tags, summary: 'Delete everything that is kept of you', body: Deletion, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const headers = fromNodeHeaders(request.headers);
        await accounts.remove(learnerOf(request), { password: request.body.password, headers }, request.sessionId);
        const signedOut = await auth.api.signOut({ headers, returnHeaders: true });
        for (const cookie of signedOut.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/me/sessions/:id',
      {
        config: ownOnly('session'),
        schema: { tags, summary: 'End a session of yours', params: z.object({ id: z.string() }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        await accounts.endSession(learnerOf(request), request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/me/sessions',
      { config: accountOnly, schema: { tags, summary: 'End every session of yours but this one', response: { 204: z.null() } } },
      async (request, reply) => {
        await accounts.endOtherSessions(accountOf(request), request.sessionId);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/tokens',
      {
        config: accountOnly,
        schema: { tags, summary: 'Make an API token; it is told this once', body: TokenRequest, response: { 200: NewToken } },
      },
      (request) => tokens.create(accountOf(request), request.body),
    );

    app.delete(
      '/api/tokens/:id',
      {
        config: ownOnly('token'),
        schema: { tags, summary: 'Revoke a token', params: z.object({ id: z.string() }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        await tokens.revoke(learnerOf(request), request.params.id);
        return reply.code(204).send(null);
      },
    );
  };
