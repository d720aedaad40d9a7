// expect: done invalid:too-large invalid:too-large
export const f = (x: Matrix): Matrix => Array.from({ length: 2000 }, () => Array.from({ length: 1000 }, () => 1));
