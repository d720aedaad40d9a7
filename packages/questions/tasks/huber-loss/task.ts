import { drawUntil } from '../../src/draw.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Nearer to the joint than this, rounding could change sides. */
const jointMargin = 1e-2;

/** Predictions, targets and a delta with residuals inside and outside on both sides. */
const problem = (random: Random, n: number, delta: number) => {
  const [pred, target] = drawUntil(
    random,
    () => [random.vector(n, 2), random.vector(n, 2)] as const,
    ([pred, target]) => {
      const residuals = pred.map((value, i) => value - target[i]!);
      const inside = residuals.filter((r) => Math.abs(r) < delta).length;
      return (
        residuals.every((r) => Math.abs(Math.abs(r) - delta) > jointMargin) &&
        inside > 0 &&
        residuals.some((r) => r > delta) &&
        residuals.some((r) => r < -delta)
      );
    },
  );
  return [pred, target, delta];
};

export default defineTask({
  revision: 1,
  question: 26,
  level: 'easy',
  minutes: 10,
  frequency: 'occasional',
  tags: ['robust-loss', 'sum-vs-mean'],
  oracle: 'grad',
  signature: {
    fn: 'huberLoss',
    params: [
      { name: 'pred', type: 'Vector', shape: '[batch]' },
      { name: 'target', type: 'Vector', shape: '[batch]' },
      { name: 'delta', type: 'number' },
    ],
    returns: { record: { loss: 'number', dpred: 'Vector' } },
    text: 'huberLoss(pred: Vector, target: Vector, delta: number): { loss: number; dpred: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Residuals of 1, −1, 6 and −4, delta 2', zh: '残差为 1、−1、6、−4，delta 为 2' },
      visibility: 'public',
      args: [[1, 2, 6, -1], [0, 3, 0, 3], 2],
    },
    {
      id: 'small-delta',
      title: { en: 'A delta of 0.25', zh: 'delta 为 0.25' },
      visibility: 'public',
      args: [[0.1, -0.5, 2], [0, 1, 1.5], 0.25],
    },
    {
      id: 'all-inside',
      title: { en: 'Every residual inside: half the squared error', zh: '残差全在以内：平方误差的一半' },
      visibility: 'edge',
      args: [[1, -2, 0.5, 3, 2], [0.5, 1, -1, 2, 4], 10],
    },
    {
      id: 'all-outside',
      title: { en: 'Every residual outside', zh: '残差全在以外' },
      visibility: 'edge',
      args: [[5, -4], [1, 2], 0.5],
    },
    {
      id: 'exact-prediction',
      title: { en: 'A residual of 0', zh: '残差为 0' },
      visibility: 'edge',
      args: [[1.5, 2, -1], [1.5, -2, -1.25], 1.5],
    },
    {
      id: 'outlier',
      title: { en: 'An outlier at 1000', zh: '位于 1000 的离群点' },
      visibility: 'edge',
      args: [[0.5, 1], [0, 1000], 3],
    },
    {
      id: 'one-example',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [[2], [-3], 1.25],
    },
    {
      id: 'seven-residuals',
      title: { en: 'Seven residuals', zh: '七个残差' },
      visibility: 'hidden',
      args: problem(random, 7, 1.75),
    },
    {
      id: 'twelve-residuals',
      title: { en: 'Twelve residuals', zh: '十二个残差' },
      visibility: 'hidden',
      args: problem(random, 12, 0.6),
    },
  ],
  mistakes: {
    'no-half': { tag: 'robust-loss' },
    'no-offset': { tag: 'robust-loss' },
    'divided-by-delta': { tag: 'robust-loss' },
    'squared-everywhere': { tag: 'robust-loss' },
    'unit-slope': { tag: 'robust-loss' },
    'residual-reversed': { tag: 'gradient-step' },
    'sum-not-mean': { tag: 'sum-vs-mean' },
  },
});
