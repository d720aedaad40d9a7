import type { Lang } from 'questions';
import type { Progress } from '../contract/progress.ts';
import type { Prisma } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';
import { addDays, columnToDay, dayOf, daysBetween } from './day.ts';
import { effectiveDue } from './due.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { evidenceOf, tileStates, type Evidence } from './mastery.ts';
import type { SubmissionService } from './submissions.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  submissions: SubmissionService;
  now: () => Date;
}

const activityDays = 26 * 7;
const forecastDays = 14;
const shownSubmissions = 20;
/** Days off in a row that a streak survives: a weekend. */
const restDays = 2;

export function createProgressService({ prisma, catalogue, submissions, now }: Deps) {
  async function quizTotals(learner: Learner | null): Promise<Progress['quiz']> {
    if (!learner) return { answered: 0, correct: 0 };
    const answered = await prisma.quizAttempt.count({ where: { userId: learner.id, answeredAt: { not: null } } });
    const correct = await prisma.quizAttempt.count({ where: { userId: learner.id, correct: true } });
    return { answered, correct };
  }

  async function taskTotals(learner: Learner | null, solved: Map<string, number>): Promise<Progress['tasks']> {
    const rows = learner
      ? await prisma.submission.findMany({ where: { userId: learner.id }, distinct: ['task'], select: { task: true } })
      : [];
    return { attempted: rows.length, solved: solved.size, total: catalogue.tasks.size };
  }

  async function misconceptions(learner: Learner | null, lang: Lang): Promise<Progress['misconceptions']> {
    if (!learner) return [];
    const rows = await prisma.misconception.groupBy({
      by: ['tag'],
      where: { userId: learner.id },
      _count: { _all: true },
      _max: { metAt: true },
    });
    return rows
      .map((row) => ({
        tag: row.tag,
        name: catalogue.tagName(row.tag, lang),
        count: row._count._all,
        lastAt: (row._max.metAt ?? now()).toISOString(),
      }))
      .sort((a, b) => b.count - a.count || b.lastAt.localeCompare(a.lastAt));
  }

  return {
    async of(learner: Learner | null, lang: Lang): Promise<Progress> {
      const preferences = await preferencesOf(prisma, learner);
      const today = todayOf(preferences, now());
      const evidence = await evidenceOf(prisma, learner, now());
      const states = tileStates(catalogue, evidence);
      const days = await activeDays(prisma, learner);
      return {
        tiles: catalogue.questions.map(({ slug, number, short, topic }) => ({
          ...(states.get(slug) ?? { mastery: 0, due: false, started: false }),
          slug,
          number,
          short,
          topic,
        })),
        streak: streakOf(
          days.map(({ day }) => day),
          today,
        ),
        activity: days.filter(({ day }) => daysBetween(day, today) < activityDays),
        quiz: await quizTotals(learner),
        tasks: await taskTotals(learner, evidence.solved),
        due: dueForecast(evidence, today),
        misconceptions: await misconceptions(learner, lang),
        submissions: await submissions.list(learner, { lang, limit: shownSubmissions }),
      };
    },
  };
}
export type ProgressService = ReturnType<typeof createProgressService>;

/** Days on which something was done, ascending, and how much. */
export async function activeDays(prisma: Prisma, learner: Learner | null): Promise<{ day: string; count: number }[]> {
  if (!learner) return [];
  const rows = await prisma.event.groupBy({
    by: ['activityDay'],
    where: { userId: learner.id },
    _count: { _all: true },
    orderBy: { activityDay: 'asc' },
  });
  return rows.map((row) => ({ day: columnToDay(row.activityDay), count: row._count._all }));
}

/**
 * Active days in a row, counted from ascending days; up to two days off in a row do not break the row and are not counted.
 * `current` is 0 once more than that has passed since the last active day.
 */
export function streakOf(days: string[], today: string): Progress['streak'] {
  let longest = 0;
  let run = 0;
  let previous: string | null = null;
  for (const day of days) {
    run = previous !== null && daysBetween(previous, day) <= restDays + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    previous = day;
  }
  const isAlive = previous !== null && daysBetween(previous, today) <= restDays + 1;
  return { current: isAlive ? run : 0, longest, today: previous === today };
}

/** Cards by the day on which they come back, for each of the next two weeks' days; what is overdue counts today. */
function dueForecast({ cards, preferences }: Evidence, today: string): Progress['due'] {
  const counts = new Map(Array.from({ length: forecastDays }, (_, ahead) => [addDays(today, ahead), 0]));
  for (const card of cards.values()) {
    const due = dayOf(effectiveDue(card, preferences), preferences.timeZone);
    const day = due < today ? today : due;
    const count = counts.get(day);
    if (count !== undefined) counts.set(day, count + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}
