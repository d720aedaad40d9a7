/** The helper module of the tasks: `import { matmul, transpose } from 'nd'`. Its declarations are `questions/src/learner.d.ts`. */

type Nested = number | Nested[];

const isList = (x: Nested): x is Nested[] => Array.isArray(x);
const text = (dims: number[]): string => `[${dims.join(', ')}]`;

/** A new array of the given shape, filled with one value. */
export function full(dims: number[], value: number): Nested {
  if (!Array.isArray(dims)) throw new TypeError(`full(shape, value): shape must be an array, got ${typeof dims}`);
  const build = (axis: number): Nested => (axis === dims.length ? value : Array.from({ length: dims[axis]! }, () => build(axis + 1)));
  return build(0);
}

export function zeros(...dims: number[]): Nested {
  return full(dims, 0);
}

/** The length of each axis. Throws RangeError where rows differ. */
export function shape(x: Nested): number[] {
  if (!isList(x)) return [];
  if (x.length === 0) return [0];
  const first = shape(x[0]!);
  for (let i = 1; i < x.length; i++) {
    const other = shape(x[i]!);
    if (text(other) !== text(first)) throw new RangeError(`shape: row 0 is ${text(first)} but row ${i} is ${text(other)}`);
  }
  return [x.length, ...first];
}

export function map(x: Nested, f: (value: number) => number): Nested {
  return isList(x) ? x.map((item) => map(item, f)) : f(x);
}

function zip(name: string, a: Nested, b: Nested, f: (left: number, right: number) => number): Nested {
  if (!isList(a) && !isList(b)) return f(a, b);
  if (!isList(a) || !isList(b) || a.length !== b.length) {
    throw new RangeError(`${name}: shapes differ, ${text(shape(a))} and ${text(shape(b))}`);
  }
  return a.map((item, i) => zip(name, item, b[i]!, f));
}

export const add = (a: Nested, b: Nested): Nested => zip('add', a, b, (left, right) => left + right);
export const sub = (a: Nested, b: Nested): Nested => zip('sub', a, b, (left, right) => left - right);
export const mul = (a: Nested, b: Nested): Nested => zip('mul', a, b, (left, right) => left * right);
export const scale = (x: Nested, k: number): Nested => map(x, (value) => value * k);

export function maximum(a: Nested, b: Nested): Nested {
  return isList(b) ? zip('maximum', a, b, (left, right) => Math.max(left, right)) : map(a, (value) => Math.max(value, b));
}

/** c[i][j] = Σₖ a[i][k]·b[k][j]. Throws RangeError where the inner dimensions differ. */
export function matmul(a: number[][], b: number[][]): number[][] {
  const inner = b.length;
  const cols = b[0]?.length ?? 0;
  return a.map((row, i) => {
    if (row.length !== inner) throw new RangeError(`matmul: row ${i} of a has ${row.length} entries, b has ${inner} rows`);
    const out = Array.from({ length: cols }, () => 0);
    for (let k = 0; k < inner; k++) for (let j = 0; j < cols; j++) out[j]! += row[k]! * b[k]![j]!;
    return out;
  });
}

export function transpose(x: number[][]): number[][] {
  return Array.from({ length: x[0]?.length ?? 0 }, (_, j) => x.map((row) => row[j]!));
}

export function sum(x: Nested): number {
  if (!isList(x)) return x;
  let total = 0;
  for (const item of x) total += sum(item);
  return total;
}

export const rowSums = (x: number[][]): number[] => x.map((row) => sum(row));
export const colSums = (x: number[][]): number[] => transpose(x).map((column) => sum(column));

/**
 * erf(x) = 2/√π ∫₀ˣ exp(−t²) dt. Below 2.5 the series 2/√π·exp(−x²)·Σ 2ⁿx²ⁿ⁺¹/(2n+1)!! (Abramowitz and Stegun 7.1.6); above, 1 − erfc by the
 * continued fraction 7.1.14, evaluated from the end. Relative error about 1e-15.
 */
export function erf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const z = Math.abs(x);
  if (z > 6) return Math.sign(x);
  if (z < 2.5) {
    let term = z;
    let total = z;
    for (let n = 1; term > total * 1e-17; n++) {
      term *= (2 * z * z) / (2 * n + 1);
      total += term;
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * total;
  }
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / 2 / fraction;
  return Math.sign(x) * (1 - Math.exp(-z * z) / (Math.sqrt(Math.PI) * fraction));
}
