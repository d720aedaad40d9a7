import type { QuestionSummary } from 'api/contract';
import { expect, test } from 'vitest';
import { filtered, filterOf, queryOf } from './filter.ts';

const question = (rest: Partial<QuestionSummary>): QuestionSummary => ({
  slug: 'softmax',
  number: 28,
  topic: 'foundations',
  level: 'easy',
  minutes: 5,
  frequency: 'common',
  short: { en: 'Softmax', zh: '激活函数' },
  title: 'Activation functions',
  buildsOn: [],
  tasks: [],
  quizCount: 6,
  state: { mastery: 0, due: false, started: false },
  ...rest,
});
const none = { search: '', topic: '', level: '', status: '' } as const;

test('words may come in any order, case and language', () => {
  const list = [question({})];
  for (const search of ['functions ACTIVATION', '激活', '#28', 'ｓｏｆｔｍａｘ', '  '])
    expect(filtered(list, { ...none, search })).toHaveLength(1);
  expect(filtered(list, { ...none, search: 'softmax attention' })).toHaveLength(0);
});

test('what is due is not also listed as started', () => {
  const due = question({ state: { mastery: 0.5, due: true, started: true } });
  expect(filtered([due], { ...none, status: 'started' })).toHaveLength(0);
  expect(filtered([due], { ...none, status: 'due' })).toHaveLength(1);
});

test('a filter survives its address, and an address with nonsense shows everything', () => {
  const filter = { search: 'a b', topic: 'attention', level: '', status: 'due' } as const;
  expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
  expect(filterOf(new URLSearchParams('status=nonsense')).status).toBe('');
  expect(queryOf(none)).toBe('');
});
