import type { Arg, Signature } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGET_MS, PRINTED_CHARS } from '../limits.ts';
import { createSandbox } from './pool.ts';
import type { CallOutcome, Job, LeafValue, Sandbox } from './protocol.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

type Param = Signature['params'][number]['type'];
const jobOf = (source: string, returns: Param, params: Param[], cases: Arg[][], over: Partial<Job> = {}): Job => ({
  source,
  signature: { fn: 'f', params: params.map((type, i) => ({ name: `p${i}`, type })), returns, text: '' },
  forbids: [],
  cases,
  seed: 1,
  budgetMs: BUDGET_MS,
  ...over,
});

async function callsOf(...job: Parameters<typeof jobOf>): Promise<CallOutcome[]> {
  const outcome = await sandbox.run(jobOf(...job));
  expect(outcome).toMatchObject({ status: 'done' });
  return outcome.calls;
}

async function leavesOf(source: string, returns: Param): Promise<LeafValue[]> {
  const [call] = await callsOf(source, returns, ['number'], [[0]]);
  if (call?.kind !== 'value') throw new Error(JSON.stringify(call));
  return call.leaves;
}

async function reasonOf(source: string, returns: Param) {
  const [call] = await callsOf(source, returns, ['number'], [[0]]);
  if (call?.kind !== 'invalid') throw new Error(JSON.stringify(call));
  return call.reason;
}

const numbers = (...values: number[]) => Float64Array.from(values);

test('paths name records, lists and lists of records', async () => {
  const leaves = await leavesOf(
    'export const f = () => ({ loss: 1, grads: [{ dw: [[1, 2]], db: [3] }, { dw: [[4], [5]], db: [] }], all: [7, 8], ok: true, why: "so" });',
    {
      record: {
        loss: 'number',
        grads: { list: { record: { dw: 'Matrix', db: 'Vector' } } },
        all: { list: 'number' },
        ok: 'boolean',
        why: 'string',
      },
    },
  );
  expect(leaves).toEqual([
    { path: 'loss', shape: [], data: numbers(1) },
    { path: 'grads[0].dw', shape: [1, 2], data: numbers(1, 2) },
    { path: 'grads[0].db', shape: [1], data: numbers(3) },
    { path: 'grads[1].dw', shape: [2, 1], data: numbers(4, 5) },
    { path: 'grads[1].db', shape: [0], data: numbers() },
    { path: 'all[0]', shape: [], data: numbers(7) },
    { path: 'all[1]', shape: [], data: numbers(8) },
    { path: 'ok', flag: true },
    { path: 'why', text: 'so' },
  ]);
});

test('elements stand in row-major order', async () => {
  const [leaf] = await leavesOf('export const f = () => [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]];', 'Tensor3');
  expect(leaf).toEqual({ path: '', shape: [2, 2, 3], data: numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) });
});

test.each([
  ['Tensor4', '[[[[1]], [[2]]]]', [1, 2, 1, 1]],
  ['Matrix', '[]', [0, 0]],
  ['Matrix', '[[], []]', [2, 0]],
  ['Tensor3', '[[], []]', [2, 0, 0]],
  ['Vector', 'new Float32Array(3)', [3]],
  ['Tensor3', '[[new Float32Array(2), new Float64Array(2)]]', [1, 2, 2]],
] as const)('%s %s', async (type, text, shape) => {
  const [leaf] = await leavesOf(`export const f = () => ${text};`, type);
  expect(leaf).toMatchObject({ shape });
});

test.each([
  ['Matrix', '[[1, 2], [3, 4], [5]]', 'ragged', { path: '', index: [2], expected: 2, got: 1 }],
  ['Tensor3', '[[[1], [2]], [[3]]]', 'ragged', { path: '', index: [1], expected: 2, got: 1 }],
  ['Tensor3', '[[[1], [2]], [[3], [4, 5]]]', 'ragged', { path: '', index: [1, 1], expected: 1, got: 2 }],
  ['Matrix', '[[1, 2], [3, undefined]]', 'wrong-type', { path: '', index: [1, 1], expected: 'number', got: 'undefined' }],
  ['Matrix', '[[1], "ab"]', 'wrong-type', { path: '', index: [1], expected: 'array', got: 'string' }],
  ['Matrix', '[1, 2]', 'wrong-rank', { path: '', expected: 2, got: 1 }],
  ['Vector', '[[1, 2]]', 'wrong-rank', { path: '', expected: 1, got: 2 }],
  ['number', '[3]', 'wrong-rank', { path: '', expected: 0, got: 1 }],
  ['number', '"3"', 'wrong-type', { path: '', expected: 'number', got: 'string' }],
  ['Vector', 'null', 'wrong-type', { path: '', index: [], expected: 'array', got: 'null' }],
  [{ record: { w: 'Matrix', b: 'Vector' } }, '({ w: [[1]] })', 'missing-field', { path: 'b', field: 'b' }],
  [{ list: { record: { b: 'Vector' } } }, '[{ b: [1] }, {}]', 'missing-field', { path: '[1].b', field: 'b' }],
  [{ record: { grads: { list: 'Vector' } } }, '({ grads: 3 })', 'wrong-type', { path: 'grads', expected: 'array', got: 'number' }],
] as const)('%j %s is %s', async (type, text, code, params) => {
  const reason = await reasonOf(`export const f = () => ${text};`, type as Param);
  expect(reason).toEqual({ code, params });
});

test('a mutated argument is named, at any depth', async () => {
  const layers = { list: { record: { w: 'Matrix', name: 'string' } } } as const;
  const args: Arg[] = [
    1,
    [
      { w: [[1, 2]], name: 'a' },
      { w: [[3, 4]], name: 'b' },
    ],
  ];
  for (const change of [
    'layers[1].w[0][1] += 1',
    'layers[1].name = "c"',
    'layers.pop()',
    'delete layers[0].w',
    'layers[0].w = [[1, 2, 3]]',
    'layers[0] = layers[1]',
  ]) {
    const [call] = await callsOf(`export function f(n, layers) { ${change}; return n; }`, 'number', ['number', layers], [args]);
    expect(call, change).toEqual({ kind: 'invalid', reason: { code: 'argument-mutated', params: { parameter: 'p1' } } });
  }
});

test('NaN in an argument is no mutation', async () => {
  const [call] = await callsOf('export const f = (x) => x;', 'Vector', ['Vector'], [[[NaN, -0]]]);
  expect(call).toMatchObject({ kind: 'value' });
});

test('a generator argument draws the same for the same seed, and Math.random does not follow it', async () => {
  const source = 'export const f = (rng) => [rng.uniform(), rng.normal(), Math.random()];';
  const calls = await callsOf(source, 'Vector', ['Rng'], [[{ rng: 5 }], [{ rng: 5 }], [{ rng: 6 }]]);
  const [a, b, c] = calls.map((call) => (call.kind === 'value' && 'data' in call.leaves[0]! ? [...call.leaves[0].data] : []));
  expect(a!.slice(0, 2)).toEqual(b!.slice(0, 2));
  expect(a!.slice(0, 2)).not.toEqual(c!.slice(0, 2));
  expect(new Set([a![2], b![2], c![2]]).size).toBe(3);
});

test('Math.random is the same in every run of one seed and differs with the seed', async () => {
  const run = async (seed: number) =>
    (
      await sandbox.run(
        jobOf(
          'const load = Math.random(); export const f = () => [load, Math.random(), Math.random()];',
          'Vector',
          ['number'],
          [[0], [0]],
          { seed },
        ),
      )
    ).calls;
  const first = await run(1);
  expect(await run(1)).toEqual(first);
  expect(await run(2)).not.toEqual(first);
});

test('generators stand wherever a signature has them', async () => {
  const type = { record: { rng: 'Rng', scale: 'number' } } as const;
  const [call] = await callsOf(
    'export const f = (o) => o.scale * (o.rng.uniform() < 1);',
    'number',
    [type],
    [[{ rng: { rng: 1 }, scale: 3 }]],
  );
  expect(call).toEqual({ kind: 'value', leaves: [{ path: '', shape: [], data: numbers(3) }] });
});

test('extreme draws reach the program', async () => {
  const source =
    'export const f = (rng) => { const s = new Set(); for (let i = 0; i < 200; i++) s.add(rng.uniform()); return [s.has(0), s.has(1 - 2 ** -53), s.size > 100].map(Number); };';
  const [call] = await callsOf(source, 'Vector', ['Rng'], [[{ rng: 11, extremes: true }]]);
  expect(call).toMatchObject({ leaves: [{ data: numbers(1, 1, 1) }] });
});

test('what is printed is drawn plainly, in order, and capped', async () => {
  const source = `console.log('load', -0, NaN, [1, [2]], { a: 'b', c: null }, new Float32Array([0.5]), Symbol('s'), undefined, 3n, (x) => x);
export function f(x) { console.log(x); console.warn('a\\0\\ud800b'); if (x > 1) for (;;) console.log('xxxxxxxxxx'); return x; }`;
  const outcome = await sandbox.run(jobOf(source, 'number', ['number'], [[1], [2]], { budgetMs: 200 }));
  const head = "load -0 NaN [1, [2]] { a: 'b', c: null } Float32Array [0.5] Symbol(s) undefined 3 [function]\n1\na\ufffd\ufffdb\n2\n";
  expect(outcome.printed.startsWith(head)).toBe(true);
  expect(outcome.printed).toHaveLength(PRINTED_CHARS + 1);
  expect(outcome.printed.endsWith('…')).toBe(true);
});

test('errors carry name, message and the place in the learner’s own file', async () => {
  const source = `class ShapeError extends Error {\n  name = 'ShapeError';\n}\nconst fail = (x: number): never => {\n  throw new ShapeError('bad ' + x);\n};\nexport function f(x: number): number {\n  return fail(x);\n}\n`;
  const [call] = await callsOf(source, 'number', ['number'], [[3]]);
  expect(call).toEqual({ kind: 'threw', error: { name: 'ShapeError', message: 'bad 3', line: 5, column: 9 } });
});

test('an error in a helper is placed at the learner’s call of it', async () => {
  const [call] = await callsOf(
    "import { matmul } from 'nd';\nexport const f = () =>\n  matmul([[1, 2]], [[1]]);\n",
    'Matrix',
    ['number'],
    [[0]],
  );
  expect(call).toMatchObject({ kind: 'threw', error: { name: 'RangeError', line: 3, column: 3 } });
});

test('an error while the module loads ends the submission with its place', async () => {
  const outcome = await sandbox.run(jobOf('const a: number = 1;\n\nnull!.b;\nexport const f = () => a;', 'number', ['number'], [[0]]));
  expect(outcome).toMatchObject({ status: 'runtime-error', error: { name: 'TypeError', line: 3 }, calls: [] });
});

test('a forbidden helper is missing from the namespace too', async () => {
  const source = "import * as nd from 'nd'; const name = 'matmul'; export const f = () => Object.keys(nd).includes(name) ? 1 : 0;";
  const [call] = await callsOf(source, 'number', ['number'], [[0]], { forbids: ['matmul'] });
  expect(call).toMatchObject({ leaves: [{ data: numbers(0) }] });
});

test.each([
  ['export const g = 1; export function h() {}', 'missing-export', { expected: 'f', exported: 'g, h' }],
  ['export default function f() {}', 'missing-export', { expected: 'f', exported: 'default' }],
  ['export const f = 3;', 'not-a-function', { expected: 'f', got: 'number' }],
  ['export const f = 1; export { f };', 'duplicate-export', { name: 'f' }],
])('%s', async (source, code, params) => {
  const outcome = await sandbox.run(jobOf(source, 'number', ['number'], [[0]]));
  expect(outcome).toMatchObject({ status: 'invalid-output', reason: { code, params }, calls: [] });
});
