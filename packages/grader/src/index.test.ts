import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBank, type Case, type Task } from 'questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportBytes } from './build-report.ts';
import { createGrader, GraderError, Report, type Grader, type GraderEvent } from './index.ts';

const bank = await loadBank();
const taskOf = (id: string): Task => bank.tasks.get(id)!;
const softmax = taskOf('softmax');
const folder = await mkdtemp(join(tmpdir(), 'grader-test-'));

/** Tasks made for this test, beside the real ones. */
const made = (id: string, changes: Partial<Task>, base = softmax): [string, Task] => [id, { ...base, id, hash: id, ...changes }];

const square = (n: number, value: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => value + i - j));
const largeCases: Case[] = Array.from({ length: 40 }, (_, i) => ({
  id: `large-${i}`,
  title: { en: `Large ${i}`, zh: `大 ${i}` },
  visibility: i < 20 ? 'public' : 'hidden',
  args: [square(20 + i, i)],
}));

const log: string[] = [];
const told: GraderEvent[] = [];
let grader: Grader;
let allTasks: Map<string, Task>;
beforeAll(async () => {
  await writeFile(join(folder, 'reference.ts'), 'export default () => { throw new RangeError("no such axis"); };');
  allTasks = new Map([
    ...bank.tasks,
    made('large', { casesFor: () => largeCases }),
    made('no-cases', { casesFor: () => [] }),
    made('broken-reference', { referenceFolder: folder }),
    made('extreme-input', {
      casesFor: () => [
        {
          ...largeCases[0]!,
          args: [
            [
              [Infinity, 0],
              [NaN, 1],
            ],
          ],
        },
      ],
    }),
  ]);
  grader = await createGrader({
    bank: { ...bank, tasks: allTasks },
    seedSecret: 'test',
    concurrency: 1,
    observe: (event) => told.push(event),
    log: (line) => log.push(line),
  });
});
afterAll(async () => {
  await grader.close();
  await rm(folder, { recursive: true });
});

const submit = (source: string, task = 'softmax', seed = 42) => grader.grade({ task, source, mode: 'submit', seed });
const mistake = (task: string, id: string): string => taskOf(task).mistakes.find((one) => one.id === id)!.source;

describe('verdicts', () => {
  test('solution: accepted in Run and in Submit, Run with public cases only', async () => {
    const [run, submitted] = [
      await grader.grade({ task: 'softmax', source: softmax.solution, mode: 'run' }),
      await submit(softmax.solution),
    ];
    expect([run.status, submitted.status]).toEqual(['accepted', 'accepted']);
    expect(new Set(run.cases.map((one) => one.visibility))).toEqual(new Set(['public']));
    expect(new Set(submitted.cases.map((one) => one.visibility))).toEqual(new Set(['public', 'edge', 'hidden']));
  });

  test('several ways to fail: invalid output before a thrown error before wrong values', async () => {
    const program = (first: string, second: string) => `let n = 0;
      export function softmax(x) { n++; if (n === 1) ${first}; if (n === 2) ${second}; return x.map((row) => row.map(() => 0)); }`;
    const [invalid, threw, fails] = ["return 'text'", "throw new TypeError('x')", 'return [[1]]'];
    expect((await submit(program(threw!, invalid!))).status).toBe('invalid-output');
    expect((await submit(program(fails!, threw!))).status).toBe('runtime-error');
    expect((await submit(program(fails!, fails!))).status).toBe('wrong');
  });

  test('endless loop in the second case: a timeout there, the first is judged, the rest untested', async () => {
    const source = `let n = 0;\nexport function softmax(x) { if (++n === 2) for (;;); return x; }`;
    const { status, cases } = await submit(source);
    expect([status, ...cases.slice(0, 3).map((one) => one.status)]).toEqual(['timeout', 'wrong', 'timeout', 'untested']);
  });

  test('syntax error: where it is, and no case tested', async () => {
    const report = await submit('export function softmax(x: Matrix): Matrix {\n  return x.map(;\n}');
    expect(report).toMatchObject({ status: 'compile-error', error: { line: 2 }, diagnoses: [] });
    expect(report.cases.every((one) => one.status === 'untested')).toBe(true);
  });

  test('accepted for a thrown error of the right name only', async () => {
    const source = taskOf('matmul').solution;
    expect((await submit(source, 'matmul')).status).toBe('accepted');
    expect((await submit(source.replaceAll('RangeError', 'TypeError'), 'matmul')).cases.find((one) => one.reason)?.reason).toEqual({
      code: 'wrong-error',
      params: { got: 'TypeError', expected: 'RangeError' },
    });
  });
});

describe('diagnosis', () => {
  test('a mistake written in other words is named, with its tag', async () => {
    const source = `export function softmax(x: Matrix): Matrix {
      const out = [];
      for (const row of x) { let total = 0; for (const v of row) total += Math.exp(v); out.push(row.map((v) => Math.exp(v) / total)); }
      return out; }`;
    const { diagnoses, badge } = await submit(source);
    expect(diagnoses).toMatchObject([{ kind: 'mistake', id: 'no-shift', tag: 'softmax-overflow' }]);
    expect(badge).toBe('numerics');
  });

  test('a wrong program that nobody foresaw: the pattern, not a guess', async () => {
    const source = softmax.solution.replace('value / sum', '3 * value / sum');
    expect((await submit(source)).diagnoses).toEqual([{ kind: 'pattern', id: 'constant-factor', path: undefined, params: { factor: 3 } }]);
  });

  test('noise: nothing is said', async () => {
    const source = softmax.solution.replace('value / sum', 'value / sum + Math.random()');
    expect((await submit(source)).diagnoses).toEqual([]);
  });

  test.for([
    { task: 'dense-backward', id: 'dw-transposed', badge: 'shapes' },
    { task: 'dense-backward', id: 'batch-mean', badge: 'mathematics' },
    { task: 'softmax', id: 'global-shift', badge: 'numerics' },
    { task: 'softmax', id: 'in-place', badge: undefined },
  ])('$task, $id: badge $badge', async ({ task, id, badge }) => {
    expect((await submit(mistake(task, id), task)).badge).toBe(badge);
  });

  test('a sample with the deviation of a known mistake, drawn in another order', async () => {
    const source = `export function heNormal(shape: number[], rng: Rng): Vector {
      rng.normal(); const fanOut = shape.slice(0, -2).reduce((a, b) => a * b, 1) * shape[shape.length - 1];
      return Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => -rng.normal() * Math.sqrt(2 / fanOut)); }`;
    expect((await submit(source, 'he-normal')).diagnoses).toMatchObject([{ kind: 'mistake', id: 'fan-out' }]);
  });
});

describe('what a report shows', () => {
  test('a hidden case: neither arguments nor tensors, but for the arguments of the smallest failing one', async () => {
    const { cases, smallestFailing } = await submit(mistake('softmax', 'columns'));
    const hidden = cases.filter((one) => one.visibility === 'hidden');
    expect(hidden.every((one) => one.outputs === undefined && one.first !== undefined)).toBe(true);
    expect(cases.flatMap((one, i) => (one.visibility === 'hidden' && one.args ? [i] : [])).every((i) => i === smallestFailing)).toBe(true);
  });

  test('tensors: of the first failing case in Submit, of every case in Run', async () => {
    const source = mistake('softmax', 'columns');
    const submitted = await submit(source);
    expect(submitted.cases.map((one) => one.outputs !== undefined).indexOf(true)).toBe(0);
    expect(submitted.cases.filter((one) => one.outputs)).toHaveLength(1);
    const run = await grader.grade({ task: 'softmax', source, mode: 'run' });
    expect(run.cases.every((one) => one.outputs && one.args)).toBe(true);
  });

  test.for(['run', 'submit'] as const)(
    'forty large cases and much printed text: at most 32 KB in %s, and it still parses',
    async (mode) => {
      const source = `export function softmax(x) { console.log('é'.repeat(5000)); return x.map((row) => row.map(() => 1 / 3)); }`;
      const report = await grader.grade({ task: 'large', source, mode });
      const text = JSON.stringify(report);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(reportBytes);
      expect(Report.parse(JSON.parse(text)).status).toBe('wrong');
      const [pair] = report.cases[0]!.outputs ?? [];
      expect([pair?.got.length, pair?.expected.length, pair?.omitted]).toEqual([256, 256, 400 - 256]);
    },
  );

  test('one case alone: it and no other is called; a hidden one shows no tensors', async () => {
    const source = mistake('softmax', 'columns');
    const one = (only: string, program = source) => grader.grade({ task: 'softmax', source: program, mode: 'run', only, seed: 42 });
    const edge = await one('one-column');
    expect(edge).toMatchObject({ only: 'one-column', status: 'wrong', diagnoses: [], smallestFailing: 0 });
    expect(edge.cases.map(({ id }) => id)).toEqual(['one-column']);
    expect(edge.cases[0]!.outputs).toHaveLength(1);
    const hidden = await one('tall');
    expect(hidden.cases.map(({ id, outputs, args }) => [id, outputs, args !== undefined])).toEqual([['tall', undefined, true]]);
    expect(hidden.cases[0]!.first).toEqual((await submit(source)).cases.find(({ id }) => id === 'tall')!.first);
    const onFirstCall = `let n = 0;\n${softmax.solution.replace('{\n', '{\n  if (++n > 1) throw new Error();\n')}`;
    expect((await one('low-logits', onFirstCall)).status).toBe('accepted');
    await expect(one('no-such-case')).rejects.toThrow("no case 'no-such-case'");
  });

  test('NaN and infinities survive JSON: results, differences and arguments', async () => {
    const report = await submit('export function softmax(x) { return [[NaN, -Infinity], [Infinity, 1]]; }', 'extreme-input');
    const parsed = Report.parse(JSON.parse(JSON.stringify(report)));
    expect(parsed.cases[0]).toMatchObject({
      args: [
        [
          ['Infinity', 0],
          ['NaN', 1],
        ],
      ],
      outputs: [{ got: ['NaN', '-Infinity', 'Infinity', 1] }],
    });
  });
});

describe('seeds', () => {
  const hiddenNumbers = (report: Report) => report.cases.filter((one) => one.visibility === 'hidden').map((one) => one.first?.expected);

  test('a report is reproduced by its seed; another seed changes hidden cases and no other', async () => {
    const source = mistake('softmax', 'columns');
    const first = await grader.grade({ task: 'softmax', source, mode: 'submit', submissionId: 'a' });
    const again = await submit(source, 'softmax', first.seed);
    const other = await submit(source, 'softmax', 7);
    expect(again.cases).toEqual(first.cases);
    expect(hiddenNumbers(other)).not.toEqual(hiddenNumbers(first));
    const fixed = (report: Report) => report.cases.filter((one) => one.visibility !== 'hidden').map((one) => one.first);
    expect(fixed(other)).toEqual(fixed(first));
  });

  test('a submission graded twice takes the same seed, and others take others', async () => {
    const seedOf = async (submissionId: string) =>
      (await grader.grade({ task: 'softmax', source: softmax.solution, mode: 'submit', submissionId })).seed;
    const seeds = await Promise.all(['a', 'b', 'c', 'd', 'e', 'a'].map(seedOf));
    expect(seeds[5]).toBe(seeds[0]);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });
});

describe('faults of ours are exceptions', () => {
  test('no case', async () => {
    await expect(submit(softmax.solution, 'no-cases')).rejects.toThrow(GraderError);
  });
  test('a reference that throws: its message, after a second attempt', async () => {
    log.length = 0;
    await expect(submit(softmax.solution, 'broken-reference')).rejects.toThrow(/reference\.ts, call 0: no such axis/);
    expect(log.map((line) => /attempt \d of \d/.exec(line)?.[0])).toEqual(['attempt 1 of 2', 'attempt 2 of 2']);
  });
  test('an unknown task', async () => {
    await expect(submit('', 'sofmax')).rejects.toThrow("no task 'sofmax'");
  });
  test('afterwards grading goes on', async () => {
    expect((await submit(softmax.solution)).status).toBe('accepted');
  });
});

test('prepare: a task whose reference is broken does not keep the others from being ready', { timeout: 120_000 }, async () => {
  log.length = 0;
  const tasks = new Map(['broken-reference', 'softmax', 'he-normal'].map((id) => [id, allTasks.get(id)!]));
  const other = await createGrader({ bank: { ...bank, tasks }, seedSecret: 'test', concurrency: 1, log: (line) => log.push(line) });
  await other.prepare();
  expect(log.filter((line) => line.startsWith('preparing'))).toEqual([
    expect.stringMatching(/^preparing 'broken-reference' failed: .*no such axis/),
  ]);
  await other.close();
});

test('prepare: closing the grader ends it without an error', async () => {
  const other = await createGrader({ bank, seedSecret: 'test', concurrency: 1, log: (line) => log.push(line) });
  log.length = 0;
  const preparing = other.prepare();
  await other.close();
  await expect(preparing).resolves.toBeUndefined();
  expect(log.filter((line) => line.startsWith('preparing'))).toEqual([]);
});

test('example: the first public case and what the reference gives; none for a sample', async () => {
  const example = await grader.example('softmax');
  expect(example?.args).toEqual([{ name: 'x', value: softmax.casesFor(1)[0]!.args[0] }]);
  expect(JSON.stringify(example?.result)).toMatch(/^\[\[0\.0900305.*\],\[0\.46831/);
  expect(await grader.example('he-normal')).toBeNull();
});

describe('whoever watches is told', () => {
  const since = async (work: () => Promise<unknown>): Promise<GraderEvent[]> => {
    const before = told.length;
    await work();
    return told.slice(before);
  };

  test('how long each stage took, and the stages fit into the whole', async () => {
    await submit(softmax.solution);
    const events = await since(() => submit(softmax.solution));
    const ms = Object.fromEntries(events.flatMap((event) => (event.kind === 'stage' ? [[event.stage, event.ms]] : [])));
    expect(Object.keys(ms).sort()).toEqual(['all', 'compare', 'diagnose', 'expected', 'report', 'run', 'wait']);
    expect(ms['run']).toBeGreaterThan(0);
    expect(ms['wait']! + ms['run']! + ms['compare']! + ms['diagnose']! + ms['report']!).toBeLessThanOrEqual(ms['all']!);
  });

  test('where expected values were found: computed for the first, in memory for the second', async () => {
    const found = (events: GraderEvent[]) =>
      events.flatMap((event) => (event.kind === 'lookup' && event.cache === 'expected' ? event.found : []));
    expect(found(await since(() => submit(softmax.solution, 'softmax', 4711)))).toContain('nowhere');
    expect(new Set(found(await since(() => submit(softmax.solution, 'softmax', 4711))))).toEqual(new Set(['memory']));
  });

  test('why a child ended: stopped for its time, or for its memory', async () => {
    // More than one where the machine held a run up, which is then repeated.
    const reasons = async (body: string) => {
      const events = await since(async () => {
        await submit(`export function softmax(x: Matrix): Matrix { ${body} }`);
        // The next one needs a child that came in its place.
        await submit(softmax.solution);
      });
      return new Set(events.flatMap((event) => (event.kind === 'ended' ? event.reason : [])));
    };
    expect(await reasons('while (true) {}')).toEqual(new Set(['time']));
    expect(await reasons('const a: number[][] = []; for (;;) a.push(new Array(1e6).fill(1));')).toEqual(new Set(['memory']));
  });

  test('nothing that a learner wrote', async () => {
    const events = await since(() => submit("export function softmax(x: Matrix): Matrix { throw new Error('swordfish'); }"));
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain('swordfish');
  });

  test('how many children there are', () => {
    expect(grader.state()).toEqual({ children: expect.any(Number), waiting: 0 });
    expect(grader.state().children).toBeGreaterThan(0);
  });
});
