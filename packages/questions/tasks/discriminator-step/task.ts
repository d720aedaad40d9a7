import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Two batches of different sizes, a discriminator with logits of moderate size, and a learning rate that shows. */
const problem = (random: Random, real: number, fake: number, features: number, lr: number) => [
  random.matrix(real, features),
  random.matrix(fake, features),
  random.matrix(features, 1, 0.7),
  random.vector(1),
  lr,
];

export default defineTask({
  revision: 1,
  question: 11,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['gan-alternation', 'discriminator-labels', 'weight-gradient', 'bias-gradient', 'gradient-step'],
  oracle: 'grad',
  signature: {
    fn: 'discriminatorStep',
    params: [
      { name: 'real', type: 'Matrix', shape: '[real, D]' },
      { name: 'fake', type: 'Matrix', shape: '[fake, D]' },
      { name: 'w', type: 'Matrix', shape: '[D, 1]' },
      { name: 'b', type: 'Vector', shape: '[1]' },
      { name: 'lr', type: 'number' },
    ],
    returns: { record: { w: 'Matrix', b: 'Vector', loss: 'number' } },
    text: 'discriminatorStep(real: Matrix, fake: Matrix, w: Matrix, b: Vector, lr: number): { w: Matrix; b: Vector; loss: number }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'A discriminator that knows nothing yet', zh: '还一无所知的判别器' },
      visibility: 'public',
      args: [
        [
          [1, 2],
          [3, 0],
        ],
        [
          [-1, 1],
          [0, -2],
          [1, -2],
        ],
        [[0], [0]],
        [0],
        0.6,
      ],
    },
    {
      id: 'three-features',
      title: { en: 'Four real and two generated samples, three features', zh: '四个真实样本，两个生成样本，三个特征' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 0.25],
          [1.5, 0.75, -0.5],
          [-0.25, 1, 2],
          [1, -0.5, 0.5],
        ],
        [
          [0.75, 1.5, -1],
          [-1, 0.25, 0.5],
        ],
        [[0.8], [-0.6], [1.2]],
        [-0.3],
        0.5,
      ],
    },
    {
      id: 'one-of-each',
      title: { en: 'One sample of each kind', zh: '两种样本各一个' },
      visibility: 'edge',
      args: [[[1, -0.5, 2]], [[-1, 1, 0.5]], [[0.5], [1], [-0.25]], [0.2], 0.25],
    },
    {
      id: 'same-samples',
      title: { en: 'Real and generated samples are the same', zh: '真实样本与生成样本相同' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [-0.5, 0.5],
          [2, -1],
        ],
        [
          [1, 2],
          [-0.5, 0.5],
          [2, -1],
        ],
        [[0.7], [-0.4]],
        [0.5],
        1,
      ],
    },
    {
      id: 'one-feature',
      title: { en: 'A single feature', zh: '只有一个特征' },
      visibility: 'hidden',
      args: problem(random, 5, 3, 1, 0.4),
    },
    {
      id: 'more-generated-samples',
      title: { en: 'More generated than real samples', zh: '生成样本多于真实样本' },
      visibility: 'hidden',
      args: problem(random, 3, 8, 4, 0.3),
    },
    {
      id: 'more-real-samples',
      title: { en: 'More real than generated samples', zh: '真实样本多于生成样本' },
      visibility: 'hidden',
      args: problem(random, 7, 2, 5, 0.8),
    },
  ],
  mistakes: {
    ascent: { tag: 'gradient-step' },
    'pooled-mean': { tag: 'sum-vs-mean' },
    halved: { tag: 'gan-game' },
    'only-real': { tag: 'discriminator-data' },
    'labels-swapped': { tag: 'discriminator-labels' },
    'two-steps': { tag: 'gan-alternation' },
    'loss-after-step': { tag: 'gan-alternation' },
    'extra-slope': { tag: 'cross-entropy' },
    'bias-left': { tag: 'bias-gradient' },
    'gradient-summed': { tag: 'sum-vs-mean' },
  },
});
