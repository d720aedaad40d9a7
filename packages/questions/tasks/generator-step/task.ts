import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** A batch of noise, a linear generator, a discriminator with logits of moderate size, and a learning rate that shows. */
const problem = (random: Random, [batch, noise, features]: [number, number, number], lr: number) => [
  random.matrix(batch, noise),
  { w: random.matrix(noise, features, 0.7), b: random.vector(features) },
  { w: random.matrix(features, 1, 0.7), b: random.vector(1) },
  lr,
];

const layer = { record: { w: 'Matrix', b: 'Vector' } } as const;

export default defineTask({
  revision: 1,
  question: 17,
  level: 'hard',
  minutes: 20,
  frequency: 'occasional',
  tags: ['generator-gradient', 'gan-saturation', 'chain-rule', 'weight-gradient', 'bias-gradient'],
  oracle: 'grad',
  signature: {
    fn: 'generatorStep',
    params: [
      { name: 'z', type: 'Matrix', shape: '[batch, K]' },
      { name: 'g', type: layer, shape: 'w: [K, D], b: [D]' },
      { name: 'd', type: layer, shape: 'w: [D, 1], b: [1]' },
      { name: 'lr', type: 'number' },
    ],
    returns: { record: { g: layer, loss: 'number' } },
    text: 'generatorStep(z: Matrix, g: { w: Matrix; b: Vector }, d: { w: Matrix; b: Vector }, lr: number): { g: { w: Matrix; b: Vector }; loss: number }',
  },
  cases: (random) => [
    {
      // Both samples have the logit 0, so that σ(s) − 1 is −1/2 for each.
      id: 'worked-example',
      title: { en: 'Two noise vectors, three features', zh: '两个噪声向量，三个特征' },
      visibility: 'public',
      args: [
        [
          [1, 2],
          [-1, 0],
        ],
        {
          w: [
            [1, 0, 1],
            [0, 1, 0],
          ],
          b: [0, -1, 2],
        },
        { w: [[2], [-2], [0]], b: [0] },
        0.8,
      ],
    },
    {
      id: 'discriminator-ahead',
      title: { en: 'A discriminator that is ahead', zh: '判别器占上风' },
      visibility: 'public',
      args: [
        [
          [0.5, -1],
          [1.5, 0.25],
          [-0.75, 1],
          [0.25, 2],
          [-1.25, -0.5],
        ],
        {
          w: [
            [0.6, -0.4, 0.9],
            [-0.8, 0.5, 0.2],
          ],
          b: [0.1, -0.3, 0.2],
        },
        { w: [[1.2], [-0.9], [0.7]], b: [-2.5] },
        0.5,
      ],
    },
    {
      id: 'one-noise-vector',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [
        [[1, -0.5, 2]],
        {
          w: [
            [0.5, -1],
            [0.25, 0.75],
            [-0.5, 1],
          ],
          b: [0.3, -0.2],
        },
        { w: [[0.8], [-1.1]], b: [0.4] },
        0.25,
      ],
    },
    {
      id: 'fooled-discriminator',
      title: { en: 'A discriminator that is fooled', zh: '判别器被骗过' },
      visibility: 'edge',
      args: [[[1], [-0.5], [2]], { w: [[0.5, -0.25, 1, 0.75]], b: [1, 0.5, -0.5, 0.25] }, { w: [[1.5], [0.5], [0.75], [-0.5]], b: [1] }, 2],
    },
    {
      id: 'square-generator',
      title: { en: 'As many features as noise', zh: '特征数等于噪声维数' },
      visibility: 'hidden',
      args: problem(random, [4, 3, 3], 0.4),
    },
    {
      id: 'more-features',
      title: { en: 'More features than noise', zh: '特征多于噪声' },
      visibility: 'hidden',
      args: problem(random, [3, 2, 6], 0.3),
    },
    {
      id: 'more-noise',
      title: { en: 'More noise than features', zh: '噪声多于特征' },
      visibility: 'hidden',
      args: problem(random, [6, 5, 4], 0.7),
    },
  ],
  mistakes: {
    saturating: { tag: 'gan-saturation' },
    'saturating-gradient': { tag: 'gan-saturation' },
    'label-generated': { tag: 'discriminator-labels' },
    'no-discriminator-weights': { tag: 'generator-gradient' },
    'extra-slope': { tag: 'cross-entropy' },
    'gradient-summed': { tag: 'sum-vs-mean' },
    ascent: { tag: 'gradient-step' },
    'loss-after-step': { tag: 'gan-alternation' },
    'bias-averaged': { tag: 'bias-gradient' },
  },
});
