export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const rows: Matrix = [];
  for (let top = 0; top + kh <= x.length; top += stride) {
    for (let left = 0; left + kw <= x[0].length; left += stride) {
      const row: Vector = [];
      for (let c = 0; c < x[0][0].length; c++) for (let u = 0; u < kh; u++) for (let v = 0; v < kw; v++) row.push(x[top + u][left + v][c]);
      rows.push(row);
    }
  }
  return rows;
}
