import type { Explanation, Report, SourceError } from '../report-types.ts';

/** A place in the learner's program that an error points at; both count from 1. */
export interface SourceMarker {
  line: number;
  column: number;
  message: string;
}

/** What the explanation says of an error, as plain text: without its place, which is where the marker stands. */
const messageOf = (explained: string | undefined, { name, message }: SourceError): string =>
  (explained ?? '').replaceAll('`', '').replace(/ ?[(（][^()（）]*\d[^()（）]*[)）]$/, '') || `${name}: ${message}`;

/**
 * The errors of a report that have a line, each line once, in the words of its explanation: a compile error, what the
 * program threw when it was loaded, and what a case threw. A line beyond the program is held to its last one.
 */
export function markersOf(report: Report, explanation: Pick<Explanation, 'verdict' | 'cases'>, code: string): SourceMarker[] {
  const lines = code.split('\n');
  const errors = [
    { error: report.error, explained: explanation.verdict },
    ...report.cases.map(({ error }, at) => ({ error, explained: explanation.cases[at] })),
  ];
  const byLine = new Map<number, SourceMarker>();
  for (const { error, explained } of errors) {
    if (error?.line === undefined) continue;
    const line = Math.min(Math.max(error.line, 1), lines.length);
    const width = lines[line - 1]!.length + 1;
    const column = Math.min(Math.max(error.column ?? 1, 1), width);
    if (!byLine.has(line)) byLine.set(line, { line, column, message: messageOf(explained, error) });
  }
  return [...byLine.values()];
}
