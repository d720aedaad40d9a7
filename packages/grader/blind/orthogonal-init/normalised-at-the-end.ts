// wrong: Gram-Schmidt projects on vectors that are not normalised yet, without dividing by their squared length
import { scale, sub, transpose } from 'nd';

const dot = (a: Vector, b: Vector): number => a.reduce((s, x, i) => s + x * b[i], 0);

export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const [n, length] = rows < cols ? [rows, cols] : [cols, rows];
  const basis: Matrix = [];
  for (let i = 0; i < n; i++) {
    let v: Vector = Array.from({ length }, () => rng.normal());
    for (const u of basis) v = sub(v, scale(u, dot(v, u)));
    basis.push(v);
  }
  const q = basis.map((v) => scale(v, 1 / Math.sqrt(dot(v, v))));
  return rows < cols ? q : transpose(q);
}
