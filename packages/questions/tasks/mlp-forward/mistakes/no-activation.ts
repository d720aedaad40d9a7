import { matmul } from 'nd';

export function forward(x: Matrix, layers: Layer[]): Matrix {
  let h = x;
  for (const { w, b } of layers) h = matmul(h, w).map((row) => row.map((z, j) => z + b[j]));
  return h;
}
