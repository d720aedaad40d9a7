import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { LangQuery } from '../contract/common.ts';
import { ImportSummary, Plan, Progress } from '../contract/progress.ts';
import { limits } from '../limits.ts';
import { learnerOf } from '../plugins/learner.ts';
import { importLimit } from '../plugins/limits.ts';
import { Backup } from '../services/backup/backup.ts';
import type { Services } from '../services/services.ts';

export const progressReads =
  ({ plan, progress, exports }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Progress'];

    app.get('/api/plan', { schema: { tags, summary: "Today's list", querystring: LangQuery, response: { 200: Plan } } }, (request) =>
      plan.today(request.learner, request.query.lang),
    );

    app.get(
      '/api/progress',
      { schema: { tags, summary: 'Mastery, streak, activity, what is due', querystring: LangQuery, response: { 200: Progress } } },
      (request) => progress.of(request.learner, request.query.lang),
    );

    app.get(
      '/api/export.json',
      {
        config: { scopes: ['export'] },
        schema: { tags, summary: 'Everything that is kept of you', response: { 200: z.string() } },
        serializerCompiler: () => String,
      },
      async (request, reply) => {
        reply.header('content-disposition', 'attachment; filename="descent.json"').type('application/json; charset=utf-8');
        return exports.json(request.learner);
      },
    );

    app.get(
      '/api/export/submissions.csv',
      {
        config: { scopes: ['export'] },
        schema: { tags, summary: 'Your submissions as a table', response: { 200: z.string() } },
        serializerCompiler: () => String,
      },
      async (request, reply) => {
        reply.header('content-disposition', 'attachment; filename="submissions.csv"').type('text/csv; charset=utf-8');
        return exports.submissionsCsv(request.learner);
      },
    );
  };

export const progressWrites =
  ({ imports }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/import',
      {
        bodyLimit: limits.importBytes,
        config: importLimit,
        schema: {
          tags: ['Progress'],
          summary: 'Take what an export wrote, here or on another server; the same file a second time changes nothing',
          body: Backup,
          response: { 200: ImportSummary },
        },
      },
      (request) => imports.take(learnerOf(request), request.body),
    );
  };
