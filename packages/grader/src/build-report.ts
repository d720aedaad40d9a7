import type { Arg, Task, Tolerance } from 'questions';
import type { Mode } from './cases.ts';
import { errorsOf, isNumeric, type NumericLeaf } from './compare.ts';
import type { JudgedCase } from './judge.ts';
import type { CaseReport, Diagnosis, OutputPair, Report, Status } from './report.ts';
import type { LeafValue, Outcome } from './sandbox/protocol.ts';
import { allDrawsId } from './statistics.ts';
import { toWire } from './wire.ts';

/** Bytes of a report as JSON. */
export const reportBytes = 32 * 1024;
/** Elements of one output that are shown; the rest is counted. */
const shownElements = 256;
/** Significant digits of shown tensors; the first and the worst difference keep all of theirs. */
const shownDigits = 9;

/** Characters of printed text that are kept where room is short, and where it is shorter still. */
const printedAtFirst = 4096;
const printedAtLast = 512;

export interface Graded {
  task: Task;
  mode: Mode;
  seed: number;
  /** The id of the one case that was run, if only one was. */
  only?: string;
  status: Status;
  outcome: Outcome;
  cases: JudgedCase[];
  diagnoses: Diagnosis[];
  badge?: Report['badge'];
  toleranceFor(path: string): Tolerance;
}

/**
 * What the learner may see of a grading, in at most 32 KB.
 *
 * Run: arguments and tensors of every case, all of which are public. Submit: those of the first failing case, unless it is hidden, and
 * arguments of failing public and edge cases. A hidden case shows its name, worst error and first difference; the smallest failing
 * case, hidden or not, shows its arguments too.
 */
export function buildReport(graded: Graded): Report {
  const { task, mode, seed, only, status, outcome, cases, diagnoses, badge } = graded;
  const smallest = smallestFailing(cases);
  const firstFailing = cases.findIndex(isFailing);
  const report: Report = {
    status,
    task: task.id,
    revision: task.revision,
    mode,
    seed,
    only,
    badge,
    reason: outcome.reason,
    error: outcome.error,
    cases: cases.map((one, i) =>
      caseReport(one, {
        withArgs: i === smallest || (one.definition.visibility !== 'hidden' && (mode === 'run' || isFailing(one))),
        withOutputs: one.definition.visibility !== 'hidden' && (mode === 'run' || i === firstFailing),
        toleranceFor: graded.toleranceFor,
      }),
    ),
    smallestFailing: smallest,
    diagnoses,
    printed: outcome.printed,
    cpuMs: outcome.cpuMs,
    wallMs: outcome.wallMs,
    peakHeapBytes: outcome.peakHeapBytes,
  };
  return fit(report, firstFailing, smallest);
}

const isFailing = (one: { status: string }): boolean => one.status !== 'passed' && one.status !== 'untested';

/** The failing case with the fewest numbers in its arguments. */
function smallestFailing(cases: JudgedCase[]): number | undefined {
  const failing = cases.flatMap((one, i) =>
    isFailing(one) && one.definition.id !== allDrawsId ? [{ i, size: sizeOf(one.definition.args) }] : [],
  );
  return failing.sort((a, b) => a.size - b.size)[0]?.i;
}

function sizeOf(arg: unknown): number {
  if (typeof arg !== 'object' || arg === null) return 1;
  return Object.values(arg).reduce<number>((sum, inner) => sum + sizeOf(inner), 0);
}

interface Shown {
  withArgs: boolean;
  withOutputs: boolean;
  toleranceFor(path: string): Tolerance;
}

function caseReport(one: JudgedCase, { withArgs, withOutputs, toleranceFor }: Shown): CaseReport {
  const { comparison, call, expected } = one;
  const hasValues = comparison !== undefined && comparison.elements > 0;
  return {
    id: one.definition.id,
    title: one.definition.title,
    visibility: one.definition.visibility,
    status: one.status,
    reason: one.reason,
    error: one.error,
    ...(hasValues && {
      worstAbsolute: toWire(comparison.worstAbsolute),
      worstRelative: toWire(comparison.worstRelative),
      worstRatio: toWire(comparison.worstRatio),
      differing: comparison.differing,
      elements: comparison.elements,
      first: comparison.first,
      worst: comparison.worst,
    }),
    args: withArgs ? one.definition.args.map(argOnWire) : undefined,
    outputs:
      withOutputs && call?.kind === 'value' && expected.kind === 'leaves' ? pairsOf(call.leaves, expected.leaves, toleranceFor) : undefined,
    checks: one.checks,
  };
}

/** JSON has no NaN and no infinities: they stand as words, also within arguments. */
export function argOnWire(arg: Arg): Arg {
  if (typeof arg === 'number') return toWire(arg);
  if (Array.isArray(arg)) return arg.map(argOnWire);
  if (typeof arg === 'object') return Object.fromEntries(Object.entries(arg).map(([name, inner]) => [name, argOnWire(inner)]));
  return arg;
}

/** Outputs that both sides have in the same shape; those that differ come first, so that they are the last to be left out. */
function pairsOf(got: LeafValue[], expected: LeafValue[], toleranceFor: (path: string) => Tolerance): OutputPair[] {
  const pairs = expected.filter(isNumeric).flatMap((right) => {
    const left = got.filter(isNumeric).find((leaf) => leaf.path === right.path);
    if (!left || left.shape.join() !== right.shape.join()) return [];
    return [{ differs: differs(left, right, toleranceFor(right.path)), pair: pairOf(left, right, toleranceFor(right.path)) }];
  });
  return pairs.sort((a, b) => Number(b.differs) - Number(a.differs)).map(({ pair }) => pair);
}

const differs = (got: NumericLeaf, expected: NumericLeaf, tolerance: Tolerance): boolean =>
  expected.data.some((value, i) => errorsOf(got.data[i]!, value, tolerance).ratio > 1);

const pairOf = (got: NumericLeaf, expected: NumericLeaf, tolerance: Tolerance): OutputPair => ({
  path: expected.path,
  shape: expected.shape,
  got: shownValues(got),
  expected: shownValues(expected),
  tolerance,
  omitted: Math.max(0, expected.data.length - shownElements),
});

const shownValues = (leaf: NumericLeaf) =>
  Array.from(leaf.data.subarray(0, shownElements), (value) => toWire(Number(value.toPrecision(shownDigits))));

/** The database refuses half of a surrogate pair. */
const cut = (text: string, characters: number): string => text.slice(0, characters).toWellFormed();

/** Leaves out what matters least until the report fits: first what passed, last what explains the first failure. */
function fit(report: Report, firstFailing: number, smallest: number | undefined): Report {
  const fits = (): boolean => Buffer.byteLength(JSON.stringify(report)) <= reportBytes;
  const lastFirst = report.cases.map((one, i) => ({ one, i })).toReversed();
  const others = lastFirst.filter(({ i }) => i !== firstFailing && i !== smallest);
  const key = lastFirst.filter(({ i }) => i === firstFailing || i === smallest);
  const drops: (() => void)[] = [
    ...others
      .filter(({ one }) => one.status === 'passed')
      .map(
        ({ one }) =>
          () =>
            void (one.outputs = one.args = undefined),
      ),
    () => void (report.printed = cut(report.printed, printedAtFirst)),
    ...others.map(
      ({ one }) =>
        () =>
          void (one.outputs = one.args = undefined),
    ),
    () => void (report.printed = cut(report.printed, printedAtLast)),
    ...others.map(
      ({ one }) =>
        () =>
          void (one.worst = undefined),
    ),
    ...key.flatMap(({ one }) => (one.outputs ?? []).map(() => () => void (one.outputs?.length === 1 || one.outputs?.pop()))),
    ...key.map(
      ({ one }) =>
        () =>
          void (one.args = undefined),
    ),
    ...key.map(
      ({ one }) =>
        () =>
          void (one.outputs = undefined),
    ),
    ...lastFirst.map(
      ({ one }) =>
        () =>
          void (one.checks = one.error = undefined),
    ),
  ];
  for (const drop of drops) {
    if (fits()) break;
    drop();
  }
  return report;
}
