import { loadBank, type Task } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMistakeRunner } from '../mistakes.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import { seedPool } from '../seeds.ts';
import { caseGate, gradientGate, mistakeGate, pairGate, solutionGate, starterGate, type GateTools } from './gates.ts';

/** The pool of the default secret, four other seeds for mistakes, and as many more for solutions as make twenty. */
const otherSeeds = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
const seedsOf = (task: Task): { mistakes: number[]; solutions: number[] } => {
  const pool = seedPool('descent', task.id, task.revision);
  return { mistakes: [...pool, ...otherSeeds.slice(0, 4)], solutions: [...pool, ...otherSeeds] };
};

/** A task of the whole bank takes some seconds on two cores; they are shared. */
const gateTimeoutMs = 120_000;

const { tasks } = await loadBank();
const bank = [...tasks.values()];
/** A bug hunt shares the reference and the mistakes of the task that it inherits from. */
const ownMistakes = bank.filter((task) => {
  const base = tasks.get(task.inherits ?? '');
  return !base || task.mistakes.some((mistake, i) => mistake.source !== base.mistakes[i]?.source);
});

let tools: GateTools;
beforeAll(async () => {
  const sandbox = await createSandbox({ concurrency: 2 });
  const log = () => undefined;
  tools = { sandbox, oracle: createOracle({ log }), mistakes: createMistakeRunner({ sandbox, log }) };
});
afterAll(() => Promise.all([tools.sandbox.close(), tools.oracle.close()]));

test('an empty bank: there are tasks to judge', () => {
  expect(bank.length).toBeGreaterThan(0);
});

const named = (list: Task[]) => list.map((task) => [task.id, task] as const);

test.for(named(bank))('nothing to show or to hide, or two cases of one name: %s', ([, task]) => {
  expect(caseGate(task, seedsOf(task).solutions)).toEqual([]);
});

test.for(named(bank))('a starter that is accepted: %s', { timeout: gateTimeoutMs }, async ([, task]) => {
  expect(await starterGate(task, seedsOf(task).solutions[0]!, tools)).toEqual([]);
});

test.for(named(bank))('a solution that fails or comes near the tolerance: %s', { timeout: gateTimeoutMs }, async ([, task]) => {
  expect(await solutionGate(task, seedsOf(task).solutions, tools)).toEqual([]);
});

test.for(named(ownMistakes))('a mistake that passes, is named wrongly, or has a twin: %s', { timeout: gateTimeoutMs }, async ([, task]) => {
  expect(task.mistakes.length).toBeGreaterThanOrEqual(4);
  expect(await mistakeGate(task, seedsOf(task).mistakes, tools)).toEqual([]);
});

test.for(named(bank.filter((task) => task.oracle === 'grad' && !task.inherits)))(
  'a gradient that central differences deny: %s',
  { timeout: gateTimeoutMs },
  async ([, task]) => {
    expect(await gradientGate(task, seedsOf(task).solutions.slice(0, 4), tools)).toEqual([]);
  },
);

test.for(named(bank.filter((task) => task.oracle === 'stat')))(
  'a generator whose seed nobody repeats or changes: %s',
  { timeout: gateTimeoutMs },
  async ([, task]) => {
    expect(await pairGate(task, seedsOf(task).solutions[0]!, tools)).toEqual([]);
  },
);
