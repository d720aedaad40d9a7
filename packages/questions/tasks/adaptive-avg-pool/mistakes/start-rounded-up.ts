export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const rows = spans(x[0].length, outH);
  const columns = spans(x[0][0].length, outW);
  return x.map((image) =>
    rows.map((r) =>
      columns.map((c) =>
        mean(
          image.slice(r.start, r.end).flatMap((row) => row.slice(c.start, c.end)),
          image[0][0].length,
        ),
      ),
    ),
  );
}

function spans(n: number, out: number): { start: number; end: number }[] {
  return Array.from({ length: out }, (_, i) => ({ start: Math.ceil((i * n) / out), end: Math.ceil(((i + 1) * n) / out) }));
}

function mean(pixels: Matrix, channels: number): Vector {
  return Array.from({ length: channels }, (_, c) => pixels.reduce((sum, pixel) => sum + pixel[c], 0) / pixels.length);
}
