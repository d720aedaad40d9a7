// expect: compile-error
export = (x: Matrix) => x;
