import type { Report, SourceError } from '../report-types.ts';

/** A place in the learner's program that an error points at; both count from 1. */
export interface SourceMarker {
  line: number;
  column: number;
  message: string;
}

/**
 * The errors of a report that have a line, each line once: a compile error, and what a case threw.
 * A line beyond the program (it has been edited since) is held to its last one.
 */
export function markersOf(report: Report, code: string): SourceMarker[] {
  const lines = code.split('\n');
  const errors = [report.error, ...report.cases.map((one) => one.error)].filter((error): error is SourceError => error?.line !== undefined);
  const byLine = new Map<number, SourceMarker>();
  for (const { name, message, line = 1, column = 1 } of errors) {
    const held = Math.min(Math.max(line, 1), lines.length);
    const width = lines[held - 1]!.length + 1;
    if (!byLine.has(held)) byLine.set(held, { line: held, column: Math.min(Math.max(column, 1), width), message: `${name}: ${message}` });
  }
  return [...byLine.values()];
}
