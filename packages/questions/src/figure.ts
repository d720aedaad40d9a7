import type { Text } from './text.ts';

// The form of a figure. A figure is a pure description: what can be set, and what is to be drawn for given settings.
// How it looks, and how it is operated, is the web's.

/** A number that is set by sliding along its possible values. */
export interface RangeControl {
  kind: 'range';
  label: Text;
  /** Ascending. */
  values: readonly number[];
  /** What is shown in the place of each value, such as the names of numbered things. */
  names?: readonly Text[];
  value: number;
}

/** One of a few named things. */
export interface ChoiceControl {
  kind: 'choice';
  label: Text;
  options: readonly { id: string; label: Text }[];
  value: string;
}

export interface SwitchControl {
  kind: 'switch';
  label: Text;
  value: boolean;
}

export type Control = RangeControl | ChoiceControl | SwitchControl;
export type Values = Record<string, number | string | boolean>;

type ValueOf<C extends Control> = C extends RangeControl
  ? number
  : C extends { kind: 'choice'; options: readonly { id: infer Id }[] }
    ? Id
    : boolean;

export interface Axis {
  label: Text;
  range: readonly [number, number];
  /** Drawn on a logarithmic scale; the range is then above 0. */
  log?: boolean;
}

export interface Series {
  name: Text;
  points: readonly (readonly [number, number])[];
  /**
   * `line` and `dots` have a colour and an entry in the legend each; `path` is a line with a dot at every point;
   * `level` is a thin line without an entry, as on a map.
   */
  style?: 'line' | 'path' | 'dots' | 'level';
}

/** Curves over two axes. What leaves the range of an axis is cut off. */
export interface LinesPanel {
  kind: 'lines';
  title?: Text;
  x: Axis;
  y: Axis;
  series: readonly Series[];
  /** Points that are pointed out, with what stands beside them. */
  marks?: readonly { at: readonly [number, number]; label: Text }[];
  /** Vertical lines at places of the x axis. */
  rules?: readonly { x: number; label: Text }[];
}

/** Bars of named or numbered things. */
export interface BarsPanel {
  kind: 'bars';
  title?: Text;
  x: Text;
  y: Axis;
  bars: readonly { name: Text; value: number; strong?: boolean }[];
}

/** A matrix as a map of colours or as numbers; `null` is a cell that is not there, such as one that a mask hides. */
export interface HeatPanel {
  kind: 'heat';
  title?: Text;
  /** What a row and a column are, for the sentence about a cell. */
  rows: { label: Text; names?: readonly Text[] };
  columns: { label: Text; names?: readonly Text[] };
  values: readonly (readonly (number | null)[])[];
  /** The ends of the scale of colours; signed values have a scale that is centred on 0. */
  range: readonly [number, number];
  signed?: boolean;
  /** Whether the numbers stand in the cells. */
  numbers?: boolean;
  digits: number;
  /** Cells with a frame, such as those under a window. */
  framed?: readonly (readonly [row: number, column: number])[];
}

export type Panel = LinesPanel | BarsPanel | HeatPanel;

export interface Drawing {
  panels: readonly Panel[];
  /** What the drawing shows, with its main numbers: stands for it where it cannot be seen, and is announced when it changes. */
  says: Text;
}

export interface Figure {
  title: Text;
  /** What to try, and what to look for. */
  about: Text;
  controls: Record<string, Control>;
  draw(values: Values): Drawing;
}

/** A figure whose `draw` knows the types of its controls. */
export const defineFigure = <const C extends Record<string, Control>>(figure: {
  title: Text;
  about: Text;
  controls: C;
  draw(values: { [K in keyof C]: ValueOf<C[K]> }): Drawing;
}): Figure => ({ ...figure, draw: (values) => figure.draw(values as { [K in keyof C]: ValueOf<C[K]> }) });

/** The settings that a figure starts with. */
export const initialValues = ({ controls }: Figure): Values =>
  Object.fromEntries(Object.entries(controls).map(([id, { value }]) => [id, value]));

/** low, low + step, … up to high. */
export const span = (low: number, high: number, step: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10 to a whole power: `10⁻³`. */
export const powerOfTen = (exponent: number): string =>
  `10${String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts[Number(digit)]!)}`;

/** A number of any size with so many significant digits, in powers of ten where it is far from 1: `3.2·10⁻⁷`. */
export function saidRoughly(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : String(value).replace('-Infinity', '−∞');
  const magnitude = Math.abs(value);
  if (value === 0 || (magnitude >= 1e-3 && magnitude < 1e5)) return String(Number(value.toPrecision(digits))).replace('-', '−');
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${mantissa!.replace('-', '−')}·${powerOfTen(Number(exponent))}`;
}

/** A number as it stands in the sentence of a figure: with a true minus sign, and without `-0`. */
export function said(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}
