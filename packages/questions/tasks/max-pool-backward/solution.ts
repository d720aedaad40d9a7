import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((rowOfWindows, i) =>
      rowOfWindows.forEach((window, j) =>
        window.forEach((d, c) => {
          // Start from a pixel of the window and not from 0: all of them may be negative.
          let [row, column] = [i * stride, j * stride];
          for (let u = 0; u < size; u++)
            for (let v = 0; v < size; v++) {
              // Only a larger value moves on, so the first of equal ones wins.
              if (x[n][i * stride + u][j * stride + v][c] > x[n][row][column][c]) [row, column] = [i * stride + u, j * stride + v];
            }
          // A pixel may be the maximum of several windows.
          dx[n][row][column][c] += d;
        }),
      ),
    ),
  );
  return dx;
}
