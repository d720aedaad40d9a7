// expect: out-of-memory or timeout or done threw threw
export function f(x: Matrix): Matrix {
  let set = new Set<number>([0]);
  for (let n = 1; ; n *= 2) set = set.union(new Set([...set].map((v) => v + n)));
}
