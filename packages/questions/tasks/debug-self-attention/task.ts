import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 18,
  level: 'medium',
  minutes: 10,
  frequency: 'common',
  tags: ['attention-axis', 'attention-scale', 'attention-mask'],
  oracle: 'tf',
  inherits: 'self-attention',
  signature: {
    fn: 'selfAttention',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[batch, time, d]' },
      { name: 'wq', type: 'Matrix', shape: '[d, d_k]' },
      { name: 'wk', type: 'Matrix', shape: '[d, d_k]' },
      { name: 'wv', type: 'Matrix', shape: '[d, d_v]' },
      { name: 'causal', type: 'boolean' },
    ],
    returns: { record: { out: 'Tensor3', weights: 'Tensor3' } },
    text: 'selfAttention(x: Tensor3, wq: Matrix, wk: Matrix, wv: Matrix, causal: boolean): { out: Tensor3; weights: Tensor3 }',
  },
});
