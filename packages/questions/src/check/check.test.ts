import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { contentProblems } from './check.ts';

const example = fileURLToPath(new URL('../../../../docs/example-bank', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const question = 'questions/101-perplexity';
const task = 'tasks/perplexity';

/** What is wrong with a copy of the example that stands alone, once a text in one of its files is replaced. */
async function problemsAfter(file: string, text: string, by: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'descent-check-'));
  folders.push(folder);
  cpSync(example, folder, { recursive: true });
  replace(join(folder, question, 'question.ts'), "['loss-functions']", '[]');
  replace(join(folder, file), text, by);
  return (await contentProblems([folder], 5)).map((problem) => problem.replaceAll(folder, ''));
}

function replace(path: string, text: string, by: string): void {
  const before = readFileSync(path, 'utf8');
  if (!before.includes(text)) throw new Error(`${path} does not say '${text}'`);
  writeFileSync(path, before.replace(text, by));
}

const faults = [
  ['a level that is none', `${question}/question.ts`, "'easy'", "'simple'", /question\.ts: level: Invalid option/],
  [
    'an unknown field',
    `${question}/question.ts`,
    'number: 101',
    'number: 101, colour: 1',
    /question\.ts: \(whole\): Unrecognized key: "colour"/,
  ],
  [
    'an unknown concept',
    `${question}/question.ts`,
    "tag: 'cross-entropy'",
    "tag: 'cross'",
    /101-perplexity: keyPoints: unknown tag 'cross'/,
  ],
  [
    'a task of nobody',
    `${question}/question.ts`,
    "tasks: ['perplexity']",
    "tasks: ['surprise']",
    /101-perplexity: tasks: no task 'surprise'/,
  ],
  ['a kind that is none', `${question}/quiz.ts`, "kind: 'order'", "kind: 'sort'", /quiz\.ts: 3 \(perplexity-order\)\.body\.kind: Invalid/],
  [
    'an item without a right option',
    `${question}/quiz.ts`,
    'correct: true',
    'correct: false',
    /quiz\.ts: 0 \(perplexity-reading\)\.body\.options: needs exactly one/,
  ],
  [
    'a seeded item that is none',
    `${question}/quiz.ts`,
    'answer: 2 ** mean',
    "answer: 'x'",
    /quiz item 'perplexity-by-hand': .*answer: Invalid input/,
  ],
  ['a missing heading', `${question}/zh.md`, '## 追问', '## 再问', /zh\.md: no heading '追问'/],
  ['a key point that differs', `${question}/en.md`, '`reading`:', '`meaning`:', /en\.md: key points .*meaning.* differ from question\.ts/],
  [
    'a number that nobody computes',
    `${question}/en.md`,
    '{{bits}}',
    '{{bytes}}',
    /en\.md: '\{\{bytes\}\}' is not among the computed numbers/,
  ],
  ['an equation in one language', `${question}/en.md`, '$1/8$', '1/8', /question perplexity: equations of the answer: en has .*, zh has /],
  ['a type that is none', `${task}/task.ts`, "type: 'Vector'", "type: 'List'", /task\.ts: signature\.params\.0\.type: Invalid option/],
  [
    'a mistake without a hint',
    `${task}/en.md`,
    '> Can a perplexity be below 1?',
    '',
    /en\.md: mistake sign: needs an explanation and a hint/,
  ],
  ['a term that is avoided', `${task}/zh.md`, '# 困惑度', '# 困惑度与令牌', /task perplexity: '令牌', use '词元'/],
  ['a change that is not locked', `${task}/task.ts`, "'Seven tokens'", "'Seven'", /task perplexity: has changed .* raise 'revision'/],
] as const;

test.for(faults)('names folder, field and reason: %s', async ([, file, text, by, says]) => {
  expect((await problemsAfter(file, text, by)).join('\n')).toMatch(says);
});

test('nothing is wrong where nothing was changed', async () => {
  expect(await problemsAfter(`${question}/en.md`, '# Perplexity', '# Perplexity')).toEqual([]);
});
