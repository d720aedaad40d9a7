// expect: done doubled doubled
export const f = ([first, ...rest]: Matrix): Matrix => [first, ...rest].map(([a, ...others]) => [a, ...others].map((v) => 2 * v));
