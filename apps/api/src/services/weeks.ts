import { z } from 'zod';
import type { Progress } from '../contract/progress.ts';
import type { Prisma } from '../database/open.ts';
import { addDays, dayToColumn, mondayOf } from './day.ts';
import type { Learner } from './learner.ts';

type Week = Progress['weeks'][number];

/** Seconds that one item, and one task on a day, count for at most: what took longer was left open. */
const longestItem = 10 * 60;
const longestTask = 2 * 60 * 60;

const Row = z.object({
  week: z.string(),
  kind: z.enum(['judged', 'points', 'programs']),
  done: z.number(),
  right: z.number(),
  seconds: z.number(),
});
type Row = z.infer<typeof Row>;

/** What was answered and how long it took, week by week from the first with an answer to this one, none before a given Monday. */
export async function weeksOf(prisma: Prisma, learner: Learner | null, from: string, today: string): Promise<Week[]> {
  const rows = learner ? await rowsFrom(prisma, learner.id, from) : [];
  const first = rows.map(({ week }) => week).toSorted()[0];
  if (first === undefined) return [];
  const weeks: Week[] = [];
  for (let week = first; week <= mondayOf(today); week = addDays(week, 7)) weeks.push(weekOf(week, rows));
  return weeks;
}

function weekOf(week: string, rows: Row[]): Week {
  const own = rows.filter((row) => row.week === week);
  const sum = (kind: Row['kind'], column: 'done' | 'right') =>
    own.filter((row) => row.kind === kind).reduce((total, row) => total + row[column], 0);
  return {
    week,
    judged: { answered: sum('judged', 'done'), right: sum('judged', 'right') },
    points: { asked: sum('points', 'done'), said: sum('points', 'right') },
    programs: { submitted: sum('programs', 'done'), accepted: sum('programs', 'right') },
    minutes: own.reduce((total, { seconds }) => total + seconds, 0) / 60,
  };
}

/** A row for each week, kind and table. A submission's seconds run from the beginning of the attempt: of a task's, a day, the longest count. */
async function rowsFrom(prisma: Prisma, userId: string, from: string): Promise<Row[]> {
  const since = dayToColumn(from);
  const rows = await prisma.$queryRaw`
    SELECT to_char("activityDay" - (extract(isodow FROM "activityDay")::int - 1), 'YYYY-MM-DD') AS week,
           kind, sum(done)::int AS done, sum("right")::int AS "right", sum(seconds)::int AS seconds
    FROM (
      SELECT "activityDay", 'judged' AS kind, 1 AS done, correct::int AS "right", least(coalesce(seconds, 0), ${longestItem}::int) AS seconds
      FROM quiz_attempts WHERE "userId" = ${userId} AND "activityDay" >= ${since}::date
      UNION ALL
      SELECT "activityDay", 'judged', 1, correct::int, least(coalesce(seconds, 0), ${longestItem}::int)
      FROM code_reviews WHERE "userId" = ${userId} AND "activityDay" >= ${since}::date
      UNION ALL
      SELECT "activityDay", 'points', total, cardinality(ticked), least(seconds, ${longestItem}::int)
      FROM spoken_answers WHERE "userId" = ${userId} AND "activityDay" >= ${since}::date
      UNION ALL
      SELECT "activityDay", 'programs', count(*), count(*) FILTER (WHERE verdict = 'accepted'),
             max(least(coalesce(seconds, 0), ${longestTask}::int))
      FROM submissions WHERE "userId" = ${userId} AND "activityDay" >= ${since}::date
      GROUP BY "activityDay", task
    ) answers
    GROUP BY 1, 2`;
  return z.array(Row).parse(rows);
}
