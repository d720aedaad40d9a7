// expect: done value threw
// cases: [[[[1]]],[[[2]]]]
// Everything that JSON, PostgreSQL and UTF-8 refuse, at once.
export function f(x: Matrix): Matrix {
  console.log('a\u0000b', '\ud800');
  if (x[0][0] === 1) return [[NaN, Infinity, -Infinity, -0]];
  throw '\udfff\u0000';
}
