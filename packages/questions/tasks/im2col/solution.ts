export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const rows: Matrix = [];
  // A window has to fit as a whole; what remains at the lower and right edge is dropped.
  for (let top = 0; top + kh <= x.length; top += stride) {
    for (let left = 0; left + kw <= x[0].length; left += stride) {
      // Rows, columns, channels: the order in which a kernel [kh, kw, C, F] becomes a matrix [kh·kw·C, F].
      rows.push(x.slice(top, top + kh).flatMap((row) => row.slice(left, left + kw).flat()));
    }
  }
  return rows;
}
