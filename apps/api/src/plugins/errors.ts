import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { SaturatedError } from 'grader';
import type { ApiError } from '../contract/common.ts';
import { limits } from '../limits.ts';
import { Problem, saturated } from '../problem.ts';

/** The one place that turns whatever was thrown into an answer. A message reaches the client only below 500, and with a Problem. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    const error = thrown instanceof SaturatedError ? saturated(limits.saturatedRetrySeconds) : thrown;
    if (error instanceof Problem) return sendProblem(error, reply);
    if (hasZodFastifySchemaValidationErrors(error)) return sendProblem(validationProblem(error), reply);
    const statusCode = error.statusCode ?? 500;
    if (statusCode < 500) return sendProblem(new Problem(statusCode, codeOf(statusCode), sentenceOf(statusCode, error)), reply);
    if (statusCode === 503)
      return sendProblem(new Problem(503, 'busy', 'The server is busy.', { retryAfter: limits.saturatedRetrySeconds }), reply);
    request.log.error({ err: error }, 'request failed');
    return sendProblem(new Problem(500, 'fault', `Something failed on the server. It is logged as ${request.id}.`), reply);
  });
}

/** What is not there, of the API: never a page. */
export const answerUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(new Problem(404, 'not-found', `There is no ${request.method} ${request.url.split('?')[0]}.`), reply);

export function sendProblem(problem: Problem, reply: FastifyReply): FastifyReply {
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
  if (statusCode === 413) return `The request is larger than ${limits.bodyBytes / 1024} KiB.`;
  if (statusCode === 415) return 'The body must be JSON: send content-type application/json.';
  return error.message;
}
