// expect: done invalid:wrong-type invalid:wrong-type
export const f = (x: Matrix) => [new Proxy(new Float64Array(2), {})];
