import { expect, test } from 'vitest';
import { builtInBank } from './folders.ts';
import { loadBank } from './load.ts';
import { cycleOf, foundationsOf, pathProblems, type LearningPath } from './paths.ts';

const { questions, paths } = await loadBank([builtInBank]);
const node = (slug: string, buildsOn: string[], tasks: string[] = []) => ({ slug, buildsOn, tasks });

test('questions that build on each other in a circle', () => {
  expect(cycleOf(questions)).toBeUndefined();
  expect(cycleOf([node('a', ['b']), node('b', ['c']), node('c', ['b'])])).toEqual(['b', 'c', 'b']);
  expect(cycleOf([node('a', ['a'])])).toEqual(['a', 'a']);
  expect(cycleOf([node('a', ['b', 'c']), node('b', ['c']), node('c', [])])).toBeUndefined();
});

test('foundations reach through every level', () => {
  expect([...foundationsOf('a', [node('a', ['b']), node('b', ['c', 'd']), node('c', []), node('d', ['c'])])].sort()).toEqual([
    'b',
    'c',
    'd',
  ]);
});

const text = { en: 'x', zh: 'x' };
const path = (...steps: [question: string, ...tasks: string[]][]): LearningPath => ({
  id: 'p',
  title: text,
  reason: text,
  days: steps.map(([question, ...tasks]) => ({ title: text, reason: text, steps: [{ question, tasks }] })),
});

test('a path out of order, even through a question that it leaves out', () => {
  const graph = [node('a', []), node('b', ['a']), node('c', ['b'], ['t'])];
  expect(pathProblems(path(['a'], ['c', 't']), graph)).toEqual([]);
  expect(pathProblems(path(['c'], ['a']), graph)).toEqual(["path 'p': 'c' comes before 'a', on which it builds"]);
  expect(pathProblems(path(['a'], ['a']), graph)).toEqual(["path 'p': 'a' comes twice"]);
  expect(pathProblems(path(['x'], ['a', 't']), graph)).toEqual(["path 'p': no question 'x'", "path 'p': 'a' has no task 't'"]);
});

test('the suggested paths: two weeks with every question, a week, the day before', () => {
  expect(paths.map(({ id, days }) => [id, days.length])).toEqual([
    ['two-weeks', 14],
    ['one-week', 7],
    ['day-before', 1],
  ]);
  const longest = paths[0]!.days.flatMap((day) => day.steps.map((step) => step.question));
  expect(longest.toSorted()).toEqual(questions.map(({ slug }) => slug).sort());
});
