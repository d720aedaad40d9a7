import { transpose } from 'nd';

export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const [few, many] = [Math.min(rows, cols), Math.max(rows, cols)];
  const basis: Matrix = [];
  while (basis.length < few) {
    let vector = Array.from({ length: many }, () => rng.normal());
    for (const other of basis) {
      const share = dot(vector, other) / dot(other, other);
      vector = vector.map((value, k) => value - share * other[k]);
    }
    basis.push(vector);
  }
  return rows <= cols ? basis : transpose(basis);
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, k) => total + value * b[k], 0);
