import { expect, test } from 'vitest';
import { compile, stripperWorks } from './compile.ts';

const failureOf = (source: string, forbids: string[] = []) => {
  const result = compile(source, 'softmax', forbids);
  if ('js' in result) throw new Error(`compiled to ${result.js}`);
  return {
    status: result.status,
    code: result.reason.code,
    params: result.reason.params,
    line: result.error.line,
    column: result.error.column,
  };
};

test('types are removed and nothing moves', () => {
  const source = 'export function softmax(x: Matrix): Matrix {\n  return x as Matrix;\n}\n';
  const result = compile(source, 'softmax', []);
  expect(result).toEqual({ js: 'export function softmax(x        )         {\n  return x          ;\n}\n' });
});

test.each([
  ['\n\nlet x = ;', 3, 9],
  ['\tlet x: = 3', 1, 9],
  ["const 数 = '数学' as = 3", 1, 19],
  ["const 🙂 = 3;\nconst s = '🙂' as = 3", 1, 7],
  ['function f( {\n return 3 }\n', 2, 9],
  ['export const a = 1;\nlet x; let x;\n', 2, 12],
])('a syntax error has its own line and column: %j', (source, line, column) => {
  expect(failureOf(source)).toEqual({ status: 'compile-error', code: 'syntax', params: {}, line, column });
});

test.each([
  ['enum A { x }', 'enum'],
  ['namespace N { export const a = 1 }', 'namespace'],
  ['class A { constructor(private x: number) {} }', 'parameter property'],
  ['const x = <number>1;', 'angle-bracket assertion'],
])('syntax that cannot be erased is named: %s', (source, syntax) => {
  expect(failureOf(source)).toMatchObject({ status: 'compile-error', code: 'non-erasable', params: { syntax } });
});

test.each([
  ['import fs from "node:fs";', 'node:fs', 1],
  ['import { x } from "./other.ts";', './other.ts', 1],
  ['\nexport * from "nd2";', 'nd2', 2],
  ['export const f = () => import("nd");', 'import()', 1],
])('nothing but nd can be imported: %s', (source, module, line) => {
  expect(failureOf(source)).toMatchObject({ status: 'compile-error', code: 'forbidden-import', params: { module }, line });
});

test('a type-only import is erased, not refused', () => {
  expect(compile("import type { Matrix } from './types.ts'; export const softmax = 1;", 'softmax', [])).toHaveProperty('js');
});

test.each([
  "import { matmul } from 'nd';",
  "import { matmul as m } from 'nd';",
  "export { matmul } from 'nd';",
  "import * as nd from 'nd'; nd.matmul();",
])('a forbidden helper is named: %s', (source) => {
  expect(failureOf(source, ['matmul'])).toMatchObject({
    status: 'compile-error',
    code: 'forbidden-helper',
    params: { name: 'matmul' },
    line: 1,
  });
  expect(compile(source, 'softmax', [])).toHaveProperty('js');
});

test('an unknown helper is a compile error that names it', () => {
  expect(failureOf("import { matMul } from 'nd';")).toMatchObject({ code: 'syntax', line: 1, column: 10 });
});

test.each(['await 1;', 'for await (const x of []) {}', 'const x = await 3;', 'await using x = null;', 'if (true) { await null; }'])(
  'top-level await: %s',
  (source) => {
    expect(failureOf(source)).toMatchObject({ status: 'compile-error', code: 'top-level-await', line: 1 });
  },
);

test('await in a function is allowed', () => {
  expect(compile('export async function f() { await 1; for await (const x of []) {} }', 'f', [])).toHaveProperty('js');
});

test.each(['export const softmax = 1; export { softmax };', 'export function softmax() {}\nexport function softmax() {}'])(
  'duplicate export: %s',
  (source) => {
    expect(failureOf(source)).toMatchObject({ status: 'invalid-output', code: 'duplicate-export', params: { name: 'softmax' } });
  },
);

test('a stripper that is broken is noticed', () => {
  expect(stripperWorks()).toBe(true);
  const depth = 5000;
  expect(compile(`export const softmax = ${'['.repeat(depth)}${']'.repeat(depth)};`, 'softmax', [])).toMatchObject({
    status: 'compile-error',
    poisoned: true,
  });
  expect(stripperWorks()).toBe(false);
});
