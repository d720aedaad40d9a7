// expect: compile-error
export const f = (x: Matrix): Matrix => <div>{x}</div>;
