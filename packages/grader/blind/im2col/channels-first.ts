// wrong: the columns are ordered C, kh, kw instead of kh, kw, C
export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const C = x[0][0].length;
  const rows: Matrix = [];
  for (let i = 0; i + kh <= x.length; i += stride) {
    for (let j = 0; j + kw <= x[0].length; j += stride) {
      const patch: Vector = [];
      for (let c = 0; c < C; c++) for (let u = 0; u < kh; u++) for (let v = 0; v < kw; v++) patch.push(x[i + u][j + v][c]);
      rows.push(patch);
    }
  }
  return rows;
}
