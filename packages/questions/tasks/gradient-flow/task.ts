import { randomMlp } from '../../src/random-mlp.ts';
import type { Random } from '../../src/random.ts';
import type { Activation } from '../../src/reference.ts';
import { defineTask } from '../../src/task.ts';

const problem = (random: Random, batch: number, widths: number[], activations: Activation[]) => {
  const { x, layers } = randomMlp(random, batch, widths, activations);
  return [x, layers];
};

export default defineTask({
  revision: 1,
  question: 30,
  level: 'medium',
  minutes: 20,
  frequency: 'occasional',
  tags: ['gradient-product', 'activation-derivative', 'chain-rule'],
  oracle: 'grad',
  tolerance: {
    rtol: 1e-4,
    atol: 1e-8,
    reason: {
      en: 'The norms of early layers may be a thousandth of those of late ones, and are what the task is about.',
      zh: '靠前的层的范数可能只有靠后的层的千分之一，而它们正是这道任务要看的。',
    },
  },
  signature: {
    fn: 'gradientNorms',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: 'Vector',
    text: 'gradientNorms(x: Matrix, layers: Layer[]): Vector',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two layers, 2 → 2 → 1, relu and linear', zh: '两层：2 → 2 → 1，relu 与 linear' },
      visibility: 'public',
      args: [
        [
          [1, 2],
          [3, -1],
        ],
        [
          {
            w: [
              [1, -1],
              [0, 2],
            ],
            b: [0, 1],
            activation: 'relu',
          },
          { w: [[3], [-4]], b: [0.5], activation: 'linear' },
        ],
      ],
    },
    {
      id: 'three-layers',
      title: { en: 'Three layers, 3 → 2 → 4 → 2, tanh, sigmoid and linear', zh: '三层：3 → 2 → 4 → 2，tanh、sigmoid 与 linear' },
      visibility: 'public',
      args: [
        [
          [0.5, -1, 1.5],
          [1, 0.25, -0.5],
          [-1, 2, 0.75],
        ],
        [
          {
            w: [
              [0.8, -0.6],
              [0.4, 1],
              [-0.5, 0.7],
            ],
            b: [0.1, -0.2],
            activation: 'tanh',
          },
          {
            w: [
              [1.2, -0.8, 0.5, 0.9],
              [-0.7, 1.1, 0.6, -1],
            ],
            b: [0.2, 0, -0.3, 0.1],
            activation: 'sigmoid',
          },
          {
            w: [
              [1, -0.5],
              [0.5, 1.5],
              [-1, 0.75],
              [2, -1],
            ],
            b: [0, 0.5],
            activation: 'linear',
          },
        ],
      ],
    },
    {
      id: 'one-layer',
      title: { en: 'One layer', zh: '只有一层' },
      visibility: 'edge',
      args: [
        [
          [1, -1],
          [0.5, 2],
          [0, 1],
        ],
        [
          {
            w: [
              [0.5, -1, 0.25, 1],
              [1, 0.5, -0.75, 0],
            ],
            b: [0, 0.25, -0.5, 1],
            activation: 'sigmoid',
          },
        ],
      ],
    },
    {
      id: 'all-units-off',
      title: { en: 'A relu layer whose units are all off', zh: '所有单元都关闭的 relu 层' },
      visibility: 'edge',
      args: [
        [
          [1, 2],
          [2, 1],
        ],
        [
          {
            w: [
              [-1, -2, -1],
              [-2, -1, -1],
            ],
            b: [-1, -0.5, -1],
            activation: 'relu',
          },
          { w: [[2], [-1], [1]], b: [0.5], activation: 'tanh' },
        ],
      ],
    },
    {
      id: 'vanishing',
      title: { en: 'Six sigmoid layers: the norms shrink', zh: '六个 sigmoid 层：范数逐层缩小' },
      visibility: 'edge',
      args: problem(
        random,
        2,
        [3, 4, 5, 4, 3, 4, 2],
        Array.from({ length: 6 }, () => 'sigmoid' as const),
      ),
    },
    {
      id: 'exploding',
      title: { en: 'Four linear layers with weights of 3: the norms grow', zh: '四个权重为 3 的线性层：范数逐层增大' },
      visibility: 'edge',
      args: [
        [[1, -1]],
        Array.from({ length: 4 }, () => ({
          w: [
            [3, -3],
            [3, 3],
          ],
          b: [0, 1],
          activation: 'linear',
        })),
      ],
    },
    {
      id: 'two-layers',
      title: { en: 'Two layers, relu and tanh', zh: '两层：relu 与 tanh' },
      visibility: 'hidden',
      args: problem(random, 5, [4, 6, 3], ['relu', 'tanh']),
    },
    {
      // Square weights: neither a transposed matrix nor that of another layer changes a shape here.
      id: 'equal-widths',
      title: { en: 'Three layers of equal width', zh: '三层，宽度相同' },
      visibility: 'hidden',
      args: problem(random, 4, [3, 3, 3, 3], ['tanh', 'sigmoid', 'tanh']),
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
    'after-activation': { tag: 'gradient-product' },
    'weight-gradients': { tag: 'gradient-product' },
    'sum-of-outputs': { tag: 'sum-vs-mean' },
    'mean-over-batch-only': { tag: 'sum-vs-mean' },
    'no-root': { tag: 'gradient-product' },
    'last-layer-first': { tag: 'chain-rule' },
  },
});
