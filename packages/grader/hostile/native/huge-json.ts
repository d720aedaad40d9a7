// expect: timeout or out-of-memory
export function f(x: Matrix): Matrix {
  const part = JSON.stringify(Array.from({ length: 100_000 }, (_, i) => ({ i, text: 'abcdef' })));
  for (;;) if (JSON.stringify(JSON.parse(`[${part},${part},${part}]`)).length < 3) return x;
}
