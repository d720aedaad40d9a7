import type { Lang, Question } from 'questions';
import type { Preferences } from '../contract/account.ts';
import type { Plan, PlanItem } from '../contract/progress.ts';
import type { Prisma } from '../database/open.ts';
import { CardKind, type CardRow } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { addDays, beginOf, daysBetween, dayToColumn } from './day.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { cardKey, evidenceOf, type Evidence } from './mastery.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  now: () => Date;
}

/** Minutes a day for somebody who has not chosen. */
const usualMinutes = 20;
/** Minutes that one quiz item and one answer aloud take, feedback included; a task has its own. */
const quizMinutes = 1;
const spokenMinutes = 3;
/** What somebody who has done nothing yet is shown, whatever the minutes. */
const firstItems = 3;
/** Days before the interview within which every core question comes back. */
const finalDays = 3;
/** With the interview this near, what is asked often comes before what is asked seldom. */
const hurryDays = 30;

interface Ref {
  kind: CardKind;
  ref: string;
}

/** Today's finite list: what is due, mistakes first, then what is new, as far as the minutes go. What was done today is taken off them. */
export function createPlanService({ prisma, catalogue, now }: Deps) {
  function minutesOf({ kind, ref }: Ref): number {
    if (kind === 'task') return catalogue.tasks.get(ref)?.minutes ?? 0;
    return kind === 'quiz' ? quizMinutes : spokenMinutes;
  }

  /** Null for what is no longer in the bank. */
  function itemOf({ kind, ref }: Ref, reason: PlanItem['reason'], lang: Lang): PlanItem | null {
    const base = { id: ref, minutes: minutesOf({ kind, ref }), reason };
    if (kind === 'task') {
      const task = catalogue.tasks.get(ref);
      return task ? { ...base, kind, question: catalogue.questionOfTask(ref)?.slug ?? null, title: task.text[lang].title } : null;
    }
    if (kind === 'spoken') {
      const question = catalogue.questions.find(({ slug }) => slug === ref);
      return question ? { ...base, kind, question: ref, title: question.text[lang].title } : null;
    }
    const question = catalogue.questions.find(({ quiz }) => quiz.some(({ id }) => id === ref));
    const item = question?.quiz.find(({ id }) => id === ref);
    return question && item ? { ...base, kind, question: question.slug, title: catalogue.tagName(item.tag, lang) } : null;
  }

  /** Minutes of today's list that are done already. */
  async function minutesSpent(learner: Learner, today: string): Promise<number> {
    const events = await prisma.event.findMany({
      where: { userId: learner.id, activityDay: dayToColumn(today), kind: { in: ['quiz', 'spoken'] } },
      select: { kind: true, ref: true },
    });
    const accepted = await prisma.submission.findMany({
      where: { userId: learner.id, activityDay: dayToColumn(today), verdict: 'accepted' },
      distinct: ['task'],
      select: { task: true },
    });
    const refs = [
      ...events.map(({ kind, ref }) => ({ kind: CardKind.parse(kind), ref })),
      ...accepted.map(({ task }) => ({ kind: 'task' as const, ref: task })),
    ];
    return refs.reduce((sum, ref) => sum + minutesOf(ref), 0);
  }

  return {
    async today(learner: Learner | null, lang: Lang): Promise<Plan> {
      const at = now();
      const preferences = await preferencesOf(prisma, learner);
      const day = todayOf(preferences, at);
      const left = daysLeft(preferences, day);
      const evidence = await evidenceOf(prisma, learner, at);
      const isNewcomer = !learner || evidence.cards.size === 0;
      const budget = preferences.minutesADay ?? usualMinutes;
      const remaining = budget - (learner ? await minutesSpent(learner, day) : 0);

      const due = dueCards(evidence, catalogue, preferences, day).map((card) =>
        itemOf(refOf(card), card.mistakeAt ? 'mistake' : 'due', lang),
      );
      const fresh = newRefs(catalogue, evidence, left).map((ref) => itemOf(ref, 'new', lang));
      const candidates = [...due, ...fresh].filter((item) => item !== null);
      const items = isNewcomer ? candidates.slice(0, firstItems) : fitting(candidates, remaining);
      return { day, minutes: items.reduce((sum, item) => sum + item.minutes, 0), daysLeft: left, items };
    },
  };
}
export type PlanService = ReturnType<typeof createPlanService>;

const refOf = (card: CardRow): Ref => ({ kind: CardKind.parse(card.kind), ref: card.ref });

/** Days until the interview; null without one, or after it. */
function daysLeft({ interviewOn }: Preferences, day: string): number | null {
  const left = interviewOn === null ? -1 : daysBetween(day, interviewOn);
  return left < 0 ? null : left;
}

/** What fits into the minutes, in order: what does not fit is passed over, and something shorter may follow. */
function fitting(candidates: PlanItem[], minutes: number): PlanItem[] {
  let left = minutes;
  return candidates.filter((item) => {
    if (item.minutes > left) return false;
    left -= item.minutes;
    return true;
  });
}

/** Due before the day ends, mistakes first, then the longest overdue; programs last, for they take longest. */
function dueCards(evidence: Evidence, catalogue: Catalogue, preferences: Preferences, day: string): CardRow[] {
  const isLast = finalReview(catalogue, preferences, day);
  const rank = (card: CardRow) => (card.mistakeAt ? 0 : card.kind === 'task' ? 2 : 1);
  return [...evidence.cards.values()]
    .filter((card) => card.due < evidence.endOfToday || isLast(card))
    .sort((a, b) => rank(a) - rank(b) || a.due.getTime() - b.due.getTime());
}

/** In the last days before the interview every card of a core question comes back once, whenever it is due. */
function finalReview(catalogue: Catalogue, preferences: Preferences, day: string): (card: CardRow) => boolean {
  const left = daysLeft(preferences, day);
  if (left === null || left > finalDays || preferences.interviewOn === null) return () => false;
  const begin = beginOf(addDays(preferences.interviewOn, -finalDays), preferences.timeZone);
  const core = catalogue.questions.filter((question) => question.frequency === 'common');
  const refs = new Set(core.flatMap((question) => [question.slug, ...question.tasks, ...question.quiz.map(({ id }) => id)]));
  return (card) => refs.has(card.ref) && (card.lastReview === null || card.lastReview < begin);
}

/** What was never done, question by question: a first quiz item, the answer aloud, the easiest task, then the rest of the quiz and the tasks. */
function newRefs(catalogue: Catalogue, evidence: Evidence, left: number | null): Ref[] {
  const isHurried = left !== null && left <= hurryDays;
  const frequencies = ['common', 'occasional', 'rare'];
  const rank = (question: Question) => (isHurried ? frequencies.indexOf(question.frequency) : 0);
  const questions = [...catalogue.questions].sort((a, b) => rank(a) - rank(b) || a.number - b.number);
  return questions.flatMap(newOf).filter(({ kind, ref }) => !evidence.cards.has(cardKey(kind, ref)) && !evidence.solved.has(ref));
}

function newOf(question: Question): Ref[] {
  const quiz = question.quiz.map(({ id }): Ref => ({ kind: 'quiz', ref: id }));
  const tasks = question.tasks.map((id): Ref => ({ kind: 'task', ref: id }));
  const spoken: Ref = { kind: 'spoken', ref: question.slug };
  return [...quiz.slice(0, 1), spoken, ...tasks.slice(0, 1), ...quiz.slice(1), ...tasks.slice(1)];
}
