import type { QuestionSummary } from 'api/contract';
import { expect, test } from 'vitest';
import { progressOf } from './paths.ts';

const question = (slug: string, started: boolean, solved: boolean[]): QuestionSummary => ({
  slug,
  number: 1,
  topic: 'foundations',
  level: 'easy',
  minutes: 5,
  frequency: 'common',
  short: { en: slug, zh: slug },
  title: slug,
  buildsOn: [],
  tasks: solved.map((one, i) => ({ id: `${slug}-${i}`, title: '', level: 'easy', kind: 'values', solved: one })),
  quizCount: 6,
  state: { mastery: 0, due: false, started },
});
const day = (day: number, steps: { question: string; tasks: string[] }[]) => ({
  day,
  title: '',
  reason: '',
  minutes: 0,
  steps: steps.map((step) => ({ ...step, minutes: 0 })),
});
const path = {
  days: [
    day(1, [{ question: 'a', tasks: ['a-0'] }]),
    day(2, [
      { question: 'b', tasks: [] },
      { question: 'gone', tasks: [] },
    ]),
  ],
};

test('a task that the path does not name is not asked for, one that it names is', () => {
  expect(progressOf(path, [question('a', true, [true, false]), question('b', false, [false])])).toMatchObject({ done: 1, count: 2 });
  expect(progressOf(path, [question('a', true, [false, true]), question('b', false, [])])).toMatchObject({ done: 0 });
});

test('the first step that is not done comes next, and none at the end', () => {
  expect(progressOf(path, [question('a', false, [false]), question('b', true, [])]).next?.question).toBe('a');
  expect(progressOf(path, [question('a', true, [true]), question('b', false, [])]).next?.question).toBe('b');
  expect(progressOf(path, [question('a', true, [true]), question('b', true, [])]).next).toBeNull();
});

test('a question that is not in the bank is no step', () => {
  expect(progressOf(path, [question('b', true, [])])).toMatchObject({ done: 1, count: 1 });
});
