import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGET_MS, QUEUE_LENGTH } from '../limits.ts';
import { createSandbox, SandboxError, SaturatedError } from './pool.ts';
import { childProcesses, residentBytes } from './process-stats.ts';
import type { Job, Outcome, Sandbox } from './protocol.ts';

// What must not lose a verdict or invent one: many at once, the kernel's own kills, a supervisor that does not read.

const cores = availableParallelism();
const MIB = 2 ** 20;

let sandbox: Sandbox;
let before: number[];
beforeAll(async () => {
  before = childProcesses(process.pid);
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const jobOf = (source: string, cases: Job['cases'] = [[1], [2]], returns: Job['signature']['returns'] = 'number'): Job => ({
  source,
  signature: { fn: 'f', params: [{ name: 'x', type: 'number' }], returns, text: '' },
  forbids: [],
  cases,
  seed: 1,
  budgetMs: BUDGET_MS,
});

/** The numbers of each call; the status where it is not `done`. */
const numbersOf = ({ status, calls }: Outcome): unknown =>
  status === 'done'
    ? calls.map((call) => (call.kind === 'value' ? call.leaves.flatMap((leaf) => ('data' in leaf ? Array.from(leaf.data) : [])) : call))
    : status;

const children = (): number[] => childProcesses(process.pid).filter((pid) => !before.includes(pid));
const residentOf = (pids: number[]): number => pids.reduce((sum, pid) => sum + (residentBytes(pid) ?? 0), 0);

test('two hundred at once: each its own right verdict, in bounded memory', async () => {
  const own = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentOf(children()))), 20);
  const all = Array.from({ length: 200 }, (_, i) => sandbox.run(jobOf(`export const f = (x: number): number => 1000 * x + ${i};`)));
  const outcomes = await Promise.all(all);
  clearInterval(watch);
  expect(outcomes.map(numbersOf)).toEqual(all.map((_, i) => [[1000 + i], [2000 + i]]));
  expect(peak).toBeLessThan((cores + 1) * 200 * MIB);
  expect(process.memoryUsage.rss() - own).toBeLessThan(200 * MIB);
}, 60_000);

test('each owner is served in order, and the owners by turns', async () => {
  const single = await createSandbox({ concurrency: 1 });
  // One comes first, with as many as all others together.
  const arrivals = [...Array<string>(20).fill('many'), ...Array.from({ length: 20 }, (_, i) => `owner ${i % 10}`)];
  const ended: string[] = [];
  await Promise.all(
    arrivals.map(async (owner, i) => {
      await single.run(jobOf(`export const f = (x: number): number => x + ${i};`), owner);
      ended.push(`${owner}: ${i}`);
    }),
  );
  await single.close();
  const own = arrivals.map((owner, i) => `${owner}: ${i}`);
  const [many, others] = [own.slice(0, 20), own.slice(20)];
  // The very first finds nobody waiting.
  const expected = [many[0], many[1], ...others.slice(0, 10), many[2], ...others.slice(10), ...many.slice(3)];
  expect(ended).toEqual(expected);
}, 60_000);

test('one more than may wait is refused, and everyone who waits is served', async () => {
  const all = Array.from({ length: QUEUE_LENGTH + cores + 1 }, (_, i) => sandbox.run(jobOf(`export const f = (x) => x + ${i};`)));
  const settled = await Promise.allSettled(all);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((reason) => reason instanceof SaturatedError)).toBe(true);
  const served = settled.flatMap((one, i) =>
    one.status === 'fulfilled' ? [{ got: numbersOf(one.value), right: [[1 + i], [2 + i]] }] : [],
  );
  expect(served.map(({ got }) => got)).toEqual(served.map(({ right }) => right));
}, 60_000);

/** Long enough to be killed in the middle of. */
const slow = 'export function f(x) { let s = 0; for (let i = 0; i < 4e6; i++) s += Math.sqrt(i) > 0 ? 1 : 0; return s + x; }';

const killAll = (): void => {
  for (const pid of children()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone meanwhile.
    }
  }
};

test('a child that the kernel kills at any moment: the submission is graded all the same', async () => {
  for (let ms = 0; ms < 60; ms += 10) {
    const killed = sleep(ms).then(killAll);
    const outcome = await sandbox.run(jobOf(slow));
    await killed;
    expect(numbersOf(outcome), `killed after ${ms} ms`).toEqual([[4e6], [4e6 + 1]]);
  }
}, 60_000);

test('children that the kernel kills again and again: no verdict, and no other one', async () => {
  const killing = setInterval(killAll, 20);
  try {
    await expect(sandbox.run(jobOf(slow))).rejects.toThrow(SandboxError);
  } finally {
    clearInterval(killing);
  }
  expect(numbersOf(await sandbox.run(jobOf(slow)))).toEqual([[4e6], [4e6 + 1]]);
}, 60_000);

test('a pipe that is full because the supervisor does not read', async () => {
  const elements = 2 ** 19;
  const source = `export const f = (x) => new Float64Array(${elements}).fill(x);`;
  const outcome = sandbox.run(jobOf(source, [[1], [2], [3]], 'Vector'));
  // Reads nothing for so long, beginning when the child has begun to write.
  setTimeout(() => {
    for (const begin = performance.now(); performance.now() - begin < BUDGET_MS / 4;);
  }, 60);
  const { status, calls } = await outcome;
  expect(status).toBe('done');
  expect(
    calls.map((call) => call.kind === 'value' && call.leaves.map((leaf) => 'data' in leaf && [leaf.data.length, leaf.data.at(-1)])),
  ).toEqual([[[elements, 1]], [[elements, 2]], [[elements, 3]]]);
});
