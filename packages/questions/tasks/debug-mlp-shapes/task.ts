import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 1,
  level: 'easy',
  minutes: 6,
  frequency: 'common',
  tags: ['shape-chain', 'bias-broadcast'],
  oracle: 'tf',
  inherits: 'mlp-forward',
  signature: {
    fn: 'forward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: 'Matrix',
    text: 'forward(x: Matrix, layers: Layer[]): Matrix',
  },
});
