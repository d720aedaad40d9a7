/** A day of the calendar and what was done on it. */
export interface CalendarDay {
  /** ISO date. */
  day: string;
  count: number;
  /** 0 for nothing, then 1 to 4 by quarters of the busiest day. */
  level: 0 | 1 | 2 | 3 | 4;
}

/** A row of the table for each weekday, Monday first; a column for each week; null after today and before the first week's start. */
export interface Calendar {
  weekdays: (CalendarDay | null)[][];
  /** The Monday of each column. */
  weeks: string[];
  total: number;
  activeDays: number;
}

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
/** 0 for Monday. */
const weekdayOf = (date: Date): number => (date.getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;

/** The last `weekCount` weeks up to and with `today`, Monday first. Days are plain dates: no zone moves them. */
export function calendarOf(activity: readonly { day: string; count: number }[], today: string, weekCount: number): Calendar {
  const counts = new Map(activity.map(({ day, count }) => [day, count]));
  const end = dateOf(today);
  const monday = new Date(end.getTime() - weekdayOf(end) * DAY_MS - (weekCount - 1) * DAYS_A_WEEK * DAY_MS);
  const days = Array.from({ length: weekCount * DAYS_A_WEEK }, (_, at) => dayOf(new Date(monday.getTime() + at * DAY_MS)));
  const busiest = Math.max(0, ...days.map((day) => counts.get(day) ?? 0));
  const cells = days.map((day) => {
    const count = counts.get(day) ?? 0;
    return day > today ? null : { day, count, level: levelOf(count, busiest) };
  });
  return {
    weekdays: Array.from({ length: DAYS_A_WEEK }, (_, weekday) =>
      Array.from({ length: weekCount }, (_, week) => cells[week * DAYS_A_WEEK + weekday] ?? null),
    ),
    weeks: days.filter((_, at) => at % DAYS_A_WEEK === 0),
    total: cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0),
    activeDays: cells.filter((cell) => (cell?.count ?? 0) > 0).length,
  };
}

function levelOf(count: number, busiest: number): CalendarDay['level'] {
  if (count <= 0) return 0;
  const quarter = Math.ceil((count / busiest) * 4);
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

/** Whether a column begins a month, so that it is named above it. */
export const beginsMonth = (weeks: readonly string[], at: number): boolean =>
  at > 0 && weeks[at]?.slice(0, 7) !== weeks[at - 1]?.slice(0, 7);
