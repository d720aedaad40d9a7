// wrong: a cosine column uses its own index in the exponent instead of that of the sine before it
export function positionalEncoding(length: number, dModel: number): Matrix {
  const pe: Matrix = [];
  for (let pos = 0; pos < length; pos++) {
    const row: Vector = [];
    for (let j = 0; j < dModel; j++) {
      const exponent = j / dModel;
      const angle = pos / Math.pow(10000, exponent);
      row.push(j % 2 === 0 ? Math.sin(angle) : Math.cos(angle));
    }
    pe.push(row);
  }
  return pe;
}
