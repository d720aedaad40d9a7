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
const unexplained = { verdict: '', cases: [] };

describe('markers', () => {
  test('one line that fails in every case is marked once', () => {
    expect(markersOf(report({ cases: [thrown(2, 3), thrown(2, 3)] }), unexplained, 'a\nbcd\n')).toEqual([
      { line: 2, column: 3, message: 'TypeError: x is undefined' },
    ]);
  });

  test('a line that an edit has removed stays within the program', () => {
    expect(markersOf(report({ cases: [thrown(40, 9)] }), unexplained, 'a\nb')).toMatchObject([{ line: 2, column: 2 }]);
  });

  test('an error without a line marks nothing', () => {
    expect(markersOf(report({ error: { name: 'Error', message: 'm' } }), unexplained, 'a')).toEqual([]);
  });

  test('a compile error is marked where it stands, in the words of the verdict', () => {
    const failed = report({ status: 'compile-error', error: { name: 'SyntaxError', message: 'm', line: 1, column: 2 } });
    const verdict = 'Only `nd` can be imported, not `fs`. (line 1, column 2)';
    expect(markersOf(failed, { verdict, cases: [] }, 'abc')).toEqual([{ line: 1, column: 2, message: 'Only nd can be imported, not fs.' }]);
  });

  test('what a case threw is told in the reader’s language, and its place is left out but not a parenthesis of the error', () => {
    const failed = report({ cases: [thrown(2, 3)] });
    const said = (text: string) => markersOf(failed, { verdict: '', cases: [text] }, 'a\nbcd\n')[0]?.message;
    expect(said('函数抛出 TypeError：x（第 2 行，第 3 列）')).toBe('函数抛出 TypeError：x');
    expect(said("The function threw TypeError: x (reading '0') (line 2, column 3)")).toBe("The function threw TypeError: x (reading '0')");
  });
});
