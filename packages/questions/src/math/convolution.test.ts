import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { dot, matmul } from './linear.ts';
import {
  convLayer,
  convMultiplications,
  convOutputSize,
  convolutionMatrix,
  convParameters,
  correlatedRow,
  crossCorrelation,
  effectiveKernel,
  flipped,
  samePadding,
  transposedConvolution,
  transposedRow,
  transposedSize,
  separableWeights,
  standardWeights,
  windowMatrix,
  zeroPadded,
} from './convolution.ts';

const map = [
  [1, 2, 0, 1],
  [0, 1, 3, 1],
  [2, 0, 1, 2],
];
const kernel = [
  [1, 0],
  [2, -1],
];

test('a partial step counted: the remainder of the division is dropped', () => {
  expect(convOutputSize(7, 3, 2)).toBe(3);
  expect(convOutputSize(8, 3, 2)).toBe(3);
  expect(convOutputSize(224, 7, 2, [3, 3])).toBe(112);
});

test('dilation taken for a factor of the kernel: three taps two apart span five', () => {
  expect(effectiveKernel(3, 2)).toBe(5);
  expect(convOutputSize(5, 3, 1, [0, 0], 2)).toBe(1);
  expect(() => convOutputSize(4, 3, 1, [0, 0], 2)).toThrow(RangeError);
});

test('same padding that is symmetric: the odd zero comes last, and a stride that fits needs fewer', () => {
  expect(samePadding(5, 3)).toEqual([1, 1]);
  expect(samePadding(5, 2)).toEqual([0, 1]);
  expect(samePadding(6, 3, 2)).toEqual([0, 1]);
  expect(samePadding(7, 3, 2)).toEqual([1, 1]);
  expect(samePadding(6, 1, 3)).toEqual([0, 0]);
});

test('same padding that does not give ⌈n/s⌉', () => {
  for (let n = 1; n < 12; n++)
    for (const stride of [1, 2, 3])
      for (const k of [1, 2, 3, 4]) {
        expect(convOutputSize(n, k, stride, samePadding(n, k, stride)), `n ${n}, k ${k}, s ${stride}`).toBe(Math.ceil(n / stride));
      }
});

test('a kernel that is turned: the layer correlates', () => {
  expect(crossCorrelation(map, kernel)).toEqual([
    [0, 1, 5],
    [4, 0, 3],
  ]);
  expect(crossCorrelation(map, flipped(kernel))[0]![0]).toBe(-1 + 2 * 2 + 0 + 1);
});

test('stride and padding: the corner sees zeros, the second position is a whole stride away', () => {
  const padding = { rows: [1, 0], columns: [1, 0] } as const;
  expect(crossCorrelation(map, kernel, { stride: 2, padding })).toEqual([
    [-1, 4],
    [-2, 0],
  ]);
  expect(zeroPadded([[7]], [1, 0], [0, 2])).toEqual([
    [0, 0, 0],
    [7, 0, 0],
  ]);
});

test('a stride of 2 that is anything but every second output', () => {
  const random = createRandom(9);
  const [x, k] = [random.matrix(8, 9), random.matrix(3, 2)];
  const every = crossCorrelation(x, k);
  const second = every.filter((_, i) => i % 2 === 0).map((row) => row.filter((_, j) => j % 2 === 0));
  expect(crossCorrelation(x, k, { stride: 2 })).toEqual(second);
});

test('taps skipped by the stride instead of the dilation', () => {
  expect(crossCorrelation([[1, 2, 4, 8, 16]], [[1, 1]], { dilation: 3 })).toEqual([[9, 18]]);
});

test('channels kept apart: an output channel sums over the input channels and adds its own bias', () => {
  const x = [[[1, 10]], [[2, 20]]];
  const k = [
    [
      [
        [1, 0, 2],
        [3, 1, 0],
      ],
    ],
  ];
  expect(convLayer(x, k, [0.5, 0, -1])).toEqual([[[31.5, 10, 1]], [[62.5, 20, 3]]]);
  expect(convParameters(1, 1, 2, 3)).toBe(9);
});

test('a stride along one axis that is not every s-th output of stride 1', () => {
  const x = [3, -1, 4, 1, -5, 9, 2, -6];
  const w = [2, -1, 0.5];
  const dense = correlatedRow(x, w, { padding: [1, 1], dilation: 2 });
  expect(correlatedRow(x, w, { padding: [1, 1], dilation: 2, stride: 3 })).toEqual(dense.filter((_, i) => i % 3 === 0));
  expect(dense[0]).toBe(2 * 0 - 1 * -1 + 0.5 * 1);
  expect(dense).toHaveLength(6);
});

test('a matrix of a convolution, or of its windows, that computes something else', () => {
  const x = [3, -1, 4, 1, -5, 9, 2];
  const w = [2, -1, 0.5];
  for (const stride of [1, 2, 3]) {
    const y = correlatedRow(x, w, { stride }).map((value) => [value]);
    const asColumn = (values: number[]) => values.map((value) => [value]);
    expect(matmul(convolutionMatrix(x.length, w, stride), asColumn(x))).toEqual(y);
    expect(matmul(windowMatrix(x, w.length, stride), asColumn(w))).toEqual(y);
  }
  expect(convolutionMatrix(4, w)[1]).toEqual([0, 2, -1, 0.5]);
});

test('multiplications of a layer: every tap of every channel, at every position of every filter', () => {
  expect(convMultiplications(2, 3, 5, 7, 11)).toBe(2 * 3 * (5 * 5) * 7 * 11);
});

test('a transposed convolution that is not the transpose: the inner products agree', () => {
  const random = createRandom(7);
  for (const stride of [1, 2, 3]) {
    const [x, w] = [random.matrix(3, 2), random.matrix(2, 4)];
    const up = transposedConvolution(x, w, stride);
    expect([up.length, up[0]!.length]).toEqual([transposedSize(3, 2, stride), transposedSize(2, 4, stride)]);
    const y = random.matrix(up.length, up[0]!.length);
    const down = crossCorrelation(y, w, { stride });
    expect(dot(down.flat(), x.flat())).toBeCloseTo(dot(y.flat(), up.flat()), 10);
  }
});

test('copies of the kernel that do not add up where they overlap', () => {
  expect(transposedRow([1, 2, 3], [1, 3, 2], 2)).toEqual([1, 3, 4, 6, 7, 9, 6]);
  expect(transposedRow([1, 1, 1], [1, 1, 1], 2)).toEqual([1, 1, 2, 1, 2, 1, 1]);
  expect(transposedRow([5, 7], [1, 2], 3)).toEqual([5, 10, 0, 7, 14]);
  expect(transposedSize(4, 4, 2, 1)).toBe(8);
});

test('a separable form counted with the filters of an ordinary one', () => {
  expect(standardWeights(3, 32, 64)).toBe(18432);
  expect(separableWeights(3, 32, 64)).toBe(2336);
  expect(separableWeights(3, 32, 64) / standardWeights(3, 32, 64)).toBeCloseTo(1 / 64 + 1 / 9, 12);
});
