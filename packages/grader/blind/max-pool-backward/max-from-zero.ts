// wrong: the search for the maximum starts at 0, so windows of negative values send their gradient nowhere
import { map } from 'nd';

export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx = map(x, () => 0);
  dout.forEach((image, n) =>
    image.forEach((row, i) =>
      row.forEach((cell, j) =>
        cell.forEach((g, c) => {
          let max = 0;
          let at: [number, number] | null = null;
          for (let r = i * stride; r < i * stride + size; r++) {
            for (let s = j * stride; s < j * stride + size; s++) {
              if (x[n][r][s][c] > max) {
                max = x[n][r][s][c];
                at = [r, s];
              }
            }
          }
          if (at) dx[n][at[0]][at[1]][c] += g;
        }),
      ),
    ),
  );
  return dx;
}
