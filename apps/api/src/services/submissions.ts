import { Report } from 'grader/report';
import type { Lang } from 'questions';
import type { z } from 'zod';
import type { Submission, SubmissionsQuery, SubmissionSummary, SubmitRequest } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { isSaturated, notFound, Problem, saturated } from '../problem.ts';
import { recordActivity } from './activity.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import type { DraftService } from './drafts.ts';
import { explanationOf } from './explanations.ts';
import { requireRoom } from './grading/jobs.ts';
import type { GradingQueue } from './grading/queue.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';

type Request = z.output<typeof SubmitRequest>;

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  queue: GradingQueue;
  drafts: DraftService;
  now: () => Date;
}

export function createSubmissionService({ prisma, catalogue, queue, drafts, now }: Deps) {
  type Row = NonNullable<Awaited<ReturnType<Prisma['submission']['findUnique']>>>;

  const keyOf = (learner: Learner, id: string) => ({ userId: learner.id, id });
  const find = (learner: Learner, id: string) => prisma.submission.findUnique({ where: { userId_id: keyOf(learner, id) } });

  async function viewOf(row: Row, lang: Lang): Promise<Submission> {
    const report = row.report === null ? null : Report.parse(row.report);
    return {
      id: row.id,
      task: row.task,
      revision: row.revision,
      code: row.code,
      submittedAt: row.submittedAt.toISOString(),
      gradedAt: row.gradedAt?.toISOString() ?? null,
      state: report ? 'graded' : row.failedAt ? 'failed' : 'waiting',
      queuePosition: report ? null : await queue.position(row),
      report,
      explanation: report && explanationOf(report, catalogue, lang),
    };
  }

  /** Writes the row, its job and its activity, unless the id is there already: then null. Throws where too many wait. */
  async function insert(learner: Learner, request: Request): Promise<Row | null> {
    const task = catalogue.task(request.task);
    const preferences = await preferencesOf(prisma, learner);
    const at = now();
    const data = {
      ...keyOf(learner, request.id),
      task: task.id,
      revision: task.revision,
      code: request.code,
      hintsOpened: request.hintsOpened,
      seconds: request.seconds ?? null,
      submittedAt: at,
      activityDay: dayToColumn(todayOf(preferences, at)),
    };
    const row = await prisma.$transaction(async (tx) => {
      const [written] = await tx.submission.createManyAndReturn({ data: [data], skipDuplicates: true });
      if (!written) return null;
      await recordActivity(tx, { userId: learner.id, kind: 'submission', ref: request.id }, preferences, at);
      await queue.add(tx, written);
      await requireRoom(tx);
      return written;
    });
    if (row) queue.added(row);
    return row;
  }

  /** Where too many wait the code is kept as the draft. */
  async function insertOrKeep(learner: Learner, request: Request): Promise<Row | null> {
    try {
      // Asked before anything is written, too: who is refused costs little.
      if ((await queue.length()) >= limits.waitingSubmissions) throw saturated(limits.saturatedRetrySeconds);
      return await insert(learner, request);
    } catch (error) {
      if (isSaturated(error)) await drafts.save(learner, request.task, { code: request.code, savedAt: now().toISOString() });
      throw error;
    }
  }

  return {
    /** Keeps a submission and queues it. The same id with the same body is the same submission; with another body it is refused (409). */
    async submit(learner: Learner, request: Request, lang: Lang): Promise<Submission> {
      catalogue.task(request.task);
      const row = (await find(learner, request.id)) ?? (await insertOrKeep(learner, request)) ?? (await find(learner, request.id));
      if (!row) throw new Error(`submission ${request.id} was written and is not there`);
      if (row.task !== request.task || row.code !== request.code) {
        throw new Problem(409, 'id-in-use', `The submission ${request.id} is another program: name this one anew.`, { field: 'id' });
      }
      return viewOf(row, lang);
    },

    /** One of the learner's own; with `wait` seconds, as soon as there is a verdict. */
    async one(learner: Learner | null, id: string, lang: Lang, wait: number): Promise<Submission> {
      const deadline = Date.now() + wait * 1000;
      const own = async () => {
        const row = learner && (await find(learner, id));
        if (!row) throw notFound('submission', id);
        return row;
      };
      for (let row = await own(); ;) {
        const left = deadline - Date.now();
        if (!isWaiting(row) || left <= 0 || queue.isClosed) return viewOf(row, lang);
        const watch = queue.watch(row, left);
        try {
          // Looked at once more now that it is watched: a verdict in between would wake nobody.
          row = await own();
          if (!isWaiting(row)) continue;
          await watch.settled;
          row = await own();
        } finally {
          watch.stop();
        }
      }
    },

    /** Newest first. */
    async list(learner: Learner | null, query: SubmissionsQuery): Promise<SubmissionSummary[]> {
      if (!learner) return [];
      const last = query.before === undefined ? null : await find(learner, query.before);
      if (query.before !== undefined && !last) throw notFound('submission', query.before);
      const rows = await prisma.submission.findMany({
        where: {
          userId: learner.id,
          ...(query.task === undefined ? {} : { task: query.task }),
          ...(last ? { sequence: { lt: last.sequence } } : {}),
        },
        orderBy: { sequence: 'desc' },
        take: query.limit,
        select: { id: true, task: true, submittedAt: true, verdict: true, passed: true, cases: true },
      });
      return rows.map((row) => ({
        id: row.id,
        task: row.task,
        title: catalogue.tasks.get(row.task)?.text[query.lang].title ?? row.task,
        submittedAt: row.submittedAt.toISOString(),
        status: row.verdict,
        passed: row.passed ?? 0,
        cases: row.cases ?? 0,
      }));
    },
  };
}
export type SubmissionService = ReturnType<typeof createSubmissionService>;

const isWaiting = (row: { verdict: string | null; failedAt: Date | null }): boolean => row.verdict === null && row.failedAt === null;
