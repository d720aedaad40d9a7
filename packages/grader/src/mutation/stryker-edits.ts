import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Edit } from './mutants.ts';
import { messageRanges } from './own-edits.ts';

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
};

const instrumenter = new Instrumenter(silent);
const options = { plugins: null, ignorers: [], excludedMutations: [] };

/** What Stryker's mutators would change; of its instrumented program nothing is used. */
export async function strykerEdits(source: string): Promise<Edit[]> {
  const { mutants } = await instrumenter.instrument([{ name: 'program.ts', content: source, mutate: true }], options);
  const starts = lineStarts(source);
  const offset = ({ line, column }: { line: number; column: number }): number => starts[line]! + column;
  const messages = messageRanges(source);
  return mutants
    .map(({ location, replacement }) => ({ start: offset(location.start), end: offset(location.end), text: replacement }))
    .filter(({ start, end }) => !messages.some((range) => range.start <= start && end <= range.end));
}

const lineStarts = (source: string): number[] => [0, ...[...source.matchAll(/\n/g)].map((newline) => newline.index + 1)];
