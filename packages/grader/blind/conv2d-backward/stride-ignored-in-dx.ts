// wrong: dx is scattered as if the stride were 1
export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  const zerosLike = (t: Tensor4): Tensor4 => t.map((a) => a.map((b) => b.map((c) => c.map(() => 0))));
  const dx = zerosLike(x);
  const dkernel = zerosLike(kernel);
  const cin = kernel[0][0].length;
  const cout = kernel[0][0][0].length;
  const dbias: Vector = new Array<number>(cout).fill(0);
  for (let n = 0; n < dout.length; n++) {
    for (let i = 0; i < dout[n].length; i++) {
      for (let j = 0; j < dout[n][i].length; j++) {
        for (let co = 0; co < cout; co++) {
          const g = dout[n][i][j][co];
          dbias[co] += g;
          for (let u = 0; u < kernel.length; u++) {
            for (let v = 0; v < kernel[0].length; v++) {
              for (let ci = 0; ci < cin; ci++) {
                dkernel[u][v][ci][co] += x[n][i * stride + u][j * stride + v][ci] * g;
                dx[n][i + u][j + v][ci] += kernel[u][v][ci][co] * g;
              }
            }
          }
        }
      }
    }
  }
  return { dx, dkernel, dbias };
}
