import { add, matmul, zeros } from 'nd';

/** Pads, then treats the image as whole slices: tap (u, v) sees a strided grid of pixels, a matrix that its own weights [cin, cout] multiply. */
export function stridedConv2d(
  x: Tensor4,
  kernel: Tensor4,
  stride: [number, number],
  dilation: [number, number],
  pad: [number, number],
): Tensor4 {
  const cin = x[0][0][0].length;
  const taps = kernel.flatMap((row, u) => row.map((weights, v) => ({ weights, rows: u * dilation[0], columns: v * dilation[1] })));
  const last = taps[taps.length - 1];
  return x.map((image) => {
    const rows = [...zeros(pad[0], image[0].length, cin), ...image, ...zeros(pad[0], image[0].length, cin)];
    const padded = rows.map((row) => [...zeros(pad[1], cin), ...row, ...zeros(pad[1], cin)]);
    const starts = (size: number, reach: number, step: number) => [...Array(size).keys()].filter((s) => s + reach < size && s % step === 0);
    const tops = starts(padded.length, last.rows, stride[0]);
    const lefts = starts(image[0].length + 2 * pad[1], last.columns, stride[1]);
    return tops.map((top) =>
      taps
        .map((tap) =>
          matmul(
            lefts.map((left) => padded[top + tap.rows][left + tap.columns]),
            tap.weights,
          ),
        )
        .reduce((a, b) => add(a, b)),
    );
  });
}
