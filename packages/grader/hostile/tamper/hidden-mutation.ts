// expect: done invalid:argument-mutated invalid:argument-mutated
Object.is = () => true;
Array.isArray = (() => false) as never;
Reflect.ownKeys = () => [];
export function f(x: Matrix): Matrix {
  x[0][0] = 99;
  return [[1]];
}
