import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 19,
  level: 'hard',
  minutes: 15,
  frequency: 'common',
  tags: ['residual-connection', 'attention-axis', 'feed-forward'],
  oracle: 'tf',
  inherits: 'encoder-block',
  signature: {
    fn: 'encoderBlock',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      {
        name: 'p',
        type: {
          record: {
            wq: 'Matrix',
            wk: 'Matrix',
            wv: 'Matrix',
            wo: 'Matrix',
            w1: 'Matrix',
            b1: 'Vector',
            w2: 'Matrix',
            b2: 'Vector',
            gamma1: 'Vector',
            beta1: 'Vector',
            gamma2: 'Vector',
            beta2: 'Vector',
          },
        },
      },
      { name: 'heads', type: 'number' },
    ],
    returns: 'Tensor3',
    text: 'encoderBlock(x: Tensor3, p: { wq: Matrix; wk: Matrix; wv: Matrix; wo: Matrix; w1: Matrix; b1: Vector; w2: Matrix; b2: Vector; gamma1: Vector; beta1: Vector; gamma2: Vector; beta2: Vector }, heads: number): Tensor3',
  },
});
