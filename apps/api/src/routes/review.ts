import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ClientId, LangQuery } from '../contract/common.ts';
import { CodeReview, CodeReviewAnswer, CodeReviewRequest, CodeReviewVerdict, Mastery, Review, ReviewQuery } from '../contract/review.ts';
import { gradingLimit } from '../plugins/limits.ts';
import { learnerOf, ownOnly } from '../plugins/learner.ts';
import { masteryView } from '../services/mastery-view.ts';
import type { Services } from '../services/services.ts';

const tags = ['Review'];
const ReviewParams = z.object({ id: ClientId });

export const reviewReads =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/review',
      {
        schema: { tags, summary: "Today's queue of review, and what comes tomorrow", querystring: ReviewQuery, response: { 200: Review } },
      },
      (request) => services.review.today(request.learner, request.query.lang, request.query),
    );

    app.get(
      '/api/mastery',
      { schema: { tags, summary: 'Mastery, and what it is computed from', querystring: LangQuery, response: { 200: Mastery } } },
      (request) => masteryView(services, request.learner, request.query.lang),
    );
  };

export const reviewWrites =
  ({ codeReviews }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/code-reviews',
      {
        config: { known: ({ body }) => codeReviews.requireProgram(null, CodeReviewRequest.parse(body).task) },
        schema: {
          tags,
          summary: 'Lines of your own accepted program, blanked; the same id twice is one review',
          querystring: LangQuery,
          body: CodeReviewRequest,
          response: { 200: CodeReview },
        },
      },
      (request) => codeReviews.issue(learnerOf(request), request.body, request.query.lang),
    );

    app.post(
      '/api/code-reviews/:id/hint',
      {
        config: ownOnly('code review'),
        schema: {
          tags,
          summary: 'Show one blanked line more; that counts in the rating',
          params: ReviewParams,
          querystring: LangQuery,
          response: { 200: CodeReview },
        },
      },
      (request) => codeReviews.hint(learnerOf(request), request.params.id, request.query.lang),
    );

    app.post(
      '/api/code-reviews/:id/answer',
      {
        config: { ...gradingLimit, ...ownOnly('code review') },
        schema: {
          tags,
          summary: 'Fill the blanks, once: the grader judges the whole program',
          params: ReviewParams,
          querystring: LangQuery,
          body: CodeReviewAnswer,
          response: { 200: CodeReviewVerdict },
        },
      },
      (request) => codeReviews.answer(learnerOf(request), request.params.id, request.body, request.query.lang),
    );
  };
