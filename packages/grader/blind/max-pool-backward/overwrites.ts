// wrong: where windows overlap, the gradient is overwritten instead of added up
export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx: Tensor4 = x.map((img) => img.map((row) => row.map((px) => px.map(() => 0))));
  for (let n = 0; n < dout.length; n++) {
    for (let i = 0; i < dout[n].length; i++) {
      for (let j = 0; j < dout[n][i].length; j++) {
        for (let c = 0; c < dout[n][i][j].length; c++) {
          let bi = i * stride;
          let bj = j * stride;
          for (let u = 0; u < size; u++) {
            for (let v = 0; v < size; v++) {
              if (x[n][i * stride + u][j * stride + v][c] > x[n][bi][bj][c]) {
                bi = i * stride + u;
                bj = j * stride + v;
              }
            }
          }
          dx[n][bi][bj][c] = dout[n][i][j][c];
        }
      }
    }
  }
  return dx;
}
