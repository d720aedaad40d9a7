// expect: done doubled doubled
const 两倍 = (值: number): number => 2 * 值;
export const f = (x: Matrix): Matrix => x.map((行) => 行.map(两倍));
