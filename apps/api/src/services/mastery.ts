import type { Question } from 'questions';
import type { Preferences } from '../contract/account.ts';
import type { TileState } from '../contract/catalogue.ts';
import type { Prisma } from '../database/open.ts';
import { recall, type CardKind, type CardRow } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { endOf } from './day.ts';
import { effectiveDue } from './due.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';
import { givenUpTasks, solvedTasks } from './solved.ts';

/** What each part counts for; parts that a question does not have are left out and the rest share the whole. */
const weights = { tasks: 0.5, quiz: 0.3, spoken: 0.2 };

/** A program accepted after its solution was shown counts as half. */
const afterGivingUp = 0.5;

/** Everything of a learner that mastery is computed from. */
export interface Evidence {
  preferences: Preferences;
  cards: Map<string, CardRow>;
  solved: Map<string, number>;
  givenUp: Set<string>;
  /** Key points ticked in the latest spoken answer, by question. */
  spoken: Map<string, string[]>;
  now: Date;
  /** Cards due before this are due today. */
  endOfToday: Date;
}

export const cardKey = (kind: string, ref: string): string => `${kind} ${ref}`;

/** One part of a question's mastery: what it counts for among the parts that the question has, how far it got, and over how many things. */
interface MasteryPart {
  weight: number;
  share: number;
  /** Things of which something has been shown. */
  done: number;
  total: number;
}
export type MasteryParts = Record<keyof typeof weights, MasteryPart | null>;

/**
 * How a question stands, by slug: mastery (`masteryOf`), `started` after any of its parts, `due` when something comes back today.
 */
export function tileStates(catalogue: Catalogue, evidence: Evidence): Map<string, TileState> {
  return new Map(catalogue.questions.map((question) => [question.slug, stateOf(question, catalogue, evidence)]));
}

function stateOf(question: Question, catalogue: Catalogue, evidence: Evidence): TileState {
  const refs: [CardKind, string][] = [
    ...question.quiz.map((item): [CardKind, string] => ['quiz', item.id]),
    ...question.tasks.flatMap((id): [CardKind, string][] => [
      ['task', id],
      ['code', id],
    ]),
    ['spoken', question.slug],
  ];
  const cards = refs.flatMap(([kind, ref]) => evidence.cards.get(cardKey(kind, ref)) ?? []);
  return {
    mastery: masteryOf(masteryParts(question, catalogue, evidence)),
    due: cards.some((card) => effectiveDue(card, evidence.preferences) < evidence.endOfToday),
    started: cards.some((card) => card.reps > 0) || question.tasks.some((id) => evidence.solved.has(id) || evidence.givenUp.has(id)),
  };
}

/**
 *   mastery = Σ wᵢ·sᵢ / Σ wᵢ  over the parts that the question has, 0 to 1.
 *
 * It grows with what was shown and sinks slowly with time.
 */
export function masteryOf(parts: MasteryParts): number {
  const sum = Object.values(parts).reduce((total, part) => total + (part ? part.weight * part.share : 0), 0);
  return Math.min(1, Math.max(0, sum));
}

/**
 * The parts of a question's mastery; their weights sum to 1.
 *
 *   tasks   s = the mean over its tasks of 1 where the newest revision is accepted, ½ where that came after giving up, else 0
 *   quiz    s = the mean over its items of the chance that the item is remembered now (FSRS retrievability), 0 before the first
 *               answer and after a wrong one
 *   spoken  s = the share of all its key points ticked in the latest answer aloud, times the chance that it is remembered now
 */
export function masteryParts(question: Question, catalogue: Catalogue, evidence: Evidence): MasteryParts {
  const points = Object.keys(question.keyPoints);
  const said = new Set(evidence.spoken.get(question.slug));
  const ticked = points.filter((id) => said.has(id));
  const shares = {
    tasks: question.tasks.map((id) => taskShare(id, catalogue, evidence)),
    quiz: question.quiz.map((item) => remembered(cardKey('quiz', item.id), evidence)),
    spoken: points.length === 0 ? [] : [(ticked.length / points.length) * remembered(cardKey('spoken', question.slug), evidence)],
  };
  const present = (['tasks', 'quiz', 'spoken'] as const).filter((part) => shares[part].length > 0);
  const total = present.reduce((sum, part) => sum + weights[part], 0);
  const partOf = (part: keyof typeof weights, done: number, count = shares[part].length): MasteryPart | null =>
    present.includes(part) ? { weight: weights[part] / total, share: mean(shares[part]), done, total: count } : null;
  const above = (values: number[]) => values.filter((value) => value > 0).length;
  return {
    tasks: partOf('tasks', above(shares.tasks)),
    quiz: partOf('quiz', above(shares.quiz)),
    spoken: partOf('spoken', ticked.length, points.length),
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
  const empty = { preferences, cards: new Map(), solved: new Map(), givenUp: new Set<string>(), spoken: new Map(), now, endOfToday };
  if (!learner) return empty;
  const where = { userId: learner.id };
  const [cards, answers, solved, givenUp] = await Promise.all([
    prisma.card.findMany({ where }),
    latestSpoken(prisma, learner),
    solvedTasks(prisma, learner),
    givenUpTasks(prisma, learner),
  ]);
  return {
    ...empty,
    cards: new Map(cards.map((card) => [cardKey(card.kind, card.ref), card])),
    solved,
    givenUp,
    spoken: new Map(answers.map((answer) => [answer.question, answer.ticked])),
  };
}

/** The latest answer aloud to each question: of Prisma's own `distinct` the database would send every answer. */
const latestSpoken = (prisma: Prisma, learner: Learner) =>
  prisma.$queryRaw<{ question: string; ticked: string[] }[]>`
    SELECT DISTINCT ON (question) question, ticked FROM spoken_answers WHERE "userId" = ${learner.id} ORDER BY question, "answeredAt" DESC`;
