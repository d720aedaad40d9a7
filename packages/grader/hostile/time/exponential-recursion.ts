// expect: timeout
const fibonacci = (n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));
export const f = (x: Matrix): Matrix => [[fibonacci(80)]];
