import { describe, expect, test } from 'vitest';
import { beginOf, dayOf, endOf, mondayOf } from './day.ts';

describe('a day begins at 04:00 local', () => {
  const cases = [
    ['just before', '2026-01-15T03:59:59', 'UTC', '2026-01-14'],
    ['just after', '2026-01-15T04:00:00', 'UTC', '2026-01-15'],
    ['ahead of UTC', '2026-01-14T20:30:00', 'Asia/Shanghai', '2026-01-15'],
    ['behind UTC', '2026-01-15T08:30:00', 'America/New_York', '2026-01-14'],
    ['half an hour off', '2026-01-14T22:29:00', 'Asia/Kolkata', '2026-01-14'],
    ['the night when clocks go forward', '2026-03-29T01:59:00', 'Europe/Berlin', '2026-03-28'],
    ['and after it', '2026-03-29T02:00:00', 'Europe/Berlin', '2026-03-29'],
    ['the night when clocks go back', '2026-10-25T02:59:00', 'Europe/Berlin', '2026-10-24'],
    ['the first of a year', '2026-01-01T03:00:00', 'UTC', '2025-12-31'],
  ] as const;
  test.each(cases)('%s', (_name, utc, zone, day) => {
    expect(dayOf(new Date(`${utc}Z`), zone)).toBe(day);
  });
});

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu'])(
  'every instant of a year in %s lies between the beginning and the end of its day',
  (zone) => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 5.5 * 3_600_000) {
      const day = dayOf(new Date(at), zone);
      expect(beginOf(day, zone).getTime()).toBeLessThanOrEqual(at);
      expect(endOf(day, zone).getTime()).toBeGreaterThan(at);
    }
  },
);

test('a week begins on Monday, also where a year ends within it', () => {
  expect(['2026-03-02', '2026-03-08', '2027-01-01'].map(mondayOf)).toEqual(['2026-03-02', '2026-03-02', '2026-12-28']);
});
