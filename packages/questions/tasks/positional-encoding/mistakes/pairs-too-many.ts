export function positionalEncoding(length: number, dModel: number): Matrix {
  const encoding: Matrix = [];
  for (let position = 0; position < length; position++) {
    const row: Vector = [];
    for (let i = 0; i < dModel; i += 2) {
      const angle = position / Math.pow(10000, i / dModel);
      row.push(Math.sin(angle), Math.cos(angle));
    }
    encoding.push(row);
  }
  return encoding;
}
