import { randomMlp } from '../../src/random-mlp.ts';
import type { Random } from '../../src/random.ts';
import type { Activation } from '../../src/reference.ts';
import { defineTask } from '../../src/task.ts';

/** The three arguments of a generated case; targets are drawn, so that no error is near 0 by design. */
const problem = (random: Random, batch: number, widths: number[], activations: Activation[]) => {
  const { x, layers } = randomMlp(random, batch, widths, activations);
  return [x, random.matrix(batch, widths.at(-1)!), layers];
};

export default defineTask({
  revision: 1,
  question: 2,
  level: 'hard',
  minutes: 25,
  frequency: 'common',
  tags: ['chain-rule', 'activation-derivative', 'weight-gradient', 'bias-gradient', 'forward-cache'],
  oracle: 'grad',
  signature: {
    fn: 'backward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'y', type: 'Matrix', shape: '[batch, out]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: { record: { loss: 'number', grads: { list: { record: { dw: 'Matrix', db: 'Vector' } } } } },
    text: 'backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two layers, 3 → 4 → 1, relu and linear', zh: '两层：3 → 4 → 1，relu 与 linear' },
      visibility: 'public',
      args: [
        [
          [1, 0, 2],
          [-1, 3, 1],
        ],
        [[8.5], [-6.5]],
        [
          {
            w: [
              [1, -3, 0, 2],
              [0, 1, -2, 1],
              [1, 0, 1, 1],
            ],
            b: [1, 2, 1, -1],
            activation: 'relu',
          },
          { w: [[1], [-1], [2], [0.5]], b: [-1], activation: 'linear' },
        ],
      ],
    },
    {
      id: 'two-outputs',
      title: { en: 'Two layers, 4 → 3 → 2, tanh and sigmoid', zh: '两层：4 → 3 → 2，tanh 与 sigmoid' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 0.25, 1],
          [2, 0.25, -0.5, -1],
          [-0.75, 1.5, 1, 0.5],
          [1, 1, -1, 0.25],
          [-1.5, 0.5, 0.75, -0.25],
        ],
        [
          [1, 0],
          [0, 1],
          [1, 1],
          [0, 0],
          [1, 0],
        ],
        [
          {
            w: [
              [0.8, -0.4, 0.3],
              [0.2, 0.9, -0.7],
              [-0.5, 0.6, 0.4],
              [0.3, -0.2, 0.7],
            ],
            b: [0.1, -0.2, 0.3],
            activation: 'tanh',
          },
          {
            w: [
              [0.9, -0.6],
              [-0.4, 1.1],
              [0.3, 0.5],
            ],
            b: [-0.3, 0.2],
            activation: 'sigmoid',
          },
        ],
      ],
    },
    {
      id: 'one-linear-layer',
      title: { en: 'One linear layer', zh: '只有一个线性层' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [3, -1],
          [0, 1],
          [2, 2],
        ],
        [
          [1, 0, -1],
          [2, 1, 0],
          [0, 0, 3],
          [1, -2, 1],
        ],
        [
          {
            w: [
              [1, -1, 0.5],
              [0, 2, -0.5],
            ],
            b: [0.5, -1, 0],
            activation: 'linear',
          },
        ],
      ],
    },
    {
      id: 'batch-of-one',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [
        [[2, -1, 0.5]],
        [[0.25, -0.5, 1, 0]],
        [
          {
            w: [
              [0.5, -0.75],
              [1, 0.25],
              [-0.5, 1],
            ],
            b: [0.75, -0.5],
            activation: 'tanh',
          },
          {
            w: [
              [1.5, -2, 0.5, 1],
              [-1, 0.5, 2, 0.25],
            ],
            b: [0.25, 1, -1, 0],
            activation: 'sigmoid',
          },
        ],
      ],
    },
    {
      id: 'all-units-off',
      title: { en: 'Every hidden unit is off: one gradient is not zero', zh: '隐藏神经元全部输出 0：只有一个梯度不为零' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [3, 1],
          [2, 2],
        ],
        [[2], [0], [-1]],
        [
          {
            w: [
              [-1, -2, -1, -3],
              [-2, -1, -1, -1],
            ],
            b: [-1, -0.5, -2, -1],
            activation: 'relu',
          },
          { w: [[3], [-2], [5], [1]], b: [0.75], activation: 'linear' },
        ],
      ],
    },
    {
      id: 'one-sigmoid-layer',
      title: { en: 'One layer, sigmoid', zh: '只有一层，sigmoid' },
      visibility: 'hidden',
      args: problem(random, 4, [3, 5], ['sigmoid']),
    },
    {
      id: 'two-layers',
      title: { en: 'Two layers, relu and tanh', zh: '两层：relu 与 tanh' },
      visibility: 'hidden',
      args: problem(random, 5, [4, 6, 2], ['relu', 'tanh']),
    },
    {
      // Square weights: neither a wrong order nor a wrong input changes a shape here.
      id: 'equal-widths',
      title: { en: 'Three layers of equal width', zh: '三层，宽度相同' },
      visibility: 'hidden',
      args: problem(random, 5, [3, 3, 3, 3], ['tanh', 'sigmoid', 'linear']),
    },
    {
      id: 'four-layers',
      title: { en: 'Four layers, one of each activation', zh: '四层，每种激活函数各一层' },
      visibility: 'hidden',
      args: problem(random, 3, [5, 4, 6, 2, 7], ['tanh', 'linear', 'relu', 'sigmoid']),
    },
  ],
  mistakes: {
    'no-slope': { tag: 'activation-derivative' },
    'slope-of-output': { tag: 'activation-derivative' },
    'no-loss-factor': { tag: 'sum-vs-mean' },
    'mean-over-batch-only': { tag: 'sum-vs-mean' },
    'network-input': { tag: 'weight-gradient' },
    'first-to-last': { tag: 'chain-rule' },
    'db-first-example': { tag: 'bias-gradient' },
  },
});
