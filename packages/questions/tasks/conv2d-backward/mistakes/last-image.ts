import { map } from 'nd';

export function conv2dBackward(
  x: Tensor4,
  kernel: Tensor4,
  dout: Tensor4,
  stride: number,
): { dx: Tensor4; dkernel: Tensor4; dbias: Vector } {
  const dx = map(x, () => 0);
  let dkernel = map(kernel, () => 0);
  let dbias = kernel[0][0][0].map(() => 0);
  dout.forEach((image, n) => {
    dkernel = map(kernel, () => 0);
    dbias = dbias.map(() => 0);
    image.forEach((row, i) =>
      row.forEach((position, j) =>
        position.forEach((d, o) => {
          dbias[o] += d;
          for (let u = 0; u < kernel.length; u++)
            for (let v = 0; v < kernel[0].length; v++)
              for (let c = 0; c < kernel[0][0].length; c++) {
                dx[n][i * stride + u][j * stride + v][c] += d * kernel[u][v][c][o];
                dkernel[u][v][c][o] += d * x[n][i * stride + u][j * stride + v][c];
              }
        }),
      ),
    );
  });
  return { dx, dkernel, dbias };
}
