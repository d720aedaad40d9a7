import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { SearchQuery, SearchResults } from '../contract/search.ts';
import type { Services } from '../services/services.ts';

export const searchReads =
  ({ search }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/search',
      {
        schema: {
          tags: ['Catalogue'],
          summary: 'Questions, tasks and key points by words of either language, best first',
          querystring: SearchQuery,
          response: { 200: SearchResults },
        },
      },
      (request) => search.search(request.query.q, request.query.lang, request.learner),
    );
  };
