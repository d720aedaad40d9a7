import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BUDGET_MS, SOURCE_BYTES } from '../src/limits.ts';
import { expectations, jobOf, type Program, readProgram } from './program.ts';

const here = import.meta.dirname;
const written: Program[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) => readdirSync(path.join(here, folder.name)).map((file) => path.join(folder.name, file)))
  .map((file) => readProgram(path.join(here, file), file.replace(/\.ts$/, '')));

/** Doubles a matrix. */
export const honest = 'export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));';
const nest = (open: string, close: string, depth: number, middle = '') => open.repeat(depth) + middle + close.repeat(depth);
const fill = (unit: string, room = 1000) => unit.repeat(Math.floor((SOURCE_BYTES - room) / unit.length));

/** Sources that are long or hold what no editor shows. */
const generated: [name: string, expected: string, source: string][] = [
  ['types nested 1,500 deep', 'compile-error or done doubled doubled', `type T = ${nest('[', ']', 1500, '1')};\n${honest}`],
  ['types nested 15,000 deep', 'compile-error', `type T = ${nest('[', ']', 15_000, '1')};\n${honest}`],
  ['generics nested deep', 'compile-error', `type T = ${nest('A<', '>', 15_000, 'B')};\n${honest}`],
  ['conditional types in a row', 'compile-error or done doubled doubled', `type T = ${fill('A extends B ? C : ')}D;\n${honest}`],
  ['parentheses nested deep', 'compile-error', `const a = ${nest('(', ')', 20_000, '1')};\n${honest}`],
  ['functions nested deep', 'compile-error', `const a = ${fill('() => ')}1;\n${honest}`],
  ['blocks nested deep', 'compile-error', `${nest('{', '}', 20_000)}\n${honest}`],
  ['templates nested deep', 'compile-error', `const a = ${nest('`${', '}`', 10_000, '1')};\n${honest}`],
  ['unary operators in a row', 'compile-error', `const a = ${fill('!')}1;\n${honest}`],
  ['a sum of thirty thousand terms', 'compile-error or done doubled doubled or runtime-error', `const a = ${fill('1+')}1;\n${honest}`],
  ['a union of ten thousand types', 'done doubled doubled or compile-error', `type T = ${fill('A | ')}B;\n${honest}`],
  ['a chain of members', 'compile-error or runtime-error', `const a = Math${fill('.a')};\n${honest}`],
  ['else if in a row', 'compile-error or done doubled doubled', `${fill('if (0) {} else ')}{}\n${honest}`],
  ['a long array', 'done doubled doubled', `const a = [${fill('1,')}];\n${honest}`],
  ['many exports', 'done doubled doubled', `${Array.from({ length: 3000 }, (_, i) => `export var a${i};`).join('\n')}\n${honest}`],
  ['a source as long as allowed', 'done doubled doubled', `${honest}//`.padEnd(SOURCE_BYTES, 'x')],
  ['a source one byte too long', 'compile-error', `${honest}//`.padEnd(SOURCE_BYTES + 1, 'x')],
  ['a source too long in bytes only', 'compile-error', `${honest}//`.padEnd(SOURCE_BYTES / 2, '数')],
  ['NUL in a comment', 'done doubled doubled', `// \0\n${honest}`],
  ['NUL in the program', 'compile-error', `\0${honest}`],
  ['a lone surrogate in a text', 'done doubled doubled', `const a = '\ud800';\n${honest}`],
  ['a byte order mark', 'done doubled doubled', `\ufeff${honest}`],
  ['other ends of lines', 'done doubled doubled', `// a\u2028const b = 1;\u2029${honest}`],
  ['a regular expression of 60 KB', 'done doubled doubled or compile-error', `const a = /${fill('(?:a|b)?')}/;\n${honest}`],
];

/** Every hostile program, and every honest one that looks strange. */
export const programs: Program[] = [
  ...written,
  ...generated.map(([name, expected, source]) => ({
    name: `emit: ${name}`,
    expected: expectations(expected),
    job: jobOf(source, new Map([['budget', String(BUDGET_MS)]])),
  })),
];
