// expect: done doubled doubled
const times = (_: TemplateStringsArray, k: number, v: number) => k * v;
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => times`${2}·${v}`));
