import type { Task, Tolerance } from 'questions';
import { badgeOf } from './badge.ts';
import type { Mode } from './cases.ts';
import { compare } from './compare.ts';
import { detect } from './detectors/detect.ts';
import { evidenceOf } from './detectors/evidence.ts';
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
export async function diagnose(job: DiagnosisJob, mistakes: MistakeRunner): Promise<{ diagnoses: Diagnosis[]; badge?: Report['badge'] }> {
  const { outcome, cases, status } = job.judged;
  if (status === 'accepted' || outcome.status !== 'done') return { diagnoses: [] };
  const pattern = detect(evidenceOf(job.task, cases, toleranceOf(job.task)));
  const mistake = await mistakeOf(job, mistakes);
  return {
    diagnoses: diagnosesOf(mistake, pattern),
    badge: status === 'wrong' || status === 'invalid-output' ? badgeOf(cases) : undefined,
  };
}

/** The only known mistake that does the same on every case; for a sample, the only one whose deviation it shows. */
async function mistakeOf({ task, seed, judged }: DiagnosisJob, mistakes: MistakeRunner): Promise<{ id: string; tag?: string } | undefined> {
  const outcomes = await mistakes.outcomes(task, seed);
  const same = outcomes.filter((mistake) => isSame(judged.outcome.calls, mistake, toleranceOf(task)));
  const names = new Set(same.map((mistake) => mistake.id));
  if (same.length > 0 || task.oracle !== 'stat') return names.size === 1 ? same[0] : undefined;
  const named = namedDeviation(judged.cases);
  return task.mistakes.find((mistake) => mistake.id === named);
}

/** A mistake is named, and the pattern that it shows goes with it; without a mistake the pattern stands alone. */
function diagnosesOf(mistake: { id: string; tag?: string } | undefined, pattern: ReturnType<typeof detect>): Diagnosis[] {
  const { id, tag } = mistake ?? {};
  if (id !== undefined) {
    return [{ kind: 'mistake', id, tag, path: pattern?.path, params: pattern ? { ...pattern.params, pattern: pattern.id } : {} }];
  }
  return pattern ? [{ kind: 'pattern', ...pattern }] : [];
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
