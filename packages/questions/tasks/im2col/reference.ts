import type { Matrix, Tensor3 } from '../../src/reference.ts';

/** Entry by entry: entry q of row p is the element of x to which the two numbers, written out in their mixed bases, point. */
export default (x: Tensor3, kh: number, kw: number, stride: number): Matrix => {
  const [height, width, channels] = [x.length, x[0]!.length, x[0]![0]!.length];
  const across = Math.floor((width - kw) / stride) + 1;
  const down = Math.floor((height - kh) / stride) + 1;
  return Array.from({ length: down * across }, (_, p) =>
    Array.from({ length: kh * kw * channels }, (_, q) => {
      const [i, j] = [Math.floor(p / across), p % across];
      const [u, v, c] = [Math.floor(q / (kw * channels)), Math.floor(q / channels) % kw, q % channels];
      return x[i * stride + u]![j * stride + v]![c]!;
    }),
  );
};
