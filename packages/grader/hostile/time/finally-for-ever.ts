// expect: timeout
export function f(x: Matrix): Matrix {
  try {
    for (;;);
  } finally {
    for (;;);
  }
}
