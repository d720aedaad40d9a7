/** A number or nested arrays of numbers: what tasks take and return. */
export type Nested = number | Nested[];

/** Σ a·b over all elements of two values of the same shape. ⟨dout, f(x)⟩ is the scalar whose gradient is the vector-Jacobian product. */
export function inner(a: Nested, b: Nested): number {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (typeof a === 'number' || typeof b === 'number' || a.length !== b.length) {
    throw new RangeError(`inner: shapes differ: ${describe(a)} and ${describe(b)}`);
  }
  return a.reduce<number>((sum, value, i) => sum + inner(value, b[i]!), 0);
}

const describe = (value: Nested): string => (typeof value === 'number' ? 'a number' : `an array of ${value.length}`);
