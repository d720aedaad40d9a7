import { randomMlp } from '../../src/random-mlp.ts';
import type { Random } from '../../src/random.ts';
import type { Activation } from '../../src/reference.ts';
import { defineTask } from '../../src/task.ts';

/** The arguments of a generated case; targets are drawn, so that no error is near 0 by design. */
const problem = (random: Random, batch: number, widths: number[], activations: Activation[], frozen: boolean[], rate: number) => {
  const { x, layers } = randomMlp(random, batch, widths, activations);
  return [layers, frozen, x, random.matrix(batch, widths.at(-1)!), rate];
};

export default defineTask({
  revision: 1,
  question: 7,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['frozen-layers', 'chain-rule', 'gradient-step'],
  oracle: 'grad',
  signature: {
    fn: 'fineTuneStep',
    params: [
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
      { name: 'frozen', type: { list: 'boolean' }, shape: '[layers]' },
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'y', type: 'Matrix', shape: '[batch, out]' },
      { name: 'lr', type: 'number' },
    ],
    returns: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } },
    text: 'fineTuneStep(layers: Layer[], frozen: boolean[], x: Matrix, y: Matrix, lr: number): Layer[]',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Three layers, the middle one frozen', zh: '三层，中间一层冻结' },
      visibility: 'public',
      args: [
        [
          {
            w: [
              [1, -1, 2],
              [0, 2, -1],
            ],
            b: [1, 0, -1],
            activation: 'relu',
          },
          {
            w: [
              [1, 0],
              [-1, 2],
              [0.5, 1],
            ],
            b: [0, 1],
            activation: 'linear',
          },
          { w: [[2], [-1]], b: [0.5], activation: 'linear' },
        ],
        [false, true, false],
        [
          [1, 2],
          [2, -1],
        ],
        [[-4], [1]],
        0.1,
      ],
    },
    {
      id: 'head-only',
      title: { en: 'Feature extraction: all but the last layer frozen', zh: '特征提取：除最后一层外全部冻结' },
      visibility: 'public',
      args: [
        [
          {
            w: [
              [0.8, -0.4, 0.3, 0.5],
              [0.2, 0.9, -0.7, -0.6],
            ],
            b: [0.1, -0.2, 0.3, 0],
            activation: 'tanh',
          },
          {
            w: [
              [0.9, -0.6, 0.4],
              [-0.4, 1.1, 0.2],
              [0.3, 0.5, -0.8],
              [0.7, -0.3, 0.6],
            ],
            b: [-0.3, 0.2, 0.5],
            activation: 'sigmoid',
          },
        ],
        [true, false],
        [
          [0.5, -1],
          [2, 0.25],
          [-0.75, 1.5],
          [1, 1],
          [-1.5, 0.5],
        ],
        [
          [1, 0, 0.5],
          [0, 1, 0],
          [1, 1, 1],
          [0, 0, 0.25],
          [1, 0, 0],
        ],
        0.5,
      ],
    },
    {
      id: 'all-frozen',
      title: { en: 'Every layer frozen: nothing moves', zh: '所有层都冻结：什么都不变' },
      visibility: 'edge',
      args: [
        [
          { w: [[1, -2]], b: [0.5, 1], activation: 'tanh' },
          {
            w: [
              [1, 0.5, -1],
              [2, -1, 0.25],
            ],
            b: [0, 1, -1],
            activation: 'linear',
          },
        ],
        [true, true],
        [[1], [-1], [0.5], [2]],
        [
          [1, 0, 1],
          [0, 1, 0],
          [1, 1, 0],
          [2, 0, 1],
        ],
        0.5,
      ],
    },
    {
      id: 'batch-of-one',
      title: { en: 'A batch of one', zh: '批量大小为 1' },
      visibility: 'edge',
      args: [
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
        [false, true],
        [[2, -1, 0.5]],
        [[0.25, -0.5, 1, 0]],
        0.5,
      ],
    },
    {
      id: 'none-frozen',
      title: { en: 'No layer frozen', zh: '没有冻结的层' },
      visibility: 'hidden',
      args: problem(random, 5, [4, 6, 2, 3], ['tanh', 'linear', 'sigmoid'], [false, false, false], 0.5),
    },
    {
      id: 'base-frozen',
      title: { en: 'The first two layers frozen', zh: '前两层冻结' },
      visibility: 'hidden',
      args: problem(random, 6, [3, 5, 4, 2], ['relu', 'tanh', 'linear'], [true, true, false], 0.2),
    },
    {
      id: 'first-layer-alone',
      title: { en: 'Only the first layer trained', zh: '只训练第一层' },
      visibility: 'hidden',
      args: problem(random, 4, [2, 6, 3, 5], ['linear', 'tanh', 'sigmoid'], [false, true, true], 0.8),
    },
    {
      id: 'every-other-layer',
      title: { en: 'Four layers, every other one frozen', zh: '四层，隔一层冻结一层' },
      visibility: 'hidden',
      args: problem(random, 3, [5, 4, 6, 2, 7], ['tanh', 'sigmoid', 'relu', 'linear'], [false, true, false, true], 0.6),
    },
    {
      // Square weights: neither a wrong transpose nor a wrong input changes a shape here.
      id: 'equal-widths',
      title: { en: 'Three layers of equal width', zh: '三层，宽度相同' },
      visibility: 'hidden',
      args: problem(random, 5, [3, 3, 3, 3], ['sigmoid', 'relu', 'tanh'], [false, true, false], 0.4),
    },
  ],
  mistakes: {
    'frozen-stops-gradient': { tag: 'frozen-layers' },
    'frozen-moves': { tag: 'frozen-layers' },
    'flags-inverted': { tag: 'frozen-layers' },
    'frozen-bias-moves': { tag: 'frozen-layers' },
    'frozen-slope-skipped': { tag: 'activation-derivative' },
    'through-new-weights': { tag: 'forward-cache' },
    uphill: { tag: 'gradient-step' },
  },
});
