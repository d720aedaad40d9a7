import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BUDGET_MS, SOURCE_BYTES } from '../src/limits.ts';
import { createSandbox } from '../src/sandbox/pool.ts';
import { childProcesses, residentBytes } from '../src/sandbox/process-stats.ts';
import type { Sandbox } from '../src/sandbox/protocol.ts';
import { expectations, isExpected, jobOf, kindOf, type Program, readProgram } from './program.ts';

/** A verdict comes at most so long after the end of its budget. */
const LATE_MS = 500;
/** Resident memory of all children together: the one that is attacked, watched every 8 ms, and the spare. */
const RESIDENT_BYTES = 900 * 2 ** 20;
const SAMPLE_MS = 5;

const here = import.meta.dirname;
const programs: Program[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) => readdirSync(path.join(here, folder.name)).map((file) => path.join(folder.name, file)))
  .map((file) => readProgram(path.join(here, file), file.replace(/\.ts$/, '')));

const honest = 'export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));';
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

let sandbox: Sandbox;
let peak = 0;
let sampler: NodeJS.Timeout;

beforeAll(async () => {
  // One after the other, and never graded twice, so that times are those of one run.
  sandbox = await createSandbox({ concurrency: 1, repeats: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  peak = 0;
  sampler = setInterval(() => {
    const resident = childProcesses(process.pid).map((pid) => residentBytes(pid) ?? 0);
    peak = Math.max(
      peak,
      resident.reduce((sum, bytes) => sum + bytes, 0),
    );
  }, SAMPLE_MS);
});
afterEach(() => clearInterval(sampler));

async function check(program: Program): Promise<void> {
  const start = performance.now();
  const outcome = await sandbox.run(program.job);
  const wallMs = performance.now() - start;
  expect(isExpected(outcome, program), `expected ${JSON.stringify(program.expected)}, got ${JSON.stringify(outcome)}`).toBe(true);
  expect(JSON.stringify(outcome), 'text that a database refuses').not.toMatch(/\\u0000|\\ud[89a-f]/);
  expect(wallMs).toBeLessThan(program.job.budgetMs + LATE_MS);
  expect(peak).toBeLessThan(RESIDENT_BYTES);
  // Children take turns: the second of these meets the child that was attacked, if it still lives.
  for (let i = 0; i < 2; i++) {
    const next = await sandbox.run(jobOf(honest));
    expect
      .soft(
        next.calls.map((call, k) => kindOf(call, jobOf(honest).cases[k]!)),
        `the next submission: ${JSON.stringify(next)}`,
      )
      .toEqual(['doubled', 'doubled']);
  }
}

// A machine that does something else may delay a run: such a failure does not come three times.
const options = { retry: 2 };

test.each(programs)('$name', options, (program) => check(program));
test.each(generated)('emit: %s', options, (name, expected, source) =>
  check({ name, expected: expectations(expected), job: jobOf(source, new Map([['budget', String(BUDGET_MS)]])) }),
);
