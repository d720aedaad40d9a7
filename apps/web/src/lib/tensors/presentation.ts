import type { Slice } from './slices.ts';

/** At most this many numbers are read as numbers; more are looked at as a map. */
const MOST_NUMBERS = 60;
/** A row of more numbers than this does not fit beside two others. */
const MOST_NUMBER_COLUMNS = 10;
/** Slices of one tensor that are shown under each other; of more, one is chosen. */
const MOST_SLICES_AT_ONCE = 3;

export const isBestAsNumbers = (slices: readonly Slice[]): boolean =>
  slices.every(({ rows, columns }) => rows * columns <= MOST_NUMBERS && columns <= MOST_NUMBER_COLUMNS);

export const slicesShownAtOnce = (slices: readonly Slice[], mode: 'numbers' | 'map'): boolean =>
  slices.length <= MOST_SLICES_AT_ONCE &&
  (mode === 'map' || slices.reduce((sum, { rows, columns }) => sum + rows * columns, 0) <= MOST_NUMBERS);
