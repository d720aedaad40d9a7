// expect: compile-error
function log(_: unknown) {}
@log
class A {}
export const f = (x: Matrix): Matrix => x;
