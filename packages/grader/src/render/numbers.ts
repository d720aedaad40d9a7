import type { WireNumber } from '../wire.ts';

export type Params = Record<string, string | WireNumber | number[]>;

/** A number as a person reads it: at most six significant digits, infinities as ±∞. */
export function shown(value: WireNumber): string {
  if (value === 'Infinity') return '∞';
  if (value === '-Infinity') return '−∞';
  if (value === 'NaN') return 'NaN';
  const text = String(Number(value.toPrecision(6)));
  return text.replaceAll('-', '−');
}

/** Two significant digits, for errors and probabilities. */
export const rough = (value: WireNumber): string => shown(typeof value === 'number' ? Number(value.toPrecision(2)) : value);

/** A parameter as text: shapes in brackets, numbers for reading, words as they are. */
export function param(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) return '?';
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? shown(value) : value;
}

/** `dw[1][2]`, `result[0]`. */
export const element = (path: string, index: number[]): string => `${path === '' ? 'result' : path}${index.map((i) => `[${i}]`).join('')}`;
