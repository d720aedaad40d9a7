import { loadBank } from 'questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import { initialiserProgram, initialisers, initialiserTask, randomRun, reseeded, variances, type RandomTools } from './random-tasks.ts';
import { inParallel } from './tools.ts';

// A sample of what `npm run statistics` does in full.

const seeds = [101, 102, 103, 104, 105, 106];
const timeoutMs = 120_000;

const { tasks } = await loadBank();
const heNormal = tasks.get('he-normal')!;
const statistical = [...tasks.values()].filter((task) => task.oracle === 'stat');

let tools: RandomTools;
beforeAll(async () => {
  tools = { sandbox: await createSandbox({ concurrency: 2 }), oracle: createOracle({ log: () => undefined }) };
});
afterAll(() => Promise.all([tools.sandbox.close(), tools.oracle.close()]));

test.for(statistical.map((task) => [task.id, task] as const))(
  'a right program that chance rejects: %s',
  { timeout: timeoutMs },
  async ([, task]) => {
    const jobs = [task.solution, ...task.alternatives].flatMap((source) => seeds.map((seed) => ({ source, seed })));
    const runs = await inParallel(jobs, ({ source, seed }) => randomRun(task, source, seed, tools));
    expect(runs.filter((run) => !run.accepted)).toEqual([]);
  },
);

test.for(initialisers.map((one) => [one.name, one] as const))(
  'another initialiser taken for %s, or it not for itself',
  { timeout: timeoutMs },
  async ([, asked]) => {
    const task = initialiserTask(heNormal, asked);
    const runs = await inParallel(initialisers, async (given) => ({
      name: given.name,
      ...(await randomRun(task, initialiserProgram(given), seeds[0]!, tools)),
    }));
    expect(runs.filter((run) => run.accepted).map((run) => run.name)).toEqual([asked.name]);
  },
);

test.for(variances)('a variance of %f times the right one that passes', { timeout: timeoutMs }, async (factor) => {
  const runs = await inParallel(seeds, (seed) => randomRun(heNormal, initialiserProgram(initialisers[0]!, factor), seed, tools));
  expect(runs.filter((run) => run.accepted)).toEqual([]);
  expect(runs.every((run) => run.failed.includes('deviation'))).toBe(true);
});

describe('new seeds', () => {
  const rngs = (seed: number) =>
    reseeded(heNormal, seed)
      .casesFor(1)
      .map((one) => JSON.stringify(one.args.at(-1)));

  test('cases with equal generators keep equal ones, all others differ, and another run has others', () => {
    const before = heNormal.casesFor(7).map((one) => JSON.stringify(one.args.at(-1)));
    const after = rngs(7);
    expect(after.map((one) => after.indexOf(one))).toEqual(before.map((one) => before.indexOf(one)));
    expect(rngs(8).some((one) => after.includes(one))).toBe(false);
  });
});
