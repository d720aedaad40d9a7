import { describe, expect, test } from 'vitest';
import type { OutputPair } from '../report-types.ts';
import { cellAt, comparisonOf } from './comparison.ts';

const pair = (got: OutputPair['got'], expected: OutputPair['expected'], shape = [got.length]): OutputPair => ({
  path: '',
  shape,
  got,
  expected,
  tolerance: { rtol: 1e-4, atol: 1e-5 },
  omitted: 0,
});

describe('comparison of an output', () => {
  test('judges by the tolerance of each element, as the comparator does', () => {
    const { cells, differing } = comparisonOf(pair([100.009, 0.00002, 1], [100, 0, 1]));
    expect(cells.map((cell) => cell.differs)).toEqual([false, true, false]);
    expect(differing).toBe(1);
  });

  test('NaN against a number differs and does not spoil the scales', () => {
    const compared = comparisonOf(pair(['NaN', 2], [1, 3]));
    expect(compared.cells[0]).toMatchObject({ differs: true, difference: NaN });
    expect(compared.range).toEqual([1, 3]);
    expect(compared.limit).toBe(1);
  });

  test('equal infinities match, opposite ones do not', () => {
    const { cells } = comparisonOf(pair(['Infinity', '-Infinity'], ['Infinity', 'Infinity']));
    expect(cells.map((cell) => cell.differs)).toEqual([false, true]);
    expect(cells[0]!.difference).toBe(0);
  });

  test('a number against an expected infinity differs although the tolerance would be infinite', () => {
    expect(comparisonOf(pair([5], ['Infinity'])).cells[0]).toMatchObject({ differs: true, difference: NaN });
  });

  test('a result without one finite value has finite scales', () => {
    expect(comparisonOf(pair(['NaN'], ['Infinity']))).toMatchObject({ range: [0, 0], limit: 0, tolerance: 0 });
  });

  test('both sides share one scale', () => {
    expect(comparisonOf(pair([-4, 1], [0, 9])).range).toEqual([-4, 9]);
  });

  test('elements that the report left out are absent, not zero', () => {
    const compared = comparisonOf({ ...pair([1, 2, 3], [1, 2, 3], [2, 3]), omitted: 3 });
    expect(cellAt(compared, [0, 2])).toMatchObject({ index: [0, 2], got: 3 });
    expect(cellAt(compared, [1, 0])).toBeUndefined();
  });

  test('an element of a batch of images keeps its own index, whatever plane is drawn', () => {
    const shape = [2, 2, 1, 2];
    const values = [0, 1, 2, 3, 4, 5, 6, 7];
    const compared = comparisonOf(pair(values, values, shape));
    expect(cellAt(compared, [1, 0, 0, 1])).toMatchObject({ index: [1, 0, 0, 1], got: 5 });
  });
});
