import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 2,
  question: 21,
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  tags: ['head-split', 'head-scale', 'attention-axis'],
  oracle: 'tf',
  inherits: 'multi-head-attention',
  signature: {
    fn: 'multiHeadAttention',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      { name: 'wq', type: 'Matrix', shape: '[d, d]' },
      { name: 'wk', type: 'Matrix', shape: '[d, d]' },
      { name: 'wv', type: 'Matrix', shape: '[d, d]' },
      { name: 'wo', type: 'Matrix', shape: '[d, d]' },
      { name: 'heads', type: 'number' },
    ],
    returns: 'Tensor3',
    text: 'multiHeadAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Tensor3',
  },
});
