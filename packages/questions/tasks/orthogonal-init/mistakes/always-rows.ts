export function orthogonal(rows: number, cols: number, rng: Rng): Matrix {
  const basis: Matrix = [];
  while (basis.length < rows) {
    let vector = Array.from({ length: cols }, () => rng.normal());
    for (const other of basis) {
      const share = dot(vector, other);
      vector = vector.map((value, k) => value - share * other[k]);
    }
    const length = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / length));
  }
  return basis;
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, k) => total + value * b[k], 0);
