import { convOutputSize } from './convolution.ts';

type Vector = number[];
type Matrix = number[][];

/** Elements `start` to `end` of an axis, the end not included. */
export interface Window {
  start: number;
  end: number;
}

/** The windows of one axis without padding, `stride` apart; a remainder that holds no full window is dropped. */
export const poolWindows = (n: number, size: number, stride: number): Window[] =>
  Array.from({ length: convOutputSize(n, size, stride) }, (_, i) => ({ start: i * stride, end: i * stride + size }));

/** Window i of `out` spans ⌊i·n/out⌋ to ⌈(i + 1)·n/out⌉: together they cover the axis, and neighbours may share an element. */
export const adaptiveWindows = (n: number, out: number): Window[] =>
  Array.from({ length: out }, (_, i) => ({ start: Math.floor((i * n) / out), end: Math.ceil(((i + 1) * n) / out) }));

const summaries = {
  max: (values: Vector): number => values.reduce((a, b) => Math.max(a, b), -Infinity),
  avg: (values: Vector): number => values.reduce((a, b) => a + b, 0) / values.length,
};
export type PoolMode = keyof typeof summaries;

/** One number for every pair of a window of rows and a window of columns. */
export const pooledOver = (map: Matrix, rows: Window[], columns: Window[], mode: PoolMode): Matrix =>
  rows.map((r) => columns.map((c) => summaries[mode](map.slice(r.start, r.end).flatMap((row) => row.slice(c.start, c.end)))));

/** Pooling of one channel without padding. */
export const pool2d = (map: Matrix, size: number, stride: number, mode: PoolMode): Matrix =>
  pooledOver(map, poolWindows(map.length, size, stride), poolWindows(map[0]!.length, size, stride), mode);

/** Adaptive average pooling of one channel to `[outH, outW]`. */
export const adaptiveAveragePool = (map: Matrix, outH: number, outW: number): Matrix =>
  pooledOver(map, adaptiveWindows(map.length, outH), adaptiveWindows(map[0]!.length, outW), 'avg');

/** Pooling along one axis without padding. */
export const pooledRow = (x: Vector, size: number, stride: number, mode: PoolMode): Vector =>
  poolWindows(x.length, size, stride).map(({ start, end }) => summaries[mode](x.slice(start, end)));

/**
 * The gradient of pooling along one axis: each window hands its upstream gradient to its first maximum, or an equal share of it to every element.
 * Elements of several windows collect from all of them.
 */
export function pooledRowGradient(x: Vector, upstream: Vector, size: number, stride: number, mode: PoolMode): Vector {
  const gradient = x.map(() => 0);
  poolWindows(x.length, size, stride).forEach(({ start, end }, i) => {
    const window = x.slice(start, end);
    const first = window.indexOf(summaries.max(window));
    window.forEach((_, u) => {
      const share = mode === 'avg' ? 1 / size : Number(u === first);
      gradient[start + u]! += share * upstream[i]!;
    });
  });
  return gradient;
}
