import type { Lang } from 'questions';
import type { Progress } from '../contract/progress.ts';
import type { Prisma } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';
import { addDays, columnToDay, dayOf, daysBetween, mondayOf } from './day.ts';
import { effectiveDue } from './due.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { evidenceOf, tileStates, type Evidence } from './mastery.ts';
import type { SubmissionService } from './submissions.ts';
import { weeksOf } from './weeks.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  submissions: SubmissionService;
  now: () => Date;
}

const activityWeeks = 53;
const forecastDays = 14;
const shownSubmissions = 20;
/** Days off in a row that a streak survives: a weekend. */
const restDays = 2;

export function createProgressService({ prisma, catalogue, submissions, now }: Deps) {
  async function quizTotals(learner: Learner | null): Promise<Progress['quiz']> {
    if (!learner) return { answered: 0, correct: 0 };
    const rows = await prisma.quizAttempt.groupBy({
      by: ['correct'],
      where: { userId: learner.id, activityDay: { not: null } },
      _count: { _all: true },
    });
    const count = (judged: (boolean | null)[]) =>
      rows.reduce((sum, { correct, _count }) => sum + (judged.includes(correct) ? _count._all : 0), 0);
    return { answered: count([true, false]), correct: count([true]) };
  }

  async function attemptedTasks(learner: Learner | null): Promise<number> {
    return learner ? (await prisma.submission.groupBy({ by: ['task'], where: { userId: learner.id } })).length : 0;
  }

  async function misconceptions(learner: Learner | null, timeZone: string, lang: Lang): Promise<Progress['misconceptions']> {
    if (!learner) return [];
    const rows = await prisma.misconception.findMany({
      where: { userId: learner.id },
      select: { tag: true, metAt: true },
      orderBy: { metAt: 'asc' },
    });
    return [...Map.groupBy(rows, ({ tag }) => tag)]
      .map(([tag, met]) => ({
        tag,
        name: catalogue.tagName(tag, lang),
        question: catalogue.questionTagged(tag)?.slug ?? null,
        count: met.length,
        firstAt: met[0]!.metAt.toISOString(),
        lastAt: met.at(-1)!.metAt.toISOString(),
        cameBack: new Set(met.map(({ metAt }) => dayOf(metAt, timeZone))).size - 1,
      }))
      .sort((a, b) => b.cameBack - a.cameBack || b.lastAt.localeCompare(a.lastAt));
  }

  return {
    async of(learner: Learner | null, lang: Lang): Promise<Progress> {
      const preferences = await preferencesOf(prisma, learner);
      const today = todayOf(preferences, now());
      const firstDay = addDays(mondayOf(today), -7 * (activityWeeks - 1));
      const [evidence, days, weeks, quiz, attempted, met, latest, submitted] = await Promise.all([
        evidenceOf(prisma, learner, now()),
        activeDays(prisma, learner),
        weeksOf(prisma, learner, firstDay, today),
        quizTotals(learner),
        attemptedTasks(learner),
        misconceptions(learner, preferences.timeZone, lang),
        submissions.list(learner, { lang, limit: shownSubmissions }),
        learner ? prisma.submission.count({ where: { userId: learner.id } }) : 0,
      ]);
      const states = tileStates(catalogue, evidence);
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
        activity: days.filter(({ day }) => day >= firstDay),
        weeks,
        quiz,
        tasks: { attempted, solved: evidence.solved.size, total: catalogue.tasks.size },
        due: dueForecast(evidence, today),
        misconceptions: met,
        submissions: latest,
        submitted,
      };
    },
  };
}

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
