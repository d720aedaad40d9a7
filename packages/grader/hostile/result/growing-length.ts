// expect: done invalid:ragged invalid:ragged
// Every look at a row shows a longer one.
export function f(x: Matrix): Matrix {
  let length = 0;
  const row = new Proxy([], { get: (_, key) => (key === 'length' ? (length += 1) : 0) });
  return [row, row, row];
}
