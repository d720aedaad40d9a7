// expect: done doubled doubled
function* rows(x: Matrix) {
  for (const row of x) yield [...(function* () {
    for (const v of row) yield 2 * v;
  })()];
}
export const f = (x: Matrix): Matrix => [...rows(x)];
