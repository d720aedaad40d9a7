import { stripTypeScriptTypes } from 'node:module';
import { type Node, type Program, parse } from 'acorn';
import { MESSAGE_CHARS, PARAMETER_CHARS } from './limits.ts';
import type { Reason, SourceError } from './report.ts';
import { ndNames } from './sandbox/nd-names.ts';
import { storable } from './storable.ts';

/** What stands before every line and column of the learner's program in a stack. */
export const SUBMISSION_FILE = 'submission.ts';

export interface CompileFailure {
  status: 'compile-error' | 'invalid-output';
  reason: Reason;
  error: SourceError;
  /** The type stripper broke on this source, and stays broken: the process must be thrown away. */
  poisoned?: boolean;
}

export type Compiled = { js: string } | CompileFailure;

const TOO_DEEP = 'the program is nested too deeply';

interface Place {
  line: number;
  column: number;
}

/** Names of modules and exports are the learner's own text. */
const storableParams = (params: Reason['params']): Reason['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? storable(value, PARAMETER_CHARS) : value]),
  );

const failure = (code: string, params: Reason['params'], message: string, place?: Partial<Place>): CompileFailure => ({
  status: code === 'duplicate-export' ? 'invalid-output' : 'compile-error',
  reason: { code, params: storableParams(params) },
  error: { name: 'SyntaxError', message: storable(message, MESSAGE_CHARS), ...place },
});

/** Characters that a terminal draws two columns wide: the stripper's carets count them so, and a tab as four. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The index in UTF-16 units of what stands at a column of the drawn line. */
function indexAtColumn(text: string, column: number): number {
  let drawn = 0;
  let index = 0;
  for (const character of text) {
    if (drawn >= column) break;
    drawn += character === '\t' ? 4 : WIDE.test(character) ? 2 : 1;
    index += character.length;
  }
  return index;
}

/** Where Node's type stripper points: its stack begins with `:line`, some source lines, and a row of carets under the line it means. */
function placeOfStripperError(stack: string, source: string): Partial<Place> {
  const [head = '', ...rows] = stack.split('\n', 8);
  const line = Number(/:(\d+)$/.exec(head)?.[1]);
  if (!Number.isInteger(line)) return {};
  const caret = rows.find((row) => /^ *\^+$/.test(row))?.indexOf('^');
  const text = source.split(/\r\n|[\n\r]/, line)[line - 1] ?? '';
  return caret === undefined ? { line } : { line, column: indexAtColumn(text, caret) + 1 };
}

/** Removes the types and leaves every other character where it was, so that lines and columns stay the learner's own. */
function stripped(source: string): Compiled {
  try {
    return { js: stripTypeScriptTypes(source, { mode: 'strip' }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const place = placeOfStripperError(error.stack ?? '', source);
    const code = 'code' in error ? error.code : undefined;
    if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return failure('syntax', {}, error.message, place);
    if (code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') return { ...failure('syntax', {}, TOO_DEEP), poisoned: true };
    const syntax = /^TypeScript (.+?)(?: declaration)? is not supported/.exec(error.message)?.[1] ?? 'angle-bracket assertion';
    return failure('non-erasable', { syntax }, error.message, place);
  }
}

/** Whether the stripper does its work. Types nested some 1,500 deep break it for good. */
export function stripperWorks(): boolean {
  const text = stripped('const a: number = 1;');
  return 'js' in text && text.js === 'const a         = 1;';
}

/** V8 and acorn put the place at the end of the message: `[submission.ts:2:8]`, `(2:7)`. */
export function syntaxFailure(message: string, fn: string, place?: Place): CompileFailure {
  const v8 = /^(.*?) ?\[[^\]]*:(\d+):(\d+)\]$/s.exec(message);
  const acorn = /^(.*?) ?\((\d+):(\d+)\)$/s.exec(message);
  const text = v8?.[1] ?? acorn?.[1] ?? message;
  const where =
    place ??
    (v8 ? { line: Number(v8[2]), column: Number(v8[3]) } : acorn ? { line: Number(acorn[2]), column: Number(acorn[3]) + 1 } : undefined);
  const duplicate = /^Duplicate export(?: of)? '(.+)'$/.exec(text)?.[1];
  if (duplicate !== undefined) return failure('duplicate-export', { name: duplicate }, text, where);
  if (text === `Identifier '${fn}' has already been declared`) return failure('duplicate-export', { name: fn }, text, where);
  return failure('syntax', {}, text, where);
}

function parsed(js: string, fn: string): Program | CompileFailure {
  try {
    return parse(js, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    if (error instanceof SyntaxError) return syntaxFailure(error.message, fn);
    if (error instanceof RangeError) return failure('syntax', {}, TOO_DEEP);
    throw error;
  }
}

const placeOf = (node: Node): Place | undefined =>
  node.loc ? { line: node.loc.start.line, column: node.loc.start.column + 1 } : undefined;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'StaticBlock']);

/** Every node of a program with whether it stands in a function, in no particular order. Deep programs need no deep stack. */
function* nodesOf(program: Program): Generator<{ node: Node; inFunction: boolean }> {
  const open: { node: Node; inFunction: boolean }[] = [{ node: program, inFunction: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const inFunction = next.inFunction || functions.has(next.node.type);
    for (const value of Object.values(next.node)) {
      for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) open.push({ node: item, inFunction });
    }
  }
}

/** The name in `import { name as local }`, `object.name`, `export { name }`. */
const nameIn = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if ('name' in node && typeof node.name === 'string') return node.name;
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined;
};

function importFailure(node: Node, forbids: readonly string[]): CompileFailure | undefined {
  if (node.type === 'ImportExpression')
    return failure('forbidden-import', { module: 'import()' }, 'import() is not available', placeOf(node));
  if (!('source' in node) || !isNode(node.source)) return undefined;
  const module = nameIn(node.source) ?? '';
  if (module !== 'nd') return failure('forbidden-import', { module }, `only 'nd' can be imported`, placeOf(node.source));
  const specifiers: unknown[] = 'specifiers' in node && Array.isArray(node.specifiers) ? node.specifiers : [];
  for (const specifier of specifiers) {
    if (!isNode(specifier)) continue;
    const name =
      'imported' in specifier
        ? nameIn(specifier.imported)
        : specifier.type === 'ExportSpecifier' && 'local' in specifier
          ? nameIn(specifier.local)
          : undefined;
    if (name !== undefined && forbids.includes(name)) return helperFailure(name, specifier);
    if (name !== undefined && !ndNames.includes(name)) return failure('syntax', {}, `'nd' has no export '${name}'`, placeOf(specifier));
  }
  return undefined;
}

const helperFailure = (name: string, node: Node): CompileFailure =>
  failure('forbidden-helper', { name }, `'${name}' of 'nd' is not available in this task`, placeOf(node));

/** Names bound by `import * as name from 'nd'`. */
function namespacesOf(program: Program): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    for (const specifier of statement.specifiers) if (specifier.type === 'ImportNamespaceSpecifier') names.add(specifier.local.name);
  }
  return names;
}

const isAwait = (node: Node): boolean =>
  node.type === 'AwaitExpression' ||
  (node.type === 'ForOfStatement' && 'await' in node && node.await === true) ||
  (node.type === 'VariableDeclaration' && 'kind' in node && node.kind === 'await using');

function ruleFailure(program: Program, forbids: readonly string[]): CompileFailure | undefined {
  const namespaces = namespacesOf(program);
  for (const { node, inFunction } of nodesOf(program)) {
    if (!inFunction && isAwait(node)) return failure('top-level-await', {}, 'await is not available outside a function', placeOf(node));
    const imported = importFailure(node, forbids);
    if (imported) return imported;
    if (node.type !== 'MemberExpression' || !('object' in node) || !('property' in node)) continue;
    const helper = namespaces.has(nameIn(node.object) ?? '') ? nameIn(node.property) : undefined;
    if (helper !== undefined && forbids.includes(helper)) return helperFailure(helper, node);
  }
  return undefined;
}

/**
 * A learner's TypeScript as JavaScript of the same lines and columns, or why it is none.
 *
 * Types are stripped, never checked: the editor does that. Only `nd` can be imported, without the names that the task forbids, and `await` stands in
 * functions only. Call this in a process that can be thrown away: hostile source breaks or stalls the stripper.
 */
export function compile(source: string, fn: string, forbids: readonly string[]): Compiled {
  const text = stripped(source);
  if (!('js' in text)) return text;
  const program = parsed(text.js, fn);
  if (!('body' in program)) return program;
  return ruleFailure(program, forbids) ?? text;
}
