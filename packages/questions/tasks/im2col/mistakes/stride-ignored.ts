export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const rows: Matrix = [];
  const [outH, outW] = [Math.floor((x.length - kh) / stride) + 1, Math.floor((x[0].length - kw) / stride) + 1];
  for (let i = 0; i < outH; i++) {
    for (let j = 0; j < outW; j++) {
      const window = x.slice(i, i + kh).map((row) => row.slice(j, j + kw));
      rows.push(window.flat(2));
    }
  }
  return rows;
}
