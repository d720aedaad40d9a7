export function positionalEncoding(length: number, dModel: number): Matrix {
  return Array.from({ length }, (_, position) =>
    Array.from({ length: dModel }, (_, column) => {
      // Columns 2i and 2i + 1 are one pair and share an angle: the even one of the two fixes the exponent.
      const angle = position / Math.pow(10000, (column - (column % 2)) / dModel);
      return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
