import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { SaturatedError } from 'grader';
import type { ApiError } from '../contract/common.ts';
import { isDatabaseAway } from '../database/away.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { databaseAway, Problem, saturated } from '../problem.ts';
import { isGone, learnerGone } from '../services/learner.ts';

/** The one place that turns whatever was thrown into an answer. A message reaches the client only below 500, and with a Problem. */
export function handleErrors(app: FastifyInstance, prisma: Pick<Prisma, 'user'> | null = null): void {
  app.setErrorHandler(async (thrown: FastifyError, request, reply) => {
    const problem = problemOf(thrown, request.id);
    // What is not there, or refers to nobody, may have been the learner's until just now.
    const mayBeGone = problem.statusCode === 404 || problem.statusCode === 500;
    if (prisma && mayBeGone && (await isGone(prisma, request.learner))) return sendProblem(learnerGone(), reply);
    if (problem.statusCode === 500) request.log.error({ err: thrown }, 'request failed');
    if (problem === databaseAway) request.log.warn({ err: thrown }, 'the database is away');
    return sendProblem(problem, reply);
  });
}

function problemOf(error: FastifyError, requestId: string): Problem {
  if (error instanceof SaturatedError) return saturated(limits.saturatedRetrySeconds);
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error);
  const statusCode = error.statusCode ?? 500;
  if (statusCode < 500) return new Problem(statusCode, codeOf(statusCode), sentenceOf(statusCode, error));
  if (statusCode === 503) return new Problem(503, 'busy', 'The server is busy.', { retryAfter: limits.saturatedRetrySeconds });
  if (isDatabaseAway(error) || isSignInFault(error)) return databaseAway;
  return new Problem(500, 'fault', `Something failed on the server. It is logged as ${requestId}.`);
}

/** The sign-in library says no more than that it failed, and what it does is to ask the database. */
const isSignInFault = (error: FastifyError): boolean => error.name === 'APIError';

/** What is not there, of the API: never a page. */
export const answerUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(new Problem(404, 'not-found', `There is no ${request.method} ${request.url.split('?')[0]}.`), reply);

function sendProblem(problem: Problem, reply: FastifyReply): FastifyReply {
  const { statusCode, code, message, field, retryAfter } = problem;
  if (retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(retryAfter)));
  const body: ApiError = { statusCode, code, message, ...(field === undefined ? {} : { field }) };
  return reply.code(statusCode).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** The first field that was refused, and why. A text that is too large is 413, not 400. */
function validationProblem(error: FastifyError): Problem {
  const first = error.validation?.[0];
  const field = first?.instancePath.split('/').filter(Boolean).join('.') ?? '';
  const where = field === '' ? `The ${error.validationContext ?? 'request'}` : field;
  const reason = first?.message ?? 'cannot be read';
  const isTooLarge = reason.startsWith('is larger than');
  return new Problem(isTooLarge ? 413 : 400, isTooLarge ? 'too-large' : 'invalid', `${where}: ${reason}`, field === '' ? {} : { field });
}

function codeOf(statusCode: number): string {
  const codes: Record<number, string> = { 400: 'invalid', 404: 'not-found', 413: 'too-large', 415: 'not-json', 429: 'too-many' };
  return codes[statusCode] ?? 'refused';
}

function sentenceOf(statusCode: number, error: FastifyError): string {
  if (statusCode === 413) return 'The request is larger than this address takes.';
  if (statusCode === 415) return 'The body must be JSON: send content-type application/json.';
  return error.message;
}
