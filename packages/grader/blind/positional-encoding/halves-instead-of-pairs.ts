// wrong: all sines come first and all cosines after them, instead of alternating
export function positionalEncoding(length: number, dModel: number): Matrix {
  const pairs = Math.ceil(dModel / 2);
  return Array.from({ length }, (_, pos) => {
    const angles = Array.from({ length: pairs }, (__, i) => pos / 10000 ** ((2 * i) / dModel));
    const sines = angles.map(Math.sin);
    const cosines = angles.map(Math.cos);
    return [...sines, ...cosines].slice(0, dModel);
  });
}
