import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { LearningPath, QuestionPage, QuestionSummary, Solution, TaskPage } from '../contract/catalogue.ts';
import { LangQuery } from '../contract/common.ts';
import type { Services } from '../services/services.ts';

export const catalogueReads =
  ({ views }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Catalogue'];

    app.get(
      '/api/questions',
      {
        schema: { tags, summary: 'All questions, and how they stand', querystring: LangQuery, response: { 200: z.array(QuestionSummary) } },
      },
      (request) => views.summaries(request.query.lang, request.learner),
    );

    app.get(
      '/api/questions/:slug',
      {
        schema: {
          tags,
          summary: 'A question: answer, key points, quiz items, tasks',
          params: z.object({ slug: z.string() }),
          querystring: LangQuery,
          response: { 200: QuestionPage },
        },
      },
      (request) => views.question(request.params.slug, request.query.lang, request.learner),
    );

    app.get(
      '/api/paths',
      {
        schema: {
          tags,
          summary: 'Suggested paths through the questions, day by day',
          querystring: LangQuery,
          response: { 200: z.array(LearningPath) },
        },
      },
      async (request) => views.paths(request.query.lang),
    );

    app.get(
      '/api/tasks/:id',
      {
        schema: {
          tags,
          summary: 'A coding task: statement, signature, example, opened hints, draft',
          params: z.object({ id: z.string() }),
          querystring: LangQuery,
          response: { 200: TaskPage },
        },
      },
      (request) => views.task(request.params.id, request.query.lang, request.learner),
    );

    app.get(
      '/api/tasks/:id/solution',
      {
        schema: {
          tags,
          summary: 'The model solution, once solved or given up',
          params: z.object({ id: z.string() }),
          response: { 200: Solution },
        },
      },
      (request) => views.solution(request.params.id, request.learner),
    );
  };
