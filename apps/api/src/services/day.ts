/** The hour, in a learner's zone, at which their day begins: work past midnight belongs to the evening before. */
const dayBeginsAt = 4;

/** The learner's day (`2026-03-29`) at an instant. */
export function dayOf(at: Date, timeZone: string): string {
  const local = at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.subtract({ hours: dayBeginsAt }).toPlainDate().toString();
}

/** The instant at which a learner's day begins. */
export function beginOf(day: string, timeZone: string): Date {
  const begin = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: dayBeginsAt }) });
  return new Date(begin.epochMilliseconds);
}

/** The instant at which a learner's day ends. */
export const endOf = (day: string, timeZone: string): Date => beginOf(addDays(day, 1), timeZone);

export const addDays = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ days: count }).toString();

/** Days from one day to another; negative where the second is the earlier. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** A day as a `date` column takes it, and back: midnight UTC. */
export const dayToColumn = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const columnToDay = (column: Date): string => column.toISOString().slice(0, 10);
