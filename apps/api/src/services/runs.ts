import type { Grader } from 'grader';
import { Report } from 'grader/report';
import type { Lang } from 'questions';
import type { RunRequest, RunResult } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { notFound, Problem } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import { explanationOf } from './explanations.ts';
import type { Learner } from './learner.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  grader: Promise<Pick<Grader, 'grade'>>;
}

/** Public cases do not depend on the seed. */
const anySeed = 1;

/** Runs of the public cases, or of one case: answered at once, and not kept. */
export function createRunService({ prisma, catalogue, grader }: Deps) {
  /** The report of a submission of the learner's own to this task. */
  async function ownReport(learner: Learner | null, task: string, id: string): Promise<Report> {
    const row = learner && (await prisma.submission.findUnique({ where: { userId_id: { userId: learner.id, id } } }));
    if (!row || row.task !== task || row.report === null) throw notFound(`judged submission to the task '${task}'`, id);
    return Report.parse(row.report);
  }

  /** The seed with which a case can be run alone; undefined where it does not depend on one. */
  async function seedOfCase(learner: Learner | null, task: string, id: string, submission?: string): Promise<number | undefined> {
    const { casesFor } = catalogue.task(task);
    const report = submission === undefined ? null : await ownReport(learner, task, submission);
    const one = casesFor(report?.seed ?? anySeed).find((found) => found.id === id);
    if (one?.visibility === 'public') return undefined;
    if (!one || !report) throw notFound(`${report ? '' : 'public '}case of the task '${task}'`, id);
    if (!showsInput(report, id)) {
      throw new Problem(403, 'not-shown', `The submission ${submission} did not show the input of the case '${id}'.`, { field: 'case' });
    }
    return report.seed;
  }

  return {
    /** Throws SaturatedError when too many wait, GraderError for a fault of ours. */
    async run(learner: Learner | null, taskId: string, { code, case: only, submission }: RunRequest, lang: Lang): Promise<RunResult> {
      const { id } = catalogue.task(taskId);
      const seed = only === undefined ? undefined : await seedOfCase(learner, id, only, submission);
      const report = await (await grader).grade({ task: id, source: code, mode: 'run', only, seed, owner: learner?.id });
      const explanation = explanationOf(report, catalogue, lang);
      if (!explanation) throw new Error(`task ${id} was graded and is not in the bank`);
      return { report, explanation };
    },
  };
}

/** Whether a report showed what a case was called with. */
const showsInput = ({ cases }: Report, id: string): boolean => cases.some((one) => one.id === id && (one.args?.length ?? 0) > 0);
