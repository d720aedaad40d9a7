export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const rows: Matrix = [];
  for (let top = 0; top + kh <= x.length; top += stride) {
    for (let left = 0; left + kw <= x[0].length; left += stride) {
      const row: Vector = [];
      for (let v = 0; v < kw; v++) for (let u = 0; u < kh; u++) row.push(...x[top + u][left + v]);
      rows.push(row);
    }
  }
  return rows;
}
