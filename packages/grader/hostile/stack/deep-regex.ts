// expect: done threw threw
export const f = (x: Matrix): Matrix => [[new RegExp('('.repeat(100_000) + ')'.repeat(100_000)).source.length]];
