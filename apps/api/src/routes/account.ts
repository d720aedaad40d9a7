import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Me, PreferencesChange } from '../contract/account.ts';
import { learnerOf } from '../plugins/learner.ts';
import { changePreferences, preferencesOf } from '../services/learner.ts';
import type { Services } from '../services/services.ts';

export const accountReads =
  ({ prisma }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/me',
      { schema: { tags: ['Account'], summary: 'Who you are and what you chose', response: { 200: Me } } },
      async ({ learner }) => ({
        id: learner?.id ?? null,
        isGuest: learner?.isGuest ?? true,
        preferences: await preferencesOf(prisma, learner),
      }),
    );
  };

export const accountWrites =
  ({ prisma }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.patch(
      '/api/me/preferences',
      { schema: { tags: ['Account'], summary: 'Choose; what is left out stays', body: PreferencesChange, response: { 200: Me } } },
      async (request) => {
        const learner = learnerOf(request);
        return { ...learner, preferences: await changePreferences(prisma, learner, request.body) };
      },
    );
  };
