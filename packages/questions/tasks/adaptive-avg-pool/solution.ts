export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const rows = windows(x[0].length, outH);
  const columns = windows(x[0][0].length, outW);
  return x.map((image) =>
    rows.map(([top, bottom]) =>
      columns.map(([left, right]) => {
        const pixels = image.slice(top, bottom).flatMap((row) => row.slice(left, right));
        // The windows differ in size: each mean divides by the number of its own pixels.
        return pixels[0].map((_, c) => pixels.reduce((sum, pixel) => sum + pixel[c], 0) / pixels.length);
      }),
    ),
  );
}

/** Start and end of each window. Rounded outwards, they cover the whole axis, and neighbours may share an element. */
function windows(n: number, out: number): [start: number, end: number][] {
  return Array.from({ length: out }, (_, i) => [Math.floor((i * n) / out), Math.ceil(((i + 1) * n) / out)]);
}
