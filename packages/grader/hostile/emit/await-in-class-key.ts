// expect: compile-error
class A {
  [await 'key']() {}
}
export const f = (x: Matrix): Matrix => x;
