import { htmlLang, lang } from './i18n.ts';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : htmlLang(lang()), options);

/** A moment in the reader's zone: 12 Mar 2026, 14:05. */
export const momentText = (instant: string): string => format({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A date has no zone: whatever the reader's, it is formatted as UTC. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day: Thu, 12 Mar 2026. */
export const dayText = (day: string): string => format({ timeZone: 'UTC', dateStyle: 'medium' }).format(dateOf(day));

/** A day on an axis: 12 Mar, 3/12. */
export const shortDayText = (day: string): string =>
  format({ timeZone: 'UTC', month: lang() === 'zh' ? 'numeric' : 'short', day: 'numeric' }).format(dateOf(day));

export const monthText = (day: string): string => format({ timeZone: 'UTC', month: 'short' }).format(dateOf(day));

/** 2026-01-05 is a Monday. */
const FIRST_MONDAY = 5;
/** The short name of a weekday, 0 being Monday. */
export const weekdayText = (weekday: number): string =>
  format({ timeZone: 'UTC', weekday: 'short' }).format(new Date(Date.UTC(2026, 0, FIRST_MONDAY + weekday)));

/**
 * Today as the server counts it, where a day begins at 04:00 in the learner's zone: the forecast begins with it.
 * Without a forecast, the latest day of activity or today in UTC, whichever is later.
 */
export function today(activity: readonly { day: string }[], due: readonly { day: string }[]): string {
  const first = due.map(({ day }) => day).toSorted()[0];
  if (first !== undefined) return first;
  return [...activity.map(({ day }) => day), new Date().toISOString().slice(0, 10)].toSorted().at(-1) ?? '';
}
