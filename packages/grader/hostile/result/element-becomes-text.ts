// expect: done invalid:wrong-type invalid:wrong-type
export function f(x: Matrix): Matrix {
  let reads = 0;
  return [new Proxy([0, 0, 0], { get: (row, key) => (key === '1' && ++reads ? ('two' as never) : Reflect.get(row, key)) })];
}
