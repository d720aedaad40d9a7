import { splitMix32, type Sample } from 'questions';
import { describe, expect, test } from 'vitest';
import type { LeafValue } from '../sandbox/protocol.ts';
import { countCheck } from './dropout.ts';
import { testSample } from './sample.ts';

const vector = (data: number[], path = ''): LeafValue => ({ path, shape: [data.length], data: Float64Array.from(data) });
const matrix = (rows: number[][], path = ''): LeafValue => ({
  path,
  shape: [rows.length, rows[0]!.length],
  data: Float64Array.from(rows.flat()),
});
const failed = (sample: Sample, leaves: LeafValue[], args: Parameters<typeof testSample>[1] = []): string[] => {
  const { reason, checks } = testSample(sample, args, leaves);
  return [...(reason ? [reason.code] : []), ...checks.filter((check) => !check.passed).map((check) => check.id)];
};

describe('any law', () => {
  const finite: Sample = { law: 'finite', shape: [2, 3], scale: 1 };
  test('shape, flat or nested', () => {
    expect(failed(finite, [vector([1, 2, 3, 4, 5, 6])])).toEqual([]);
    expect(
      failed(finite, [
        matrix([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ]),
    ).toEqual([]);
    expect(failed(finite, [vector([1, 2])])).toEqual(['wrong-shape']);
    expect(
      failed(finite, [
        matrix([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      ]),
    ).toEqual(['wrong-shape']);
  });
  test('infinity from the logarithm of 0', () => {
    expect(failed(finite, [vector([1, 2, -Infinity, 4, 5, 6])])).toEqual(['not-finite']);
  });
});

describe('orthogonal', () => {
  const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
  const sample = (shape: number[]): Sample => ({ law: 'orthogonal', shape, scale: 1 });
  test('orthonormal rows, columns, or both', () => {
    expect(
      failed(sample([2, 2]), [
        matrix([
          [c, -s],
          [s, c],
        ]),
      ]),
    ).toEqual([]);
    expect(
      failed(sample([2, 3]), [
        matrix([
          [c, 0, -s],
          [s, 0, c],
        ]),
      ]),
    ).toEqual([]);
    expect(
      failed(sample([3, 2]), [
        matrix([
          [c, s],
          [0, 0],
          [-s, c],
        ]),
      ]),
    ).toEqual([]);
  });
  test('orthogonal but not of length 1, or of length 1 but not orthogonal', () => {
    expect(
      failed(sample([2, 2]), [
        matrix([
          [2 * c, -s],
          [2 * s, c],
        ]),
      ]),
    ).toEqual(['orthonormal']);
    expect(
      failed(sample([2, 3]), [
        matrix([
          [1, 0, 0],
          [c, s, 0],
        ]),
      ]),
    ).toEqual(['orthonormal']);
  });
});

describe('dropout', () => {
  const rate = 0.3;
  const next = splitMix32(5);
  const x = Array.from({ length: 40 }, () => Array.from({ length: 50 }, () => next() - 0.5));
  const sample: Sample = { law: 'dropout', shape: [40, 50], scale: rate };
  const maskOf = (dropped: number, kept: number) => x.map((row) => row.map(() => (next() < dropped ? 0 : kept)));
  const results = (mask: number[][], factor = 1) => [
    matrix(mask, 'mask'),
    matrix(
      x.map((row, i) => row.map((value, j) => factor * value * mask[i]![j]!)),
      'out',
    ),
  ];
  const right = 1 / (1 - rate);

  test('right program', () => {
    expect(failed(sample, results(maskOf(rate, right)), [x])).toEqual([]);
  });
  test('kept entries not rescaled', () => {
    expect(failed(sample, results(maskOf(rate, 1)), [x])).toEqual(['mask-values']);
  });
  test('rate taken for the share that is kept', () => {
    expect(failed(sample, results(maskOf(1 - rate, right)), [x])).toEqual(['dropped']);
  });
  test('out is not x times mask', () => {
    expect(failed(sample, results(maskOf(rate, right), 2), [x])).toEqual(['out-is-x-times-mask']);
  });
  test('an output without elements, which no comparison of elements would notice', () => {
    const [mask] = results(maskOf(rate, right));
    expect(failed(sample, [mask!, { path: 'out', shape: [0, 0], data: new Float64Array() }], [x])).toEqual(['wrong-shape']);
  });
  test('one mask for all examples, or one decision for all units of an example', () => {
    // Exactly the share that is asked for, so that nothing but the missing independence shows.
    const dropped = (i: number, n: number): number => ((i * 7) % n < rate * n ? 0 : right);
    const perUnit = x.map((row) => row.map((_, j) => dropped(j, row.length)));
    const perExample = x.map((row, i) => row.map(() => dropped(i, x.length)));
    expect(failed(sample, results(perUnit), [x])).toContain('along-columns');
    expect(failed(sample, results(perExample), [x])).toContain('along-rows');
  });
  test('exactly the expected number dropped in every call', () => {
    const sizes = [4000, 4000, 4500, 4500];
    const calls = (extra: number) =>
      sizes.map((n) => ({ rate: 0.2, mask: Float64Array.from({ length: n }, (_, i) => (i < 0.2 * n + extra ? 0 : 1.25)) }));
    expect(countCheck(calls(0))[0]).toMatchObject({ id: 'count-varies', passed: false });
    expect(countCheck([...calls(0).slice(1), ...calls(7).slice(1)])[0]).toMatchObject({ passed: true });
    expect(countCheck(calls(0).slice(2))[0]).toMatchObject({ passed: true });
  });
  test('rate 0: everything is kept', () => {
    expect(failed({ ...sample, scale: 0 }, results(maskOf(0, 1)), [x])).toEqual([]);
    expect(failed({ ...sample, scale: 0 }, results(maskOf(0.1, 1)), [x])).toEqual(['dropped']);
  });
});
