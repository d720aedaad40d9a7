import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((rowOfWindows, i) =>
      rowOfWindows.forEach((window, j) =>
        window.forEach((d, c) => {
          let best = 0;
          let [row, column] = [i * stride, j * stride];
          for (let u = 0; u < size; u++)
            for (let v = 0; v < size; v++) {
              const value = x[n][i * stride + u][j * stride + v][c];
              if (value > best) {
                best = value;
                [row, column] = [i * stride + u, j * stride + v];
              }
            }
          dx[n][row][column][c] += d;
        }),
      ),
    ),
  );
  return dx;
}
