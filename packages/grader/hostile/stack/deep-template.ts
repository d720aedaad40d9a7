// expect: done threw threw or timeout
export function f(x: Matrix): Matrix {
  let rope = 'a';
  for (let i = 0; i < 1_000_000; i++) rope = `(${rope})`;
  return [[Number(new RegExp(rope.slice(0, 2_000_000)).test(''))]];
}
