import { treeCpuMs } from '../../sandbox/process-stats.ts';

/** Milliseconds of each submission from source to report, how long all of them took together, and the CPU time of every process that had a part. */
export interface Timing {
  durationsMs: number[];
  elapsedMs: number;
  cpuMs: number;
}

/** Submissions before anything is timed: pools fill, and engines have optimised the code of ours that every submission passes through. */
const warmUp = 300;

export interface Load {
  /** Pieces of work under way at the same time. */
  workers: number;
  seconds: number;
  /** The process whose CPU time counts, with all that descend from it; this one where left out. */
  pid?: number;
  /** Whether each piece of work begins in a new process, so that there is nothing to warm up. */
  cold?: boolean;
}

/**
 * Does one piece of work after the other in each of `workers` loops for so many seconds.
 *
 * @param work gets a number that no other piece of work gets
 */
export async function timed(work: (n: number) => Promise<unknown>, { workers, seconds, pid = process.pid, cold }: Load): Promise<Timing> {
  let n = 0;
  const inParallel = (loop: () => Promise<void>): Promise<unknown> => Promise.all(Array.from({ length: workers }, loop));
  await inParallel(async () => {
    while (n < (cold ? workers : warmUp)) await work(n++);
  });
  const durationsMs: number[] = [];
  const cpuBefore = treeCpuMs(pid);
  const start = performance.now();
  await inParallel(async () => {
    while (performance.now() - start < seconds * 1000) {
      const began = performance.now();
      await work(n++);
      durationsMs.push(performance.now() - began);
    }
  });
  return { durationsMs, elapsedMs: performance.now() - start, cpuMs: treeCpuMs(pid) - cpuBefore };
}

/** Loops that ran at the same time in several processes, as one. */
export const together = (timings: Timing[]): Timing => ({
  durationsMs: timings.flatMap((one) => one.durationsMs),
  elapsedMs: Math.max(...timings.map((one) => one.elapsedMs)),
  cpuMs: timings.reduce((sum, one) => sum + one.cpuMs, 0),
});

export const perSecond = ({ durationsMs, elapsedMs }: Timing): number => (1000 * durationsMs.length) / elapsedMs;

/** The smallest duration that at least this share of all durations does not exceed. */
export function quantile(durationsMs: number[], share: number): number {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
