// expect: compile-error
export const f = (x: Matrix): Matrix => x;
function never() {
  let a;
  var a;
}
