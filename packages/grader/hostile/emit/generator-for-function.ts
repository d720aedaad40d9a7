// expect: done invalid:wrong-type invalid:wrong-type
export function* f(x: Matrix) {
  yield x;
}
