export function positionalEncoding(length: number, dModel: number): Matrix {
  return Array.from({ length }, (_, position) =>
    Array.from({ length: dModel }, (_, i) => {
      const even = i - (i % 2);
      const angle = position / Math.pow(10000, (2 * even) / dModel);
      return i % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
