import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((rowOfWindows, i) =>
      rowOfWindows.forEach((window, j) =>
        window.forEach((d, c) => {
          for (let u = 0; u < size; u++) for (let v = 0; v < size; v++) dx[n][i * stride + u][j * stride + v][c] += d / size ** 2;
        }),
      ),
    ),
  );
  return dx;
}
