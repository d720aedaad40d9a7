import { type Question, quizBody } from './read-question.ts';
import type { Task } from './read-task.ts';
import type { QuizDefinition, QuizKind } from './quiz.ts';
import { createRandom } from './random.ts';
import type { Lang, Text } from './text.ts';

/** The only way out of the bank: views that hold no answer, no solution, no mistake program and no unopened hint. */

export interface PublicQuiz {
  id: string;
  tag: string;
  kind: QuizKind;
  prompt: Text;
  /** single, multiple, curve: the options; order: the steps; match: the left-hand sides. In shuffled order. */
  items?: Text[];
  /** match: the right-hand sides, shuffled apart from the left. */
  rights?: Text[];
  /** numeric */
  unit?: Text;
  /** cloze: ids of the gaps in the prompt. */
  gaps?: string[];
  /** expression: the names that a formula may use. */
  variables?: string[];
  /** curve */
  plot?: { x: Text; y: Text; series: { name: Text; points: [number, number][] }[] };
}

/** Positions of the authored options after shuffling: `order[shown] = authored`. Right-hand sides of a match use `side` 1. */
export const shownOrder = (count: number, seed: number, side = 0): number[] =>
  createRandom(seed + side * 0x5bd1e995).shuffle(Array.from({ length: count }, (_, i) => i));

export function publicQuiz(item: QuizDefinition, seed: number): PublicQuiz {
  const body = quizBody(item, seed);
  const base = { id: item.id, tag: item.tag, kind: body.kind, prompt: body.prompt };
  const shown = <T>(list: T[], side = 0): T[] => shownOrder(list.length, seed, side).map((index) => list[index]!);
  switch (body.kind) {
    case 'single':
    case 'multiple':
      return { ...base, items: shown(body.options.map((option) => option.text)) };
    case 'curve':
      return { ...base, items: shown(body.options.map((option) => option.text)), plot: { x: body.x, y: body.y, series: body.series } };
    case 'order':
      return { ...base, items: shown(body.steps.map((step) => step.text)) };
    case 'match':
      return {
        ...base,
        items: shown(body.pairs.map((pair) => pair.left)),
        rights: shown(
          body.pairs.map((pair) => pair.right),
          1,
        ),
      };
    case 'numeric':
      return { ...base, ...(body.unit ? { unit: body.unit } : {}) };
    case 'cloze':
      return { ...base, gaps: body.gaps.map((gap) => gap.id) };
    case 'expression':
      return { ...base, variables: Object.keys(body.variables) };
    case 'shape':
      return base;
  }
}

/** A question as its page shows it; the quiz is issued item by item, with a seed. */
export function publicQuestion(question: Question, lang: Lang) {
  const { text, quiz, retiredQuiz: _retired, ...rest } = question;
  return { ...rest, lang, ...text[lang], quiz: quiz.map(({ id, tag, keyPoint }) => ({ id, tag, keyPoint: keyPoint ?? null })) };
}

/** A task as its page shows it: hints are counted, not told. */
export function publicTask(task: Task, lang: Lang) {
  const { id, revision, question, level, minutes, frequency, tags, oracle, signature, starter, forbids } = task;
  const { title, statement, hints } = task.text[lang];
  const tolerance = task.tolerance ? { rtol: task.tolerance.rtol, atol: task.tolerance.atol, reason: task.tolerance.reason[lang] } : null;
  return {
    id,
    revision,
    question,
    level,
    minutes,
    frequency,
    tags,
    oracle,
    signature,
    starter,
    tolerance,
    lang,
    title,
    statement,
    forbids: forbids ?? [],
    hints: hints.length,
    isBugHunt: task.inherits !== null,
  };
}
