import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Prisma } from '../database/open.ts';
import { Problem } from '../problem.ts';
import type { InterviewService } from '../services/interview/interviews.ts';
import type { Learner } from '../services/learner.ts';

/** What a request would show: a task (its starter, expected values, hints, earlier programs), a question's page, or a quiz item. */
interface Shown {
  task?: string;
  question?: string;
  quiz?: string;
}

const text = z.object({ id: z.string().optional(), slug: z.string().optional(), item: z.string().optional(), task: z.string().optional() });

/** By the route alone: what it names in its path or its body. */
function shownBy({ routeOptions: { url = '' }, params, body }: FastifyRequest): Shown {
  const { id, slug, item } = text.parse(params ?? {});
  if (url.startsWith('/api/tasks/:id')) return { task: id };
  if (url === '/api/questions/:slug') return { question: slug };
  if (url === '/api/quiz/:item/attempts') return { quiz: item };
  if (url === '/api/submissions' || url === '/api/code-reviews') return { task: text.safeParse(body).data?.task };
  return {};
}

/**
 * Interview mode: while an interview runs, what it asks now cannot be looked up elsewhere. The task cannot be run, submitted or read by
 * its own routes, nor the question that it belongs to, nor an earlier submission to it.
 */
export function enforceInterviewMode(app: FastifyInstance, { interviews, prisma }: { interviews: InterviewService; prisma: Prisma }): void {
  async function taskOfSubmission(learner: Learner, request: FastifyRequest): Promise<string | undefined> {
    if (request.routeOptions.url !== '/api/submissions/:id') return undefined;
    const { id = '' } = text.parse(request.params);
    return (await prisma.submission.findUnique({ where: { userId_id: { userId: learner.id, id } }, select: { task: true } }))?.task;
  }

  app.addHook('preHandler', async (request) => {
    const { learner } = request;
    if (!learner) return;
    const shown = shownBy(request);
    const isSubmission = request.routeOptions.url === '/api/submissions/:id';
    if (Object.values(shown).every((one) => one === undefined) && !isSubmission) return;
    const current = await interviews.current(learner);
    if (!current) return;
    const task = shown.task ?? (await taskOfSubmission(learner, request));
    const isAsked =
      (task !== undefined && current.kind === 'code' && task === current.ref) ||
      (shown.quiz !== undefined && current.kind === 'quiz' && shown.quiz === current.ref) ||
      shown.question === current.question;
    if (isAsked) throw new Problem(403, 'in-interview', 'The interview that is running asks this now. It can be read when it is answered.');
  });
}
