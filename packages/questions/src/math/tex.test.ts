import { expect, test } from 'vitest';
import { texMatrix, texNumber, texScientific, texVector } from './tex.ts';

test('sign of a value that rounds to zero: no -0.00', () => {
  expect(texNumber(-0.0004, 2)).toBe('0.00');
  expect(texNumber(-0, 1)).toBe('0.0');
  expect(texNumber(-0.006, 2)).toBe('-0.01');
});

test('trailing zeros and whole numbers: the digits asked for, no more', () => {
  expect(texNumber(0.5)).toBe('0.5000');
  expect(texNumber(3, 0)).toBe('3');
});

test('tiny number: written in powers of ten', () => {
  expect(texScientific(4.5398e-5)).toBe('4.54 \\times 10^{-5}');
  expect(texScientific(-1200, 1)).toBe('-1.2 \\times 10^{3}');
});

test('matrix: rows and columns in their own order', () => {
  expect(
    texMatrix(
      [
        [1, -2, 3],
        [4, 5, 6],
      ],
      0,
    ),
  ).toBe('\\begin{bmatrix} 1 & -2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}');
  expect(texVector([0.25, 1], 2)).toBe('\\begin{bmatrix} 0.25 & 1.00 \\end{bmatrix}');
});

test('not a number: refused instead of printed', () => {
  expect(() => texNumber(NaN)).toThrow('NaN');
  expect(() => texScientific(Infinity)).toThrow('Infinity');
});
