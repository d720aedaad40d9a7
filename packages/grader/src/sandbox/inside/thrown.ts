import type { SourceError } from '../../report.ts';
import { charCodeAt, indexOf, slice, storable, symbolToText, toText } from './primordials.ts';

interface ErrorLimits {
  name: number;
  message: number;
  file: string;
}

/** The whole number that starts at `from`, and where it ends; −1 when there is none. */
function numberAt(text: string, from: number): { value: number; end: number } {
  let value = -1;
  let end = from;
  for (; end < text.length && end < from + 7; end++) {
    const digit = charCodeAt(text, end) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = (value < 0 ? 0 : value) * 10 + digit;
  }
  return { value, end };
}

/** Line and column of the innermost frame of the learner's own file. */
function placeIn(stack: string, file: string): { line?: number; column?: number } {
  const at = indexOf(stack, `${file}:`);
  if (at < 0) return {};
  const line = numberAt(stack, at + file.length + 1);
  if (line.value < 1) return {};
  const column = numberAt(stack, line.end + 1);
  return column.value < 1 ? { line: line.value } : { line: line.value, column: column.value };
}

function textOf(value: unknown, otherwise: string, chars: number): string {
  if (typeof value === 'string') return storable(value, chars);
  return otherwise;
}

/** What a thrown value says of itself; getters of the learner's run here, inside the budget. */
export function describeThrown(thrown: unknown, limits: ErrorLimits): SourceError {
  try {
    if (typeof thrown === 'symbol') return { name: 'Thrown', message: storable(symbolToText(thrown), limits.message) };
    if ((typeof thrown !== 'object' && typeof thrown !== 'function') || thrown === null) {
      return { name: 'Thrown', message: storable(toText(thrown), limits.message) };
    }
    const error = thrown as { name?: unknown; message?: unknown; stack?: unknown };
    const stack = error.stack;
    return {
      name: textOf(error.name, 'Thrown', limits.name),
      message: textOf(error.message, '', limits.message),
      ...placeIn(typeof stack === 'string' ? slice(stack, 0, 65_536) : '', limits.file),
    };
  } catch {
    return { name: 'Thrown', message: '' };
  }
}
