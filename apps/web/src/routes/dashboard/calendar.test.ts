import { expect, test } from 'vitest';
import { beginsMonth, calendarOf } from './calendar.ts';

// 2026-03-12 is a Thursday.
const calendar = calendarOf(
  [
    { day: '2026-03-12', count: 8 },
    { day: '2026-03-02', count: 1 },
    { day: '2025-01-01', count: 99 },
  ],
  '2026-03-12',
  3,
);

test('today stands in its weekday’s row and the last column', () => {
  expect(calendar.weekdays[3]?.[2]).toEqual({ day: '2026-03-12', count: 8, level: 4 });
});

test('days to come are empty, not days without work', () => {
  expect(calendar.weekdays[4]?.[2]).toBeNull();
  expect(calendar.weekdays[4]?.[1]).toMatchObject({ day: '2026-03-06', level: 0 });
});

test('a little work is seen, and what lies before the weeks shown counts for nothing', () => {
  expect(calendar.weekdays[0]?.[1]).toMatchObject({ day: '2026-03-02', level: 1 });
  expect(calendar).toMatchObject({ total: 9, activeDays: 2 });
});

test('summer time moves no day: a whole year has every date once', () => {
  const days = calendarOf([], '2026-12-31', 53)
    .weekdays.flat()
    .flatMap((cell) => (cell ? [cell.day] : []));
  expect(new Set(days).size).toBe(days.length);
  expect(days).toContain('2026-03-29');
  expect(days).toContain('2026-10-25');
});

test('a month is named where it begins', () => {
  expect(calendar.weeks).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
  expect([0, 1, 2].map((at) => beginsMonth(calendar.weeks, at))).toEqual([false, true, false]);
});

test('nothing done divides by no zero', () => {
  expect(calendarOf([], '2026-03-12', 2)).toMatchObject({ total: 0, activeDays: 0 });
});
