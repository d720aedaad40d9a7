import type { Progress } from 'api/contract';

export type Week = Progress['weeks'][number];

/** A part of a whole, 0 to 1; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const rightShare = ({ judged }: Week): number | null => shareOf(judged.right, judged.answered);
export const saidShare = ({ points }: Week): number | null => shareOf(points.said, points.asked);

/** What several weeks come to together. */
export function sumOf(weeks: readonly Week[]): Omit<Week, 'week'> {
  const sum = (of: (week: Week) => number) => weeks.reduce((total, week) => total + of(week), 0);
  return {
    judged: { answered: sum(({ judged }) => judged.answered), right: sum(({ judged }) => judged.right) },
    points: { asked: sum(({ points }) => points.asked), said: sum(({ points }) => points.said) },
    programs: { submitted: sum(({ programs }) => programs.submitted), accepted: sum(({ programs }) => programs.accepted) },
    minutes: sum(({ minutes }) => minutes),
  };
}

/** About `count` of the entries, evenly, from the first: so many names fit under an axis. */
export const everyFew = <Entry>(entries: readonly Entry[], count: number): Entry[] => {
  const every = Math.max(1, Math.ceil(entries.length / count));
  return entries.filter((_, at) => at % every === 0);
};
