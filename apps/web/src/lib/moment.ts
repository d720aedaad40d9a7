import { htmlLang, lang } from './i18n.ts';

/** A format of dates in the reader's language. It is made once for each language: making it costs a hundred times what using it does. */
function dateFormat(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return () => {
    const tag = lang() === 'en' ? 'en-GB' : htmlLang(lang());
    const format = made.get(tag) ?? new Intl.DateTimeFormat(tag, options);
    made.set(tag, format);
    return format;
  };
}

const moment = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
/** One for every form of a date: each further one would cost a page as much as all its text. */
const date = dateFormat({ timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' });

/** A moment in the reader's zone: 12 Mar 2026, 14:05. */
export const momentText = (instant: string): string => moment().format(new Date(instant));

type DatePart = 'year' | 'month' | 'day' | 'weekday';

/** The parts of a date. It has no zone: whatever the reader's, it is formatted as UTC. */
function partsOf(day: string): Record<DatePart, string> {
  const parts = date().formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: DatePart): string => parts.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: part('month'), day: part('day'), weekday: part('weekday') };
}

/** A day: 12 Mar 2026, 2026年3月12日. */
export function dayText(day: string): string {
  const { year, month, day: number } = partsOf(day);
  return lang() === 'zh' ? `${year}年${month}月${number}日` : `${number} ${month} ${year}`;
}

/** A day on an axis: 12 Mar, 3/12. */
export function shortDayText(day: string): string {
  const { month, day: number } = partsOf(day);
  return lang() === 'zh' ? `${month}/${number}` : `${number} ${month}`;
}

/** Mar, 3月. */
export const monthText = (day: string): string => partsOf(day).month + (lang() === 'zh' ? '月' : '');

/** The short name of a weekday, 0 being Monday: 2026-01-05 is one. */
export const weekdayText = (fromMonday: number): string => partsOf(`2026-01-${String(5 + fromMonday).padStart(2, '0')}`).weekday;

/**
 * Today as the server counts it, where a day begins at 04:00 in the learner's zone: the forecast begins with it.
 * Without a forecast, the latest day of activity or today in UTC, whichever is later.
 */
export function today(activity: readonly { day: string }[], due: readonly { day: string }[]): string {
  const first = due.map(({ day }) => day).toSorted()[0];
  if (first !== undefined) return first;
  return [...activity.map(({ day }) => day), new Date().toISOString().slice(0, 10)].toSorted().at(-1) ?? '';
}
