// expect: done value value
// Each read gives another number; each element is read once.
export function f(x: Matrix): Matrix {
  let reads = 0;
  return [new Proxy([0, 0, 0], { get: (row, key) => (key === '0' || key === '1' || key === '2' ? (reads += 1) : Reflect.get(row, key)) })];
}
