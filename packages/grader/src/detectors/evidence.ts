import type { Arg, Task, Tolerance } from 'questions';
import { errorsOf, isNumeric, sameShape, type NumericLeaf } from '../compare.ts';
import type { JudgedCase } from '../judge.ts';
import { allDrawsId } from '../statistics.ts';
import type { Diagnosis } from '../report.ts';

/** An output that is wrong in one case, as it is and as it should be. The shapes may differ. */
export interface WrongOutput {
  path: string;
  got: NumericLeaf;
  expected: NumericLeaf;
  tolerance: Tolerance;
}

/** A failing case in which every output can be laid beside the expected one. */
export interface WrongCase {
  /** Arguments by the names of their parameters. */
  args: Map<string, Arg>;
  outputs: WrongOutput[];
}

/** What detectors are shown of a failed grading. */
export interface Evidence {
  /** Empty where some failing case returned nothing that can be compared: then no pattern holds in all of them. */
  wrong: WrongCase[];
  /** All cases, with what became of them. */
  cases: Pick<JudgedCase, 'definition' | 'status'>[];
  /** The outputs by their first field, and those of them that are wrong somewhere. */
  outputs: string[];
  wrongOutputs: string[];
}

/** What a detector says: an id and parameters for its sentence. */
export type Pattern = Pick<Diagnosis, 'id' | 'params'>;

/** Looks for one pattern that explains every wrong output of every failing case; says nothing where it is not sure. */
export type Detector = (evidence: Evidence) => Pattern | undefined;

/** Fewer numbers than this agree with a pattern by chance. */
export const enoughElements = 3;

export function evidenceOf(task: Pick<Task, 'signature'>, all: JudgedCase[], toleranceFor: (path: string) => Tolerance): Evidence {
  const cases = all.filter((one) => one.definition.id !== allDrawsId);
  const names = task.signature.params.map((param) => param.name);
  const failing = cases.filter((one) => one.status !== 'passed' && one.status !== 'untested');
  const wrong = failing.map((one) => wrongCaseOf(one, names, toleranceFor));
  const comparable = wrong.filter((one) => one !== undefined);
  const outputs = new Set(
    cases.flatMap(({ expected }) => (expected.kind === 'leaves' ? expected.leaves.map((leaf) => fieldOf(leaf.path)) : [])),
  );
  return {
    wrong: comparable.length === failing.length ? comparable : [],
    cases,
    outputs: [...outputs],
    wrongOutputs: [...new Set(comparable.flatMap((one) => one.outputs.map((output) => fieldOf(output.path))))],
  };
}

const fieldOf = (path: string): string => path.split(/[.[]/)[0]!;

function wrongCaseOf(
  { call, expected, definition }: JudgedCase,
  names: string[],
  toleranceFor: (path: string) => Tolerance,
): WrongCase | undefined {
  if (call?.kind !== 'value' || expected.kind !== 'leaves') return undefined;
  const got = new Map(call.leaves.filter(isNumeric).map((leaf) => [leaf.path, leaf]));
  const expectedLeaves = expected.leaves.filter(isNumeric);
  if (got.size !== expected.leaves.length || expectedLeaves.some((leaf) => !got.has(leaf.path))) return undefined;
  const outputs = expectedLeaves
    .map((leaf) => ({ path: leaf.path, got: got.get(leaf.path)!, expected: leaf, tolerance: toleranceFor(leaf.path) }))
    .filter((output) => !isClose(output.got, output.expected, output.tolerance));
  return { args: new Map(names.map((name, i) => [name, definition.args[i] ?? 0])), outputs };
}

/** Equal in shape and within the tolerance in every element. */
export const isClose = (got: NumericLeaf, expected: NumericLeaf, tolerance: Tolerance): boolean =>
  sameShape(got.shape, expected.shape) && isCloseData(got.data, expected.data, tolerance);

export const isCloseData = (got: Float64Array, expected: Float64Array, tolerance: Tolerance): boolean =>
  got.length === expected.length && expected.every((value, i) => errorsOf(got[i]!, value, tolerance).ratio <= 1);

/** Every wrong output of every failing case. */
export const wrongOutputsOf = (evidence: Evidence): WrongOutput[] => evidence.wrong.flatMap((one) => one.outputs);

/** Whether every wrong output satisfies the test, and they hold enough numbers for that to mean something. */
export function holdsEverywhere(evidence: Evidence, test: (output: WrongOutput) => boolean): boolean {
  const outputs = wrongOutputsOf(evidence);
  const elements = outputs.reduce((sum, output) => sum + output.got.data.length, 0);
  return elements >= enoughElements && outputs.every(test);
}
