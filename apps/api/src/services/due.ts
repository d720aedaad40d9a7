import type { Preferences } from '../contract/account.ts';
import type { CardRow } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { addDays, beginOf, dayOf, daysBetween, endOf } from './day.ts';
import type { Evidence } from './mastery.ts';

/** Days before the interview within which every core item comes back. */
const finalDays = 3;

/** Days until the interview; null without one, or after it. */
export function daysLeft({ interviewOn }: Pick<Preferences, 'interviewOn'>, day: string): number | null {
  const left = interviewOn === null ? -1 : daysBetween(day, interviewOn);
  return left < 0 ? null : left;
}

/** Days that an interval may last when that many are left: half of them, and at least one. */
export const longestInterval = (left: number): number => Math.max(1, Math.floor(left / 2));

/**
 * When a card comes back: when the scheduler said, and no later than half the days from its last review to the interview.
 * The date may have been chosen or moved since that review.
 */
export function effectiveDue(card: Pick<CardRow, 'due' | 'lastReview'>, { interviewOn, timeZone }: Preferences): Date {
  if (interviewOn === null || card.lastReview === null) return card.due;
  const reviewed = dayOf(card.lastReview, timeZone);
  const left = daysBetween(reviewed, interviewOn);
  if (left < 0) return card.due;
  const latest = beginOf(addDays(reviewed, longestInterval(left)), timeZone);
  return latest < card.due ? latest : card.due;
}

export interface DueCard {
  card: CardRow;
  due: Date;
  reason: 'due' | 'mistake' | 'final';
}

/** Cards that come back before the given day ends: mistakes first, then the longest overdue, then what the near interview brings back. */
export function dueCards(evidence: Evidence, catalogue: Catalogue, preferences: Preferences, day: string): DueCard[] {
  const end = endOf(day, preferences.timeZone);
  const isFinal = finalReview(catalogue, preferences, day);
  const reasons: DueCard['reason'][] = ['mistake', 'due', 'final'];
  return [...evidence.cards.values()]
    .flatMap((card): DueCard[] => {
      const due = effectiveDue(card, preferences);
      if (due < end) return [{ card, due, reason: card.mistakeAt ? 'mistake' : 'due' }];
      return isFinal(card) ? [{ card, due, reason: 'final' }] : [];
    })
    .sort(
      (a, b) =>
        reasons.indexOf(a.reason) - reasons.indexOf(b.reason) ||
        a.due.getTime() - b.due.getTime() ||
        (nameOf(a.card) < nameOf(b.card) ? -1 : 1),
    );
}

/** Of cards that are due at the same instant the order is that of their names, wherever the database keeps them. */
const nameOf = ({ kind, ref }: CardRow): string => `${kind} ${ref}`;

/** In the last days before the interview every card of a core question comes back once, whenever it is due. */
function finalReview(catalogue: Catalogue, preferences: Preferences, day: string): (card: CardRow) => boolean {
  const left = daysLeft(preferences, day);
  if (left === null || left > finalDays || preferences.interviewOn === null) return () => false;
  const begin = beginOf(addDays(preferences.interviewOn, -finalDays), preferences.timeZone);
  const core = catalogue.questions.filter((question) => question.frequency === 'common');
  const refs = new Set(core.flatMap((question) => [question.slug, ...question.tasks, ...question.quiz.map(({ id }) => id)]));
  return (card) => refs.has(card.ref) && (card.lastReview === null || card.lastReview < begin);
}

/** What fits into the minutes, in order: what does not fit is passed over, and something shorter may follow. */
export function fitting<T extends { minutes: number }>(candidates: T[], minutes: number): T[] {
  let left = minutes;
  return candidates.filter((item) => {
    if (item.minutes > left) return false;
    left -= item.minutes;
    return true;
  });
}

export const minutesOf = (items: { minutes: number }[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);
