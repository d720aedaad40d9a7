import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((rowOfWindows, i) =>
      rowOfWindows.forEach((window, j) =>
        window.forEach((d, c) => {
          let [row, column] = [i * stride, j * stride];
          for (let u = 0; u < size; u++)
            for (let v = 0; v < size; v++) {
              if (x[n][i * stride + u][j * stride + v][c] > x[n][row][column][c]) [row, column] = [i * stride + u, j * stride + v];
            }
          dx[n][row][column][c] = d;
        }),
      ),
    ),
  );
  return dx;
}
