import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 23,
  level: 'medium',
  minutes: 12,
  frequency: 'rare',
  tags: ['routing-coupling', 'routing-agreement', 'squash'],
  oracle: 'tf',
  inherits: 'dynamic-routing',
  signature: {
    fn: 'dynamicRouting',
    params: [
      { name: 'uHat', type: 'Tensor3', shape: '[inCaps, outCaps, dim]' },
      { name: 'iterations', type: 'number' },
    ],
    returns: 'Matrix',
    text: 'dynamicRouting(uHat: Tensor3, iterations: number): Matrix',
  },
});
