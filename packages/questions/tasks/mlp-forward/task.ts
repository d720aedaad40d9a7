import { randomMlp } from '../../src/random-mlp.ts';
import type { Random } from '../../src/random.ts';
import type { Activation } from '../../src/reference.ts';
import { defineTask } from '../../src/task.ts';

/** The two arguments of a generated case. */
const mlp = (random: Random, batch: number, widths: number[], activations: Activation[]) => {
  const { x, layers } = randomMlp(random, batch, widths, activations);
  return [x, layers];
};

export default defineTask({
  revision: 1,
  question: 1,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['shape-chain', 'bias-broadcast', 'nonlinearity'],
  oracle: 'tf',
  signature: {
    fn: 'forward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: 'Matrix',
    text: 'forward(x: Matrix, layers: Layer[]): Matrix',
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
      id: 'one-layer-of-each',
      title: { en: 'Three layers, 2 → 3 → 4 → 2, tanh, relu and sigmoid', zh: '三层：2 → 3 → 4 → 2，tanh、relu 与 sigmoid' },
      visibility: 'public',
      args: [
        [
          [0.5, -1],
          [2, 0.25],
          [-0.75, 1.5],
        ],
        [
          {
            w: [
              [0.8, -0.4, 0.3],
              [0.2, 0.9, -0.7],
            ],
            b: [0.1, -0.2, 0.3],
            activation: 'tanh',
          },
          {
            w: [
              [1, -0.5, 0.6, 0.2],
              [-0.3, 0.8, 0.4, -0.9],
              [0.5, 0.7, -1, 0.1],
            ],
            b: [0.2, 0.1, -0.1, 0.4],
            activation: 'relu',
          },
          {
            w: [
              [0.9, -0.6],
              [-0.4, 1.1],
              [0.3, 0.5],
              [0.7, -0.8],
            ],
            b: [-0.3, 0.2],
            activation: 'sigmoid',
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
        [
          {
            w: [
              [0.5, -1],
              [1, 0.25],
              [-0.5, 2],
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
      title: { en: 'Every hidden unit is off: the output is the last bias', zh: '隐藏神经元全部输出 0：输出就是最后的偏置' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [3, 1],
          [2, 2],
        ],
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
      id: 'one-hidden-unit',
      title: { en: 'A hidden layer of one unit', zh: '隐藏层只有一个神经元' },
      visibility: 'edge',
      args: [
        [
          [0.5, -1],
          [2, 0.75],
        ],
        [
          { w: [[1.5], [-0.5]], b: [0.25], activation: 'tanh' },
          { w: [[2, -1, 0.5]], b: [0.5, -0.25, 1], activation: 'sigmoid' },
        ],
      ],
    },
    {
      id: 'one-layer-relu',
      title: { en: 'One layer, relu at the output', zh: '只有一层，输出经过 relu' },
      visibility: 'hidden',
      args: mlp(random, 4, [3, 5], ['relu']),
    },
    {
      id: 'two-layers',
      title: { en: 'Two layers, sigmoid and tanh', zh: '两层：sigmoid 与 tanh' },
      visibility: 'hidden',
      args: mlp(random, 5, [4, 6, 2], ['sigmoid', 'tanh']),
    },
    {
      // Square weights: neither a transposed weight matrix nor a wrong input changes a shape here.
      id: 'equal-widths',
      title: { en: 'Three layers of equal width', zh: '三层，宽度相同' },
      visibility: 'hidden',
      args: mlp(random, 4, [3, 3, 3, 3], ['tanh', 'relu', 'linear']),
    },
    {
      id: 'four-layers',
      title: { en: 'Four layers, one of each activation', zh: '四层，每种激活函数各一层' },
      visibility: 'hidden',
      args: mlp(random, 3, [5, 4, 6, 2, 7], ['relu', 'linear', 'sigmoid', 'tanh']),
    },
  ],
  mistakes: {
    'no-bias': { tag: 'bias-broadcast' },
    'bias-by-row': { tag: 'bias-broadcast' },
    'no-activation': { tag: 'nonlinearity' },
    'linear-output': { tag: 'activation-choice' },
    'activation-first': { tag: 'nonlinearity' },
    'input-reused': { tag: 'shape-chain' },
    'w-transposed': { tag: 'matmul-axes' },
  },
});
