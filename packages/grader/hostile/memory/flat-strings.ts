// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: string[] = [];
  for (let i = 0; ; i++) all.push(JSON.stringify(`${i}`.padEnd(1_000_000, 'abc')));
}
