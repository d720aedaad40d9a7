import { loadBank, type Task } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMistakeRunner } from '../mistakes.ts';
import { mutantsOfTask, mutate, strayEntries, unequalEntries } from '../mutation/run.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import { caseGate, gradientGate, mistakeGate, solutionGate, starterGate, type GateTools } from './gates.ts';

// A gate that cannot fail guards nothing: each is shown a bank that it must refuse.

const { tasks } = await loadBank();
const softmax = tasks.get('softmax')!;
const mistakeOf = (task: Task, id: string) => task.mistakes.find((mistake) => mistake.id === id)!;
const seeds = [5, 6];

let tools: GateTools;
beforeAll(async () => {
  const sandbox = await createSandbox({ concurrency: 2 });
  const log = () => undefined;
  tools = { sandbox, oracle: createOracle({ log }), mistakes: createMistakeRunner({ sandbox, log }) };
});
afterAll(() => Promise.all([tools.sandbox.close(), tools.oracle.close()]));

test('starter that is the solution', async () => {
  expect(await starterGate({ ...softmax, starter: softmax.solution }, 5, tools)).toEqual(['softmax: the starter is accepted with seed 5']);
});

test('solution that overflows: names the case and what stands there', async () => {
  const violations = await solutionGate({ ...softmax, solution: mistakeOf(softmax, 'no-shift').source, alternatives: [] }, seeds, tools);
  expect(violations).toContainEqual(expect.stringMatching(/^softmax, solution, seed 5: case 'large-logits' is wrong: non-finite/));
});

test('solution near the tolerance: names the figures', async () => {
  const near = softmax.solution.replace('value / sum', 'value / sum + 0.5e-5');
  const violations = await solutionGate({ ...softmax, solution: near, alternatives: [] }, seeds, tools);
  expect(violations[0]).toMatch(/worst error 5\.\d+e-6, 0\.\d+ of the tolerance; at most 0.1/);
});

test('alternative that fails: is not overlooked', async () => {
  const violations = await solutionGate({ ...softmax, alternatives: [mistakeOf(softmax, 'columns').source] }, seeds, tools);
  expect(violations.every((text) => text.startsWith('softmax, solution-2, seed'))).toBe(true);
  expect(violations.length).toBeGreaterThan(0);
});

test('mistake that is none', async () => {
  const mistakes = [{ id: 'right', tag: 'softmax-axis', source: softmax.solution }];
  expect(await mistakeGate({ ...softmax, mistakes }, [5], tools)).toContain("softmax, mistake 'right', seed 5: is accepted");
});

test('mistake too near the tolerance', async () => {
  const mistakes = [{ id: 'near', tag: 'softmax-axis', source: softmax.solution.replace('value / sum', 'value / sum + 5e-5') }];
  expect((await mistakeGate({ ...softmax, mistakes }, [5], tools))[0]).toMatch(
    /fails by [1-9]\.\d+ times the tolerance; at least 10 is needed/,
  );
});

test('twins: two mistakes that do the same are named together', async () => {
  const columns = mistakeOf(softmax, 'columns');
  const violations = await mistakeGate({ ...softmax, mistakes: [columns, { ...columns, id: 'again' }] }, [5], tools);
  expect(violations).toContain("softmax, seed 5: mistakes 'columns' and 'again' cannot be told apart");
  expect(violations).toContain("softmax, mistake 'columns', seed 5: is diagnosed as nothing");
});

test('gradient beyond the tolerance: central differences deny it', async () => {
  const task = tasks.get('softmax-backward')!;
  const strict = { ...task, tolerance: { rtol: 0, atol: 1e-12, reason: { en: 'far below float32', zh: '远低于 float32' } } };
  expect((await gradientGate(strict, [5], tools))[0]).toMatch(/numeric.ts and reference.ts differ, worst error .* numeric .* autodiff/);
});

test('no public case, and a name given twice', () => {
  const cases = (seed: number) => softmax.casesFor(seed).filter((one) => one.visibility !== 'public');
  const twice = { ...softmax, casesFor: (seed: number) => [...cases(seed), cases(seed)[0]!] };
  expect(caseGate(twice, [5])).toEqual(["softmax, seed 5: two cases are named 'large-logits'", 'softmax, seed 5: there is no public case']);
});

const mutantsNamed = async (task: Task, becomes: string) => (await mutantsOfTask(task, tasks)).filter((one) => one.becomes === becomes);

test('cases that let a change of the solution pass: the survivor is named', async () => {
  const moved = 'const exps = row.map((value) => Math.exp(value + max));';
  const mutants = await mutantsNamed(softmax, moved);
  const shy = { ...softmax, casesFor: (seed: number) => softmax.casesFor(seed).filter((one) => one.id === 'worked-example') };
  expect((await mutate(shy, mutants, tools)).survivors.map(({ becomes }) => becomes)).toEqual([moved]);
  expect((await mutate(softmax, mutants, tools)).survivors).toEqual([]);
});

test('a change that is listed as equivalent and differs, is rejected, or is none', async () => {
  const was = 'const max = Math.max(...row);';
  const entry = (becomes: string) => ({ was, becomes: [becomes], category: 'same' as const, reason: 'none' });
  const task = { ...softmax, equivalents: [entry('const max = Math.min(...row);'), entry('const max = 0;')] };
  const mutants = await mutantsOfTask(task, tasks);
  expect(strayEntries(task, mutants).map(({ becomes, why }) => `${becomes} ${why}`)).toEqual(['const max = 0; is no mutant']);
  const [unequal] = await unequalEntries(task, mutants, tools);
  expect(unequal).toMatchObject({ becomes: 'const max = Math.min(...row);', why: expect.stringMatching(/^another result for/) });
  const named = await mutantsNamed(task, 'const max = Math.min(...row);');
  expect((await mutate(task, named, tools)).wrongEntries).toMatchObject([{ why: 'is rejected' }]);
});
