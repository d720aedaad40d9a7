import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 6,
  level: 'medium',
  minutes: 10,
  frequency: 'common',
  tags: ['gan-game', 'gan-saturation', 'log-sum-exp', 'logits-as-input'],
  oracle: 'tf',
  signature: {
    fn: 'ganLosses',
    params: [
      { name: 'realLogits', type: 'Vector', shape: '[real]' },
      { name: 'fakeLogits', type: 'Vector', shape: '[fake]' },
    ],
    returns: { record: { discriminator: 'number', minimax: 'number', nonSaturating: 'number' } },
    text: 'ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two real and three generated samples', zh: '两个真实样本，三个生成样本' },
      visibility: 'public',
      args: [
        [2, 1],
        [-3, -1, 0],
      ],
    },
    {
      id: 'discriminator-fooled',
      title: { en: 'A discriminator that is mostly wrong', zh: '多半判错的判别器' },
      visibility: 'public',
      args: [
        [-0.5, -2, 1.5, -1],
        [3, 0.5],
      ],
    },
    {
      id: 'undecided',
      title: { en: 'Every logit is 0', zh: '所有 logits 都是 0' },
      visibility: 'edge',
      args: [
        [0, 0, 0],
        [0, 0, 0, 0],
      ],
    },
    {
      id: 'extreme-and-right',
      title: { en: 'Logits of ±1000, all of them right', zh: 'logits 为 ±1000，全部判对' },
      visibility: 'edge',
      args: [
        [1000, 1000],
        [-1000, -1000, -1000],
      ],
    },
    {
      id: 'extreme-and-wrong',
      title: { en: 'Logits of ±1000, right and wrong', zh: 'logits 为 ±1000，有对有错' },
      visibility: 'edge',
      args: [
        [-1000, 1000, 2],
        [1000, -1000, -1, 1000],
      ],
    },
    {
      id: 'one-of-each',
      title: { en: 'One sample of each kind', zh: '两种样本各一个' },
      visibility: 'edge',
      args: [[1.5], [-2.5]],
    },
    {
      id: 'more-real-samples',
      title: { en: 'More real than generated samples', zh: '真实样本多于生成样本' },
      visibility: 'hidden',
      args: [random.vector(7, 2), random.vector(3, 2)],
    },
    {
      id: 'more-generated-samples',
      title: { en: 'More generated than real samples', zh: '生成样本多于真实样本' },
      visibility: 'hidden',
      args: [random.vector(4, 2), random.vector(11, 2)],
    },
  ],
  mistakes: {
    'log-of-sigmoid': { tag: 'log-sum-exp' },
    clipped: { tag: 'log-sum-exp' },
    'pooled-mean': { tag: 'sum-vs-mean' },
    halved: { tag: 'gan-game' },
    'labels-swapped': { tag: 'discriminator-labels' },
    'minimax-negated': { tag: 'gan-game' },
    'negated-minimax': { tag: 'gan-saturation' },
    'sigmoid-twice': { tag: 'logits-as-input' },
  },
});
