import { colSums, map, matmul, transpose } from 'nd';

/** A convolution is a fully connected layer on windows: gather the windows, go back through the layer, and add each window up where it came from. */
export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  const [kh, kw, cin] = [kernel.length, kernel[0].length, kernel[0][0].length];
  const positions = dout.flatMap((image, n) =>
    image.flatMap((row, i) => row.map((upstream, j) => ({ n, top: i * stride, left: j * stride, upstream }))),
  );
  const windows = positions.map(({ n, top, left }) => x[n].slice(top, top + kh).flatMap((row) => row.slice(left, left + kw).flat()));
  const upstream = positions.map((position) => position.upstream);
  const weights = kernel.flat(2);
  const dweights = matmul(transpose(windows), upstream);
  const dwindows = matmul(upstream, transpose(weights));
  const dx = map(x, () => 0);
  positions.forEach(({ n, top, left }, p) => {
    for (let q = 0; q < dwindows[p].length; q++) {
      const tap = Math.floor(q / cin);
      dx[n][top + Math.floor(tap / kw)][left + (tap % kw)][q % cin] += dwindows[p][q];
    }
  });
  const dkernel = kernel.map((row, u) => row.map((taps, v) => taps.map((_, c) => dweights[(u * kw + v) * cin + c])));
  return { dx, dkernel, dbias: colSums(upstream) };
}
