export function positionalEncoding(length: number, dModel: number): Matrix {
  const pairs = Math.ceil(dModel / 2);
  return Array.from({ length }, (_, position) => {
    const angles = Array.from({ length: pairs }, (_, i) => position / Math.pow(10000, (2 * i) / dModel));
    return [...angles.map(Math.sin), ...angles.map(Math.cos)].slice(0, dModel);
  });
}
