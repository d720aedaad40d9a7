import type { Arg } from 'questions';
import { enoughElements, isCloseData, type Detector, type Evidence, type Pattern, type WrongCase, type WrongOutput } from './evidence.ts';
import { sameShape } from '../compare.ts';

/** Relative difference within which two factors are one: float32 against float64. */
const sameWithin = 1e-3;
/** A smaller factor is that of an output of zeros. */
const smallestFactor = 1e-6;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= sameWithin * Math.abs(b);

/**
 * got = k·expected. One k for all cases is reported as it is; one that changes from case to case is reported where it is a length of an
 * argument, its root, or the inverse of either, in every case: `x.shape[0]`, `1/√k.shape[2]`.
 */
export const constantFactor: Detector = (evidence): Pattern | undefined => {
  const factors = evidence.wrong.map(factorOf);
  const known = factors.filter((factor) => factor !== undefined);
  const [first] = known;
  if (first === undefined || known.length !== factors.length || known.some((factor) => isNear(factor, -1))) return undefined;
  if (known.every((factor) => isNear(factor, first))) {
    return elementsOf(evidence) >= enoughElements ? { id: 'constant-factor', params: { factor: Number(first.toPrecision(4)) } } : undefined;
  }
  const meaning = meaningOf(evidence.wrong, known);
  return meaning === undefined ? undefined : { id: 'constant-factor', params: { meaning } };
};

const elementsOf = (evidence: Evidence): number =>
  evidence.wrong.flatMap((one) => one.outputs).reduce((sum, { expected }) => sum + expected.data.filter((value) => value !== 0).length, 0);

/** The factor that all wrong outputs of a case share. */
function factorOf({ outputs }: WrongCase): number | undefined {
  const factors = outputs.map(factorOfOutput);
  const [first] = factors;
  return first !== undefined && factors.every((factor) => factor !== undefined && isNear(factor, first)) ? first : undefined;
}

function factorOfOutput({ got, expected, tolerance }: WrongOutput): number | undefined {
  if (!sameShape(got.shape, expected.shape)) return undefined;
  const largest = expected.data.reduce((best, value, i) => (Math.abs(value) > Math.abs(expected.data[best]!) ? i : best), 0);
  const factor = got.data[largest]! / expected.data[largest]!;
  if (!Number.isFinite(factor) || Math.abs(factor) < smallestFactor) return undefined;
  const scaled = expected.data.map((value) => factor * value);
  return isCloseData(got.data, scaled, { ...tolerance, atol: tolerance.atol * Math.max(1, Math.abs(factor)) }) ? factor : undefined;
}

const forms: [(name: string) => string, (length: number) => number][] = [
  [(name) => name, (length) => length],
  [(name) => `1/${name}`, (length) => 1 / length],
  [(name) => `√${name}`, (length) => Math.sqrt(length)],
  [(name) => `1/√${name}`, (length) => 1 / Math.sqrt(length)],
];

/** The quantity that equals the factor in every case; none where two that differ in form both do. */
function meaningOf(cases: WrongCase[], factors: number[]): string | undefined {
  const lengths = cases.map(({ args }) => lengthsOf(args));
  const names = [...(lengths[0]?.keys() ?? [])];
  const fitting = forms.flatMap(([write, evaluate], form) =>
    names
      .filter((name) => factors.every((factor, i) => isNear(factor, evaluate(lengths[i]?.get(name) ?? NaN))))
      .map((name) => ({ form, text: write(name) })),
  );
  const [first] = fitting;
  return first && fitting.every(({ form }) => form === first.form) ? first.text : undefined;
}

/** The length of each axis of each argument, the number of elements of each, and numbers that are arguments themselves. */
function lengthsOf(args: Map<string, Arg>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const [name, arg] of args) {
    if (typeof arg === 'number') lengths.set(name, arg);
    const shape = shapeOf(arg);
    shape.forEach((length, axis) => lengths.set(shape.length === 1 ? `${name}.length` : `${name}.shape[${axis}]`, length));
    if (shape.length > 1)
      lengths.set(
        `${name}.size`,
        shape.reduce((product, length) => product * length, 1),
      );
  }
  return lengths;
}

const shapeOf = (arg: Arg | undefined): number[] => (Array.isArray(arg) ? [arg.length, ...shapeOf(arg[0])] : []);
