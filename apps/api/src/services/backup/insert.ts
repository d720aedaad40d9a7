import { Prisma as Values } from '../../generated/client.ts';
import type { LearnerRows } from './backup.ts';
import type { Tables } from './rows.ts';

/** Rows that one statement inserts: a statement takes some 30,000 values. */
const chunkRows = 500;

/** Writes rows as those of a learner who has none. Of two under the same name the first is kept. */
export async function insertRows(tables: Tables, userId: string, rows: LearnerRows): Promise<void> {
  const mine = <Row>(row: Row) => ({ ...row, userId });
  const { preferences } = rows;
  if (preferences) await tables.preferences.create({ data: mine(preferences) });
  const submissions = rows.submissions
    .toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())
    .map((row) => ({ ...mine(row), report: row.report ?? Values.DbNull }));
  const quizAttempts = rows.quizAttempts.map((row) => ({
    ...mine(row),
    response: row.response ?? Values.DbNull,
    judgement: row.judgement ?? Values.DbNull,
  }));
  const codeReviews = rows.codeReviews.map((row) => ({ ...mine(row), judgement: row.judgement ?? Values.DbNull }));

  await inChunks(submissions, (data) => tables.submission.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.drafts.map(mine), (data) => tables.draft.createMany({ data, skipDuplicates: true }));
  await inChunks(quizAttempts, (data) => tables.quizAttempt.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.spokenAnswers.map(mine), (data) => tables.spokenAnswer.createMany({ data, skipDuplicates: true }));
  await inChunks(codeReviews, (data) => tables.codeReview.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.interviews.map(mine), (data) => tables.interview.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.openedHints.map(mine), (data) => tables.openedHint.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.giveUps.map(mine), (data) => tables.giveUp.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.cards.map(mine), (data) => tables.card.createMany({ data, skipDuplicates: true }));
  await inChunks(rows.misconceptions.map(mine), (data) => tables.misconception.createMany({ data }));
  await inChunks(rows.events.map(mine), (data) => tables.event.createMany({ data }));
}

async function inChunks<Row>(rows: Row[], insert: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += chunkRows) await insert(rows.slice(at, at + chunkRows));
}
