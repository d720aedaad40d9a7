import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Losses in sixty-fourths, so that comparisons with best − minDelta are exact in floating point; they fall at first and wander then. */
const losses = (random: Random, epochs: number, falling: number): number[] =>
  Array.from({ length: epochs }, (_, i) => {
    const trend = Math.max(0, falling - i) * 8;
    return (64 + trend + random.int(-10, 10)) / 64;
  });

export default defineTask({
  revision: 1,
  question: 12,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['early-stopping'],
  oracle: 'exact',
  signature: {
    fn: 'earlyStopping',
    params: [
      { name: 'valLosses', type: 'Vector', shape: '[epochs]' },
      { name: 'patience', type: 'number' },
      { name: 'minDelta', type: 'number' },
    ],
    returns: { record: { stopEpoch: 'number', bestEpoch: 'number' } },
    text: 'earlyStopping(valLosses: Vector, patience: number, minDelta: number): { stopEpoch: number; bestEpoch: number }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Patience 2, an improvement in between', zh: '耐心值为 2，中间有一次改善' },
      visibility: 'public',
      args: [[1, 0.75, 0.875, 0.625, 0.75, 0.6875, 0.25], 2, 0],
    },
    {
      id: 'small-improvements',
      title: { en: 'Improvements smaller than minDelta add up', zh: '小于 minDelta 的改善会累积' },
      visibility: 'public',
      args: [[1, 0.875, 0.75, 0.625, 0.5625, 0.5, 0.4375, 0.40625], 3, 0.25],
    },
    {
      id: 'never-stops',
      title: { en: 'The patience is never exhausted', zh: '耐心始终没有用完' },
      visibility: 'edge',
      args: [[2, 1.5, 1.75, 1.25, 1, 1.125, 1.0625], 3, 0],
    },
    {
      id: 'patience-one',
      title: { en: 'A patience of 1', zh: '耐心值为 1' },
      visibility: 'edge',
      args: [[0.5, 0.25, 0.375, 0.125], 1, 0],
    },
    {
      id: 'equal-losses',
      title: { en: 'Equal losses do not improve', zh: '相等不算改善' },
      visibility: 'edge',
      args: [[0.5, 0.5, 0.5, 0.5, 0.5], 2, 0],
    },
    {
      id: 'below-the-previous-only',
      title: { en: 'Below the epoch before, but not below the best', zh: '低于上一轮，但不低于最好的一轮' },
      visibility: 'edge',
      args: [[1, 3, 2.5, 2, 1.5, 1.25, 0.5], 4, 0],
    },
    {
      id: 'one-epoch',
      title: { en: 'A single epoch', zh: '只有一轮' },
      visibility: 'edge',
      args: [[3], 2, 0.5],
    },
    {
      id: 'stops-at-the-end',
      title: { en: 'The patience is exhausted in the last epoch', zh: '耐心恰好在最后一轮用完' },
      visibility: 'edge',
      args: [[1, 0.5, 0.75, 0.625, 0.5], 3, 0.0625],
    },
    {
      id: 'ten-epochs',
      title: { en: 'Ten epochs', zh: '十轮' },
      visibility: 'hidden',
      args: [losses(random, 10, 5), 2, 0],
    },
    {
      id: 'thirty-epochs',
      title: { en: 'Thirty epochs with a minDelta', zh: '三十轮，有 minDelta' },
      visibility: 'hidden',
      args: [losses(random, 30, 12), 4, 0.125],
    },
    {
      id: 'twenty-epochs',
      title: { en: 'Twenty epochs, impatient', zh: '二十轮，缺乏耐心' },
      visibility: 'hidden',
      args: [losses(random, 20, 9), 1, 0.03125],
    },
  ],
  mistakes: {
    'not-in-a-row': { tag: 'early-stopping' },
    'previous-epoch': { tag: 'early-stopping' },
    'one-too-patient': { tag: 'early-stopping' },
    'min-delta-ignored': { tag: 'early-stopping' },
    'ties-improve': { tag: 'early-stopping' },
    'best-creeps': { tag: 'early-stopping' },
    'lowest-loss': { tag: 'early-stopping' },
  },
});
