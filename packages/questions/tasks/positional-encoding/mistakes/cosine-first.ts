export function positionalEncoding(length: number, dModel: number): Matrix {
  return Array.from({ length }, (_, position) =>
    Array.from({ length: dModel }, (_, column) => {
      const angle = position / Math.pow(10000, (column - (column % 2)) / dModel);
      return column % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
    }),
  );
}
