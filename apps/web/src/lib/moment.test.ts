import { afterEach, describe, expect, test } from 'vitest';
import { dayText, dueText, longDayText, momentText, monthText, shortDayText, weekdayText } from './moment.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

describe('dates in both languages', () => {
  afterEach(() => overwriteGetLocale(() => 'en'));

  test.each([
    ['en', '12 Mar 2026', '12 Mar', 'Mar', 'Mon', 'Sun', 'Thursday 12 March', '12 Mar 2026, 04:05'],
    ['zh', '2026年3月12日', '3/12', '3月', '周一', '周日', '3月12日星期四', '2026年3月12日 04:05'],
  ] as const)('%s', (lang, day, short, month, monday, sunday, long, moment) => {
    overwriteGetLocale(() => lang);
    expect([longDayText('2026-03-12'), momentText('2026-03-12T04:05:59')]).toEqual([long, moment]);
    expect([dayText('2026-03-12'), shortDayText('2026-03-12'), monthText('2026-03-12')]).toEqual([day, short, month]);
    expect([weekdayText(0), weekdayText(6)]).toEqual([monday, sunday]);
  });

  test('what is due is named from the day the reader is in', () => {
    const now = new Date('2026-12-31T23:30:00');
    expect(dueText('2026-12-30T10:00:00', now)).toBe('today');
    expect(dueText('2026-12-31T23:59:00', now)).toBe('today');
    expect(dueText('2027-01-01T00:01:00', now)).toBe('tomorrow');
    expect(dueText('2027-01-02T00:00:00', now)).toBe('on Saturday 2 January');
  });
});
