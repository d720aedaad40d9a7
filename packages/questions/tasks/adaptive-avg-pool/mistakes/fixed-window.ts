export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const rows = spans(x[0].length, outH);
  const columns = spans(x[0][0].length, outW);
  return x.map((image) =>
    rows.map((r) => columns.map((c) => mean(image.slice(r.start, r.end).flatMap((row) => row.slice(c.start, c.end))))),
  );
}

function spans(n: number, out: number): { start: number; end: number }[] {
  const size = Math.max(1, Math.floor(n / out));
  return Array.from({ length: out }, (_, i) => ({ start: i * size, end: (i + 1) * size }));
}

function mean(pixels: Matrix): Vector {
  return (pixels[0] ?? []).map((_, c) => pixels.reduce((sum, pixel) => sum + pixel[c], 0) / pixels.length);
}
