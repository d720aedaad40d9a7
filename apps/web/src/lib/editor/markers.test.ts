import { describe, expect, test } from 'vitest';
import type { Report } from '../report-types.ts';
import { markersOf } from './markers.ts';

const report = (overrides: Partial<Report>): Report => ({
  status: 'runtime-error',
  task: 'softmax',
  revision: 1,
  mode: 'run',
  seed: 1,
  cases: [],
  diagnoses: [],
  printed: '',
  cpuMs: 1,
  wallMs: 1,
  peakHeapBytes: 1,
  ...overrides,
});
const thrown = (line: number, column = 1): Report['cases'][number] => ({
  id: 'a',
  title: { en: 'a', zh: 'a' },
  visibility: 'public',
  status: 'runtime-error',
  error: { name: 'TypeError', message: 'x is undefined', line, column },
});

describe('markers', () => {
  test('one line that fails in every case is marked once', () => {
    expect(markersOf(report({ cases: [thrown(2, 3), thrown(2, 3)] }), 'a\nbcd\n')).toEqual([
      { line: 2, column: 3, message: 'TypeError: x is undefined' },
    ]);
  });

  test('a line that an edit has removed stays within the program', () => {
    expect(markersOf(report({ cases: [thrown(40, 9)] }), 'a\nb')).toMatchObject([{ line: 2, column: 2 }]);
  });

  test('an error without a line marks nothing', () => {
    expect(markersOf(report({ error: { name: 'Error', message: 'm' } }), 'a')).toEqual([]);
  });

  test('a compile error is marked where it stands', () => {
    expect(
      markersOf(report({ status: 'compile-error', error: { name: 'SyntaxError', message: 'm', line: 1, column: 2 } }), 'abc'),
    ).toHaveLength(1);
  });
});
