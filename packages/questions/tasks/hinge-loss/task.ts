import { drawUntil } from '../../src/draw.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Nearer to the kink than this, rounding could change sides. */
const kinkMargin = 1e-2;

/** Scores and labels with both sides of the margin occupied and none of them at the kink. */
const problem = (random: Random, n: number) =>
  drawUntil(
    random,
    () => [random.vector(n, 1.5), Array.from({ length: n }, () => random.pick([-1, 1]))] as const,
    ([scores, labels]) => {
      const margins = scores.map((score, i) => 1 - labels[i]! * score);
      return (
        margins.every((margin) => Math.abs(margin) > kinkMargin) &&
        margins.some((margin) => margin < 0) &&
        margins.some((margin) => margin > 1)
      );
    },
  );

export default defineTask({
  revision: 1,
  question: 26,
  level: 'easy',
  minutes: 8,
  frequency: 'occasional',
  tags: ['margin', 'sum-vs-mean'],
  oracle: 'grad',
  signature: {
    fn: 'hingeLoss',
    params: [
      { name: 'scores', type: 'Vector', shape: '[batch]' },
      { name: 'labels', type: 'Vector', shape: '[batch]' },
    ],
    returns: { record: { loss: 'number', dscores: 'Vector' } },
    text: 'hingeLoss(scores: Vector, labels: Vector): { loss: number; dscores: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Four scores: safe, within the margin, wrong, wrong', zh: '四个分数：安全、落在间隔内、错误、错误' },
      visibility: 'public',
      args: [
        [2, 0.5, -1, 0.25],
        [1, 1, 1, -1],
      ],
    },
    {
      id: 'negative-labels',
      title: { en: 'Negative labels only', zh: '标签全为 −1' },
      visibility: 'public',
      args: [
        [-3, -0.75, 0.5],
        [-1, -1, -1],
      ],
    },
    {
      id: 'all-safe',
      title: { en: 'Every score beyond its margin', zh: '所有分数都在间隔之外' },
      visibility: 'edge',
      args: [
        [1.5, -2, 30],
        [1, -1, 1],
      ],
    },
    {
      id: 'zero-scores',
      title: { en: 'Scores of 0', zh: '分数为 0' },
      visibility: 'edge',
      args: [
        [0, 0],
        [1, -1],
      ],
    },
    {
      id: 'one-example',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [[0.3], [-1]],
    },
    {
      id: 'large-scores',
      title: { en: 'Scores of ±1000', zh: '分数为 ±1000' },
      visibility: 'edge',
      args: [
        [1000, -1000, 1000, -1000, 0.5],
        [1, 1, -1, -1, -1],
      ],
    },
    {
      id: 'six-scores',
      title: { en: 'Six scores', zh: '六个分数' },
      visibility: 'hidden',
      args: [...problem(random, 6)],
    },
    {
      id: 'eleven-scores',
      title: { en: 'Eleven scores', zh: '十一个分数' },
      visibility: 'hidden',
      args: [...problem(random, 11)],
    },
  ],
  mistakes: {
    'no-margin': { tag: 'margin' },
    'absolute-difference': { tag: 'margin' },
    'squared-hinge': { tag: 'margin' },
    'gradient-everywhere': { tag: 'margin' },
    'labels-zero-one': { tag: 'margin' },
    'sum-not-mean': { tag: 'sum-vs-mean' },
    'gradient-not-averaged': { tag: 'sum-vs-mean' },
  },
});
