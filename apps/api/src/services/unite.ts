import type { Prisma } from '../database/open.ts';
import { trimVersions } from './drafts.ts';

type Tables = Pick<Prisma, '$executeRaw' | 'draft' | 'user'>;

/** Rows that went over, by table: new ones, and those that took the place of an older one. */
export interface Moved {
  cards: number;
  drafts: number;
  openedHints: number;
  giveUps: number;
  submissions: number;
  quizAttempts: number;
  spokenAnswers: number;
  codeReviews: number;
  interviews: number;
  misconceptions: number;
  events: number;
  preferences: number;
}

/**
 * Gives everything of one learner to another and removes the first: a guest who signs in, or what was read from an export.
 *
 * Logs unite. Of two cards about the same thing the one reviewed later stays; the newer draft is the draft and the older is kept; of what is
 * known by its id, or happened at the same moment, the other's own row stays. To be called in a transaction: all of it or nothing.
 * A test fails for a table that names a learner and is forgotten here.
 */
export async function unite(tx: Tables, { from, to }: { from: string; to: string }): Promise<Moved> {
  // Whatever is written for either of them meanwhile waits.
  await tx.$executeRaw`SELECT id FROM users WHERE id IN (${from}, ${to}) ORDER BY id FOR UPDATE`;
  const moved = {
    cards: await uniteCards(tx, from, to),
    drafts: await uniteDrafts(tx, from, to),
    ...(await uniteFirsts(tx, from, to)),
    ...(await uniteLogs(tx, from, to)),
    preferences: await tx.$executeRaw`
      UPDATE preferences SET "userId" = ${to}
      WHERE "userId" = ${from} AND NOT EXISTS (SELECT 1 FROM preferences WHERE "userId" = ${to})`,
  };
  // Gone already, where two sign-ins of one guest met.
  await tx.user.deleteMany({ where: { id: from } });
  return moved;
}

/** The later review stays, with everything that followed from it. */
async function uniteCards(tx: Tables, from: string, to: string): Promise<number> {
  await tx.$executeRaw`
    DELETE FROM cards own USING cards other
    WHERE own."userId" = ${to} AND other."userId" = ${from} AND own.kind = other.kind AND own.ref = other.ref
      AND COALESCE(other."lastReview", '-infinity') > COALESCE(own."lastReview", '-infinity')`;
  return tx.$executeRaw`
    UPDATE cards SET "userId" = ${to} WHERE "userId" = ${from}
      AND NOT EXISTS (SELECT 1 FROM cards own WHERE own."userId" = ${to} AND own.kind = cards.kind AND own.ref = cards.ref)`;
}

/** Versions of both are kept. Of two that were saved in the same millisecond, the other's own counts as the newer. */
async function uniteDrafts(tx: Tables, from: string, to: string): Promise<number> {
  const isFree = (task: string, savedAt: Date) =>
    tx.draft.findUnique({ where: { userId_task_savedAt: { userId: to, task, savedAt } } }).then((row) => row === null);
  const tasks = await tx.draft.findMany({ where: { userId: from }, distinct: ['task'], select: { task: true } });
  // The same code, saved at the same moment, is the same version.
  await tx.$executeRaw`
    DELETE FROM drafts other USING drafts own
    WHERE own."userId" = ${to} AND other."userId" = ${from}
      AND own.task = other.task AND own."savedAt" = other."savedAt" AND own.code = other.code`;
  const moved = await tx.$executeRaw`
    UPDATE drafts SET "userId" = ${to} WHERE "userId" = ${from}
      AND NOT EXISTS (SELECT 1 FROM drafts own WHERE own."userId" = ${to} AND own.task = drafts.task AND own."savedAt" = drafts."savedAt")`;
  const same = await tx.draft.findMany({ where: { userId: from } });
  for (const { task, savedAt, startedAt, code } of same) {
    let earlier = savedAt;
    while (!(await isFree(task, earlier))) earlier = new Date(earlier.getTime() - 1);
    await tx.draft.create({ data: { userId: to, task, savedAt: earlier, startedAt, code } });
  }
  for (const { task } of tasks) await trimVersions(tx, to, task);
  return moved + same.length;
}

/** What is done once keeps the moment of the first time. */
async function uniteFirsts(tx: Tables, from: string, to: string): Promise<Pick<Moved, 'openedHints' | 'giveUps'>> {
  await tx.$executeRaw`
    UPDATE opened_hints own SET "openedAt" = LEAST(own."openedAt", other."openedAt") FROM opened_hints other
    WHERE own."userId" = ${to} AND other."userId" = ${from} AND own.task = other.task AND own.index = other.index`;
  const openedHints = await tx.$executeRaw`
    UPDATE opened_hints SET "userId" = ${to} WHERE "userId" = ${from}
      AND NOT EXISTS (SELECT 1 FROM opened_hints own WHERE own."userId" = ${to} AND own.task = opened_hints.task AND own.index = opened_hints.index)`;
  await tx.$executeRaw`
    UPDATE give_ups own SET "gaveUpAt" = LEAST(own."gaveUpAt", other."gaveUpAt") FROM give_ups other
    WHERE own."userId" = ${to} AND other."userId" = ${from} AND own.task = other.task`;
  const giveUps = await tx.$executeRaw`
    UPDATE give_ups SET "userId" = ${to} WHERE "userId" = ${from}
      AND NOT EXISTS (SELECT 1 FROM give_ups own WHERE own."userId" = ${to} AND own.task = give_ups.task)`;
  return { openedHints, giveUps };
}

/** What is named by an id of its own, and what happened: all of both, each once. */
type Logs = 'submissions' | 'quizAttempts' | 'spokenAnswers' | 'codeReviews' | 'interviews' | 'misconceptions' | 'events';
async function uniteLogs(tx: Tables, from: string, to: string): Promise<Pick<Moved, Logs>> {
  return {
    submissions: await tx.$executeRaw`
      UPDATE submissions SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM submissions own WHERE own."userId" = ${to} AND own.id = submissions.id)`,
    quizAttempts: await tx.$executeRaw`
      UPDATE quiz_attempts SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM quiz_attempts own WHERE own."userId" = ${to} AND own.id = quiz_attempts.id)`,
    spokenAnswers: await tx.$executeRaw`
      UPDATE spoken_answers SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM spoken_answers own WHERE own."userId" = ${to} AND own.id = spoken_answers.id)`,
    codeReviews: await tx.$executeRaw`
      UPDATE code_reviews SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM code_reviews own WHERE own."userId" = ${to} AND own.id = code_reviews.id)`,
    interviews: await tx.$executeRaw`
      UPDATE interviews SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM interviews own WHERE own."userId" = ${to} AND own.id = interviews.id)`,
    misconceptions: await tx.$executeRaw`
      UPDATE misconceptions SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM misconceptions own WHERE own."userId" = ${to}
          AND own.tag = misconceptions.tag AND own.ref = misconceptions.ref AND own."metAt" = misconceptions."metAt")`,
    events: await tx.$executeRaw`
      UPDATE events SET "userId" = ${to} WHERE "userId" = ${from}
        AND NOT EXISTS (SELECT 1 FROM events own WHERE own."userId" = ${to}
          AND own.kind = events.kind AND own.ref = events.ref AND own.at = events.at)`,
  };
}
