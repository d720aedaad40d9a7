import { texMatrix, texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { attended, keys, query, v } from './figure.ts';

const { scores, weights, context } = attended(query, keys);
/** The same without the third state, as if it were padding. */
const shorter = attended(query, keys.slice(0, 2));

export default defineQuestion({
  number: 20,
  topic: 'attention',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Attention mechanism', zh: '注意力机制' },
  buildsOn: ['forward-propagation', 'activation-functions'],
  tasks: ['additive-attention', 'masked-attention', 'debug-masked-attention'],
  keyPoints: {
    roles: { tag: 'attention-roles' },
    'weighted-mean': { tag: 'attention-values' },
    scores: { tag: 'additive-score' },
    bottleneck: { tag: 'attention-alignment' },
    'self-and-cross': { tag: 'attention-roles' },
    padding: { tag: 'attention-mask' },
  },
  references: [
    {
      title: 'Neural Machine Translation by Jointly Learning to Align and Translate',
      authors: 'Dzmitry Bahdanau, Kyunghyun Cho, Yoshua Bengio',
      year: 2014,
      id: 'arXiv:1409.0473',
      where: 'section 3.1 and appendix A.1.2 (the additive score)',
    },
    {
      title: 'Effective Approaches to Attention-based Neural Machine Translation',
      authors: 'Minh-Thang Luong, Hieu Pham, Christopher D. Manning',
      year: 2015,
      id: 'arXiv:1508.04025',
      where: 'section 3.1 (dot and bilinear scores)',
    },
    {
      title: 'Show, Attend and Tell: Neural Image Caption Generation with Visual Attention',
      authors: 'Kelvin Xu, Jimmy Ba, Ryan Kiros, Kyunghyun Cho, Aaron Courville, Ruslan Salakhutdinov, Richard Zemel, Yoshua Bengio',
      year: 2015,
      id: 'arXiv:1502.03044',
      where: 'soft and hard attention',
    },
    {
      title: 'Attention is not Explanation',
      authors: 'Sarthak Jain, Byron C. Wallace',
      year: 2019,
      id: 'arXiv:1902.10186',
      where: 'what attention weights do not show',
    },
    {
      title: 'Attention is not not Explanation',
      authors: 'Sarah Wiegreffe, Yuval Pinter',
      year: 2019,
      id: 'arXiv:1908.04626',
      where: 'the reply: when the weights can serve as an explanation',
    },
  ],
  numbers: () => ({
    query: texVector(query, 0),
    keys: texMatrix(keys, 0),
    v: texVector(v, 0),
    sums: texMatrix(
      keys.map((key) => key.map((value, i) => value + query[i]!)),
      0,
    ),
    tanhOne: texNumber(Math.tanh(1), 4),
    scores: texVector(scores, 4),
    weights: texVector(weights, 3),
    context: texVector(context, 3),
    shorterWeights: texVector(shorter.weights, 3),
    shorterContext: texVector(shorter.context, 3),
  }),
});
