import type { RunResult, TaskPage } from 'api/contract';

/** A matrix that a program returned, as its rows are drawn. */
export interface DrawnRows {
  /** Title of the case. */
  title: { en: string; zh: string };
  rows: number[][];
  /** Whether these are the right rows: those of an accepted program are the reference's, to within the tolerance. */
  accepted: boolean;
}

/** How far a sum may be from 1 and still be shown as 1: the reference computes in float32. */
const sumTolerance = 1e-6;

export const sumOf = (row: number[]): number => row.reduce((total, value) => total + value, 0);
export const sumsToOne = (row: number[]): boolean => Math.abs(sumOf(row) - 1) <= sumTolerance;

function isMatrix(value: unknown): value is number[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((element) => typeof element === 'number'));
}

/**
 * The rows to draw for a run: what the smallest failing case returned, or, accepted, the worked example.
 * Null when the program returned no matrix, because it did not compile or threw.
 */
export function drawnRows(run: RunResult, example: TaskPage['example']): DrawnRows | null {
  const { report } = run;
  if (report.status === 'accepted') {
    const title = report.cases[0]?.title;
    return title && isMatrix(example?.result) ? { title, rows: example.result, accepted: true } : null;
  }
  const failing = report.cases[report.smallestFailing ?? -1];
  const output = failing?.outputs?.[0];
  const width = output?.shape[1];
  if (!failing || !output || output.shape.length !== 2 || width === undefined || output.omitted > 0) return null;
  const values = output.got.map(Number);
  const rows = Array.from({ length: output.shape[0] ?? 0 }, (_, row) => values.slice(row * width, (row + 1) * width));
  return { title: failing.title, rows, accepted: false };
}
