export function positionalEncoding(length: number, dModel: number): Matrix {
  return Array.from({ length }, (_, position) =>
    Array.from({ length: dModel }, (_, column) => {
      const angle = position / Math.pow(10000, column / dModel);
      return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}
