import type { RunResult } from 'api/contract';
import { expect, test } from 'vitest';
import { drawnRows, sumsToOne } from './rows.ts';

const title = { en: 'Two rows', zh: '两行' };
const run = (report: Partial<RunResult['report']>): RunResult => ({
  report: {
    status: 'wrong',
    task: 'debug-softmax',
    revision: 1,
    mode: 'run',
    seed: 1,
    cases: [],
    diagnoses: [],
    printed: '',
    cpuMs: 0,
    wallMs: 0,
    peakHeapBytes: 0,
    ...report,
  },
  explanation: { verdict: '', cases: [], diagnoses: [] },
});
const failing = (got: (number | 'NaN')[], shape: number[]): Partial<RunResult['report']> => ({
  smallestFailing: 0,
  cases: [
    {
      id: 'a',
      title,
      visibility: 'public',
      status: 'wrong',
      outputs: [{ path: '', shape, got, expected: got, tolerance: { rtol: 0, atol: 0 }, omitted: 0 }],
    },
  ],
});

test('a flat, row-major output is cut into its rows', () => {
  expect(drawnRows(run(failing([1, 2, 3, 4, 5, 6], [2, 3])), null)?.rows).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('NaN on the wire is NaN in the picture, and no sum of 1', () => {
  const rows = drawnRows(run(failing(['NaN', 1], [1, 2])), null)?.rows ?? [];
  expect(rows).toEqual([[NaN, 1]]);
  expect(rows.some(sumsToOne)).toBe(false);
});

test('a program that returned no matrix has nothing to draw', () => {
  expect(drawnRows(run({ status: 'compile-error' }), null)).toBe(null);
  expect(drawnRows(run(failing([1, 2], [2])), null)).toBe(null);
});

test('an accepted program is drawn with the worked example', () => {
  const cases = [{ id: 'a', title, visibility: 'public' as const, status: 'passed' as const }];
  const drawn = drawnRows(run({ status: 'accepted', cases }), { args: [], result: [[0.25, 0.75]] });
  expect(drawn).toEqual({ title, rows: [[0.25, 0.75]], accepted: true });
});

test('a float32 row of the reference sums to 1, a row that shares its sum with others does not', () => {
  expect(sumsToOne([0.46831050515174866, 0.0633789449930191, 0.46831050515174866].map(Math.fround))).toBe(true);
  expect(sumsToOne([0.161, 0.0218, 0.161])).toBe(false);
});
