export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const rows = Math.floor((x[0].length - size) / stride) + 1;
  const columns = Math.floor((x[0][0].length - size) / stride) + 1;
  return x.map((image) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) =>
        image[0][0].map((_, c) => {
          let max = -Infinity;
          let sum = 0;
          for (let u = 0; u < size; u++) {
            for (let v = 0; v < size; v++) {
              const value = image[i + u][j + v][c];
              max = Math.max(max, value);
              sum += value;
            }
          }
          return mode === 'max' ? max : sum / (size * size);
        }),
      ),
    ),
  );
}
