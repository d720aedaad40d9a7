// expect: done doubled doubled
const __proto__ = 2;
const $ = (v: number) => v * __proto__;
export const f = (x: Matrix): Matrix => x.map((row) => row.map($));
