import { loadBank, seedOf } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutantsOfTask, mutate, strayEntries, unequalEntries } from '../mutation/run.ts';
import type { MutationTools } from '../mutation/trial.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';

/** One task in so many, and one mutant of it in so many, by a hash of the name; `npm run mutate` takes all. */
const tasksApart = 6;
const mutantsApart = 4;
const timeoutMs = 120_000;

const { tasks } = await loadBank();
const bank = [...tasks.values()];
const sampled = bank.filter((task) => seedOf('mutants', task.id) % tasksApart === 0);
const listed = bank.filter((task) => task.equivalents.length > 0);

let tools: MutationTools;
beforeAll(async () => {
  tools = { sandbox: await createSandbox({ concurrency: 2 }), oracle: createOracle({ log: () => undefined }) };
});
afterAll(() => Promise.all([tools.sandbox.close(), tools.oracle.close()]));

test('an empty sample', () => {
  expect(sampled.length).toBeGreaterThan(0);
  expect(listed.length).toBeGreaterThan(0);
});

test.for(sampled.map((task) => [task.id, task] as const))(
  'a small change of a solution that is accepted: %s',
  { timeout: timeoutMs },
  async ([, task]) => {
    const mutants = (await mutantsOfTask(task, tasks)).filter(({ source }) => seedOf(source) % mutantsApart === 0);
    const { survivors, wrongEntries } = await mutate(task, mutants, tools);
    expect(survivors.map(({ program, line, becomes }) => `${program}.ts:${line}: ${becomes}`)).toEqual([]);
    expect(wrongEntries).toEqual([]);
  },
);

test.for(listed.map((task) => [task.id, task] as const))(
  'a change that is listed as none, and is one: %s',
  { timeout: timeoutMs },
  async ([, task]) => {
    const mutants = await mutantsOfTask(task, tasks);
    expect(strayEntries(task, mutants)).toEqual([]);
    expect(await unequalEntries(task, mutants, tools)).toEqual([]);
  },
);
