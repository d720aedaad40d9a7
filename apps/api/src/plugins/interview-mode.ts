import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Prisma } from '../database/open.ts';
import { Problem } from '../problem.ts';
import type { InterviewService } from '../services/interview/interviews.ts';
import type { Learner } from '../services/learner.ts';

/** What a request would show: a task (its starter, expected values, hints, earlier programs), a question's page, a quiz item, the report of an interview. */
interface Shown {
  task?: string;
  question?: string;
  quiz?: string[];
  interview?: string;
}

const text = z.object({
  id: z.string().optional(),
  slug: z.string().optional(),
  item: z.string().optional(),
  task: z.string().optional(),
  items: z.array(z.string()).optional(),
});

/** Everything that is kept of the learner: earlier programs and reports, and what the interview asks next. */
const everything = ['/api/export.json', '/api/export/submissions.csv'];

/**
 * Interview mode: while an interview runs, in whichever browser, what it asks now cannot be looked up elsewhere. The task cannot be run,
 * submitted or read by its own routes, nor the question that it belongs to, nor an earlier submission to it. Reports of earlier interviews
 * and the export wait for its end.
 */
export function enforceInterviewMode(app: FastifyInstance, { interviews, prisma }: { interviews: InterviewService; prisma: Prisma }): void {
  /** By the route alone: what it names in its path or its body. Null for a route that shows nothing that could be asked. */
  function shownBy({ routeOptions: { url = '' }, params, body }: FastifyRequest): ((learner: Learner) => Promise<Shown>) | null {
    const { id = text.safeParse(body).data?.id ?? '', slug, item } = text.parse(params ?? {});
    const own = ({ id: userId }: Learner) => ({ where: { userId_id: { userId, id } } });
    if (url.startsWith('/api/tasks/:id')) return async () => ({ task: id });
    if (url === '/api/questions/:slug') return async () => ({ question: slug });
    if (url === '/api/quiz/:item/attempts') return async () => ({ quiz: item === undefined ? [] : [item] });
    if (url === '/api/quiz/attempts') return async () => ({ quiz: text.safeParse(body).data?.items });
    if (url.startsWith('/api/interviews/:id')) return async () => ({ interview: id });
    // Beginning one that there is already returns it, with its report.
    if (url === '/api/interviews' && id !== '') {
      return async (learner) => ({ interview: (await prisma.interview.findUnique(own(learner)))?.id });
    }
    if (url === '/api/submissions/:id') return async (learner) => ({ task: (await prisma.submission.findUnique(own(learner)))?.task });
    if (url.startsWith('/api/code-reviews/:id')) {
      return async (learner) => ({ task: (await prisma.codeReview.findUnique(own(learner)))?.task });
    }
    if (url.startsWith('/api/quiz/attempts/:id')) {
      // What an attempt that was issued before asks: its verdict would tell.
      return async (learner) => {
        const attempt = await prisma.quizAttempt.findUnique(own(learner));
        return { quiz: attempt ? [attempt.item] : [] };
      };
    }
    const task = ['/api/submissions', '/api/code-reviews'].includes(url) ? text.safeParse(body).data?.task : undefined;
    return task === undefined ? null : async () => ({ task });
  }

  app.addHook('preHandler', async (request) => {
    const { learner } = request;
    const isEverything = everything.includes(request.routeOptions.url ?? '');
    const look = shownBy(request);
    if (!learner || (!look && !isEverything)) return;
    const current = await interviews.current(learner);
    if (!current) return;
    if (isEverything) throw new Problem(403, 'in-interview', 'An interview is running. This can be had when it is finished.');
    const { item } = current;
    const { task, question, quiz, interview } = look ? await look(learner) : {};
    if (interview !== undefined && interview !== current.id) {
      throw new Problem(403, 'in-interview', 'An interview is running. Reports of others can be read when it is finished.');
    }
    const isAsked =
      (task !== undefined && item.kind === 'code' && task === item.ref) ||
      (quiz !== undefined && item.kind === 'quiz' && quiz.includes(item.ref)) ||
      question === item.question;
    if (isAsked) throw new Problem(403, 'in-interview', 'The interview that is running asks this now. It can be read when it is answered.');
  });
}
