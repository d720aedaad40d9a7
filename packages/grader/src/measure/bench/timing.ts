/** Milliseconds of each submission from source to report, and how long all of them took together. */
export interface Timing {
  durationsMs: number[];
  elapsedMs: number;
}

/** Submissions before anything is timed: engines compile, pools fill. */
const warmUp = 20;

/**
 * Does one piece of work after the other in each of `workers` loops for so many seconds.
 *
 * @param work gets a number that no other piece of work gets
 */
export async function timed(work: (n: number) => Promise<unknown>, workers: number, seconds: number): Promise<Timing> {
  let n = 0;
  for (; n < warmUp; n++) await work(n);
  const durationsMs: number[] = [];
  const start = performance.now();
  const loop = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1000) {
      const began = performance.now();
      await work(n++);
      durationsMs.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: workers }, loop));
  return { durationsMs, elapsedMs: performance.now() - start };
}

/** Loops that ran at the same time in several processes, as one. */
export const together = (timings: Timing[]): Timing => ({
  durationsMs: timings.flatMap((one) => one.durationsMs),
  elapsedMs: Math.max(...timings.map((one) => one.elapsedMs)),
});

export const perSecond = ({ durationsMs, elapsedMs }: Timing): number => (1000 * durationsMs.length) / elapsedMs;

/** The smallest duration that at least this share of all durations does not exceed. */
export function quantile(durationsMs: number[], share: number): number {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
