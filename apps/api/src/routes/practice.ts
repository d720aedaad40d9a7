import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Solution } from '../contract/catalogue.ts';
import { ClientId, LangQuery } from '../contract/common.ts';
import {
  Draft,
  DraftRequest,
  DraftVersions,
  Hint,
  QuizAnswerRequest,
  QuizAttempt,
  QuizAttemptRequest,
  QuizAttemptsRequest,
  QuizVerdict,
  RunRequest,
  RunResult,
  SpokenRequest,
  SpokenResult,
  Submission,
  SubmissionsQuery,
  SubmissionSummary,
  SubmitRequest,
  WaitQuery,
} from '../contract/practice.ts';
import { gradingLimit } from '../plugins/limits.ts';
import { learnerOf, ownOnly } from '../plugins/learner.ts';
import type { Services } from '../services/services.ts';

const TaskParams = z.object({ id: z.string() });
const HintParams = z.object({ id: z.string(), index: z.coerce.number().int().min(0).max(9) });
const ItemParams = z.object({ item: z.string() });

export const practiceReads =
  ({ submissions, drafts, runs }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Practice'];

    app.get(
      '/api/submissions',
      {
        schema: {
          tags,
          summary: 'Your submissions, newest first',
          querystring: SubmissionsQuery,
          response: { 200: z.array(SubmissionSummary) },
        },
      },
      (request) => submissions.list(request.learner, request.query),
    );

    app.get(
      '/api/submissions/:id',
      {
        config: { scopes: ['read', 'submit'] },
        schema: {
          tags,
          summary: 'A submission of yours with its report; waits for the verdict as many seconds as asked',
          params: z.object({ id: ClientId }),
          querystring: WaitQuery,
          response: { 200: Submission },
        },
      },
      (request) => submissions.one(request.learner, request.params.id, request.query.lang, request.query.wait),
    );

    app.get(
      '/api/tasks/:id/draft',
      { schema: { tags, summary: 'The newest draft', params: TaskParams, response: { 200: Draft } } },
      (request) => drafts.read(request.learner, request.params.id),
    );

    app.get(
      '/api/tasks/:id/drafts',
      {
        schema: {
          tags,
          summary: 'Every version of the draft that is kept, newest first',
          params: TaskParams,
          response: { 200: DraftVersions },
        },
      },
      (request) => drafts.versions(request.learner, request.params.id),
    );

    // Nothing is kept of a run, so it makes no guest: the home page asks for one while it is rendered.
    app.post(
      '/api/tasks/:id/run',
      {
        config: { ...gradingLimit, scopes: ['submit'] },
        schema: {
          tags,
          summary: 'Run the public cases, or one case alone; nothing is kept',
          params: TaskParams,
          querystring: LangQuery,
          body: RunRequest,
          response: { 200: RunResult },
        },
      },
      (request) => runs.run(request.learner, request.params.id, request.body, request.query.lang),
    );
  };

export const practiceWrites =
  ({ catalogue, views, submissions, drafts, quiz, spoken, help }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Practice'];
    const knownTask = { known: ({ params }: FastifyRequest) => catalogue.task(TaskParams.parse(params).id) };

    app.post(
      '/api/submissions',
      {
        config: { ...gradingLimit, scopes: ['submit'], known: ({ body }) => catalogue.task(SubmitRequest.parse(body).task) },
        schema: {
          tags,
          summary: 'Submit a program; the same id twice is one submission',
          querystring: LangQuery,
          body: SubmitRequest,
          response: { 200: Submission },
        },
      },
      (request) => submissions.submit(learnerOf(request), request.body, request.query.lang),
    );

    app.put(
      '/api/tasks/:id/draft',
      {
        config: knownTask,
        schema: {
          tags,
          summary: 'Keep the code as it stands; the newer wins, older versions are kept',
          params: TaskParams,
          body: DraftRequest,
          response: { 200: Draft },
        },
      },
      (request) => drafts.save(learnerOf(request), request.params.id, request.body),
    );

    app.post(
      '/api/tasks/:id/hints/:index',
      {
        config: {
          known({ params }) {
            const { id, index } = HintParams.parse(params);
            views.hint(id, index, 'en');
          },
        },
        schema: {
          tags,
          summary: 'Open a hint; that is recorded',
          params: HintParams,
          querystring: LangQuery,
          response: { 200: Hint },
        },
      },
      (request) => help.openHint(learnerOf(request), request.params.id, request.params.index, request.query.lang),
    );

    app.post(
      '/api/tasks/:id/give-up',
      {
        config: knownTask,
        schema: { tags, summary: 'Give up and see the solution', params: TaskParams, response: { 200: Solution } },
      },
      (request) => help.giveUp(learnerOf(request), request.params.id),
    );

    app.post(
      '/api/quiz/:item/attempts',
      {
        config: { known: ({ params }) => catalogue.quizItem(ItemParams.parse(params).item) },
        schema: {
          tags,
          summary: 'Be asked a quiz item, with numbers of its own where it has any',
          params: ItemParams,
          body: QuizAttemptRequest.nullish(),
          response: { 200: QuizAttempt },
        },
      },
      (request) => quiz.issue(learnerOf(request), request.params.item, request.body?.id),
    );

    app.post(
      '/api/quiz/attempts',
      {
        config: { known: ({ body }) => QuizAttemptsRequest.parse(body).items.map((item) => catalogue.quizItem(item)) },
        schema: {
          tags,
          summary: 'Be asked several quiz items, in the order given',
          body: QuizAttemptsRequest,
          response: { 200: z.array(QuizAttempt) },
        },
      },
      (request) => quiz.issueAll(learnerOf(request), request.body.items),
    );

    app.post(
      '/api/quiz/attempts/:id/answer',
      {
        config: ownOnly('quiz attempt'),
        schema: {
          tags,
          summary: 'Answer it, once: a second answer returns the first verdict',
          params: z.object({ id: z.uuid() }),
          body: QuizAnswerRequest,
          response: { 200: QuizVerdict },
        },
      },
      (request) => quiz.answer(learnerOf(request), request.params.id, request.body),
    );

    app.post(
      '/api/spoken',
      {
        config: { known: ({ body }) => catalogue.question(SpokenRequest.parse(body).question) },
        schema: { tags, summary: 'Keep an answer given aloud', body: SpokenRequest, response: { 200: SpokenResult } },
      },
      (request) => spoken.answer(learnerOf(request), request.body),
    );
  };
