import { expect, test } from 'vitest';
import { everyFew, rightShare, saidShare, sumOf, type Week } from './weeks.ts';

const week = (answered: number, right: number): Week => ({
  week: '2026-03-02',
  judged: { answered, right },
  points: { asked: 4, said: 1 },
  programs: { submitted: 2, accepted: 1 },
  minutes: 12.5,
});

test('a week without answers has no share: it is neither 0 % nor an error', () => {
  expect(rightShare(week(0, 0))).toBeNull();
  expect(rightShare(week(8, 6))).toBe(0.75);
  expect(saidShare(week(0, 0))).toBe(0.25);
});

test('weeks together are weighted by their answers, not averaged', () => {
  const all = sumOf([week(1, 1), week(9, 0)]);
  expect(all.judged).toEqual({ answered: 10, right: 1 });
  expect(all.minutes).toBe(25);
});

test('names on an axis begin with the first and never exceed what fits', () => {
  const entries = Array.from({ length: 53 }, (_, at) => at);
  expect(everyFew(entries, 5)[0]).toBe(0);
  for (let count = 1; count <= 10; count++) expect(everyFew(entries, count).length).toBeLessThanOrEqual(count);
  expect(everyFew([7], 5)).toEqual([7]);
});
