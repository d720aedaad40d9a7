// expect: done doubled doubled
class Rows extends Array {
  *[Symbol.iterator]() {
    throw new Error('nobody iterates');
  }
  override get [Symbol.toStringTag]() {
    return 'Rows';
  }
}
export function f(x: Matrix): Matrix {
  const rows = new Rows();
  for (let i = 0; i < x.length; i++) rows[i] = x[i].map((v) => 2 * v);
  return rows;
}
