import type { Prisma } from '../../database/open.ts';
import { limits } from '../../limits.ts';
import { saturated } from '../../problem.ts';
import type { Queued, Transaction } from './queue.ts';

/** The one task of the workers: grade the submission that the payload names. */
export const gradeTask = 'grade';
/** The channel on which a verdict is told to whoever waits for it. */
export const settledChannel = 'submission_settled';

/** Who has nothing else waiting is next; what comes on top of that waits behind everybody's next. */
const priorities = { next: 0, later: 1 };

/** Times that a job is begun: a fault of the grader, a killed worker and a lost database each cost one. */
const attempts = 25;

const waitingOf = (userId: string) => ({ userId, verdict: null, failedAt: null });

/** Writes the job that grades a submission, in the transaction that writes the submission. */
export async function addJob(tx: Transaction, { sequence, userId }: Queued): Promise<void> {
  const others = await tx.submission.count({ where: { ...waitingOf(userId), sequence: { not: sequence } } });
  await insertJob(tx, sequence, others === 0 ? priorities.next : priorities.later);
}

/** A job that is there already stays as it is. */
async function insertJob(tx: Pick<Prisma, '$executeRaw'>, sequence: bigint, priority: number): Promise<void> {
  const name = String(sequence);
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${gradeTask}, json_build_object('sequence', ${name}::text), job_key := ${name}, max_attempts := ${attempts}::int,
      priority := ${priority}::int, job_key_mode := 'unsafe_dedupe')`;
}

/** In the transaction that writes a verdict: tells whoever waits for it, and makes the learner's oldest waiting submission the next. */
export async function settle(tx: Transaction, { sequence, userId }: Queued): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${settledChannel}, ${String(sequence)})`;
  const next = await tx.submission.findFirst({ where: waitingOf(userId), orderBy: { sequence: 'asc' }, select: { sequence: true } });
  if (!next) return;
  // At the end of the line of everybody's next ones; a job that is running is left alone.
  await tx.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE key = ${String(next.sequence)}),
      run_at := now(), priority := ${priorities.next}::int)`;
}

/** Gives a job to what has no verdict and no job: rows of a database that was embedded before, and what the workers gave up. Returns how many. */
export async function addMissingJobs(prisma: Prisma): Promise<number> {
  const rows = await prisma.$queryRaw<{ sequence: bigint }[]>`
    SELECT sequence FROM submissions WHERE verdict IS NULL
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs WHERE key = submissions.sequence::text AND attempts < max_attempts)
    ORDER BY sequence`;
  for (const { sequence } of rows) {
    await prisma.$executeRaw`
      SELECT graphile_worker.add_job(${gradeTask}, json_build_object('sequence', ${String(sequence)}::text), job_key := ${String(sequence)},
        max_attempts := ${attempts}::int, priority := ${priorities.next}::int)`;
  }
  return rows.length;
}

/** Submissions that wait for a verdict, of everybody. */
export const countWaiting = (prisma: Pick<Prisma, 'submission'>): Promise<number> =>
  prisma.submission.count({ where: { verdict: null, failedAt: null } });

/**
 * Last in a transaction that writes submissions: refuses it where more wait now than may. From here to its end there is one such transaction
 * at a time, of whichever process, so that none counts without those that are being written; it waits for nothing meanwhile.
 */
export async function requireRoom(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('submissions that wait'))`;
  if ((await countWaiting(tx)) > limits.waitingSubmissions) throw saturated(limits.saturatedRetrySeconds);
}

/** How many are graded up to and with this one when each learner with something waiting has one turn after the other; null where it is not waiting. */
export async function positionOf(prisma: Prisma, sequence: bigint): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ position: number }[]>`
    WITH waiting AS (
      SELECT sequence, row_number() OVER (PARTITION BY "userId" ORDER BY sequence) AS turn
      FROM submissions WHERE verdict IS NULL AND "failedAt" IS NULL
    )
    SELECT count(*)::int AS position FROM waiting
    WHERE (turn, sequence) <= (SELECT turn, sequence FROM waiting WHERE sequence = ${sequence})`;
  return row === undefined || row.position === 0 ? null : row.position;
}
