import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma } from '../../database/open.ts';
import { addJob } from '../../services/grading/jobs.ts';

/** A worker as a process that can be stopped where it stands, let go on, killed and started. */
export interface Stoppable {
  up: () => Promise<void>;
  kill: () => Promise<void>;
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
}

const endless = 'export function softmax(x: Matrix): Matrix {\n  while (true) {}\n}\n';
/** Milliseconds after which nobody takes it over any more. */
const patienceMs = 60_000;

/**
 * Seconds until a job of a worker that fell silent is begun by another one. One is killed with its job; one is only stopped where it stands,
 * and goes on when the other has long written the verdict: it must change nothing.
 */
export async function takenOver(
  prisma: Prisma,
  [first, second]: readonly [Stoppable, Stoppable],
): Promise<{ name: string; seconds: number }[]> {
  await second.kill();
  const killed = await silence(prisma, () => first.kill(), second);
  await second.kill();
  await first.up();
  const stopped = await silence(prisma, async () => first.signal('SIGSTOP'), second);
  const before = await verdictOf(prisma, stopped.id);
  first.signal('SIGCONT');
  await sleep(5_000);
  const after = await verdictOf(prisma, stopped.id);
  if (before !== after) throw new Error(`the verdict of ${stopped.id} was ${before}, and is ${after} after the stopped worker went on`);
  return [
    { name: 'worker killed with a job', seconds: killed.seconds },
    { name: 'worker stopped with a job, going on later', seconds: stopped.seconds },
  ];
}

/** Gives the only worker a job, silences it, starts the heir, and waits until that one has the job and its verdict. */
async function silence(prisma: Prisma, how: () => Promise<void>, heir: Stoppable): Promise<{ id: string; seconds: number }> {
  const { id, sequence } = await submitEndless(prisma);
  const holder = await until(async () => (await jobOf(prisma, sequence))?.locked_by ?? null);
  await how();
  const begin = Date.now();
  await heir.up();
  await until(async () => {
    const job = await jobOf(prisma, sequence);
    return job === null || (job.locked_by !== null && job.locked_by !== holder) ? true : null;
  });
  const seconds = (Date.now() - begin) / 1000;
  await until(() => verdictOf(prisma, id));
  return { id, seconds };
}

/** The row and its job, as a server writes them. */
async function submitEndless(prisma: Prisma): Promise<{ id: string; sequence: bigint }> {
  const user = await prisma.user.create({ data: { id: randomUUIDv7(), name: 'x', email: `${randomUUIDv7()}@example.org` } });
  const data = { userId: user.id, id: randomUUIDv7(), task: 'softmax', revision: 1, code: endless, activityDay: new Date() };
  return prisma.$transaction(async (tx) => {
    const row = await tx.submission.create({ data });
    await addJob(tx, row);
    return row;
  });
}

async function jobOf(prisma: Prisma, sequence: bigint): Promise<{ locked_by: string | null } | null> {
  const [job] = await prisma.$queryRaw<
    { locked_by: string | null }[]
  >`SELECT locked_by FROM graphile_worker.jobs WHERE key = ${String(sequence)}`;
  return job ?? null;
}

const verdictOf = async (prisma: Prisma, id: string): Promise<string | null> =>
  (await prisma.submission.findFirstOrThrow({ where: { id } })).gradedAt?.toISOString() ?? null;

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (const begin = Date.now(); Date.now() - begin < patienceMs; await sleep(50)) {
    const found = await look();
    if (found !== null) return found;
  }
  throw new Error(`what was waited for did not happen within ${patienceMs / 1000} s`);
}
