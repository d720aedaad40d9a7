import { treeCpuMs } from '../../sandbox/process-stats.ts';

/** Milliseconds of each submission from source to report, how long all of them took together, and the CPU time of every process that had a part. */
export interface Timing {
  durationsMs: number[];
  elapsedMs: number;
  cpuMs: number;
}

/** Enough that pools are full and engines have optimised the code of ours that every submission passes through. */
const defaultWarmUp = 300;

export interface Load {
  /** Pieces of work under way at the same time. */
  workers: number;
  seconds: number;
  /** The process whose CPU time counts, with all that descend from it; this one where left out. */
  pid?: number;
  /** Submissions before anything is timed. */
  warmUp?: number;
}

/**
 * Does one piece of work after the other in each of `workers` loops for so many seconds.
 *
 * @param work gets a number that no other piece of work gets
 */
export async function timed(
  work: (n: number) => Promise<unknown>,
  { workers, seconds, pid = process.pid, warmUp = defaultWarmUp }: Load,
): Promise<Timing> {
  let n = 0;
  const inParallel = (loop: () => Promise<void>): Promise<unknown> => Promise.all(Array.from({ length: workers }, loop));
  await inParallel(async () => {
    while (n < warmUp) await work(n++);
  });
  const durationsMs: number[] = [];
  const cpu = new TreeCpu(pid);
  const start = performance.now();
  await inParallel(async () => {
    while (performance.now() - start < seconds * 1000) {
      const began = performance.now();
      await work(n++);
      durationsMs.push(performance.now() - began);
    }
  });
  return { durationsMs, elapsedMs: performance.now() - start, cpuMs: cpu.stop() };
}

/** How often the CPU time is read. */
const readEveryMs = 50;

/** The CPU time of a process and all that descends from it. A child that was killed takes its time out of the sum; what went so is added again. */
class TreeCpu {
  readonly #pid: number;
  readonly #timer = setInterval(() => this.#read(), readEveryMs);
  #last: number;
  #total = 0;

  constructor(pid: number) {
    this.#pid = pid;
    this.#last = treeCpuMs(pid);
  }

  #read(): void {
    const now = treeCpuMs(this.#pid);
    this.#total += Math.max(0, now - this.#last);
    this.#last = now;
  }

  /** @returns milliseconds since the beginning */
  stop(): number {
    clearInterval(this.#timer);
    this.#read();
    return this.#total;
  }
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
