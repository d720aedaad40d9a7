import { attention } from '../../src/math/attention.ts';
import { matmul, transpose } from '../../src/math/linear.ts';
import { texMatrix } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: two tokens, d_k = 4, d_v = 3. */
const q = [
  [1, 0, 1, 0],
  [0, 4, 0, 0],
];
const k = [
  [1, 0, 1, 1],
  [2, 1, 2, 0],
];
const v = [
  [1, 0, 2],
  [3, 2, -2],
];

export default defineQuestion({
  number: 18,
  topic: 'attention',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Self-attention', zh: '自注意力' },
  buildsOn: ['attention-mechanism', 'forward-propagation', 'activation-functions'],
  tasks: ['self-attention', 'debug-self-attention', 'attention-backward'],
  keyPoints: {
    'weights-times-values': { tag: 'attention-values' },
    'softmax-over-keys': { tag: 'attention-axis' },
    scale: { tag: 'attention-scale' },
    mask: { tag: 'attention-mask' },
    cost: { tag: 'attention-cost' },
    order: { tag: 'attention-order' },
  },
  references: [
    {
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Łukasz Kaiser, Illia Polosukhin',
      year: 2017,
      id: 'arXiv:1706.03762',
      where: 'section 3.2.1 (equation 1, the scale and its footnote), section 4 and table 1 (cost)',
    },
    {
      title: 'Long Short-Term Memory-Networks for Machine Reading',
      authors: 'Jianpeng Cheng, Li Dong, Mirella Lapata',
      year: 2016,
      id: 'arXiv:1601.06733',
      where: 'attention within one sequence before the Transformer',
    },
    {
      title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
      authors: 'Tri Dao, Daniel Y. Fu, Stefano Ermon, Atri Rudra, Christopher Ré',
      year: 2022,
      id: 'arXiv:2205.14135',
      where: 'memory linear in the length, arithmetic still quadratic',
    },
  ],
  numbers: () => {
    const full = attention(q, k, v);
    const causal = attention(q, k, v, true);
    return {
      q: texMatrix(q, 0),
      k: texMatrix(k, 0),
      v: texMatrix(v, 0),
      products: texMatrix(matmul(q, transpose(k)), 0),
      scores: texMatrix(full.scores, 0),
      weights: texMatrix(full.weights, 3),
      out: texMatrix(full.out, 3),
      causalWeights: texMatrix(causal.weights, 3),
      causalOut: texMatrix(causal.out, 3),
    };
  },
});
