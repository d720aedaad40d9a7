import type { Tolerance } from 'questions';
import type { GradedCase } from './cases.ts';
import { compare, type Comparison } from './compare.ts';
import type { Expected } from './oracle/oracle.ts';
import type { CaseStatus, Check, Reason, SourceError, Status } from './report.ts';
import type { CallOutcome, LeafValue, Outcome } from './sandbox/protocol.ts';
import { testSample } from './statistics/sample.ts';

/** One case with everything that is known of it. */
export interface JudgedCase extends GradedCase {
  expected: Expected;
  call?: CallOutcome;
  status: CaseStatus;
  reason?: Reason;
  error?: SourceError;
  comparison?: Comparison;
  checks?: Check[];
}

/** What a starter throws; said in words of its own rather than as an error. */
const notImplemented = 'not implemented';

/** Judges every case of a run that ended as `outcome`; those that were not reached are `untested`. */
export function judgeAll(
  cases: GradedCase[],
  expected: Expected[],
  outcome: Outcome,
  toleranceFor: (path: string) => Tolerance,
): JudgedCase[] {
  return cases.map((one, i): JudgedCase => {
    const base = { ...one, expected: expected[i]! };
    const call = outcome.calls[i];
    if (call) return { ...base, call, ...judge(base, call, toleranceFor) };
    return { ...base, status: i === outcome.calls.length ? statusOfEnd(outcome) : 'untested' };
  });
}

/** The status of the case during which the run ended; a module that never ran tested nothing. */
function statusOfEnd(outcome: Outcome): CaseStatus {
  return outcome.status === 'timeout' || outcome.status === 'out-of-memory' ? outcome.status : 'untested';
}

type Verdict = Pick<JudgedCase, 'status' | 'reason' | 'error' | 'comparison' | 'checks'>;

function judge(one: GradedCase & { expected: Expected }, call: CallOutcome, toleranceFor: (path: string) => Tolerance): Verdict {
  if (one.expected.kind === 'throws') return judgeThrown(one.expected.name, call);
  if (call.kind === 'invalid') return { status: 'invalid-output', reason: call.reason };
  if (call.kind === 'threw') return { status: 'runtime-error', reason: reasonOfThrown(call.error), error: call.error };
  if (one.expected.kind === 'sample') return judgeSample(one, call.leaves);
  const comparison = compare(call.leaves, one.expected.leaves, toleranceFor);
  return comparison.equal ? { status: 'passed', comparison } : { status: 'wrong', reason: comparison.reason, comparison };
}

/** An error is recognised by its `name`. */
function judgeThrown(name: string, call: CallOutcome): Verdict {
  if (call.kind === 'threw') {
    if (call.error.name === name) return { status: 'passed' };
    if (call.error.message === notImplemented) return { status: 'runtime-error', reason: reasonOfThrown(call.error), error: call.error };
    return { status: 'wrong', reason: { code: 'wrong-error', params: { got: call.error.name, expected: name } }, error: call.error };
  }
  if (call.kind === 'invalid' && call.reason.code === 'argument-mutated') return { status: 'invalid-output', reason: call.reason };
  return { status: 'wrong', reason: { code: 'not-thrown', params: { expected: name } } };
}

function reasonOfThrown(error: SourceError): Reason {
  if (error.message === notImplemented) return { code: 'not-implemented', params: {} };
  return { code: 'threw', params: { name: error.name, message: error.message } };
}

function judgeSample(one: GradedCase, leaves: LeafValue[]): Verdict {
  const { sample, args } = one.definition;
  if (!sample) return { status: 'passed' };
  const { reason, checks } = testSample(sample, args, leaves);
  if (reason) return { status: 'wrong', reason, checks };
  const hasFailed = checks.some((check) => !check.passed);
  return hasFailed ? { status: 'wrong', reason: { code: 'statistics', params: {} }, checks } : { status: 'passed', checks };
}

/** From what tells most to what tells least: where several cases fail in different ways, the first of these is the verdict. */
const precedence = ['invalid-output', 'runtime-error', 'wrong'] as const;

/**
 * The verdict of a whole run: how it ended, where it did not end by itself (compile error, timeout, out of memory, a module that is no answer);
 * otherwise invalid output before runtime error before wrong, whatever their order among the cases.
 */
export function statusOf(outcome: Outcome, cases: Pick<JudgedCase, 'status'>[]): Status {
  if (outcome.status !== 'done') return outcome.status;
  return precedence.find((status) => cases.some((one) => one.status === status)) ?? 'accepted';
}
