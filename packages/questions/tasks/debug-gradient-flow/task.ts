import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 30,
  level: 'medium',
  minutes: 10,
  frequency: 'occasional',
  tags: ['gradient-product', 'activation-derivative', 'sum-vs-mean'],
  oracle: 'grad',
  inherits: 'gradient-flow',
  signature: {
    fn: 'gradientNorms',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: 'Vector',
    text: 'gradientNorms(x: Matrix, layers: Layer[]): Vector',
  },
});
