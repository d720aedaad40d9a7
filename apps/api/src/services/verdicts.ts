import type { Report } from 'grader/report';
import type { Prisma } from '../database/open.ts';
import { recallableLines } from './blanks.ts';
import { introduce, makeDue, review, taskRating } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { dayOf, endOf } from './day.ts';
import type { Queued, Transaction } from './grading/queue.ts';
import { preferencesOf, todayOf } from './learner.ts';
import { recordMisconceptions } from './misconceptions.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  now: () => Date;
  /** Tells that a row has its verdict, in the transaction that writes it. */
  settle: (tx: Transaction, submission: Queued) => Promise<void>;
}

type Tables = Pick<Prisma, 'submission' | 'card' | 'openedHint' | 'giveUp' | 'misconception' | 'preferences'>;

/** Writes a verdict once, and in the same transaction what follows from it: reviews, misconceptions, quiz items that are due. */
export function createVerdictRecorder({ prisma, catalogue, now, settle }: Deps) {
  return (sequence: bigint, report: Report): Promise<void> =>
    prisma.$transaction(async (tx) => {
      const at = now();
      await holdOwner(tx, sequence);
      const where = { sequence, verdict: null };
      const [row] = await tx.submission.updateManyAndReturn({ where, data: columnsOf(report, at), select: { userId: true, code: true } });
      // Somebody else was first: that verdict stands.
      if (!row) return;
      const { userId, code } = row;
      if (report.status === 'accepted') {
        await reviewTask(tx, { userId, sequence }, report, at);
        await planCodeReview(tx, { userId, code }, report, at);
      }
      const tags = report.diagnoses.flatMap((diagnosis) => (diagnosis.kind === 'mistake' ? (diagnosis.tag ?? []) : []));
      await recordMisconceptions(tx, { userId, kind: 'task', ref: report.task }, tags, at);
      for (const item of tags.flatMap((tag) => catalogue.quizTagged(tag))) {
        await makeDue(tx, { userId, kind: 'quiz', ref: item.id }, at);
      }
      await settle(tx, { userId, sequence });
    });
}

/** Their guest may be signing in: what is written below would wait for that, and that for the row which is written first. */
async function holdOwner(tx: Pick<Prisma, '$queryRaw'>, sequence: bigint): Promise<void> {
  await tx.$queryRaw`
    SELECT users.id FROM users JOIN submissions ON submissions."userId" = users.id WHERE submissions.sequence = ${sequence} FOR KEY SHARE OF users`;
}

function columnsOf(report: Report, at: Date) {
  return {
    verdict: report.status,
    revision: report.revision,
    seed: BigInt(report.seed),
    report,
    passed: report.cases.filter((one) => one.status === 'passed').length,
    cases: report.cases.length,
    gradedAt: at,
    failedAt: null,
  };
}

/** An accepted program is one review a day: sending it again shows nothing new. */
async function reviewTask(tx: Tables, { userId, sequence }: Queued, { task }: Report, at: Date): Promise<void> {
  const preferences = await preferencesOf(tx, { id: userId, isGuest: false });
  const key = { userId, kind: 'task', ref: task } as const;
  const card = await tx.card.findUnique({ where: { userId_kind_ref: key } });
  if (card?.lastReview && dayOf(card.lastReview, preferences.timeZone) === dayOf(at, preferences.timeZone)) return;
  const failedBefore = await tx.submission.count({
    where: {
      userId,
      task,
      sequence: { lt: sequence },
      verdict: { not: 'accepted' },
      ...(card?.lastReview ? { gradedAt: { gt: card.lastReview } } : {}),
    },
  });
  const hints = await tx.openedHint.count({ where: { userId, task } });
  const gaveUp = (await tx.giveUp.count({ where: { userId, task } })) > 0;
  await review(tx, key, taskRating({ hints, failedBefore, gaveUp }), preferences, at);
}

/** From tomorrow on, blanked lines of the accepted program are asked for. */
async function planCodeReview(tx: Tables, { userId, code }: { userId: string; code: string }, { task }: Report, at: Date): Promise<void> {
  if (recallableLines(code).length === 0) return;
  const preferences = await preferencesOf(tx, { id: userId, isGuest: false });
  await introduce(tx, { userId, kind: 'code', ref: task }, endOf(todayOf(preferences, at), preferences.timeZone));
}
