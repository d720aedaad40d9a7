import type { Task, Tolerance } from 'questions';
import type { Mode } from './cases.ts';
import { compare } from './compare.ts';
import type { Judged } from './grade.ts';
import type { MistakeOutcome, MistakeRunner } from './mistakes.ts';
import type { Diagnosis, Report } from './report.ts';
import type { CallOutcome, Outcome } from './sandbox/protocol.ts';
import { namedDeviation } from './statistics.ts';
import { toleranceOf } from './tolerance.ts';

export interface DiagnosisJob {
  task: Task;
  mode: Mode;
  seed: number;
  judged: Judged;
}

/** What is said of a failure beyond its numbers. With nothing certain to say, nothing is said. */
export async function diagnose(
  { task, seed, judged }: DiagnosisJob,
  mistakes: MistakeRunner,
): Promise<{ diagnoses: Diagnosis[]; badge?: Report['badge'] }> {
  const { outcome, cases, status } = judged;
  if (status === 'accepted' || outcome.status !== 'done') return { diagnoses: [] };
  const calls = outcome.calls;
  const known = (await mistakes.outcomes(task, seed)).filter((mistake) => isSame(calls, mistake, toleranceOf(task)));
  const one = known.length === 1 ? known[0] : undefined;
  if (one) return { diagnoses: [{ kind: 'mistake', id: one.id, tag: one.tag, params: {} }] };
  const named = task.oracle === 'stat' ? namedDeviation(cases) : undefined;
  const tag = task.mistakes.find((mistake) => mistake.id === named)?.tag;
  return { diagnoses: named ? [{ kind: 'mistake', id: named, tag, params: {} }] : [] };
}

/** Whether a mistake does the same on every case: the same values, the same error, the same objection to what it returned. */
export function isSame(
  calls: CallOutcome[],
  mistake: Pick<MistakeOutcome, 'status' | 'calls'>,
  toleranceFor: (path: string) => Tolerance,
): boolean {
  const done: Outcome['status'] = 'done';
  return mistake.status === done && calls.every((call, i) => isSameCall(call, mistake.calls[i], toleranceFor));
}

/** Equal non-finite values at the same place match: the mistake's own output stands where the expected one does. */
function isSameCall(call: CallOutcome, other: CallOutcome | undefined, toleranceFor: (path: string) => Tolerance): boolean {
  if (call.kind === 'value') return other?.kind === 'value' && compare(call.leaves, other.leaves, toleranceFor).equal;
  if (call.kind === 'threw') return other?.kind === 'threw' && call.error.name === other.error.name;
  return other?.kind === 'invalid' && call.reason.code === other.reason.code && call.reason.params['path'] === other.reason.params['path'];
}
