/** A replacement of the characters from `start` to before `end`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

const IMPORT = /^import\s*(?<names>\{[^}]*\})\s*from\s*(['"])nd\2/m;

/** Where in the program a helper of `nd` is imported or something else has its name: then it needs no import. */
const isTaken = (code: string, name: string): boolean =>
  new RegExp(String.raw`\b(function|const|let|var|class)\s+${name}\b`).test(code) ||
  (IMPORT.exec(code)?.groups?.['names'] ?? '').split(/[{},]/).some((part) =>
    part
      .trim()
      .split(/\s+as\s+/)
      .includes(name),
  );

/** The edit that makes a program import a helper of `nd`; null where its name is taken. */
export function importEdit(code: string, name: string): TextEdit | null {
  if (isTaken(code, name)) return null;
  const match = IMPORT.exec(code);
  const names = match?.groups?.['names'];
  if (!match || names === undefined)
    return { start: 0, end: 0, text: `import { ${name} } from 'nd';\n${code.startsWith('import') ? '' : '\n'}` };
  const start = match.index + match[0].indexOf(names);
  const present = names
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { start, end: start + names.length, text: `{ ${[...present, name].join(', ')} }` };
}

/** Whether a helper may be named where this text of a line ends: not in a comment, a string, an import, or behind a dot. */
export const mayNameHelper = (before: string): boolean => !/\/\/|['"`]|\.\s*\w*$|^\s*(\*|\/\*|import\b)/.test(before);
