// expect: done threw threw
class Made extends Function {}
export const f = (x: Matrix): Matrix => new Made('return process')();
