import { matmul } from '../../src/math/linear.ts';
import { multiHeadAttention } from '../../src/math/multi-head-attention.ts';
import { texMatrix } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: two tokens, d = 4, two heads; all projections are identities but W_V, which makes the values differ. */
const x = [
  [2, 0, 1, 0],
  [0, 2, 1, 0],
];
const identity = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];
const wv = [
  [1, 0, 0, 3],
  [0, 1, 0, -1],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];
const projections = { wq: identity, wk: identity, wv, wo: identity };
const two = multiHeadAttention(x, projections, 2);
const one = multiHeadAttention(x, projections, 1);

export default defineQuestion({
  number: 21,
  topic: 'attention',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Multi-head attention', zh: '多头注意力' },
  buildsOn: ['self-attention'],
  tasks: ['multi-head-attention', 'debug-multi-head-attention'],
  keyPoints: {
    'split-features': { tag: 'head-split' },
    'own-weights': { tag: 'head-split' },
    merge: { tag: 'head-merge' },
    scale: { tag: 'head-scale' },
    cost: { tag: 'head-cost' },
    'key-value-heads': { tag: 'head-cost' },
  },
  references: [
    {
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Łukasz Kaiser, Illia Polosukhin',
      year: 2017,
      id: 'arXiv:1706.03762',
      where: 'section 3.2.2; table 3, rows (A), on the number of heads',
    },
    {
      title: 'Are Sixteen Heads Really Better than One?',
      authors: 'Paul Michel, Omer Levy, Graham Neubig',
      year: 2019,
      id: 'arXiv:1905.10650',
      where: 'many heads can be removed after training',
    },
    {
      title: 'Fast Transformer Decoding: One Write-Head is All You Need',
      authors: 'Noam Shazeer',
      year: 2019,
      id: 'arXiv:1911.02150',
      where: 'multi-query attention',
    },
    {
      title: 'GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints',
      authors: 'Joshua Ainslie, James Lee-Thorp, Michiel de Jong, Yury Zemlyanskiy, Federico Lebrón, Sumit Sanghai',
      year: 2023,
      id: 'arXiv:2305.13245',
    },
  ],
  numbers: () => ({
    x: texMatrix(x, 0),
    v: texMatrix(matmul(x, wv), 0),
    first: texMatrix(two.weights[0]!, 3),
    second: texMatrix(two.weights[1]!, 3),
    concatenated: texMatrix(two.concatenated, 3),
    single: texMatrix(one.weights[0]!, 3),
    singleOut: texMatrix(one.concatenated, 3),
  }),
});
