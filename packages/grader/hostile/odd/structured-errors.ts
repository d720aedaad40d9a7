// expect: done doubled doubled
class ShapeError extends RangeError {
  override name = 'ShapeError';
}
export function f(x: Matrix): Matrix {
  try {
    throw new ShapeError('caught', { cause: 1 });
  } catch (error) {
    if (!(error instanceof ShapeError) || !error.stack?.includes('submission')) throw error;
  }
  return x.map((row) => row.map((v) => 2 * v));
}
