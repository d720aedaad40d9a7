import type { Question } from 'questions';
import type { TileState } from '../contract/catalogue.ts';
import type { Prisma } from '../database/open.ts';
import { recall, type CardKind, type CardRow } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { endOf } from './day.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { givenUpTasks, solvedTasks } from './solved.ts';

/** What each part counts for; parts that a question does not have are left out and the rest share the whole. */
const weights = { tasks: 0.5, quiz: 0.3, spoken: 0.2 };

/** A program accepted after its solution was shown counts as half. */
const afterGivingUp = 0.5;

/** Everything of a learner that mastery is computed from. */
export interface Evidence {
  cards: Map<string, CardRow>;
  solved: Map<string, number>;
  givenUp: Set<string>;
  /** Share of the key points ticked in the latest spoken answer, by question. */
  spoken: Map<string, number>;
  now: Date;
  /** Cards due before this are due today. */
  endOfToday: Date;
}

export const cardKey = (kind: string, ref: string): string => `${kind} ${ref}`;

/**
 * How a question stands, by slug.
 *
 *   mastery = Σ wᵢ·sᵢ / Σ wᵢ  over the parts that the question has, 0 to 1, where
 *   tasks   s = the mean over its tasks of 1 where the newest revision is accepted, ½ where that came after giving up, else 0
 *   quiz    s = the mean over its items of the chance that the item is remembered now (FSRS retrievability), 0 before the first
 *               answer and after a wrong one
 *   spoken  s = the share of key points ticked in the latest answer aloud, times the chance that it is remembered now
 *
 * So it grows with what was shown and sinks slowly with time; `started` is true after any of it, `due` when something comes back today.
 */
export function tileStates(catalogue: Catalogue, evidence: Evidence): Map<string, TileState> {
  return new Map(catalogue.questions.map((question) => [question.slug, stateOf(question, catalogue, evidence)]));
}

function stateOf(question: Question, catalogue: Catalogue, evidence: Evidence): TileState {
  const refs: [CardKind, string][] = [
    ...question.quiz.map((item): [CardKind, string] => ['quiz', item.id]),
    ...question.tasks.map((id): [CardKind, string] => ['task', id]),
    ['spoken', question.slug],
  ];
  const cards = refs.flatMap(([kind, ref]) => evidence.cards.get(cardKey(kind, ref)) ?? []);
  const parts = [
    { weight: weights.tasks, shares: question.tasks.map((id) => taskShare(id, catalogue, evidence)) },
    { weight: weights.quiz, shares: question.quiz.map((item) => remembered(cardKey('quiz', item.id), evidence)) },
    {
      weight: weights.spoken,
      shares: [(evidence.spoken.get(question.slug) ?? 0) * remembered(cardKey('spoken', question.slug), evidence)],
    },
  ].filter((part) => part.shares.length > 0);
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const mastery = parts.reduce((sum, part) => sum + (part.weight / total) * mean(part.shares), 0);
  return {
    mastery: Math.min(1, Math.max(0, mastery)),
    due: cards.some((card) => card.due < evidence.endOfToday),
    started: cards.some((card) => card.reps > 0) || question.tasks.some((id) => evidence.solved.has(id) || evidence.givenUp.has(id)),
  };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function taskShare(id: string, catalogue: Catalogue, { solved, givenUp }: Evidence): number {
  if (solved.get(id) !== catalogue.task(id).revision) return 0;
  return givenUp.has(id) ? afterGivingUp : 1;
}

function remembered(key: string, { cards, now }: Evidence): number {
  const card = cards.get(key);
  return card ? recall(card, now) : 0;
}

/** Gathers the evidence of a learner; that of a visitor is empty. */
export async function evidenceOf(prisma: Prisma, learner: Learner | null, now: Date): Promise<Evidence> {
  const preferences = await preferencesOf(prisma, learner);
  const endOfToday = endOf(todayOf(preferences, now), preferences.timeZone);
  const empty = { cards: new Map(), solved: new Map(), givenUp: new Set<string>(), spoken: new Map(), now, endOfToday };
  if (!learner) return empty;
  const where = { userId: learner.id };
  const [cards, answers, solved, givenUp] = await Promise.all([
    prisma.card.findMany({ where }),
    prisma.spokenAnswer.findMany({ where, orderBy: { answeredAt: 'desc' }, distinct: ['question'] }),
    solvedTasks(prisma, learner),
    givenUpTasks(prisma, learner),
  ]);
  return {
    ...empty,
    cards: new Map(cards.map((card) => [cardKey(card.kind, card.ref), card])),
    solved,
    givenUp,
    spoken: new Map(answers.map((answer) => [answer.question, answer.total === 0 ? 0 : answer.ticked.length / answer.total])),
  };
}
