// expect: timeout
// Every frame of the overflowing stack starts anew on its way out.
export function f(x: Matrix): Matrix {
  try {
    f(x);
  } finally {
    f(x);
  }
  return x;
}
