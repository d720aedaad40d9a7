// wrong: each tap of the depthwise kernel overwrites the one before it, so only the last tap counts
export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const kh = depthwise.length;
  const kw = depthwise[0].length;
  const cin = depthwise[0][0].length;
  const mult = depthwise[0][0][0].length;
  const cout = pointwise[0][0][0].length;
  const out: Tensor4 = [];
  for (const img of x) {
    const rows: Tensor3 = [];
    for (let i = 0; i + kh <= img.length; i += stride) {
      const row: Matrix = [];
      for (let j = 0; j + kw <= img[0].length; j += stride) {
        const mid: Vector = new Array<number>(cin * mult).fill(0);
        for (let u = 0; u < kh; u++) {
          for (let v = 0; v < kw; v++) {
            for (let c = 0; c < cin; c++) {
              for (let m = 0; m < mult; m++) {
                mid[c * mult + m] = img[i + u][j + v][c] * depthwise[u][v][c][m];
              }
            }
          }
        }
        const cell: Vector = [];
        for (let o = 0; o < cout; o++) {
          let s = 0;
          for (let k = 0; k < mid.length; k++) s += mid[k] * pointwise[0][0][k][o];
          cell.push(s);
        }
        row.push(cell);
      }
      rows.push(row);
    }
    out.push(rows);
  }
  return out;
}
