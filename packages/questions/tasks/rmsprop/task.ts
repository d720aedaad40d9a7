import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 25,
  level: 'medium',
  minutes: 10,
  frequency: 'occasional',
  tags: ['adaptive-scale', 'epsilon-place', 'optimizer-state'],
  oracle: 'tf',
  signature: {
    fn: 'rmsprop',
    params: [
      { name: 'params', type: 'Vector', shape: '[n]' },
      { name: 'grads', type: 'Matrix', shape: '[steps, n]' },
      { name: 'lr', type: 'number' },
      { name: 'decay', type: 'number' },
      { name: 'eps', type: 'number' },
    ],
    returns: 'Vector',
    text: 'rmsprop(params: Vector, grads: Vector[], lr: number, decay: number, eps: number): Vector',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two parameters, two steps', zh: '两个参数，两步' },
      visibility: 'public',
      args: [
        [1, 2],
        [
          [1, -7],
          [2, 0],
        ],
        0.2,
        0.5,
        0.5,
      ],
    },
    {
      id: 'unequal-gradients',
      title: { en: 'Gradients of 0.01, 1 and 100', zh: '梯度分别为 0.01、1 和 100' },
      visibility: 'public',
      args: [
        [1, 1, 1],
        [
          [0.01, 1, 100],
          [0.01, 1, 100],
          [0.01, 1, 100],
          [0.01, 1, 100],
        ],
        0.1,
        0.9,
        1e-7,
      ],
    },
    {
      id: 'large-eps',
      title: { en: 'A large eps', zh: 'eps 很大' },
      visibility: 'edge',
      args: [
        [0.5, -1, 2],
        [
          [3, -0.5, 1],
          [-1, 2, 0.25],
        ],
        0.5,
        0.8,
        10,
      ],
    },
    {
      id: 'zero-gradient',
      title: { en: 'A parameter whose gradient is always 0', zh: '梯度始终为 0 的参数' },
      visibility: 'edge',
      args: [
        [2, -3],
        [
          [0, 1],
          [0, -2],
          [0, 0.5],
        ],
        0.1,
        0.9,
        1e-8,
      ],
    },
    {
      id: 'one-step',
      title: { en: 'A single step', zh: '只走一步' },
      visibility: 'edge',
      args: [[1, -1, 0.5, 3], [[0.5, -2, 4, 1]], 0.25, 0.75, 1e-3],
    },
    {
      id: 'one-parameter',
      title: { en: 'One parameter, seven steps', zh: '一个参数，七步' },
      visibility: 'hidden',
      args: [random.vector(1), random.matrix(7, 1), 0.2, 0.9, 0.05],
    },
    {
      id: 'more-parameters',
      title: { en: 'Five parameters, three steps', zh: '五个参数，三步' },
      visibility: 'hidden',
      args: [random.vector(5), random.matrix(3, 5, 2), 0.3, 0.6, 0.5],
    },
    {
      id: 'more-steps',
      title: { en: 'Four parameters, twelve steps', zh: '四个参数，十二步' },
      visibility: 'hidden',
      args: [random.vector(4), random.matrix(12, 4), 0.1, 0.95, 0.01],
    },
  ],
  mistakes: {
    'eps-outside': { tag: 'epsilon-place' },
    'no-root': { tag: 'adaptive-scale' },
    adagrad: { tag: 'adaptive-scale' },
    'weights-swapped': { tag: 'adaptive-scale' },
    'shared-scale': { tag: 'adaptive-scale' },
    'stale-mean': { tag: 'optimizer-state' },
    'bias-corrected': { tag: 'bias-correction' },
  },
});
