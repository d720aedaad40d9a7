import { stripTypeScriptTypes } from 'node:module';
import { type Node, parse } from 'acorn';
import type { Edit } from './mutants.ts';

/** What Stryker has no mutators for: a literal n becomes n ± 1, 0 and −n; an index moves by 1; a statement is left out. */
export function ownEdits(source: string): Edit[] {
  const messages = messageRanges(source);
  return [...nodesOf(source)]
    .flatMap(({ node, key }) => [...literalEdits(node, key), ...indexEdits(source, node), ...statementEdits(node)])
    .filter(({ start, end }) => !messages.some((range) => range.start <= start && end <= range.end));
}

/** Where the arguments of `throw new SomeError(...)` stand. */
export function messageRanges(source: string): { start: number; end: number }[] {
  return [...nodesOf(source)].flatMap(({ node, parent }) =>
    node.type === 'NewExpression' && parent?.type === 'ThrowStatement' ? [{ start: node.start, end: node.end }] : [],
  );
}

interface Visited {
  node: Node;
  parent?: Node;
  /** The field of the parent in which it stands. */
  key?: string;
}

/** Every node of a program. Its types are blanked out, so that positions are those of the TypeScript. */
function* nodesOf(source: string): Generator<Visited> {
  const js = stripTypeScriptTypes(source, { mode: 'strip' });
  if (js.length !== source.length) throw new Error('stripping the types moved what stands behind them');
  const open: Visited[] = [{ node: parse(js, { ecmaVersion: 'latest', sourceType: 'module' }) }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const parent = next.node;
    for (const [key, value] of Object.entries(parent)) {
      for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) open.push({ node: item, parent, key });
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function literalEdits(node: Node, key: string | undefined): Edit[] {
  if (node.type !== 'Literal' || key === 'key' || !('value' in node) || typeof node.value !== 'number') return [];
  const { value, start, end } = node;
  const others = new Set([value + 1, value - 1, 0, -value]);
  others.delete(value);
  return [...others].map((other) => ({ start, end, text: other < 0 ? `(${other})` : String(other) }));
}

function indexEdits(source: string, node: Node): Edit[] {
  if (node.type !== 'MemberExpression' || !('computed' in node) || !node.computed || !('property' in node)) return [];
  const index = node.property;
  if (!isNode(index) || index.type === 'Literal') return [];
  const { start, end } = index;
  const text = source.slice(start, end);
  return ['+', '-'].map((sign) => ({ start, end, text: `(${text}) ${sign} 1` }));
}

const statements = new Set([
  'ExpressionStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
]);

const statementEdits = ({ type, start, end }: Node): Edit[] => (statements.has(type) ? [{ start, end, text: ';' }] : []);
