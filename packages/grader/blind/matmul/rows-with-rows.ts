// wrong: multiplies each row of a with a row of b instead of a column of b
export function matmul(a: Matrix, b: Matrix): Matrix {
  const inner = a[0].length;
  if (inner !== b.length) {
    throw new RangeError(`inner dimensions differ: ${inner} and ${b.length}`);
  }
  const dot = (u: Vector, v: Vector): number => {
    let total = 0;
    for (let i = 0; i < Math.min(u.length, v.length); i++) total += u[i] * v[i];
    return total;
  };
  return a.map((rowA) => b.map((rowB) => dot(rowA, rowB)));
}
