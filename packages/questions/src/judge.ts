import { evaluator } from './formula.ts';
import { quizBody } from './read-question.ts';
import { shownOrder } from './public.ts';
import type { QuizBody, QuizDefinition, QuizResponse } from './quiz.ts';
import { createRandom } from './random.ts';
import type { Text } from './text.ts';
import { UnreadableResponse } from './unreadable.ts';

/** What a learner is told of one option, step, pair or gap, in the order in which it was shown. */
export interface Remark {
  /** Text of the option, step or pair; empty for a typed answer. */
  text: Text | null;
  /** Whether this was the right thing to choose, and whether the learner chose it. */
  correct: boolean;
  chosen: boolean;
  feedback: Text;
}

export interface Judgement {
  correct: boolean;
  /** The right answer in a form to show: an option is in the remarks, anything typed is here. */
  answer: string | null;
  remarks: Remark[];
  /** Misconceptions that the answer shows. */
  tags: string[];
}

type Body<K extends QuizBody['kind']> = Extract<QuizBody, { kind: K }>;
type Response<K extends QuizResponse['kind']> = Extract<QuizResponse, { kind: K }>;

/** Judges one response to one issued item; the seed is the one it was issued with. Throws UnreadableResponse. */
export function judgeQuiz(item: QuizDefinition, seed: number, response: QuizResponse): Judgement {
  const body = quizBody(item, seed);
  if (body.kind !== response.kind)
    throw new UnreadableResponse(`item ${item.id} is of kind '${body.kind}', the response of kind '${response.kind}'`);
  switch (body.kind) {
    case 'single':
    case 'curve':
      return judgeOptions(body.options, [(response as Response<'single' | 'curve'>).option], seed);
    case 'multiple':
      return judgeOptions(body.options, (response as Response<'multiple'>).options, seed);
    case 'order':
      return judgeOrder(body, (response as Response<'order'>).order, seed);
    case 'match':
      return judgeMatch(body, (response as Response<'match'>).rights, seed);
    case 'numeric':
      return judgeNumeric(body, (response as Response<'numeric'>).value);
    case 'shape':
      return judgeShape(body, (response as Response<'shape'>).shape);
    case 'cloze':
      return judgeCloze(body, (response as Response<'cloze'>).gaps);
    case 'expression':
      return judgeExpression(body, (response as Response<'expression'>).formula, seed);
  }
}

const tagsOf = (marks: { tag?: string | undefined }[]): string[] => [...new Set(marks.flatMap((mark) => mark.tag ?? []))];

function judgeOptions(options: Body<'multiple'>['options'], chosen: number[], seed: number): Judgement {
  const order = shownOrder(options.length, seed);
  for (const position of chosen) {
    if (position >= order.length) throw new UnreadableResponse(`option ${position} was chosen, but there are ${order.length}`);
  }
  const shown = order.map((authored, position) => ({ ...options[authored]!, chosen: chosen.includes(position) }));
  const missed = shown.filter((option) => option.chosen !== (option.correct ?? false));
  return {
    correct: missed.length === 0,
    answer: null,
    remarks: shown.map(({ text, correct, chosen, feedback }) => ({ text, correct: correct ?? false, chosen, feedback })),
    tags: tagsOf(missed),
  };
}

/** A list of `count` positions that must name each once. */
function requirePermutation(positions: number[], count: number, what: string): void {
  if (positions.length !== count || new Set(positions).size !== count || positions.some((position) => position >= count)) {
    throw new UnreadableResponse(`${what} must name each position from 0 to ${count - 1} once, got [${positions.join(', ')}]`);
  }
}

function judgeOrder(body: Body<'order'>, response: number[], seed: number): Judgement {
  const shown = shownOrder(body.steps.length, seed);
  requirePermutation(response, shown.length, 'the order');
  const given = response.map((position) => shown[position]!);
  const correct = given.every((authored, place) => authored === place);
  const remarks = body.steps.map((step, place) => ({ ...step, correct: true, chosen: given[place] === place }));
  return { correct, answer: null, remarks, tags: correct ? [] : tagsOf([body]) };
}

function judgeMatch(body: Body<'match'>, response: number[], seed: number): Judgement {
  const lefts = shownOrder(body.pairs.length, seed);
  const rights = shownOrder(body.pairs.length, seed, 1);
  requirePermutation(response, lefts.length, 'the pairs');
  const remarks = lefts.map((authored, position) => {
    const pair = body.pairs[authored]!;
    const text = { en: `${pair.left.en} → ${pair.right.en}`, zh: `${pair.left.zh} → ${pair.right.zh}` };
    return { text, correct: true, chosen: rights[response[position]!] === authored, feedback: pair.feedback };
  });
  const correct = remarks.every((remark) => remark.chosen);
  return { correct, answer: null, remarks, tags: correct ? [] : tagsOf([body]) };
}

function typed(correct: boolean, answer: string, feedback: Text, tag?: string): Judgement {
  return { correct, answer, remarks: [{ text: null, correct, chosen: true, feedback }], tags: tag ? [tag] : [] };
}

/** A typed answer: right, foreseen as wrong, or wrong in a way that nobody foresaw. */
function judgeTyped<W extends { feedback: Text; tag?: string | undefined }>(
  body: { feedback: Text; wrong: W[]; otherwise: Text },
  right: boolean,
  answer: string,
  foreseen: (wrong: W) => boolean,
): Judgement {
  if (right) return typed(true, answer, body.feedback);
  const wrong = body.wrong.find(foreseen);
  return wrong ? typed(false, answer, wrong.feedback, wrong.tag) : typed(false, answer, body.otherwise);
}

function judgeNumeric(body: Body<'numeric'>, value: number): Judgement {
  const near = (target: number) => Math.abs(value - target) <= body.tolerance;
  return judgeTyped(body, near(body.answer), String(body.answer), (wrong) => near(wrong.value));
}

function judgeShape(body: Body<'shape'>, shape: number[]): Judgement {
  const same = (other: number[]) => other.length === shape.length && other.every((size, axis) => size === shape[axis]);
  return judgeTyped(body, same(body.answer), `[${body.answer.join(', ')}]`, (wrong) => same(wrong.shape));
}

function judgeCloze(body: Body<'cloze'>, given: Record<string, string>): Judgement {
  const normal = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');
  const judged = body.gaps.map((gap) => {
    const value = normal(given[gap.id] ?? '');
    const among = (forms: string[]) => forms.some((form) => normal(form) === value);
    return judgeTyped({ ...gap, wrong: gap.wrong }, among(gap.accept), gap.accept[0]!, (wrong) => among(wrong.accept));
  });
  return {
    correct: judged.every((gap) => gap.correct),
    answer: judged.map((gap) => gap.answer).join('; '),
    remarks: judged.flatMap((gap) => gap.remarks),
    tags: [...new Set(judged.flatMap((gap) => gap.tags))],
  };
}

/** Formulas are equal where their values agree to 1e-9, relative to the larger, at twelve points of the variables' ranges. */
function judgeExpression(body: Body<'expression'>, formula: string, seed: number): Judgement {
  const points = expressionPoints(body.variables, seed);
  const valuesOf = (text: string) => points.map(evaluator(text, Object.keys(body.variables)));
  const given = valuesOf(formula);
  const same = (other: string) => valuesOf(other).every((value, i) => Math.abs(value - given[i]!) <= 1e-9 * Math.max(1, Math.abs(value)));
  return judgeTyped(body, same(body.answer), body.answer, (wrong) => same(wrong.formula));
}

function expressionPoints(variables: Body<'expression'>['variables'], seed: number): Record<string, number>[] {
  const random = createRandom(seed);
  return Array.from({ length: 12 }, () =>
    Object.fromEntries(Object.entries(variables).map(([name, [low, high]]) => [name, random.uniform(low, high)])),
  );
}
