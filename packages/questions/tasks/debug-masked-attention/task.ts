import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 20,
  level: 'medium',
  minutes: 8,
  frequency: 'common',
  tags: ['attention-mask', 'attention-scale'],
  oracle: 'tf',
  inherits: 'masked-attention',
  signature: {
    fn: 'maskedAttention',
    params: [
      { name: 'q', type: 'Tensor3', shape: '[batch, t_q, d_k]' },
      { name: 'k', type: 'Tensor3', shape: '[batch, t_k, d_k]' },
      { name: 'v', type: 'Tensor3', shape: '[batch, t_k, d_v]' },
      { name: 'lengths', type: 'Vector', shape: '[batch]' },
    ],
    returns: 'Tensor3',
    text: 'maskedAttention(q: Tensor3, k: Tensor3, v: Tensor3, lengths: number[]): Tensor3',
  },
});
