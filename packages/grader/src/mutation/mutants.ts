import { ownEdits } from './own-edits.ts';
import { strykerEdits } from './stryker-edits.ts';

/** A replacement of some of a program's characters. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A program that differs from a right one in one place. */
export interface Mutant {
  source: string;
  /** Where the change begins, from 1. */
  line: number;
  /** The lines that change, before and after, with single spaces: what a list of equivalent mutants names it by. */
  was: string;
  becomes: string;
}

/**
 * The mutants of a program: those of Stryker (operators, conditions, blocks, methods, booleans, texts) and our own (numbers, indices, statements).
 * Two edits that make the same program are one mutant. The message of a thrown error is left alone: an error is recognised by its name.
 */
export async function mutantsOf(source: string): Promise<Mutant[]> {
  const edits = [...(await strykerEdits(source)), ...ownEdits(source)];
  const mutants = new Map(edits.map((edit) => [edited(source, edit), edit]));
  mutants.delete(source);
  return [...mutants].map(([text, edit]) => mutantOf(source, text, edit)).sort((a, b) => a.line - b.line);
}

const edited = (source: string, { start, end, text }: Edit): string => source.slice(0, start) + text + source.slice(end);

function mutantOf(source: string, text: string, { start, end }: Edit): Mutant {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const rest = source.indexOf('\n', end);
  const tail = rest < 0 ? 0 : source.length - rest;
  return {
    source: text,
    line: source.slice(0, start).split('\n').length,
    was: inOneLine(source.slice(from, source.length - tail)),
    becomes: inOneLine(text.slice(from, text.length - tail)),
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
