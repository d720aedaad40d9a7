import { describe, expect, test } from 'vitest';
import { flatIndex, slicesOf } from './slices.ts';

const valuesOf = (shape: number[], name = ''): number[] =>
  slicesOf(shape, name).flatMap((slice) =>
    Array.from({ length: slice.rows * slice.columns }, (_, at) =>
      flatIndex(slice.indexAt(Math.floor(at / slice.columns), at % slice.columns), shape),
    ),
  );

describe('slices of a tensor', () => {
  test.each([[[]], [[7]], [[3, 4]], [[2, 3, 4]], [[2, 3, 4, 5]]])('show every element of %j once', (shape) => {
    const count = shape.reduce((product, length) => product * length, 1);
    expect(valuesOf(shape).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  test('of a vector are one row, not one column', () => {
    expect(slicesOf([5])).toMatchObject([{ rows: 1, columns: 5, label: '' }]);
  });

  test('of rank 3 fix the first axis and say so', () => {
    const [, second] = slicesOf([2, 3, 4]);
    expect(second).toMatchObject({ rows: 3, columns: 4, label: '[1, :, :]' });
    expect(second!.indexAt(2, 3)).toEqual([1, 2, 3]);
  });

  test('of a batch of images keep the image whole, one channel at a time', () => {
    const slices = slicesOf([2, 5, 6, 3], 'images');
    expect(slices).toHaveLength(6);
    expect(slices[4]).toMatchObject({ rows: 5, columns: 6, label: '[1, :, :, 1]' });
    expect(slices[4]!.indexAt(3, 2)).toEqual([1, 3, 2, 1]);
  });

  test('of a kernel keep its window whole', () => {
    expect(slicesOf([3, 2, 1, 4], 'kernel')[3]).toMatchObject({ rows: 3, columns: 2, label: '[:, :, 0, 3]' });
  });

  test('of an empty tensor are empty', () => {
    expect(slicesOf([0, 3])).toMatchObject([{ rows: 0, columns: 3 }]);
  });
});
