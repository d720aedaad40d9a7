import { transpose } from 'nd';

export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const [few, many] = [Math.min(rows, cols), Math.max(rows, cols)];
  const basis: Matrix = [];
  while (basis.length < few) {
    const vector = Array.from({ length: many }, () => rng.normal());
    const length = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / length));
  }
  return rows <= cols ? basis : transpose(basis);
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, k) => total + value * b[k], 0);
