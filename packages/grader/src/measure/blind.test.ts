import { loadBank } from 'questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeProgram } from '../grade.ts';
import { createGrader, type Grader } from '../index.ts';
import { createOracle, type Oracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { fixedSeed } from '../seeds.ts';
import { blindPrograms, findingOf, patternPrefix, readJudgements } from './blind.ts';
import { defaultSecret, inParallel } from './tools.ts';

/** A fixed sample of the blind programs; `npm run diagnosed` takes all of them. Each is near to a known mistake without being one, or is one. */
const sampled = [
  'debug-softmax/max-from-zero',
  'debug-softmax/denominator-not-shifted',
  'softmax/global-max',
  'softmax/sum-without-initial',
  'dense-backward/db-averaged',
  'dense-backward/dw-transposed',
  'matmul/check-one-way',
  'matmul/rows-with-rows',
  'self-attention/scale-by-model-width',
  'self-attention/masked-with-zero',
  'softmax-backward/unweighted-sum',
  'softmax-backward/dot-over-batch',
  'he-normal/one-draw-per-input',
  'he-normal/kernel-area-ignored',
  'mlp-backward/missing-two',
  'sgd-momentum/moving-average',
];

/** Every blind program is run; the machine is shared. */
const timeoutMs = 240_000;

const bank = await loadBank();
const programs = await blindPrograms(bank);
const judgements = await readJudgements();

let sandbox: Sandbox;
let oracle: Oracle;
let grader: Grader;
beforeAll(async () => {
  sandbox = await createSandbox({ concurrency: 2 });
  oracle = createOracle({ log: () => undefined });
  grader = await createGrader({ bank, seedSecret: defaultSecret, concurrency: 2 });
});
afterAll(() => Promise.all([sandbox.close(), oracle.close(), grader.close()]));

test('a wrong program that is accepted', { timeout: timeoutMs }, async () => {
  expect(programs.length).toBeGreaterThan(100);
  const statuses = await inParallel(programs, async ({ task, source, name }) => ({
    name,
    status: (await judgeProgram({ task, source, mode: 'submit', seed: fixedSeed }, sandbox, oracle)).status,
  }));
  expect(statuses.filter(({ status }) => status === 'accepted')).toEqual([]);
});

test('a wrong program that is told of a mistake which is not its own', { timeout: timeoutMs }, async () => {
  const chosen = programs.filter(({ name }) => sampled.includes(name));
  expect(chosen.map(({ name }) => name).sort()).toEqual(sampled.toSorted());
  const findings = await inParallel(chosen, async ({ name, task, source }) => ({
    name,
    finding: findingOf(await grader.grade({ task: task.id, source, mode: 'submit' }), judgements[name]),
  }));
  expect(findings.filter(({ finding }) => !['named', 'pattern', 'silent'].includes(finding))).toEqual([]);
  expect(findings.filter(({ finding }) => finding === 'named').length).toBeGreaterThanOrEqual(sampled.length / 4);
});

test('a judgement of a program or a mistake that is gone', () => {
  const byName = new Map(programs.map((program) => [program.name, program]));
  const gone = Object.entries(judgements).flatMap(([name, right]) => {
    const known = byName.get(name)?.task.mistakes.map((mistake) => mistake.id);
    if (!known) return [name];
    return right.filter((id) => !id.startsWith(patternPrefix) && !known.includes(id)).map((id) => `${name}: ${id}`);
  });
  expect(gone).toEqual([]);
});

describe('what counts as wrongly', () => {
  const told = (kind: 'mistake' | 'pattern', id: string) => ({ status: 'wrong' as const, diagnoses: [{ kind, id, params: {} }] });

  test('a mistake or a pattern that nobody judged right', () => {
    expect(findingOf(told('mistake', 'columns'), ['no-shift'])).toBe('wrongly');
    expect(findingOf(told('pattern', 'negated'), ['no-shift'])).toBe('wrongly');
    expect(findingOf(told('mistake', 'columns'), [])).toBe('wrongly');
    expect(findingOf(told('mistake', 'columns'), undefined)).toBe('unjudged');
  });
  test('the right name, the right pattern, and silence do not', () => {
    expect(findingOf(told('mistake', 'no-shift'), ['no-shift'])).toBe('named');
    expect(findingOf(told('pattern', 'negated'), ['pattern:negated'])).toBe('pattern');
    expect(findingOf({ status: 'wrong', diagnoses: [] }, undefined)).toBe('silent');
    expect(findingOf({ status: 'accepted', diagnoses: [] }, undefined)).toBe('accepted');
  });
});
