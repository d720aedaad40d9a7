import { lang } from './i18n.ts';
import { m } from './paraglide/messages.js';

// The names stand here: to make a format of `Intl` costs a page on a telephone as much as a tenth of all its work.
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const hanWeekdays = [...'一二三四五六日'];
const short = (name: string | undefined): string => (name ?? '').slice(0, 3);

interface DateParts {
  year: number;
  /** 0 is January. */
  month: number;
  day: number;
  /** 0 is Monday. */
  weekday: number;
}

/** The parts of a day, which has no zone: it is the same for every reader. */
function partsOf(day: string): DateParts {
  const date = new Date(`${day}T00:00:00Z`);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % 7 };
}

/** The day of a moment in the reader's zone: 2026-03-12. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A day: 12 Mar 2026, 2026年3月12日. */
export function dayText(text: string): string {
  const { year, month, day } = partsOf(text);
  return lang() === 'zh' ? `${year}年${month + 1}月${day}日` : `${day} ${short(months[month])} ${year}`;
}

/** A day and its weekday: Thursday 12 March, 3月12日星期四. */
export function longDayText(text: string): string {
  const { month, day, weekday } = partsOf(text);
  return lang() === 'zh' ? `${month + 1}月${day}日星期${hanWeekdays[weekday]}` : `${weekdays[weekday]} ${day} ${months[month]}`;
}

/** A day on an axis: 12 Mar, 3/12. */
export function shortDayText(text: string): string {
  const { month, day } = partsOf(text);
  return lang() === 'zh' ? `${month + 1}/${day}` : `${day} ${short(months[month])}`;
}

/** Mar, 3月. */
export function monthText(text: string): string {
  const { month } = partsOf(text);
  return lang() === 'zh' ? `${month + 1}月` : short(months[month]);
}

/** The short name of a weekday, 0 being Monday: Mon, 周一. */
export const weekdayText = (fromMonday: number): string => (lang() === 'zh' ? `周${hanWeekdays[fromMonday]}` : short(weekdays[fromMonday]));

/** A moment in the reader's zone: 12 Mar 2026, 14:05. */
export function momentText(instant: string): string {
  const moment = new Date(instant);
  const time = `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
  return `${dayText(dayOf(moment))}${lang() === 'zh' ? ' ' : ', '}${time}`;
}

/** When something comes back: 'today', 'tomorrow', 'on Friday 27 November'. What is overdue is due today. */
export function dueText(at: string, now: Date = new Date()): string {
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  const due = dayOf(new Date(at));
  if (due <= dayOf(now)) return m.due_today();
  return due === dayOf(tomorrow) ? m.due_tomorrow() : m.due_on({ date: longDayText(due) });
}

/**
 * Today as the server counts it, where a day begins at 04:00 in the learner's zone: the forecast begins with it.
 * Without a forecast, the latest day of activity or today in UTC, whichever is later.
 */
export function today(activity: readonly { day: string }[], due: readonly { day: string }[]): string {
  const first = due.map(({ day }) => day).toSorted()[0];
  if (first !== undefined) return first;
  return [...activity.map(({ day }) => day), new Date().toISOString().slice(0, 10)].toSorted().at(-1) ?? '';
}
