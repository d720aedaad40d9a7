import type { Task } from 'questions';
import { buildReport } from '../../build-report.ts';
import { casesOf, type GradedCase } from '../../cases.ts';
import { expectedOf, judgeOutcome } from '../../grade.ts';
import type { Expected, Oracle } from '../../oracle/oracle.ts';
import type { CallOutcome } from '../../sandbox/protocol.ts';
import { seedPool } from '../../seeds.ts';
import { toleranceOf } from '../../tolerance.ts';
import { defaultSecret } from '../tools.ts';

/** What is graded, from little to much arithmetic. */
export const benchTasks = [
  { size: 'easy', id: 'softmax' },
  { size: 'median', id: 'self-attention' },
  { size: 'heavy', id: 'mlp-backward' },
] as const;

/** The n-th submission: the model answer, never twice the same text, so that no engine takes it from a cache. */
export function submissionOf(task: Task, n: number): { source: string; seed: number } {
  const pool = seedPool(defaultSecret, task.id, task.revision);
  return { source: `${task.solution}\n// ${n}\n`, seed: pool[n % pool.length]! };
}

/** The cases of each seed of the pool with what they must give, computed ahead. */
export async function expectations(task: Task, oracle: Oracle): Promise<Map<number, { cases: GradedCase[]; expected: Expected[] }>> {
  const bySeed = new Map<number, { cases: GradedCase[]; expected: Expected[] }>();
  for (const seed of seedPool(defaultSecret, task.id, task.revision)) {
    const cases = casesOf(task, 'submit', seed);
    bySeed.set(seed, { cases, expected: await expectedOf(task, cases, oracle) });
  }
  return bySeed;
}

/** What comes after a run that ended well: comparison and report. @throws Error where it is not accepted */
export function reportOf(task: Task, seed: number, given: { cases: GradedCase[]; expected: Expected[] }, calls: CallOutcome[]) {
  const outcome = { status: 'done' as const, calls, printed: '', cpuMs: 0, wallMs: 0, peakHeapBytes: 0 };
  const judged = judgeOutcome(task, given.cases, given.expected, outcome);
  if (judged.status !== 'accepted') throw new Error(`${task.id}: the model answer is ${judged.status}`);
  return buildReport({ ...judged, task, mode: 'submit', seed, diagnoses: [], toleranceFor: toleranceOf(task) });
}
