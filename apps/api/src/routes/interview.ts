import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ClientId, LangQuery } from '../contract/common.ts';
import {
  Interview,
  InterviewAnswer,
  InterviewRequest,
  InterviewRun,
  InterviewRunRequest,
  InterviewStep,
  InterviewSummary,
} from '../contract/interview.ts';
import { gradingLimit } from '../plugins/limits.ts';
import { learnerOf, ownOnly } from '../plugins/learner.ts';
import type { Services } from '../services/services.ts';

const tags = ['Interview'];
const params = z.object({ id: ClientId });
const ownInterview = ownOnly('interview');

export const interviewReads =
  ({ interviews }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/interviews',
      { schema: { tags, summary: 'Your mock interviews, newest first', response: { 200: z.array(InterviewSummary) } } },
      (request) => interviews.list(request.learner),
    );

    app.get(
      '/api/interviews/:id',
      {
        schema: {
          tags,
          summary: 'An interview of yours: what it asks now, or its report',
          params,
          querystring: LangQuery,
          response: { 200: Interview },
        },
      },
      (request) => interviews.one(request.learner, request.params.id, request.query.lang),
    );
  };

export const interviewWrites =
  ({ interviews }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/interviews',
      {
        schema: {
          tags,
          summary: 'Begin an interview; the same id twice is one',
          querystring: LangQuery,
          body: InterviewRequest,
          response: { 200: Interview },
        },
      },
      (request) => interviews.start(learnerOf(request), request.body, request.query.lang),
    );

    app.post(
      '/api/interviews/:id/step',
      {
        config: ownInterview,
        schema: {
          tags,
          summary: 'An answer aloud was given: be asked the follow-up, then be shown the key points',
          params,
          querystring: LangQuery,
          body: InterviewStep,
          response: { 200: Interview },
        },
      },
      (request) => interviews.step(learnerOf(request), request.params.id, request.body, request.query.lang),
    );

    app.post(
      '/api/interviews/:id/answer',
      {
        config: { ...gradingLimit, ...ownInterview },
        schema: {
          tags,
          summary: 'Answer the current item, or skip it; the next one follows',
          params,
          querystring: LangQuery,
          body: InterviewAnswer,
          response: { 200: Interview },
        },
      },
      (request) => interviews.answer(learnerOf(request), request.params.id, request.body, request.query.lang),
    );

    app.post(
      '/api/interviews/:id/run',
      {
        config: { ...gradingLimit, ...ownInterview },
        schema: {
          tags,
          summary: 'Run the public cases: how many pass, and no expected value',
          params,
          querystring: LangQuery,
          body: InterviewRunRequest,
          response: { 200: InterviewRun },
        },
      },
      (request) => interviews.run(learnerOf(request), request.params.id, request.body, request.query.lang),
    );

    app.post(
      '/api/interviews/:id/finish',
      {
        config: ownInterview,
        schema: {
          tags,
          summary: 'End the interview before its time, and read the report',
          params,
          querystring: LangQuery,
          response: { 200: Interview },
        },
      },
      (request) => interviews.finish(learnerOf(request), request.params.id, request.query.lang),
    );
  };
