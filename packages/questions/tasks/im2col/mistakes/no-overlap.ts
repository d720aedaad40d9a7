export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const rows: Matrix = [];
  for (let top = 0; top + kh <= x.length; top += kh) {
    for (let left = 0; left + kw <= x[0].length; left += kw) {
      const window = x.slice(top, top + kh).map((row) => row.slice(left, left + kw));
      rows.push(window.flat(2));
    }
  }
  return rows;
}
