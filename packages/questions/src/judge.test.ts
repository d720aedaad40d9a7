import { describe, expect, test } from 'vitest';
import { judgeQuiz, publicQuiz, UnreadableResponse, type QuizBody, type QuizResponse } from './index.ts';

const both = (text: string) => ({ en: text, zh: text });
const item = (body: QuizBody) => ({ id: 'sample', tag: 'softmax-axis', body });
const seeds = [0, 1, 2, 3, 4];

const options = ['a', 'b', 'c', 'd'].map((name) => ({
  text: both(name),
  feedback: both(`about ${name}`),
  ...(name === 'b' ? { correct: true } : { tag: `tag-${name}` }),
}));
const single = item({ kind: 'single', prompt: both('which'), options });
const multiple = item({
  kind: 'multiple',
  prompt: both('which'),
  options: options.map((option) => (option.text.en === 'd' ? { ...option, correct: true } : option)),
});
const order = item({
  kind: 'order',
  prompt: both('sort'),
  steps: ['one', 'two', 'three', 'four'].map((name) => ({ text: both(name), feedback: both(name) })),
  tag: 'chain-rule',
});
const match = item({
  kind: 'match',
  prompt: both('pair'),
  pairs: ['x', 'y', 'z'].map((name) => ({ left: both(name), right: both(name.toUpperCase()), feedback: both(name) })),
});
const numeric = item({
  kind: 'numeric',
  prompt: both('how many'),
  answer: 12,
  tolerance: 0.5,
  feedback: both('right'),
  wrong: [
    { value: 6, feedback: both('half'), tag: 'sum-vs-mean' },
    { value: 24, feedback: both('double') },
  ],
  otherwise: both('no'),
});
const shape = item({
  kind: 'shape',
  prompt: both('shape'),
  answer: [2, 3],
  feedback: both('right'),
  wrong: [
    { shape: [3, 2], feedback: both('transposed'), tag: 'matmul-axes' },
    { shape: [2], feedback: both('summed') },
  ],
  otherwise: both('no'),
});
const cloze = item({
  kind: 'cloze',
  prompt: both('[[first]] and [[second]]'),
  gaps: [
    {
      id: 'first',
      accept: ['Row Maximum', '行最大值'],
      feedback: both('yes'),
      wrong: [{ accept: ['mean'], feedback: both('no, the mean'), tag: 'softmax-overflow' }],
      otherwise: both('no'),
    },
    { id: 'second', accept: ['1'], feedback: both('yes'), wrong: [{ accept: ['0'], feedback: both('no, zero') }], otherwise: both('no') },
  ],
});
const expression = item({
  kind: 'expression',
  prompt: both('derivative of the sigmoid'),
  variables: { y: [0.1, 0.9] },
  answer: 'y * (1 - y)',
  feedback: both('right'),
  wrong: [
    { formula: '1 - y^2', feedback: both('that is tanh'), tag: 'activation-derivative' },
    { formula: 'y', feedback: both('the value itself') },
  ],
  otherwise: both('no'),
});

/** The shown position of an option or step, by its text. */
const at = (quiz: Parameters<typeof publicQuiz>[0], seed: number, text: string, list: 'items' | 'rights' = 'items') =>
  publicQuiz(quiz, seed)[list]!.findIndex((shown) => shown.en === text);

describe('the option that was shown is the option that is judged, whatever the seed', () => {
  test.each(seeds)('single, seed %i', (seed) => {
    expect(judgeQuiz(single, seed, { kind: 'single', option: at(single, seed, 'b') }).correct).toBe(true);
    const wrong = judgeQuiz(single, seed, { kind: 'single', option: at(single, seed, 'c') });
    expect(wrong.correct).toBe(false);
    expect(wrong.tags).toContain('tag-c');
    expect(wrong.remarks.find((remark) => remark.chosen)?.feedback.en).toBe('about c');
  });

  test.each(seeds)('multiple, seed %i', (seed) => {
    const choose = (...texts: string[]): QuizResponse => ({ kind: 'multiple', options: texts.map((text) => at(multiple, seed, text)) });
    expect(judgeQuiz(multiple, seed, choose('d', 'b')).correct).toBe(true);
    expect(judgeQuiz(multiple, seed, choose('b')).correct).toBe(false);
    expect(judgeQuiz(multiple, seed, choose('a', 'b', 'd')).correct).toBe(false);
  });

  test.each(seeds)('order, seed %i', (seed) => {
    const say = (...texts: string[]): QuizResponse => ({ kind: 'order', order: texts.map((text) => at(order, seed, text)) });
    expect(judgeQuiz(order, seed, say('one', 'two', 'three', 'four')).correct).toBe(true);
    expect(judgeQuiz(order, seed, say('two', 'one', 'three', 'four')).correct).toBe(false);
  });

  test.each(seeds)('match, seed %i', (seed) => {
    const rights = publicQuiz(match, seed).items!.map((left) => at(match, seed, left.en.toUpperCase(), 'rights'));
    expect(judgeQuiz(match, seed, { kind: 'match', rights }).correct).toBe(true);
    const rotated = [...rights.slice(1), rights[0]!];
    expect(judgeQuiz(match, seed, { kind: 'match', rights: rotated }).correct).toBe(false);
  });
});

test('positions of right answers do not depend on the seed', () => {
  const positions = new Set(Array.from({ length: 40 }, (_, seed) => at(single, seed, 'b')));
  expect(positions.size).toBe(4);
});

test.each<[string, Parameters<typeof publicQuiz>[0], QuizResponse, boolean, string]>([
  ['at the edge of the tolerance', numeric, { kind: 'numeric', value: 12.5 }, true, 'right'],
  ['past the tolerance', numeric, { kind: 'numeric', value: 12.6 }, false, 'no'],
  ['a foreseen wrong value', numeric, { kind: 'numeric', value: 6 }, false, 'half'],
  ['the right shape', shape, { kind: 'shape', shape: [2, 3] }, true, 'right'],
  ['the transposed shape', shape, { kind: 'shape', shape: [3, 2] }, false, 'transposed'],
  ['a shape with one axis more', shape, { kind: 'shape', shape: [2, 3, 1] }, false, 'no'],
  ['another form of the same formula', expression, { kind: 'expression', formula: 'y - y^2' }, true, 'right'],
  ['a foreseen wrong formula in another form', expression, { kind: 'expression', formula: '(1-y)*(1+y)' }, false, 'that is tanh'],
  ['a formula that is nowhere a number', expression, { kind: 'expression', formula: 'sqrt(-y)' }, false, 'no'],
])('%s', (_, quiz, response, correct, feedback) => {
  const judgement = judgeQuiz(quiz, 1, response);
  expect(judgement.correct).toBe(correct);
  expect(judgement.remarks[0]!.feedback.en).toBe(feedback);
});

test('a gap is filled in the other language, in capitals, with spaces around', () => {
  expect(judgeQuiz(cloze, 1, { kind: 'cloze', gaps: { first: '  row  MAXIMUM ', second: '1' } }).correct).toBe(true);
  expect(judgeQuiz(cloze, 1, { kind: 'cloze', gaps: { first: '行最大值', second: '1' } }).correct).toBe(true);
  const wrong = judgeQuiz(cloze, 1, { kind: 'cloze', gaps: { first: 'mean' } });
  expect(wrong.correct).toBe(false);
  expect(wrong.tags).toEqual(['softmax-overflow']);
});

test.each<[string, Parameters<typeof publicQuiz>[0], QuizResponse]>([
  ['an option that was not offered', single, { kind: 'single', option: 4 }],
  ['a response of another kind', single, { kind: 'numeric', value: 1 }],
  ['a step named twice', order, { kind: 'order', order: [0, 0, 1, 2] }],
  ['a step left out', order, { kind: 'order', order: [0, 1, 2] }],
  ['a formula that calls what it may not', expression, { kind: 'expression', formula: 'import("fs")' }],
  ['a formula that reaches for a constructor', expression, { kind: 'expression', formula: 'y.constructor' }],
  ['a formula that assigns', expression, { kind: 'expression', formula: 'y = 1' }],
  ['a formula that does not parse', expression, { kind: 'expression', formula: 'y * (' }],
])('%s is unreadable, not wrong', (_, quiz, response) => {
  expect(() => judgeQuiz(quiz, 1, response)).toThrow(UnreadableResponse);
});
