import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 2,
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  tags: ['chain-rule', 'activation-derivative', 'weight-gradient', 'bias-gradient'],
  oracle: 'grad',
  inherits: 'mlp-backward',
  signature: {
    fn: 'backward',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, in]' },
      { name: 'y', type: 'Matrix', shape: '[batch, out]' },
      { name: 'layers', type: { list: { record: { w: 'Matrix', b: 'Vector', activation: 'string' } } }, shape: 'w: [in, out], b: [out]' },
    ],
    returns: { record: { loss: 'number', grads: { list: { record: { dw: 'Matrix', db: 'Vector' } } } } },
    text: 'backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] }',
  },
});
