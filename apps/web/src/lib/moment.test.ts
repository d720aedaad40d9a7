import { afterEach, describe, expect, test } from 'vitest';
import { dayText, monthText, shortDayText, weekdayText } from './moment.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

describe('dates in both languages', () => {
  afterEach(() => overwriteGetLocale(() => 'en'));

  test.each([
    ['en', '12 Mar 2026', '12 Mar', 'Mar', 'Mon', 'Sun'],
    ['zh', '2026年3月12日', '3/12', '3月', '周一', '周日'],
  ] as const)('%s', (lang, day, short, month, monday, sunday) => {
    overwriteGetLocale(() => lang);
    expect([dayText('2026-03-12'), shortDayText('2026-03-12'), monthText('2026-03-12')]).toEqual([day, short, month]);
    expect([weekdayText(0), weekdayText(6)]).toEqual([monday, sunday]);
  });
});
