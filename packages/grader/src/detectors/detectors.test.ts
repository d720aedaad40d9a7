import type { Arg, Visibility } from 'questions';
import { describe, expect, test } from 'vitest';
import type { NumericLeaf } from '../compare.ts';
import { constantFactor } from './constant-factor.ts';
import { constantOffset } from './constant-offset.ts';
import { detect } from './detect.ts';
import type { Evidence, WrongCase } from './evidence.ts';
import { negated } from './negated.ts';
import { oneCase } from './one-case.ts';
import { oneOutput } from './one-output.ts';
import { oneStep } from './one-step.ts';
import { permuted, permutedAxes } from './permuted-axes.ts';
import { reshaped } from './reshaped.ts';
import { reversedAxis } from './reversed-axis.ts';

const tolerance = { rtol: 1e-4, atol: 1e-5 };
const leaf = (shape: number[], data: number[], path = ''): NumericLeaf => ({ path, shape, data: Float64Array.from(data) });

/** Numbers without any symmetry. */
const numbers = (n: number): number[] => Array.from({ length: n }, (_, i) => Math.sin(1 + i * 1.7) * (1 + (i % 3)));
const expectedOf = (shape: number[]): NumericLeaf => leaf(shape, numbers(shape.reduce((a, b) => a * b, 1)));

const wrongCase = (got: NumericLeaf, expected: NumericLeaf, args: Record<string, Arg> = {}): WrongCase => ({
  args: new Map(Object.entries(args)),
  outputs: [{ path: expected.path, got, expected, tolerance }],
});

const evidence = (...wrong: WrongCase[]): Evidence => ({ wrong, cases: [], outputs: [''], wrongOutputs: [''] });

/** Evidence in which every case gives `f` of what is expected, in two sizes. */
const changed = (
  f: (expected: NumericLeaf) => NumericLeaf,
  shapes = [
    [2, 3],
    [4, 5],
  ],
): Evidence => evidence(...shapes.map((shape) => wrongCase(f(expectedOf(shape)), expectedOf(shape))));
const mapped = (f: (value: number, i: number) => number) => (one: NumericLeaf) => ({ ...one, data: one.data.map(f) });

describe('negated', () => {
  test('every sign turned', () => {
    expect(negated(changed(mapped((value) => -value)))).toEqual({ id: 'negated', params: {} });
  });
  test('one sign too few: not said', () => {
    expect(negated(changed(mapped((value, i) => (i === 3 ? value : -value))))).toBeUndefined();
  });
  test('a single number agrees by chance: not said', () => {
    expect(negated(evidence(wrongCase(leaf([], [-2]), leaf([], [2]))))).toBeUndefined();
  });
});

describe('constant factor', () => {
  test('the same in every case: the number', () => {
    expect(constantFactor(changed(mapped((value) => 2 * value)))).toEqual({ id: 'constant-factor', params: { factor: 2 } });
  });
  const batches = (factorOf: (rows: number, columns: number) => number): Evidence =>
    evidence(
      ...[
        [2, 3],
        [4, 5],
        [7, 6],
      ].map(([rows = 0, columns = 0]) => {
        const expected = expectedOf([rows, columns]);
        const x = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));
        return wrongCase(mapped((value) => factorOf(rows, columns) * value)(expected), expected, { x });
      }),
    );
  test('a length that changes from case to case: its name', () => {
    expect(constantFactor(batches((rows) => rows))?.params).toEqual({ meaning: 'x.shape[0]' });
    expect(constantFactor(batches((rows) => 1 / rows))?.params).toEqual({ meaning: '1/x.shape[0]' });
    expect(constantFactor(batches((_, columns) => Math.sqrt(columns)))?.params).toEqual({ meaning: '√x.shape[1]' });
    expect(constantFactor(batches((rows, columns) => 1 / Math.sqrt(rows * columns)))?.params).toEqual({ meaning: '1/√x.size' });
  });
  test('a factor that changes without being a length: not said', () => {
    expect(constantFactor(batches((rows) => rows + 0.3))).toBeUndefined();
  });
  test('zeros, and a negated result: not said', () => {
    expect(constantFactor(changed(mapped(() => 0)))).toBeUndefined();
    expect(constantFactor(changed(mapped((value) => -value)))).toBeUndefined();
  });
  test('one number off, or NaN: not said', () => {
    expect(constantFactor(changed(mapped((value, i) => (i === 5 ? value : 2 * value))))).toBeUndefined();
    expect(constantFactor(changed(mapped(() => NaN)))).toBeUndefined();
  });
});

describe('constant offset', () => {
  test('the same everywhere', () => {
    expect(constantOffset(changed(mapped((value) => value + 0.5)))?.params['offset']).toBeCloseTo(0.5, 12);
  });
  test('another in the second case, or one value only: not said', () => {
    const [a, b] = [expectedOf([2, 3]), expectedOf([4, 5])];
    expect(constantOffset(evidence(wrongCase(mapped((v) => v + 1)(a), a), wrongCase(mapped((v) => v + 2)(b), b)))).toBeUndefined();
    expect(constantOffset(changed(() => leaf([4], [1, 1, 1, 1]), [[4]]))).toBeUndefined();
    const flat = leaf([4], [2, 2, 2, 2]);
    expect(constantOffset(evidence(wrongCase(leaf([4], [3, 3, 3, 3]), flat)))).toBeUndefined();
  });
});

describe('permuted axes', () => {
  test('a matrix: transposed, square or not', () => {
    expect(permutedAxes(changed((one) => permuted(one, [1, 0])))).toEqual({ id: 'transposed', params: {} });
    expect(permutedAxes(changed((one) => permuted(one, [1, 0]), [[3, 3]]))).toEqual({ id: 'transposed', params: {} });
  });
  test('three axes: the order is told', () => {
    expect(
      permutedAxes(
        changed(
          (one) => permuted(one, [0, 2, 1]),
          [
            [2, 3, 4],
            [3, 2, 5],
          ],
        ),
      )?.params,
    ).toEqual({ order: '0, 2, 1' });
  });
  test('the right shape with other numbers: not said', () => {
    expect(permutedAxes(changed((one) => mapped((value) => value + 1)(permuted(one, [1, 0]))))).toBeUndefined();
  });
});

describe('reshaped', () => {
  test('the same numbers in other lengths', () => {
    expect(reshaped(changed((one) => ({ ...one, shape: one.shape.toReversed() })))?.id).toBe('reshaped');
  });
  test('transposed is not reshaped', () => {
    expect(reshaped(changed((one) => permuted(one, [1, 0])))).toBeUndefined();
  });
});

describe('reversed axis', () => {
  const flipRows = (one: NumericLeaf) =>
    mapped((_, i) => {
      const columns = one.shape[1]!;
      return one.data[(one.shape[0]! - 1 - Math.floor(i / columns)) * columns + (i % columns)]!;
    })(one);
  test('one axis, in every case', () => {
    expect(reversedAxis(changed(flipRows))).toEqual({ id: 'reversed-axis', params: { axis: 0 } });
  });
  test('shuffled: not said', () => {
    expect(reversedAxis(changed(mapped((_, i) => i)))).toBeUndefined();
  });
});

describe('one step', () => {
  const rightAt = (axis: number, step: (length: number) => number) => (one: NumericLeaf) =>
    mapped((value, i) => {
      const index = axis === 0 ? Math.floor(i / one.shape[1]!) : i % one.shape[1]!;
      return index === step(one.shape[axis]!) ? value : value + 1 + i;
    })(one);
  test('only the first, only the last', () => {
    expect(oneStep(changed(rightAt(1, () => 0)))).toEqual({ id: 'first-only', params: { axis: 1 } });
    expect(oneStep(changed(rightAt(0, (length) => length - 1)))).toEqual({ id: 'last-only', params: { axis: 0 } });
  });
  test('two steps, of which the first is right: too little to say it', () => {
    expect(
      oneStep(
        changed(
          rightAt(0, () => 0),
          [[2, 2]],
        ),
      ),
    ).toBeUndefined();
  });
  test('another step in the middle: not said', () => {
    expect(oneStep(changed(rightAt(1, () => 1)))).toBeUndefined();
  });
});

const judged = (status: 'passed' | 'wrong', visibility: Visibility) => ({
  status,
  definition: { id: 'zero-row', title: { en: 'A row of zeros', zh: '全零行' }, visibility, args: [] },
});

describe('one case', () => {
  const passed = Array.from({ length: 3 }, () => judged('passed', 'public'));
  test('a single edge case', () => {
    const found = oneCase({ ...evidence(), cases: [...passed, judged('wrong', 'edge')] });
    expect(found).toEqual({ id: 'one-case', params: { case: 'zero-row', en: 'A row of zeros', zh: '全零行' } });
  });
  test('a hidden case, a second failure, or hardly anything right: not said', () => {
    expect(oneCase({ ...evidence(), cases: [...passed, judged('wrong', 'hidden')] })).toBeUndefined();
    expect(oneCase({ ...evidence(), cases: [...passed, judged('wrong', 'edge'), judged('wrong', 'edge')] })).toBeUndefined();
    expect(oneCase({ ...evidence(), cases: [judged('passed', 'public'), judged('wrong', 'edge')] })).toBeUndefined();
  });
});

describe('one output', () => {
  const some = changed(mapped((value) => value + 1));
  test('one of several', () => {
    expect(oneOutput({ ...some, outputs: ['dx', 'dw'], wrongOutputs: ['dw'] })).toEqual({ id: 'one-output', params: { output: 'dw' } });
  });
  test('the only one, or more than one: not said', () => {
    expect(oneOutput(some)).toBeUndefined();
    expect(oneOutput({ ...some, outputs: ['a', 'b', 'c'], wrongOutputs: ['a', 'b'] })).toBeUndefined();
  });
});

describe('together', () => {
  test('a factor of one output: the pattern with its path', () => {
    const some = changed(mapped((value) => 3 * value));
    expect(detect({ ...some, outputs: ['dx', 'db'], wrongOutputs: ['db'] })).toEqual({
      id: 'constant-factor',
      params: { factor: 3 },
      path: 'db',
    });
  });
  test('noise: nothing is said', () => {
    expect(detect(changed(mapped((value, i) => value + Math.cos(i * i))))).toBeUndefined();
  });
  test('nothing comparable: nothing is said', () => {
    expect(detect(evidence())).toBeUndefined();
  });
});
