export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const rows = spans(x[0].length, outH);
  const columns = spans(x[0][0].length, outW);
  const count = Math.max(...rows.map((r) => r.end - r.start)) * Math.max(...columns.map((c) => c.end - c.start));
  return x.map((image) =>
    rows.map((r) =>
      columns.map((c) => {
        const pixels = image.slice(r.start, r.end).flatMap((row) => row.slice(c.start, c.end));
        return pixels[0].map((_, channel) => pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / count);
      }),
    ),
  );
}

function spans(n: number, out: number): { start: number; end: number }[] {
  return Array.from({ length: out }, (_, i) => ({ start: Math.floor((i * n) / out), end: Math.ceil(((i + 1) * n) / out) }));
}
