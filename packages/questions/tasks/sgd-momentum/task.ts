import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 2,
  question: 25,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['momentum', 'nesterov', 'gradient-step', 'optimizer-state'],
  oracle: 'tf',
  signature: {
    fn: 'sgdMomentum',
    params: [
      { name: 'params', type: 'Vector', shape: '[n]' },
      { name: 'grads', type: 'Matrix', shape: '[steps, n]' },
      { name: 'lr', type: 'number' },
      { name: 'momentum', type: 'number' },
      { name: 'nesterov', type: 'boolean' },
    ],
    returns: 'Vector',
    text: 'sgdMomentum(params: Vector, grads: Vector[], lr: number, momentum: number, nesterov: boolean): Vector',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Two parameters, two steps', zh: '两个参数，两步' },
      visibility: 'public',
      args: [
        [1, -1],
        [
          [2, -4],
          [4, 2],
        ],
        0.1,
        0.5,
        false,
      ],
    },
    {
      id: 'nesterov-shown',
      title: { en: 'The same with Nesterov', zh: '同样的数据，用 Nesterov' },
      visibility: 'public',
      args: [
        [1, -1],
        [
          [2, -4],
          [4, 2],
        ],
        0.1,
        0.5,
        true,
      ],
    },
    {
      id: 'one-step',
      title: { en: 'A single step with Nesterov', zh: '只走一步，用 Nesterov' },
      visibility: 'edge',
      args: [[0.5, -2, 3], [[1, -3, 0.5]], 0.2, 0.8, true],
    },
    {
      id: 'coasting',
      title: { en: 'Zero gradients after the first', zh: '第一步之后梯度为零' },
      visibility: 'edge',
      args: [[2, 0, -1, 4], [[1, -2, 3, 0.5], ...Array.from({ length: 4 }, () => [0, 0, 0, 0])], 0.5, 0.9, false],
    },
    {
      id: 'no-momentum',
      title: { en: 'A momentum of 0: plain gradient descent', zh: '动量为 0：普通的梯度下降' },
      visibility: 'edge',
      args: [[1, 2, 3], random.matrix(4, 3), 0.25, 0, false],
    },
    {
      id: 'one-parameter',
      title: { en: 'One parameter, six steps', zh: '一个参数，六步' },
      visibility: 'hidden',
      args: [random.vector(1), random.matrix(6, 1), 0.3, 0.9, false],
    },
    {
      id: 'more-parameters',
      title: { en: 'Five parameters, three steps', zh: '五个参数，三步' },
      visibility: 'hidden',
      args: [random.vector(5), random.matrix(3, 5), 0.15, 0.6, false],
    },
    {
      id: 'more-steps',
      title: { en: 'Three parameters, ten steps with Nesterov', zh: '三个参数，十步，用 Nesterov' },
      visibility: 'hidden',
      args: [random.vector(3), random.matrix(10, 3), 0.1, 0.9, true],
    },
  ],
  mistakes: {
    ascent: { tag: 'gradient-step' },
    dampened: { tag: 'momentum' },
    'velocity-forgotten': { tag: 'optimizer-state' },
    'stale-velocity': { tag: 'optimizer-state' },
    'nesterov-old-velocity': { tag: 'nesterov' },
    'nesterov-without-gradient': { tag: 'nesterov' },
    'in-place': { tag: 'argument-mutation' },
  },
});
