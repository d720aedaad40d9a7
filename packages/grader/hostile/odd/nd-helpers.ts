// expect: done doubled doubled
import * as nd from 'nd';
import { add, full, matmul, mul, scale, shape, sub, transpose, zeros } from 'nd';
export function f(x: Matrix): Matrix {
  const [rows, cols] = shape(x);
  const two = full([rows, cols], 2);
  const eye = zeros(cols, cols).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const out = sub(add(mul(x, two), scale(x, 1)), x);
  return transpose(transpose(matmul(out, eye))).map((row) => row.map((v) => v + nd.erf(0)));
}
