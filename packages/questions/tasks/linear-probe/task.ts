import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 22,
  level: 'medium',
  minutes: 15,
  frequency: 'occasional',
  tags: ['linear-probe', 'cross-entropy', 'gradient-step'],
  oracle: 'grad',
  signature: {
    fn: 'linearProbe',
    params: [
      { name: 'features', type: 'Matrix', shape: '[n, d]' },
      { name: 'labels', type: 'Vector', shape: '[n]' },
      { name: 'classes', type: 'number' },
      { name: 'lr', type: 'number' },
      { name: 'steps', type: 'number' },
    ],
    returns: { record: { w: 'Matrix', b: 'Vector' } },
    text: 'linearProbe(features: Matrix, labels: number[], classes: number, lr: number, steps: number): { w: Matrix; b: Vector }',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Four examples, two features, three classes, one step', zh: '四个样本，两个特征，三个类别，一步' },
      visibility: 'public',
      args: [
        [
          [1, 0],
          [2, 1],
          [0, 3],
          [1, 2],
        ],
        [0, 0, 1, 2],
        3,
        0.6,
        1,
      ],
    },
    {
      id: 'three-steps',
      title: { en: 'Three steps', zh: '三步' },
      visibility: 'public',
      args: [
        [
          [0.5, -1.2, 0.25],
          [1.5, 0.3, -0.5],
          [-0.7, 2, 1],
          [0.9, 0.4, -1.5],
          [-1, 0.75, 0.5],
        ],
        [1, 0, 1, 3, 2],
        4,
        0.5,
        3,
      ],
    },
    {
      id: 'absent-class',
      title: { en: 'A class of which there is no example', zh: '有一个类别没有样本' },
      visibility: 'edge',
      args: [
        [
          [1, -1],
          [0.5, 2],
          [-1.5, 0.25],
        ],
        [0, 2, 2],
        4,
        0.8,
        2,
      ],
    },
    {
      id: 'large-features',
      title: { en: 'Large features: logits beyond 1000', zh: '特征很大：logits 超过 1000' },
      visibility: 'edge',
      args: [
        [
          [60, 0, -20],
          [0, 80, 10],
        ],
        [1, 0],
        2,
        1,
        2,
      ],
    },
    {
      id: 'one-example',
      title: { en: 'A single example', zh: '只有一个样本' },
      visibility: 'edge',
      args: [[[0.5, -1, 2, 0.25]], [1], 3, 0.5, 2],
    },
    {
      id: 'one-step',
      title: { en: 'One step', zh: '一步' },
      visibility: 'hidden',
      args: [random.matrix(7, 4), random.labels(7, 3), 3, 0.9, 1],
    },
    {
      id: 'ten-steps',
      title: { en: 'Ten steps', zh: '十步' },
      visibility: 'hidden',
      args: [random.matrix(9, 3), random.labels(9, 5), 5, 0.5, 10],
    },
    {
      id: 'more-features-than-examples',
      title: { en: 'More features than examples', zh: '特征比样本多' },
      visibility: 'hidden',
      args: [random.matrix(4, 6), random.labels(4, 2), 2, 0.3, 5],
    },
  ],
  mistakes: {
    'gradient-summed': { tag: 'sum-vs-mean' },
    'mean-over-elements': { tag: 'sum-vs-mean' },
    'separate-sigmoids': { tag: 'softmax-definition' },
    'no-bias': { tag: 'bias-gradient' },
    'no-shift': { tag: 'softmax-overflow' },
    'never-predicted-again': { tag: 'linear-probe' },
    'one-example-at-a-time': { tag: 'gradient-step' },
  },
});
