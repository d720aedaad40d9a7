// expect: timeout or out-of-memory or done threw threw
export function f(x: Matrix): Matrix {
  let all: number[] = [1, 2, 3, 4];
  for (;;) all = all.concat(all);
}
