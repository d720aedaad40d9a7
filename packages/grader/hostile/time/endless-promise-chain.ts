// expect: timeout or out-of-memory
// Each promise waits for the next: time and memory both run out.
export function f(x: Matrix): Matrix {
  const chain = (): Promise<void> => Promise.resolve().then(chain);
  chain();
  return x;
}
