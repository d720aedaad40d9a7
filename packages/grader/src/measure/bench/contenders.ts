import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Task } from 'questions';
import { z } from 'zod';
import type { Grader } from '../../index.ts';
import { leavesOf } from '../../leaves.ts';
import type { Oracle } from '../../oracle/oracle.ts';
import { timed, together, type Timing } from './timing.ts';
import { expectations, reportOf, submissionOf } from './work.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cores = availableParallelism();

/** A child's first few hundred submissions cost a third more, until its compiler is itself compiled; then it serves 2,000. */
const childWarmUp = 300;

/** The grader as it is: prewarmed children, a fresh isolate with the harness for each submission. */
export const sandboxed = (task: Task, grader: Grader, seconds: number, workers = cores): Promise<Timing> =>
  timed(
    async (n) => {
      const report = await grader.grade({ task: task.id, mode: 'submit', ...submissionOf(task, n) });
      if (report.status !== 'accepted') throw new Error(`${task.id}: the model answer is ${report.status}`);
    },
    { workers, seconds, warmUp: childWarmUp * (workers + 1) },
  );

const TimingMessage = z.object({ durationsMs: z.array(z.number()), elapsedMs: z.number(), cpuMs: z.number() });

/** Everything in one process for each core: with no sandbox, or in a bare fresh isolate. */
export async function bare(kind: 'direct' | 'isolate', task: Task, seconds: number, processes = cores): Promise<Timing> {
  const children = Array.from({ length: processes }, () =>
    fork(here('./bare.ts'), [kind, task.id, String(seconds)], { execArgv: ['--no-node-snapshot', '--no-warnings'] }),
  );
  await Promise.all(children.map(nextMessage));
  const timings = children.map(async (child) => {
    child.send('go');
    return TimingMessage.parse(await nextMessage(child));
  });
  return together(await Promise.all(timings));
}

/** @throws Error where the child ends without one */
function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code, signal) => reject(new Error(`a process of the bench ended with ${code ?? signal} and told nothing`)));
  });
}

/** A new Node process for each submission, as test runners do, without any limit: it imports the program and calls it on every case. */
export async function perProcess(task: Task, oracle: Oracle, seconds: number, workers = cores): Promise<Timing> {
  const bySeed = await expectations(task, oracle);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const nd = here('../../sandbox/inside/nd.ts');
  const grade = async (n: number): Promise<void> => {
    const { source, seed } = submissionOf(task, n);
    const given = bySeed.get(seed)!;
    const file = join(folder, `${n}.ts`);
    await writeFile(file, source.replace("from 'nd'", `from '${nd}'`));
    const child = spawn(process.execPath, ['--no-warnings', here('./one-submission.ts'), file, task.signature.fn], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(serialize(given.cases.map((one) => one.definition.args)));
    const results: unknown = deserialize(await buffer(child.stdout));
    const calls = z.array(z.unknown()).parse(results);
    reportOf(
      task,
      seed,
      given,
      calls.map((result) => ({ kind: 'value', leaves: leavesOf(result, task.signature.returns) })),
    );
  };
  try {
    return await timed(grade, { workers, seconds, warmUp: workers });
  } finally {
    await rm(folder, { recursive: true });
  }
}
