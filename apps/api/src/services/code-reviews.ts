import type { Grader } from 'grader';
import type { Report } from 'grader/report';
import { seedOf, type Lang } from 'questions';
import { CodeReviewVerdict, type CodeReview, type CodeReviewAnswer } from '../contract/review.ts';
import type { Prisma } from '../database/open.ts';
import { notFound, Problem } from '../problem.ts';
import { recordActivity } from './activity.ts';
import { blankedLines, filled, indentOf, lineAt } from './blanks.ts';
import { codeRating, review } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import { explanationOf } from './explanations.ts';
import { holdLearner, preferencesOf, todayOf, type Learner } from './learner.ts';
import { ownAccepted } from './own-program.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  grader: Promise<Pick<Grader, 'grade'>>;
  now: () => Date;
}

/** Short reviews of code: lines of the learner's own accepted program are blanked, and the grader judges what is filled in. */
export function createCodeReviewService({ prisma, catalogue, grader, now }: Deps) {
  type Row = NonNullable<Awaited<ReturnType<Prisma['codeReview']['findUnique']>>>;

  const keyOf = (learner: Learner, id: string) => ({ userId_id: { userId: learner.id, id } });

  async function ownReview(learner: Learner, id: string): Promise<Row> {
    const row = await prisma.codeReview.findUnique({ where: keyOf(learner, id) });
    if (!row) throw notFound('code review', id);
    return row;
  }

  async function programOf(row: Row): Promise<string> {
    const { code } = await prisma.submission.findUniqueOrThrow({ where: { userId_id: { userId: row.userId, id: row.submission } } });
    return code;
  }

  async function viewOf(row: Row, lang: Lang): Promise<CodeReview> {
    const { title, statement } = catalogue.task(row.task).text[lang];
    const code = await programOf(row);
    const lines = code.trimEnd().split('\n');
    return {
      id: row.id,
      task: row.task,
      title,
      statement,
      lines: lines.map((line, index) => (row.lines.includes(index + 1) ? null : line)),
      indents: row.lines.map((line) => indentOf(lines[line - 1] ?? '')),
      hints: row.lines.slice(0, row.hints).map((line) => lineAt(code, line)),
    };
  }

  async function gradeFilled(row: Row, source: string): Promise<Report> {
    return (await grader).grade({ task: row.task, source, mode: 'submit', submissionId: row.id, owner: row.userId });
  }

  /** The program whose lines are blanked, and which. */
  async function blankable(learner: Learner, task: string, seed: number) {
    const program = await ownAccepted(prisma, catalogue, learner, task);
    const lines = program ? blankedLines(program.code, seed) : [];
    if (!program || lines.length === 0) throw nothingToBlank(task);
    return { program, lines };
  }

  return {
    /** Throws where there cannot be a program of whoever asks: the task is unknown, or they have written nothing yet. */
    requireProgram(learner: Learner | null, task: string): void {
      catalogue.task(task);
      if (!learner) throw nothingToBlank(task);
    },

    /** Blanks lines of the latest accepted program. The same id, sent twice, is one review. */
    async issue(learner: Learner, request: { id: string; task: string }, lang: Lang): Promise<CodeReview> {
      const task = catalogue.task(request.task).id;
      const { program, lines } = await blankable(learner, task, seedOf(request.id));
      const data = { userId: learner.id, id: request.id, task, submission: program.id, lines, issuedAt: now() };
      await prisma.codeReview.createMany({ data, skipDuplicates: true });
      const row = await ownReview(learner, request.id);
      if (row.task !== task) {
        throw new Problem(409, 'id-in-use', `The code review ${request.id} is one of the task '${row.task}'.`, { field: 'id' });
      }
      return viewOf(row, lang);
    },

    /** Shows one blanked line more, and counts it in the rating. */
    async hint(learner: Learner, id: string, lang: Lang): Promise<CodeReview> {
      const row = await ownReview(learner, id);
      if (row.answeredAt === null && row.hints < row.lines.length) {
        await prisma.codeReview.updateMany({ where: { userId: learner.id, id, hints: row.hints }, data: { hints: row.hints + 1 } });
      }
      return viewOf(await ownReview(learner, id), lang);
    },

    /** Grades the filled program once: whatever is sent a second time, the first verdict is returned. */
    async answer(learner: Learner, id: string, { lines, seconds }: CodeReviewAnswer, lang: Lang): Promise<CodeReviewVerdict> {
      const row = await ownReview(learner, id);
      if (row.answeredAt) return CodeReviewVerdict.parse(row.judgement);
      if (lines.length !== row.lines.length) {
        throw new Problem(400, 'invalid', `lines: there are ${row.lines.length} blanks, and ${lines.length} lines were sent`, {
          field: 'lines',
        });
      }
      const code = await programOf(row);
      const report = await gradeFilled(row, filled(code, row.lines, lines));
      const explanation = explanationOf(report, catalogue, lang);
      if (!explanation) throw new Error(`task ${row.task} was graded and is not in the bank`);
      const correct = report.status === 'accepted';
      const preferences = await preferencesOf(prisma, learner);
      const at = now();

      const verdict = await prisma.$transaction(async (tx) => {
        await holdLearner(tx, learner.id);
        const claimed = await tx.codeReview.updateMany({ where: { userId: learner.id, id, answeredAt: null }, data: { answeredAt: at } });
        if (claimed.count === 0) return null;
        const rating = codeRating({ correct, hints: row.hints, blanks: row.lines.length, seconds });
        const dueAt = await review(tx, { userId: learner.id, kind: 'code', ref: row.task }, rating, preferences, at);
        const verdict: CodeReviewVerdict = {
          id,
          correct,
          verdict: explanation.verdict,
          // Of anything but wrong values the verdict has said all there is.
          failing: report.status === 'wrong' ? (explanation.cases[report.smallestFailing ?? -1] ?? '') : '',
          own: row.lines.map((line) => lineAt(code, line)),
          dueAt: dueAt.toISOString(),
        };
        const activityDay = dayToColumn(todayOf(preferences, at));
        await tx.codeReview.update({
          where: keyOf(learner, id),
          data: { answer: lines, correct, judgement: verdict, dueAt, seconds: seconds ?? null, activityDay },
        });
        await recordActivity(tx, { userId: learner.id, kind: 'code', ref: row.task }, preferences, at);
        return verdict;
      });
      return verdict ?? CodeReviewVerdict.parse((await ownReview(learner, id)).judgement);
    },
  };
}

const nothingToBlank = (task: string): Problem =>
  new Problem(409, 'nothing-to-blank', `There is no accepted program of yours for the task '${task}' with lines to blank.`, {
    field: 'task',
  });
