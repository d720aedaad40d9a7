import type { QuizAnswerRequest, QuizAttempt } from 'api/contract';

export type Item = QuizAttempt['item'];
export type Response = QuizAnswerRequest['response'];

/** What the learner has entered so far, as it stands in the inputs. Positions are those of the item as it was shown. */
export interface Entry {
  /** single, curve */
  option: number | null;
  /** multiple */
  options: number[];
  /** numeric, shape, expression */
  text: string;
  /** order: positions from first to last */
  order: number[];
  /** match: for each left-hand side the right-hand one chosen */
  rights: (number | null)[];
  /** cloze */
  gaps: Record<string, string>;
}

export const emptyEntry = (item: Item): Entry => ({
  option: null,
  options: [],
  text: '',
  order: (item.items ?? []).map((_, position) => position),
  rights: (item.items ?? []).map(() => null),
  gaps: Object.fromEntries((item.gaps ?? []).map((gap) => [gap, ''])),
});

/** Why an entry is no answer yet. */
export type Lack = 'choose' | 'choose-some' | 'number' | 'pairs' | 'gaps' | 'shape' | 'formula';

/** Characters that people type or paste for a minus. */
const minus = /[−–－]/g;

/** A number as people write it: `-0.5`, `1e-3`, `−2`, `1/4`. Null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(minus, '-');
  const [numerator, denominator, ...more] = plain.split('/').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const value = denominator === undefined ? numerator : numerator! / denominator;
  return more.length === 0 && value !== undefined && Number.isFinite(value) ? value : null;
}

/** A shape such as `32, 10`, `[32, 10]`, `(32, 10)` or `32 × 10`. Null when it is none. */
export function parseShape(text: string): number[] | null {
  const parts = text
    .trim()
    .replace(/^[[(（［](.*?)[,，]?\s*[\])）］]$/, '$1')
    .split(/[,，、×x*\s]+/)
    .filter((part) => part !== '');
  const shape = parts.map(Number);
  return shape.length > 0 && shape.every((size, axis) => /^\d+$/.test(parts[axis] ?? '') && Number.isSafeInteger(size)) ? shape : null;
}

/** The response to send, or what is still lacking. */
export function responseOf(item: Item, entry: Entry): { response: Response } | { lack: Lack } {
  switch (item.kind) {
    case 'single':
    case 'curve':
      return entry.option === null ? { lack: 'choose' } : { response: { kind: item.kind, option: entry.option } };
    case 'multiple':
      return entry.options.length === 0
        ? { lack: 'choose-some' }
        : { response: { kind: 'multiple', options: entry.options.toSorted((a, b) => a - b) } };
    case 'order':
      return { response: { kind: 'order', order: [...entry.order] } };
    case 'match': {
      const rights = entry.rights.filter((right) => right !== null);
      const each = rights.length === entry.rights.length && new Set(rights).size === rights.length;
      return each ? { response: { kind: 'match', rights } } : { lack: 'pairs' };
    }
    case 'cloze':
      return Object.values(entry.gaps).every((text) => text.trim() !== '')
        ? { response: { kind: 'cloze', gaps: { ...entry.gaps } } }
        : { lack: 'gaps' };
    case 'numeric': {
      const value = parseNumber(entry.text);
      return value === null ? { lack: 'number' } : { response: { kind: 'numeric', value } };
    }
    case 'shape': {
      const shape = parseShape(entry.text);
      return shape === null ? { lack: 'shape' } : { response: { kind: 'shape', shape } };
    }
    case 'expression': {
      const formula = entry.text.trim().replace(minus, '-');
      return formula === '' ? { lack: 'formula' } : { response: { kind: 'expression', formula } };
    }
  }
}

/** A list with the element at `from` moved by one place; itself when there is no place to move to. */
export function movedBy(order: number[], from: number, by: -1 | 1): number[] {
  const to = from + by;
  const element = order[from];
  if (element === undefined || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, element);
}

/** What was typed, as it is shown again beside the verdict. Empty for what was chosen, not typed. */
export function typedText(response: Response): string {
  if (response.kind === 'numeric') return String(response.value);
  if (response.kind === 'shape') return `[${response.shape.join(', ')}]`;
  return response.kind === 'expression' ? response.formula : '';
}
