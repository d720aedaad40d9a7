import type { Arg } from '../report-types.ts';

/** A numeric array of one shape, flat and row-major. */
export interface FlatTensor {
  shape: number[];
  data: number[];
}

const NON_FINITE = ['NaN', 'Infinity', '-Infinity'];

/** A number, as itself or as the word that stands for it on the wire. */
const numberOf = (value: Arg): number | null =>
  typeof value === 'number' ? value : typeof value === 'string' && NON_FINITE.includes(value) ? Number(value) : null;

/** The tensor that nested arrays make, or null where they are ragged or hold something else than numbers. */
export function tensorOf(value: Arg): FlatTensor | null {
  const number = numberOf(value);
  if (number !== null) return { shape: [], data: [number] };
  if (!Array.isArray(value)) return null;
  const parts = value.map(tensorOf);
  const [first] = parts;
  if (first === undefined) return { shape: [0], data: [] };
  const data: number[] = [];
  for (const part of parts) {
    if (part === null || part.shape.length !== first?.shape.length) return null;
    if (part.shape.some((length, axis) => length !== first.shape[axis])) return null;
    data.push(...part.data);
  }
  return { shape: [parts.length, ...(first?.shape ?? [])], data };
}

/** A part of an argument or result that is drawn or written on its own. */
export type Part =
  | { kind: 'tensor'; path: string; tensor: FlatTensor }
  | { kind: 'text'; path: string; text: string }
  | { kind: 'generator'; path: string; seed: number; extremes: boolean };

/** The leaves of a value, each with its path from `name`: `layers[1].w`. */
export function partsOf(value: Arg, name: string): Part[] {
  const tensor = tensorOf(value);
  if (tensor) return [{ kind: 'tensor', path: name, tensor }];
  if (typeof value === 'string') return [{ kind: 'text', path: name, text: `'${value}'` }];
  if (Array.isArray(value)) return value.flatMap((item, at) => partsOf(item, `${name}[${at}]`));
  if (typeof value === 'object') {
    const { rng, extremes } = value;
    if (typeof rng === 'number') return [{ kind: 'generator', path: name, seed: rng, extremes: extremes === true }];
    return Object.entries(value).flatMap(([key, item]) => partsOf(item, name === '' ? key : `${name}.${key}`));
  }
  return [{ kind: 'text', path: name, text: String(value) }];
}

/** A value as TypeScript source, to paste into a program. Infinities and NaN are written as the names that they have there. */
export function sourceOf(value: Arg): string {
  const number = numberOf(value);
  if (number !== null) return Object.is(number, -0) ? '0' : String(number);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(', ')}]`;
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${sourceOf(item)}`)
      .join(', ')} }`;
  return String(value);
}
