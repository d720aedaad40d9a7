import { setTimeout as sleep } from 'node:timers/promises';
import { Report } from 'grader/report';
import type { Prisma } from '../../database/open.ts';
import type { Sent } from './crowd.ts';

/** What the database holds of what was sent. Everything but the first four must be 0. */
export interface Audit {
  acknowledged: number;
  /** Never answered with 200, and kept nevertheless: their verdicts must be right too. */
  keptUnacknowledged: number;
  verdicts: number;
  /** Seconds from the submission to its verdict: half, 99 of 100, and all took no longer. */
  seconds: { p50: number; p99: number; max: number };
  lost: number;
  without: number;
  wrong: number;
  /** Reviews, misconceptions and days of activity that were counted more than once, or not at all. */
  doubled: number;
  jobsLeft: number;
}

/** Waits until nothing is left to grade, and no longer than so many milliseconds. */
export async function waitForVerdicts(prisma: Prisma, ms: number): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < ms; await sleep(250)) {
    const left = await prisma.submission.count({ where: { verdict: null } });
    if (left + (await countJobs(prisma)) === 0) return;
  }
}

const countJobs = async (prisma: Prisma): Promise<number> =>
  (await prisma.$queryRaw<unknown[]>`SELECT id FROM graphile_worker.jobs`).length;

export async function audit(prisma: Prisma, sent: Sent[]): Promise<Audit> {
  const rows = await prisma.submission.findMany({
    select: { id: true, userId: true, task: true, verdict: true, report: true, submittedAt: true, gradedAt: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const acknowledged = sent.filter(({ isAcknowledged }) => isAcknowledged);
  const seconds = rows
    .flatMap(({ submittedAt, gradedAt }) => (gradedAt ? [(gradedAt.getTime() - submittedAt.getTime()) / 1000] : []))
    .sort((a, b) => a - b);
  const share = (part: number) => seconds[Math.min(seconds.length - 1, Math.floor(part * seconds.length))] ?? 0;
  return {
    acknowledged: acknowledged.length,
    keptUnacknowledged: sent.filter(({ id, isAcknowledged }) => !isAcknowledged && byId.has(id)).length,
    verdicts: seconds.length,
    seconds: { p50: share(0.5), p99: share(0.99), max: seconds.at(-1) ?? 0 },
    lost: acknowledged.filter(({ id }) => !byId.has(id)).length,
    without: rows.filter(({ verdict }) => verdict === null).length,
    wrong: sent.filter(({ id, verdict }) => byId.has(id) && byId.get(id)?.verdict !== verdict).length,
    doubled: await countDoubled(prisma, rows),
    jobsLeft: await countJobs(prisma),
  };
}

type Row = { userId: string; task: string; verdict: string | null; report: unknown };

/** What follows from a verdict, and from a submission, is written once with it: how much of it there is tells whether a verdict was written twice. */
async function countDoubled(prisma: Prisma, rows: Row[]): Promise<number> {
  const tagsOf = ({ report }: Row) =>
    new Set(report === null ? [] : Report.parse(report).diagnoses.flatMap((one) => (one.kind === 'mistake' ? (one.tag ?? []) : [])));
  const expected = rows.reduce((sum, row) => sum + tagsOf(row).size, 0);
  const misconceptions = await prisma.misconception.count();
  const events = await prisma.event.count({ where: { kind: 'submission' } });
  const solved = new Set(rows.filter(({ verdict }) => verdict === 'accepted').map(({ userId, task }) => `${userId} ${task}`));
  const cards = await prisma.card.findMany({ where: { kind: 'task' }, select: { reps: true } });
  const reviewed = cards.filter(({ reps }) => reps === 1).length;
  return (
    Math.abs(misconceptions - expected) + Math.abs(events - rows.length) + Math.abs(reviewed - solved.size) + (cards.length - reviewed)
  );
}
