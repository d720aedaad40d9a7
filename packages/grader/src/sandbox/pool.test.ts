import type { Signature } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGET_MS, COMPILE_MS, SOURCE_BYTES } from '../limits.ts';
import { createSandbox, SandboxError, SaturatedError } from './pool.ts';
import { childProcesses } from './process-stats.ts';
import type { Job, Sandbox } from './protocol.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
}, 30_000);
afterAll(() => sandbox.close());

const matrixSignature: Signature = { fn: 'f', params: [{ name: 'x', type: 'Matrix' }], returns: 'Matrix', text: 'f(x: Matrix): Matrix' };
const job = (source: string, over: Partial<Job> = {}): Job => ({
  source,
  signature: matrixSignature,
  forbids: [],
  cases: [
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[[5, -0]]],
  ],
  seed: 1,
  budgetMs: BUDGET_MS,
  ...over,
});

const double = 'export function f(x: Matrix): Matrix { return x.map((row) => row.map((v) => v * 2)); }';

test('an honest program returns its numbers, shapes and prints', async () => {
  const outcome = await sandbox.run(job(`${double}\nconsole.log('loaded');`));
  expect(outcome).toMatchObject({ status: 'done', printed: 'loaded\n' });
  expect(outcome.calls).toEqual([
    { kind: 'value', leaves: [{ path: '', shape: [2, 2], data: Float64Array.of(2, 4, 6, 8) }] },
    { kind: 'value', leaves: [{ path: '', shape: [1, 2], data: Float64Array.of(10, -0) }] },
  ]);
});

test('NaN and infinities pass in and out', async () => {
  const outcome = await sandbox.run(job('export const f = (x) => x;', { cases: [[[[NaN, Infinity, -Infinity, -0]]]] }));
  expect(outcome.calls).toEqual([
    { kind: 'value', leaves: [{ path: '', shape: [1, 4], data: Float64Array.of(NaN, Infinity, -Infinity, -0) }] },
  ]);
});

test('a throw in one case leaves the others', async () => {
  const outcome = await sandbox.run(job('export function f(x) {\n  if (x.length === 2) throw new RangeError("two");\n  return x;\n}'));
  expect(outcome.status).toBe('done');
  expect(outcome.calls).toEqual([
    { kind: 'threw', error: { name: 'RangeError', message: 'two', line: 2, column: 29 } },
    { kind: 'value', leaves: [{ path: '', shape: [1, 2], data: Float64Array.of(5, -0) }] },
  ]);
});

test('an endless loop is a timeout that keeps the calls before it', async () => {
  const outcome = await sandbox.run(
    job('export function f(x) { console.log("in"); if (x.length === 1) for (;;); return x; }', { budgetMs: 300 }),
  );
  expect(outcome).toMatchObject({ status: 'timeout', printed: 'in\nin\n' });
  expect(outcome.calls).toHaveLength(1);
});

test('a memory bomb is out of memory and the next submission is accepted', async () => {
  // On a busy machine filling the memory takes longer than a budget.
  const bomb = 'export function f(x) { const all = []; for (;;) all.push(Array(3e6).fill(0.5)); }';
  const outcome = await sandbox.run(job(bomb, { budgetMs: 10 * BUDGET_MS }));
  expect(outcome.status).toBe('out-of-memory');
  expect((await sandbox.run(job(double))).status).toBe('done');
});

test('a source over the cap never reaches a child', async () => {
  const outcome = await sandbox.run(job(`//${'x'.repeat(SOURCE_BYTES)}`));
  expect(outcome).toMatchObject({
    status: 'compile-error',
    reason: { code: 'source-too-large', params: { bytes: SOURCE_BYTES + 2, limit: SOURCE_BYTES } },
  });
});

test('a source that breaks the type stripper breaks it for nobody else', async () => {
  const depth = 5000;
  expect((await sandbox.run(job(`${double} type T = ${'['.repeat(depth)}1${']'.repeat(depth)};`))).status).toBe('compile-error');
  for (let i = 0; i < 4; i++) expect((await sandbox.run(job(double))).status).toBe('done');
});

test('a queue that is full refuses and a queue that is not serves in order', async () => {
  const small = await createSandbox({ concurrency: 1, queueLength: 2 });
  try {
    const order: number[] = [];
    const accepted = [0, 1, 2].map(async (i) => {
      await small.run(job(double));
      order.push(i);
    });
    await expect(small.run(job(double))).rejects.toThrow(SaturatedError);
    await Promise.all(accepted);
    expect(order).toEqual([0, 1, 2]);
  } finally {
    await small.close();
  }
}, 30_000);

/** Everything that was started by `other` and not by the sandbox of this file. */
const startedSince = (before: number[]) => childProcesses(process.pid).filter((pid) => !before.includes(pid));

const signal = (pids: number[], name: NodeJS.Signals) => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Gone meanwhile.
    }
  }
};

/** The status of an honest submission whose child the kernel does not let run for most of its time. */
async function statusWhenHeldUp(repeats: number): Promise<string> {
  const before = childProcesses(process.pid);
  const other = await createSandbox({ concurrency: 1, repeats });
  try {
    const held = startedSince(before);
    const outcome = other.run(job(double));
    signal(held, 'SIGSTOP');
    setTimeout(() => signal(held, 'SIGCONT'), COMPILE_MS + 500);
    return (await outcome).status;
  } finally {
    await other.close();
  }
}

test('a submission that the machine held up is graded once more', async () => {
  expect(await statusWhenHeldUp(1)).toBe('done');
  await expect(statusWhenHeldUp(0)).rejects.toThrow(SandboxError);
});

test('children that die while they wait are replaced', async () => {
  const before = childProcesses(process.pid);
  const other = await createSandbox({ concurrency: 1 });
  try {
    signal(startedSince(before), 'SIGKILL');
    expect((await other.run(job(double))).status).toBe('done');
  } finally {
    await other.close();
  }
});

test('nothing is left of a closed sandbox, and it takes no more submissions', async () => {
  const before = childProcesses(process.pid);
  const other = await createSandbox({ concurrency: 1 });
  const running = other.run(job('for (;;);')).catch((error: unknown) => error);
  await other.close();
  expect(startedSince(before)).toEqual([]);
  await expect(other.run(job(double))).rejects.toThrow(SandboxError);
  await running;
});
