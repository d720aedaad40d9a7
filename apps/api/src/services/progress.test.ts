import { expect, test } from 'vitest';
import { streakOf } from './progress.ts';

test('rest days do not break a streak, and are not counted', () => {
  expect(streakOf(['2026-03-02', '2026-03-03', '2026-03-06'], '2026-03-06')).toEqual({ current: 3, longest: 3, today: true });
});

test('three days off do', () => {
  expect(streakOf(['2026-03-02', '2026-03-03', '2026-03-07'], '2026-03-07')).toEqual({ current: 1, longest: 2, today: true });
});

test('a streak is alive until the rest is over, and gone after', () => {
  const days = ['2026-02-27', '2026-02-28', '2026-03-01'];
  expect(streakOf(days, '2026-03-04')).toEqual({ current: 3, longest: 3, today: false });
  expect(streakOf(days, '2026-03-05')).toEqual({ current: 0, longest: 3, today: false });
});

test('nobody has a streak of nothing', () => {
  expect(streakOf([], '2026-03-05')).toEqual({ current: 0, longest: 0, today: false });
});
