// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const all = JSON.parse(`[${'0,'.repeat(200_000_000)}0]`);
  return [[all.length]];
}
