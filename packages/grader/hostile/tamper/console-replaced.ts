// expect: done doubled doubled
console.log = null as never;
(globalThis as any).console = null;
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
