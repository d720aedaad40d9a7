import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bankFolders, BankError, builtInBank, loadBank, readBank } from 'questions';
import { contentProblems } from 'questions/check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMistakeRunner } from '../mistakes.ts';
import { mutantsOfTask, mutate } from '../mutation/run.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import { caseGate, mistakeGate, solutionGate, starterGate, type GateTools } from './gates.ts';

// The example of docs/authoring.md: a bank in another folder, beside the built-in one.

const example = fileURLToPath(new URL('../../../../docs/example-bank', import.meta.url));
const bank = await loadBank([builtInBank, example]);
const task = bank.tasks.get('perplexity')!;
const seeds = [5, 6];

let tools: GateTools;
beforeAll(async () => {
  const sandbox = await createSandbox({ concurrency: 2 });
  const log = () => undefined;
  tools = { sandbox, oracle: createOracle({ log }), mistakes: createMistakeRunner({ sandbox, log }) };
});
afterAll(() => Promise.all([tools.sandbox.close(), tools.oracle.close()]));

test('a private question builds on a built-in one and has a concept of its own', () => {
  expect(bank.questions.at(-1)).toMatchObject({ slug: 'perplexity', number: 101, buildsOn: ['loss-functions'] });
  expect(bank.tags['perplexity']?.zh).toBe('困惑度是平均值的指数');
  expect(task.bank).toBe(example);
});

test('the example passes the check of content', async () => {
  expect(await contentProblems([builtInBank, example], 20)).toEqual([]);
});

test('the example passes the gates', { timeout: 60_000 }, async () => {
  expect(caseGate(task, seeds)).toEqual([]);
  expect(await starterGate(task, 5, tools)).toEqual([]);
  expect(await solutionGate(task, seeds, tools)).toEqual([]);
  expect(await mistakeGate(task, seeds, tools)).toEqual([]);
  expect((await mutate(task, await mutantsOfTask(task, bank.tasks), tools)).survivors).toEqual([]);
});

test('BANK_PATHS names folders beside the built-in one; what is no folder is an error', () => {
  expect(bankFolders('')).toEqual([builtInBank]);
  expect(bankFolders(example)).toEqual([builtInBank, example]);
  expect(() => bankFolders('/no/such/bank')).toThrow(new BankError("BANK_PATHS: '/no/such/bank' is no folder"));
});

test('ids that exist already: each is named with both places', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'descent-bank-'));
  try {
    cpSync(example, copy, { recursive: true });
    const { problems } = await readBank([builtInBank, example, copy]);
    const says = (text: string) =>
      problems.some((problem) => problem.includes(copy) && problem.includes(example) && problem.includes(text));
    for (const text of ["question 'perplexity' exists already", "question number '101'", "task 'perplexity'", "tag 'perplexity'"]) {
      expect(says(text), text).toBe(true);
    }
    expect(says("quiz item 'perplexity-reading' exists already")).toBe(true);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
