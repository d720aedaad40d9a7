import { createRandom } from 'questions';

/** Lines that are blanked of a program; fewer where it is too short. */
const blankCount = 3;

/** Shorter lines hold too little to be recalled, in characters. */
const leastLength = 8;

/** What begins a line that says nothing about the mathematics: a comment, an import, a signature, a type, a print. */
const beside = /^(\/\/|\/\*|\*|import\b|export\b|type\b|interface\b|function\b|console\.)/;

/**
 * Numbers of the lines of a program, from 1, that are worth recalling: assignments, returns and calls that stand on one line.
 * A line that opens or closes a block is left, so that the frame of the program stays in sight.
 */
export function recallableLines(code: string): number[] {
  return code.split('\n').flatMap((line, index) => (isRecallable(line.trim()) ? [index + 1] : []));
}

function isRecallable(line: string): boolean {
  if (line.length < leastLength || beside.test(line) || /[{[(]$/.test(line) || /^[}\])]/.test(line)) return false;
  return /[=+\-*/%(]/.test(line);
}

/** The lines to blank, ascending; the same seed chooses the same. Empty where no line is worth it. */
export function blankedLines(code: string, seed: number): number[] {
  return createRandom(seed)
    .shuffle(recallableLines(code))
    .slice(0, blankCount)
    .sort((a, b) => a - b);
}

/** A line without its indentation. */
export const lineAt = (code: string, number: number): string => code.split('\n')[number - 1]?.trim() ?? '';

/** The program with some lines replaced, each keeping its indentation. */
export function filled(code: string, lines: number[], texts: string[]): string {
  return code
    .split('\n')
    .map((line, index) => {
      const text = texts[lines.indexOf(index + 1)];
      return text === undefined ? line : indentOf(line) + text.trim();
    })
    .join('\n');
}

export const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';
