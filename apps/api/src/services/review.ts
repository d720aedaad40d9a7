import type { Lang } from 'questions';
import type { Review, ReviewItem } from '../contract/review.ts';
import type { Prisma } from '../database/open.ts';
import { CardKind, type CardRow } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { addDays, dayToColumn } from './day.ts';
import { daysLeft, dueCards, fitting, minutesOf, type DueCard } from './due.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { cardKey, evidenceOf, type Evidence } from './mastery.ts';
import { activeDays, streakOf } from './progress.ts';
import { answeredOn, isReviewed, minutesFor, usualMinutes } from './timing.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  now: () => Date;
}

/** How often one thing is asked on a day: once, and once more after a wrong answer. */
const timesADay = 2;
/** Share of the key points from which an answer aloud counts as right. */
const rightShare = 0.5;

/** The daily queue: what is due of quiz items, answers aloud and short code reviews, as far as the minutes of the day go. */
export function createReviewService({ prisma, catalogue, now }: Deps) {
  /** Null for what is no longer in the bank, and for lines of a program that was accepted under an older revision. */
  function itemOf({ card, reason }: DueCard, evidence: Evidence, lang: Lang): ReviewItem | null {
    const kind = CardKind.parse(card.kind);
    if (!isReviewed(kind)) return null;
    const base = { kind, id: card.ref, minutes: minutesFor(catalogue, kind, card.ref), reason };
    if (kind === 'code') {
      const task = catalogue.tasks.get(card.ref);
      if (!task || evidence.solved.get(task.id) !== task.revision) return null;
      return { ...base, question: catalogue.questionOfTask(task.id)?.slug ?? null, title: task.text[lang].title };
    }
    const question = catalogue.questions.find(({ slug, quiz }) =>
      kind === 'spoken' ? slug === card.ref : quiz.some(({ id }) => id === card.ref),
    );
    if (!question) return null;
    const tag = question.quiz.find(({ id }) => kind === 'quiz' && id === card.ref)?.tag;
    return { ...base, question: question.slug, title: tag === undefined ? question.text[lang].title : catalogue.tagName(tag, lang) };
  }

  /** Everything that could be reviewed by the end of a day, the most pressing first. */
  const candidates = (evidence: Evidence, day: string, lang: Lang): ReviewItem[] =>
    dueCards(evidence, catalogue, evidence.preferences, day).flatMap((due) => itemOf(due, evidence, lang) ?? []);

  function rewrites(evidence: Evidence, day: string, lang: Lang): Review['rewrites'] {
    return dueCards(evidence, catalogue, evidence.preferences, day).flatMap(({ card }: { card: CardRow }) => {
      const task = card.kind === 'task' ? catalogue.tasks.get(card.ref) : undefined;
      return task ? [{ task: task.id, title: task.text[lang].title, minutes: task.minutes }] : [];
    });
  }

  async function doneOn(learner: Learner | null, day: string): Promise<Review['done']> {
    const where = { userId: learner?.id ?? '', activityDay: dayToColumn(day) };
    const select = { correct: true } as const;
    const [quiz, code, spoken] = await Promise.all([
      prisma.quizAttempt.findMany({ where, select }),
      prisma.codeReview.findMany({ where, select }),
      prisma.spokenAnswer.findMany({ where, select: { ticked: true, total: true } }),
    ]);
    const tally = (right: boolean[]) => ({ answered: right.length, right: right.filter(Boolean).length });
    return {
      quiz: tally(quiz.map(({ correct }) => correct === true)),
      code: tally(code.map(({ correct }) => correct === true)),
      spoken: tally(spoken.map(({ ticked, total }) => ticked.length >= rightShare * total)),
    };
  }

  return {
    /** `more`: as if none of today's minutes were used yet, for who wants to go on. */
    async today(learner: Learner | null, lang: Lang, { more = false } = {}): Promise<Review> {
      const preferences = await preferencesOf(prisma, learner);
      const day = todayOf(preferences, now());
      const [evidence, answered, days, done] = await Promise.all([
        evidenceOf(prisma, learner, now()),
        answeredOn(prisma, learner, day),
        activeDays(prisma, learner),
        doneOn(learner, day),
      ]);
      const timesToday = (item: ReviewItem) => answered.filter(({ kind, ref }) => kind === item.kind && ref === item.id).length;
      const minutesADay = preferences.minutesADay ?? usualMinutes;
      const spent = answered.reduce((sum, { kind, ref }) => sum + minutesFor(catalogue, kind, ref), 0);

      const due = candidates(evidence, day, lang).filter((item) => timesToday(item) < timesADay);
      const items = fitting(due, minutesADay - (more ? 0 : spent));
      const left = due.filter((item) => !items.includes(item));
      const today = new Set(items.map((item) => cardKey(item.kind, item.id)));
      const tomorrow = candidates(evidence, addDays(day, 1), lang).filter((item) => !today.has(cardKey(item.kind, item.id)));
      const planned = fitting(tomorrow, minutesADay);
      return {
        day,
        minutesADay,
        daysLeft: daysLeft(preferences, day),
        items,
        minutes: minutesOf(items),
        beyond: { items: left.length, minutes: minutesOf(left) },
        done,
        tomorrow: { items: planned.length, minutes: minutesOf(planned) },
        rewrites: rewrites(evidence, day, lang),
        streak: streakOf(
          days.map((one) => one.day),
          day,
        ),
      };
    },
  };
}
export type ReviewService = ReturnType<typeof createReviewService>;
