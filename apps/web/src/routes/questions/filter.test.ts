import type { QuestionSummary } from 'api/contract';
import { expect, test } from 'vitest';
import { filtered, filterOf, noFilter, queryOf } from './filter.ts';

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

test('what is due is not also listed as started', () => {
  const due = question({ state: { mastery: 0.5, due: true, started: true } });
  expect(filtered([due], { ...noFilter, status: 'started' })).toHaveLength(0);
  expect(filtered([due], { ...noFilter, status: 'due' })).toHaveLength(1);
});

test('one task of the kind is enough, and none is not', () => {
  const hunt = { id: 'debug-softmax', title: '', level: 'easy', kind: 'bug-hunt', solved: false } as const;
  const list = [question({ tasks: [hunt, { ...hunt, id: 'softmax', kind: 'values' }] }), question({ slug: 'other' })];
  expect(filtered(list, { ...noFilter, kind: 'bug-hunt' }).map(({ slug }) => slug)).toEqual(['softmax']);
  expect(filtered(list, { ...noFilter, kind: 'gradient' })).toEqual([]);
  expect(filtered(list, noFilter)).toHaveLength(2);
});

test('a filter survives its address, and an address with nonsense shows everything', () => {
  const filter = { topic: 'attention', level: '', status: 'due', kind: 'gradient', view: 'graph' } as const;
  expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
  expect(filterOf(new URLSearchParams('status=nonsense&view=nonsense&kind=nonsense'))).toEqual(noFilter);
  expect(queryOf(noFilter)).toBe('');
});
