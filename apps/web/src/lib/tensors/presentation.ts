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

/** Sides of a cell of a map, in CSS pixels. */
export const MOST_CELL_PX = 18;
const LEAST_CELL_PX = 9;
/** Beside the cells of a map: the numbers of its rows; between two maps and between two cells: space. */
const ROW_HEAD_PX = 22;
const MAP_GAP_PX = 12;
const CELL_GAP_PX = 1;

/** The largest cell with which `maps` maps stand side by side in a width; the largest of all where not even the smallest fits. */
export function mapCellSize(width: number, columns: number, maps: number): number {
  const forEach = (width - (maps - 1) * MAP_GAP_PX) / maps - ROW_HEAD_PX;
  const side = Math.floor(forEach / Math.max(1, columns)) - CELL_GAP_PX;
  return side < LEAST_CELL_PX ? MOST_CELL_PX : Math.min(MOST_CELL_PX, side);
}

/** Cells smaller than this have no room for a number above each column. */
const NUMBERED_CELL_PX = 15;
const NUMBERED_EVERY = 5;
export const isNumbered = (at: number, cellPx: number): boolean => cellPx >= NUMBERED_CELL_PX || at % NUMBERED_EVERY === 0;
