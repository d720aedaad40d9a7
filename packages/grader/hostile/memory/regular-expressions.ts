// expect: out-of-memory or timeout
export function f(x: Matrix): Matrix {
  const all: RegExp[] = [];
  for (let i = 0; ; i++) {
    const regex = new RegExp(`(a|b){${i % 900},1000}c${i}`);
    regex.test('ab');
    all.push(regex);
  }
}
