import type { Cell } from './comparison.ts';

/** Fewest and most digits after the point, or of the significand, that a cell shows. */
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 9;
/** Values outside are written with an exponent. */
const LARGEST_PLAIN = 1e5;
const SMALLEST_PLAIN = 1e-2;

const MINUS = '\u2212';

export type NumberFormat = (value: number) => string;

const withMinus = (text: string): string => text.replace(/-/g, MINUS);

/** Non-finite values are words: a picture of them says nothing. */
const word = (value: number): string | null =>
  Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? null : value > 0 ? 'Infinity' : `${MINUS}Infinity`;

/** A number on its own: up to six significant digits, no trailing zeros. */
export function shortNumber(value: number): string {
  const magnitude = Math.abs(value);
  const plain = magnitude === 0 || (magnitude >= 1e-4 && magnitude < 1e6);
  return word(value) ?? withMinus(plain ? String(Number(value.toPrecision(6))) : exponential(value, 3).replace(/\.?0+e/, 'e'));
}

const exponential = (value: number, digits: number): string => value.toExponential(digits).replace('e+', 'e');

/**
 * One format for all numbers of an output, so that they stand under each other: as few digits as show every
 * difference beyond the tolerance.
 */
export function sharedFormat(cells: readonly Cell[]): NumberFormat {
  const values = cells.flatMap(({ got, expected }) => [got, expected]).filter(Number.isFinite);
  const largest = Math.max(0, ...values.map(Math.abs));
  const plain = largest === 0 || (largest >= SMALLEST_PLAIN && largest < LARGEST_PLAIN);
  const whole = values.every((value) => Number.isInteger(value));
  if (plain && whole) return (value) => word(value) ?? withMinus(String(value === 0 ? 0 : value));
  if (plain) {
    const digits = digitsFor(cells.map((cell) => (cell.differs ? Math.abs(cell.difference) : NaN)));
    return (value) => word(value) ?? withMinus(value.toFixed(digits));
  }
  const digits = digitsFor(cells.map((cell) => (cell.differs ? Math.abs(cell.difference / (cell.expected || cell.got || 1)) : NaN)));
  return (value) => word(value) ?? withMinus(value === 0 ? '0' : exponential(value, digits));
}

/** Most digits after the point of numbers that are shown alone. */
const MOST_PLAIN_DECIMALS = 4;

/** One format for numbers that nothing is compared with: as many decimals as they were written with, within reason. */
export function plainFormat(values: readonly number[]): NumberFormat {
  const finite = values.filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  if (largest !== 0 && (largest >= LARGEST_PLAIN || largest < SMALLEST_PLAIN)) return shortNumber;
  const decimals = Math.max(0, ...finite.map((value) => (String(Number(value.toFixed(MOST_PLAIN_DECIMALS))).split('.')[1] ?? '').length));
  return (value) => word(value) ?? withMinus((value === 0 ? 0 : value).toFixed(decimals));
}

/** Digits after the point that show the least of these differences with two digits. */
function digitsFor(differences: readonly number[]): number {
  const least = Math.min(...differences.filter((difference) => Number.isFinite(difference) && difference > 0));
  if (!Number.isFinite(least)) return FEWEST_DIGITS;
  return Math.min(MOST_DIGITS, Math.max(FEWEST_DIGITS, Math.ceil(-Math.log10(least)) + 1));
}

/** Significant digits of a number whose size is what one reads: a difference, a tolerance, the end of a scale. */
const ROUGH_DIGITS = 3;

export const roughNumber = (value: number): string => shortNumber(Number.isFinite(value) ? Number(value.toPrecision(ROUGH_DIGITS)) : value);

/** A difference: the sign is what one reads first. */
export const signedNumber = (value: number): string =>
  value > 0 && Number.isFinite(value) ? `+${roughNumber(value)}` : roughNumber(value);

/** A number as written, cut where it begins to differ from another. */
export interface DigitRun {
  same: string;
  different: string;
}

/**
 * Where the digits of `text` leave those of `other`. Numbers whose points do not stand at the same place, or whose
 * signs or exponents differ, differ as a whole.
 */
export function digitsApart(text: string, other: string): DigitRun {
  if (text === other) return { same: text, different: '' };
  if (pointOf(text) !== pointOf(other) || exponentOf(text) !== exponentOf(other)) return { same: '', different: text };
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const digitSeen = /\d/.test(text.slice(0, at));
  return digitSeen ? { same: text.slice(0, at), different: text.slice(at) } : { same: '', different: text };
}

const pointOf = (text: string): number => {
  const point = text.search(/[.e]/);
  return point < 0 ? text.length : point;
};
const exponentOf = (text: string): string => text.split('e')[1] ?? '';
