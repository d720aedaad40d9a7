import { randomUUID } from 'node:crypto';
import type { ImportSummary } from '../../contract/progress.ts';
import type { Prisma } from '../../database/open.ts';
import { limits } from '../../limits.ts';
import { Problem } from '../../problem.ts';
import { requireRoom } from '../grading/jobs.ts';
import type { GradingQueue, Transaction } from '../grading/queue.ts';
import type { Learner } from '../learner.ts';
import { unite, type Moved } from '../unite.ts';
import type { Backup, LearnerRows } from './backup.ts';
import { insertRows } from './insert.ts';

interface Deps {
  prisma: Prisma;
  queue: GradingQueue;
  now: () => Date;
}

/** Takes what an export wrote, here or on another server, into the rows of whoever sends it. */
export function createImportService({ prisma, queue, now }: Deps) {
  return {
    /** All of it in one transaction, or nothing. What has no verdict yet is graded here. */
    async take(learner: Learner, { version: _version, user: _user, account: _account, ...rows }: Backup): Promise<ImportSummary> {
      requirePast(rows, now());
      requirePrograms(rows);
      const ungraded = rows.submissions.filter(({ verdict }) => verdict === null);
      requireFew(ungraded.length);
      const { moved, waiting } = await prisma.$transaction(async (tx) => {
        const moved = await takeOver(tx, learner.id, settled(rows, now()));
        const where = { userId: learner.id, verdict: null, id: { in: ungraded.map(({ id }) => id) } };
        const waiting = await tx.submission.findMany({ where, orderBy: { sequence: 'asc' }, select: { userId: true, sequence: true } });
        for (const row of waiting) await queue.add(tx, row);
        if (waiting.length > 0) await requireRoom(tx);
        return { moved, waiting };
      });
      for (const row of waiting) queue.added(row);
      return summaryOf(moved, rows);
    },
  };
}

function requireFew(waiting: number): void {
  if (waiting <= limits.importedUngraded) return;
  throw refused('submissions', `${waiting} of them have no verdict; at most ${limits.importedUngraded} are graded after an import`);
}

const refused = (field: string, reason: string): Problem => new Problem(400, 'invalid', `${field}: ${reason}`, { field });

/** Days by which the clock of the machine that wrote the file may be ahead, or its zone. */
const clockDays = 1;
/** Before this there was nothing to export. */
const earliest = new Date('2000-01-01T00:00:00Z');
/** Nothing is planned for after this. */
const latest = new Date('2200-01-01T00:00:00Z');
/** Columns that speak of what is to come. */
const planned = new Set(['due', 'dueAt', 'endsAt', 'interviewOn']);

/** What was done lies in the past: a day to come would be an endless streak, and a draft from there would win for ever. */
function requirePast(rows: LearnerRows, now: Date): void {
  const bound = new Date(now.getTime() + clockDays * 24 * 60 * 60 * 1000);
  const check = (row: object, place: string) => {
    for (const [column, value] of Object.entries(row)) {
      if (!(value instanceof Date)) continue;
      if (value < earliest || value > (planned.has(column) ? latest : bound)) {
        throw refused(`${place}.${column}`, `${value.toISOString()} is no time at which it can have been`);
      }
    }
  };
  for (const [name, value] of Object.entries(rows)) {
    if (Array.isArray(value)) value.forEach((row, at) => check(row, `${name}.${at}`));
    else if (value) check(value, name);
  }
}

/** A code review shows lines of a program, which has to be there. */
function requirePrograms({ codeReviews, submissions }: LearnerRows): void {
  const tasks = new Map(submissions.map(({ id, task }) => [id, task]));
  const orphan = codeReviews.findIndex(({ submission, task }) => tasks.get(submission) !== task);
  if (orphan >= 0) throw refused(`codeReviews.${orphan}.submission`, 'is no submission to its task in this file');
}

/**
 * The rows as they are taken. A verdict that came with them is marked as not given here, and what happened as not seen here. An interview is not continued on another server.
 * A card is never reviewed in the future.
 */
const settled = (rows: LearnerRows, now: Date): LearnerRows => ({
  ...rows,
  submissions: rows.submissions.map((row) => ({ ...row, importedAt: row.verdict === null ? null : now })),
  quizAttempts: rows.quizAttempts.map((row) => ({ ...row, importedAt: row.answeredAt === null ? null : now })),
  events: rows.events.map((row) => ({ ...row, importedAt: now })),
  interviews: rows.interviews.map((row) => ({ ...row, finishedAt: row.finishedAt ?? row.endsAt })),
  cards: rows.cards.map((row) => ({ ...row, lastReview: row.lastReview && new Date(Math.min(row.lastReview.getTime(), now.getTime())) })),
});

/** The rows are written as somebody's, who is then united with the learner as a guest is with an account. */
async function takeOver(tx: Transaction, to: string, rows: LearnerRows): Promise<Moved> {
  const from = randomUUID();
  await tx.user.create({ data: { id: from, name: 'Import', email: `${from}@import.invalid`, isAnonymous: true } });
  await makeWay(tx, to, rows);
  await insertRows(tx, from, rows);
  const hadSubmissions = (await tx.submission.count({ where: { userId: to } })) > 0;
  const moved = await unite(tx, { from, to });
  if (hadSubmissions && moved.submissions > 0) await numberByTime(tx, to);
  return moved;
}

/** Removes what the file knows better: what is open here and answered there, and settings of which none was chosen. */
async function makeWay(tx: Transaction, userId: string, rows: LearnerRows): Promise<void> {
  const open = { userId, answeredAt: null };
  const answered = (there: { id: string; answeredAt: Date | null }[], here: { id: string }[]) => {
    const ids = new Set(there.filter(({ answeredAt }) => answeredAt !== null).map(({ id }) => id));
    return { in: here.map(({ id }) => id).filter((id) => ids.has(id)) };
  };
  const attempts = await tx.quizAttempt.findMany({ where: open, select: { id: true } });
  await tx.quizAttempt.deleteMany({ where: { ...open, id: answered(rows.quizAttempts, attempts) } });
  const reviews = await tx.codeReview.findMany({ where: open, select: { id: true } });
  await tx.codeReview.deleteMany({ where: { ...open, id: answered(rows.codeReviews, reviews) } });
  // A guest's first write keeps the zone of the browser, which is no choice.
  if (rows.preferences) {
    await tx.preferences.deleteMany({ where: { userId, interviewOn: null, minutesADay: null, role: null, introDone: false } });
  }
}

/**
 * Gives a learner's judged submissions their own numbers anew, so that they stand in order of time. Those that wait keep theirs, by which
 * the queue knows them.
 */
async function numberByTime(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`UPDATE submissions SET sequence = -sequence WHERE "userId" = ${userId} AND verdict IS NOT NULL`;
  await tx.$executeRaw`
    WITH own AS (SELECT id, sequence, "submittedAt" FROM submissions WHERE "userId" = ${userId} AND sequence < 0),
      by_time AS (SELECT id, row_number() OVER (ORDER BY "submittedAt", -sequence) AS place FROM own),
      by_number AS (SELECT -sequence AS sequence, row_number() OVER (ORDER BY -sequence) AS place FROM own)
    UPDATE submissions SET sequence = by_number.sequence FROM by_time JOIN by_number USING (place)
    WHERE submissions."userId" = ${userId} AND submissions.id = by_time.id`;
}

function summaryOf({ preferences, ...moved }: Moved, rows: LearnerRows): ImportSummary {
  const countOf = (table: keyof typeof moved) => ({ inFile: rows[table].length, taken: moved[table] });
  return {
    preferences: preferences > 0,
    submissions: countOf('submissions'),
    drafts: countOf('drafts'),
    quizAttempts: countOf('quizAttempts'),
    spokenAnswers: countOf('spokenAnswers'),
    codeReviews: countOf('codeReviews'),
    interviews: countOf('interviews'),
    openedHints: countOf('openedHints'),
    giveUps: countOf('giveUps'),
    cards: countOf('cards'),
    misconceptions: countOf('misconceptions'),
    events: countOf('events'),
  };
}
