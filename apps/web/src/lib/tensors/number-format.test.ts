import { describe, expect, test } from 'vitest';
import type { OutputPair } from '../report-types.ts';
import { comparisonOf } from './comparison.ts';
import { digitsApart, plainFormat, sharedFormat, shortNumber, signedNumber } from './number-format.ts';

const formatOf = (got: OutputPair['got'], expected: OutputPair['expected']) =>
  sharedFormat(comparisonOf({ path: '', shape: [got.length], got, expected, tolerance: { rtol: 1e-6, atol: 1e-7 }, omitted: 0 }).cells);

describe('numbers in cells', () => {
  test('a difference in the fifth decimal is visible', () => {
    const format = formatOf([0.50002], [0.50001]);
    expect(format(0.50002)).not.toBe(format(0.50001));
  });

  test('float32 noise within the tolerance does not lengthen the numbers', () => {
    expect(formatOf([0.25, 0.30000001], [0.5, 0.3])(0.30000001)).toBe('0.300');
  });

  test('whole numbers have no decimals, and −0 is 0', () => {
    expect(formatOf([3, -0], [4, 0])(-0)).toBe('0');
    expect(formatOf([3, -2], [4, 0])(-2)).toBe('−2');
  });

  test('huge and tiny results are written with an exponent', () => {
    expect(formatOf([1.5e12], [1e12])(1.5e12)).toBe('1.500e12');
    expect(formatOf([1e-15], [2e-15])(2e-15)).toBe('2.000e-15'.replace('-', '−'));
  });

  test('non-finite values are words', () => {
    const format = formatOf(['NaN', '-Infinity'], [1.5, 2]);
    expect([NaN, -Infinity, Infinity].map(format)).toEqual(['NaN', '−Infinity', 'Infinity']);
  });

  test('every format is of one length per column of equal magnitudes', () => {
    const format = formatOf([0.1, 0.25], [0.1, 0.125]);
    expect(new Set([0.1, 0.25, 0.125].map((value) => format(value).length)).size).toBe(1);
  });
});

describe('numbers on their own', () => {
  test('keep the decimals that they were written with, all the same', () => {
    expect([0.5, -1.25, 3].map(plainFormat([0.5, -1.25, 3]))).toEqual(['0.50', '−1.25', '3.00']);
    expect([1, 2].map(plainFormat([1, 2]))).toEqual(['1', '2']);
  });
  test('drawn numbers are cut to four decimals', () => expect(plainFormat([0.123456789])(0.123456789)).toBe('0.1235'));
  test('tiny ones are not all zero', () => expect(plainFormat([1e-15, 0])(1e-15)).toBe('1e−15'));
});

describe('single numbers', () => {
  test.each([
    [0, '0'],
    [0.1 + 0.2, '0.3'],
    [-1234.5678, '−1234.57'],
    [0.00001, '1e−5'],
    [123456789, '1.235e8'],
    [Infinity, 'Infinity'],
  ])('%d is written %s', (value, text) => expect(shortNumber(value)).toBe(text));

  test('a difference always carries its sign', () => {
    expect([0.5, -0.5, 0, NaN].map(signedNumber)).toEqual(['+0.5', '−0.5', '0', 'NaN']);
    expect(signedNumber(-0.030900231)).toBe('−0.0309');
  });
});

describe('digits that differ', () => {
  test('begin at the first unequal digit', () => {
    expect(digitsApart('0.3012', '0.3057')).toEqual({ same: '0.30', different: '12' });
  });
  test('are the whole number where the magnitude differs: 10.5 and 1.5 share no digit', () => {
    expect(digitsApart('10.5', '1.5')).toEqual({ same: '', different: '10.5' });
  });
  test('are the whole number where the sign differs', () => {
    expect(digitsApart('−0.30', '0.301')).toEqual({ same: '', different: '−0.30' });
    expect(digitsApart('−0.3', '−0.4')).toEqual({ same: '−0.', different: '3' });
  });
  test('are the whole number where the exponent differs', () => {
    expect(digitsApart('1.5e9', '1.5e8')).toEqual({ same: '', different: '1.5e9' });
  });
  test('are none where the numbers read the same', () => {
    expect(digitsApart('0.300', '0.300')).toEqual({ same: '0.300', different: '' });
  });
  test('a word differs as a whole', () => {
    expect(digitsApart('NaN', '0.300')).toEqual({ same: '', different: 'NaN' });
  });
});
