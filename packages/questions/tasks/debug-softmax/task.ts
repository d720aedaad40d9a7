import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 28,
  level: 'easy',
  minutes: 2,
  frequency: 'common',
  tags: ['softmax-axis', 'softmax-overflow'],
  oracle: 'tf',
  inherits: 'softmax',
  signature: {
    fn: 'softmax',
    params: [{ name: 'x', type: 'Matrix', shape: '[batch, classes]' }],
    returns: 'Matrix',
    text: 'softmax(x: Matrix): Matrix',
  },
});
