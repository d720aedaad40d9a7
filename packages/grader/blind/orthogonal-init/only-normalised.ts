// wrong: the rows are brought to length 1 but not made orthogonal to each other
import { transpose } from 'nd';

export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const few = Math.min(rows, cols);
  const many = Math.max(rows, cols);
  const vectors: Matrix = [];
  for (let i = 0; i < few; i++) {
    const v = Array.from({ length: many }, () => rng.normal());
    const norm = Math.hypot(...v);
    vectors.push(v.map((e) => e / norm));
  }
  return rows <= cols ? vectors : transpose(vectors);
}
