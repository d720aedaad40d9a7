import { transpose } from 'nd';

export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const [few, many] = [Math.min(rows, cols), Math.max(rows, cols)];
  const basis: Matrix = [];
  while (basis.length < few) {
    let vector = Array.from({ length: many }, () => rng.normal());
    const previous = basis[basis.length - 1];
    if (previous) {
      const share = dot(vector, previous);
      vector = vector.map((value, k) => value - share * previous[k]);
    }
    const length = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / length));
  }
  return rows <= cols ? basis : transpose(basis);
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, k) => total + value * b[k], 0);
