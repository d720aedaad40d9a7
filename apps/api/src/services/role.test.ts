import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { Role } from '../contract/account.ts';
import { afterFoundations, roleRank } from './role.ts';

const { questions } = await loadBank();

test('a question comes after those that it builds on, whatever the role puts first', () => {
  for (const role of Role.options) {
    const order = afterFoundations([...questions].sort((a, b) => roleRank(role)(a) - roleRank(role)(b)));
    expect(order).toHaveLength(questions.length);
    for (const question of order) {
      const before = order.slice(0, order.indexOf(question)).map(({ slug }) => slug);
      const bases = questions.filter(({ slug, number }) => question.buildsOn.includes(slug) && number < question.number);
      expect(before, `${role}: ${question.slug}`).toEqual(expect.arrayContaining(bases.map(({ slug }) => slug)));
    }
  }
});

test('a researcher is asked about attention before a data scientist is', () => {
  const placeOfAttention = (role: Role) =>
    afterFoundations([...questions].sort((a, b) => roleRank(role)(a) - roleRank(role)(b))).findIndex(({ topic }) => topic === 'attention');
  expect(placeOfAttention('learner-research')).toBeLessThan(placeOfAttention('learner-data'));
});
