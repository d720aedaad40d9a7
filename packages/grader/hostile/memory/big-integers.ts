// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: bigint[] = [];
  for (;;) all.push((1n << 30_000_000n) - 1n);
}
