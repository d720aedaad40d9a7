import { createHash } from 'node:crypto';
import type { Arg, Bank, Task } from 'questions';
import { buildReport, argOnWire } from './build-report.ts';
import { fixedCases, type Mode } from './cases.ts';
import { diagnose } from './diagnose.ts';
import { GraderError } from './errors.ts';
import { timedFor, type Observe, type Timed } from './events.ts';
import { caseSetsOf, expectedOf, type GradeJob, judgeProgram } from './grade.ts';
import { valueOf } from './leaves.ts';
import { createMistakeRunner } from './mistakes.ts';
import type { Backend } from './oracle/messages.ts';
import { createOracle } from './oracle/oracle.ts';
import type { Report } from './report.ts';
import type { Sandbox } from './sandbox/protocol.ts';
import { createSandbox, SaturatedError } from './sandbox/pool.ts';
import { fixedSeed, seedOfSubmission, seedPool } from './seeds.ts';
import { toleranceOf } from './tolerance.ts';

export { GraderError } from './errors.ts';
export type { GraderEvent, KillReason, Observe, Stage } from './events.ts';
export { FairQueue } from './fair-queue.ts';
export { explain, type Explained } from './render/explain.ts';
export { Report } from './report.ts';
export { SaturatedError } from './sandbox/pool.ts';
export { toleranceOf } from './tolerance.ts';
export { fromWire, toWire, WireNumber } from './wire.ts';

export interface GraderOptions {
  bank: Bank;
  /** Decides which seeds hidden cases come from; changing it rotates them. */
  seedSecret: string;
  /** Where results of references and mistakes are kept between starts; in memory only when left out. */
  cacheFolder?: string;
  /** Submissions that run at the same time; one per core when left out. */
  concurrency?: number;
  /** Told what takes how long, where values were found, and which children end. */
  observe?: Observe;
  log?(line: string): void;
}

export interface GradeRequest {
  /** Task id. */
  task: string;
  source: string;
  /** Run: public cases. Submit: public, edge and hidden ones. */
  mode: Mode;
  /** The id of one case, which is run alone, whatever its visibility. From one case nothing is diagnosed. */
  only?: string;
  /** Reproduces a report; otherwise Submit takes a seed of the pool by the submission's id, or by the source where it has none. */
  seed?: number;
  submissionId?: string;
  /** Whose it is: where many wait, the owners are served by turns. */
  owner?: string;
}

export interface Example {
  args: { name: string; value: Arg }[];
  result: Arg;
}

export interface Grader {
  /** @throws GraderError for a fault of ours, after one more try; SaturatedError when too many wait */
  grade(request: GradeRequest): Promise<Report>;
  /** The first public case with what the reference gives; null for a statistical task. @throws GraderError */
  example(task: string): Promise<Example | null>;
  /**
   * Computes the expected values and the outputs of the mistakes for every seed in use, one after the other; afterwards no submission waits for a
   * reference. What fails is logged, and tried again by the submission that needs it. Ends early when the grader is closed.
   */
  prepare(): Promise<void>;
  info(): Promise<{ backend: Backend; weaknesses: readonly string[] }>;
  /** Children that can take submissions or have one, and submissions that wait for a child. */
  state(): { children: number; waiting: number };
  close(): Promise<void>;
}

/** A failed attempt that is ours is made once more. */
const attempts = 2;

export async function createGrader({
  bank,
  seedSecret,
  cacheFolder,
  concurrency,
  observe = () => undefined,
  log = () => undefined,
}: GraderOptions): Promise<Grader> {
  const sandbox = await createSandbox({ concurrency, observe });
  for (const weakness of sandbox.weaknesses) log(`sandbox: ${weakness}`);
  const oracle = createOracle({ cacheFolder, observe, log });
  const mistakes = createMistakeRunner({ sandbox, cacheFolder, observe, log });

  let isClosed = false;

  const taskOf = (id: string): Task => {
    const task = bank.tasks.get(id);
    if (!task) throw new GraderError(`no task '${id}' in the bank`);
    return task;
  };

  const pools = new Map<Task, number[]>();
  const poolOf = (task: Task): number[] => {
    const pool = pools.get(task) ?? seedPool(seedSecret, task.id, task.revision);
    pools.set(task, pool);
    return pool;
  };

  /** The sandbox for one learner's programs. That a program waits and that it runs are stages of their own. */
  const sandboxOf = (owner: string | undefined, timed: Timed): Pick<Sandbox, 'run'> => ({
    async run(job) {
      const started = Promise.withResolvers<void>();
      const outcome = sandbox.run(job, owner, started.resolve);
      // Refused or oversized, it never starts.
      await timed('wait', () => Promise.race([started.promise, outcome]));
      return timed('run', () => outcome);
    },
  });

  const gradeOnce = async (job: GradeJob, owner: string | undefined): Promise<Report> => {
    const { task, mode, seed, only } = job;
    const timed = timedFor(task.id, observe);
    return timed('all', async () => {
      const judged = await judgeProgram(job, sandboxOf(owner, timed), oracle, timed);
      const { diagnoses, badge } =
        only === undefined ? await timed('diagnose', () => diagnose({ task, mode, seed, judged }, mistakes)) : { diagnoses: [] };
      return timed('report', () => buildReport({ ...judged, task, mode, seed, only, diagnoses, badge, toleranceFor: toleranceOf(task) }));
    });
  };

  return {
    async grade({ task: id, source, mode, only, seed, submissionId, owner }) {
      const task = taskOf(id);
      const name = submissionId ?? createHash('sha256').update(source).digest('hex');
      const pooled = mode === 'run' ? fixedSeed : seedOfSubmission(poolOf(task), name);
      return withRetry(`grading '${id}'`, log, () => gradeOnce({ task, source, mode, seed: seed ?? pooled, only }, owner));
    },
    async example(id) {
      const task = taskOf(id);
      const set = fixedCases(task);
      const index = set.cases.findIndex((one) => one.visibility === 'public');
      const definition = set.cases[index];
      if (!definition) throw new GraderError(`task '${id}' has no public case`);
      const [expected] = await withRetry(`the example of '${id}'`, log, () => expectedOf(task, [{ definition, set, index }], oracle));
      if (expected?.kind !== 'leaves') return null;
      const args = task.signature.params.map(({ name }, i) => ({ name, value: argOnWire(definition.args[i] ?? 0) }));
      return { args, result: argOnWire(valueOf(expected.leaves, task.signature.returns)) };
    },
    async prepare() {
      // References first: without them nothing can be graded, while mistakes only make a diagnosis quicker.
      const stages: ((task: Task, seeds: number[]) => Promise<unknown>)[] = [
        async (task, seeds) => {
          for (const set of caseSetsOf(task, seeds)) await oracle.expected(task, set);
        },
        async (task, seeds) => {
          for (const seed of [fixedSeed, ...seeds]) if (!isClosed) await mistakes.outcomes(task, seed);
        },
      ];
      for (const stage of stages) {
        for (const task of bank.tasks.values()) {
          if (isClosed) return;
          await stage(task, poolOf(task)).catch((error: unknown) => {
            if (!isClosed) log(`preparing '${task.id}' failed: ${error instanceof Error ? error.message : String(error)}`);
          });
        }
      }
    },
    state: () => sandbox.state(),
    info: async () => ({ backend: await oracle.backend(), weaknesses: sandbox.weaknesses }),
    async close() {
      isClosed = true;
      await Promise.all([sandbox.close(), oracle.close()]);
    },
  };
}

async function withRetry<T>(what: string, log: (line: string) => void, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof SaturatedError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      log(`${what} failed, attempt ${tried} of ${attempts}: ${message}`);
      if (tried >= attempts) throw new GraderError(`${what} failed: ${message}`, { cause: error });
    }
  }
}
