import type { Lang, Question } from 'questions';
import type { Preferences } from '../contract/account.ts';
import type { Plan, PlanItem } from '../contract/progress.ts';
import type { Prisma } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import { daysLeft, dueCards, fitting, minutesOf } from './due.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { cardKey, evidenceOf, type Evidence } from './mastery.ts';
import type { ReviewService } from './review.ts';
import { afterFoundations, roleRank } from './role.ts';
import { answeredOn, minutesFor, usualMinutes } from './timing.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  review: ReviewService;
  now: () => Date;
}

/** What somebody who has done nothing yet is shown, whatever the minutes. */
const firstItems = 3;
/** With the interview this near, what is asked often comes before what is asked seldom. */
const hurryDays = 30;

interface Ref {
  kind: PlanItem['kind'];
  ref: string;
}

/**
 * Today's finite list: the review, programs to write again, then what is new, as far as the minutes go; what was done today is taken
 * off them. A program that takes longer than what is left of them is planned apart.
 */
export function createPlanService({ prisma, catalogue, review, now }: Deps) {
  /** Null for what is no longer in the bank. */
  function itemOf({ kind, ref }: Ref, reason: PlanItem['reason'], lang: Lang): PlanItem | null {
    const base = { id: ref, minutes: minutesFor(catalogue, kind, ref), reason };
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

  /** Minutes of today that are used already: by answers, and by programs that were accepted. */
  async function minutesSpent(learner: Learner | null, day: string): Promise<number> {
    if (!learner) return 0;
    const accepted = await prisma.submission.groupBy({
      by: ['task'],
      where: { userId: learner.id, activityDay: dayToColumn(day), verdict: 'accepted' },
    });
    const answered = await answeredOn(prisma, learner, day);
    const refs: [Parameters<typeof minutesFor>[1], string][] = [
      ...answered.map(({ kind, ref }): [typeof kind, string] => [kind, ref]),
      ...accepted.map(({ task }): ['task', string] => ['task', task]),
    ];
    return refs.reduce((sum, [kind, ref]) => sum + minutesFor(catalogue, kind, ref), 0);
  }

  return {
    async today(learner: Learner | null, lang: Lang): Promise<Plan> {
      const preferences = await preferencesOf(prisma, learner);
      const day = todayOf(preferences, now());
      const left = daysLeft(preferences, day);
      const [evidence, queue, spent] = await Promise.all([
        evidenceOf(prisma, learner, now()),
        review.today(learner, lang),
        minutesSpent(learner, day),
      ]);
      const isNewcomer = !learner || evidence.cards.size === 0;

      const rewrites = dueCards(evidence, catalogue, preferences, day)
        .filter(({ card }) => card.kind === 'task')
        .map(({ card, reason }) => itemOf({ kind: 'task', ref: card.ref }, reason === 'mistake' ? 'mistake' : 'due', lang));
      const fresh = newRefs(catalogue, evidence, preferences, left).map((ref) => itemOf(ref, 'new', lang));
      const candidates = [...rewrites, ...fresh].filter((item) => item !== null);
      const remaining = (preferences.minutesADay ?? usualMinutes) - spent - queue.minutes;
      const items = isNewcomer ? candidates.slice(0, firstItems) : fitting(candidates, remaining);
      const isCoding = items.some(({ kind }) => kind === 'task');
      return {
        day,
        minutes: queue.minutes + minutesOf(items),
        daysLeft: left,
        review: { items: queue.items.length, minutes: queue.minutes },
        items,
        apart: isCoding ? null : (candidates.find(({ kind }) => kind === 'task') ?? null),
      };
    },
  };
}

/** What was never done, question by question: a first quiz item, the answer aloud, the easiest task, then the rest of the quiz and the tasks. */
function newRefs(catalogue: Catalogue, evidence: Evidence, { role }: Preferences, left: number | null): Ref[] {
  const isHurried = left !== null && left <= hurryDays;
  const frequencies = ['common', 'occasional', 'rare'];
  const asked = (question: Question) => (isHurried ? frequencies.indexOf(question.frequency) : 0);
  const wanted = roleRank(role);
  const questions = [...catalogue.questions].sort((a, b) => asked(a) - asked(b) || wanted(a) - wanted(b) || a.number - b.number);
  return afterFoundations(questions)
    .flatMap(newOf)
    .filter(({ kind, ref }) => !evidence.cards.has(cardKey(kind, ref)) && !evidence.solved.has(ref));
}

function newOf(question: Question): Ref[] {
  const quiz = question.quiz.map(({ id }): Ref => ({ kind: 'quiz', ref: id }));
  const tasks = question.tasks.map((id): Ref => ({ kind: 'task', ref: id }));
  const spoken: Ref = { kind: 'spoken', ref: question.slug };
  return [...quiz.slice(0, 1), spoken, ...tasks.slice(0, 1), ...quiz.slice(1), ...tasks.slice(1)];
}
