import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((rowOfWindows, i) =>
      rowOfWindows.forEach((window, j) =>
        window.forEach((d, c) => {
          const [top, left] = [i * stride, j * stride];
          let max = -Infinity;
          for (let u = 0; u < size; u++) for (let v = 0; v < size; v++) max = Math.max(max, x[n][top + u][left + v][c]);
          for (let u = 0; u < size; u++)
            for (let v = 0; v < size; v++) {
              if (x[n][top + u][left + v][c] === max) dx[n][top + u][left + v][c] += d;
            }
        }),
      ),
    ),
  );
  return dx;
}
