// expect: done invalid:wrong-rank invalid:wrong-rank
// returns: {"list":{"list":{"list":"number"}}}
export function f(x: Matrix) {
  const cycle: unknown[] = [];
  cycle[0] = cycle;
  return cycle;
}
