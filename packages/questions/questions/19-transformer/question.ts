import { attention } from '../../src/math/attention.ts';
import { layerNorm } from '../../src/math/layer-norm.ts';
import { add } from '../../src/math/linear.ts';
import { positionalEncoding } from '../../src/math/positional-encoding.ts';
import { texMatrix, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: the same word at positions 0 and 1, d = 4, one head whose projections are identities. */
const embedding = [1, 0, 0, 0];
const positions = positionalEncoding(2, 4);
const x = add([embedding, embedding], positions);
const { weights, out } = attention(x, x, x);
const sum = add(x, out);
const [ones, zeros] = [embedding.map(() => 1), embedding.map(() => 0)];
const eps = 1e-5;

export default defineQuestion({
  number: 19,
  topic: 'attention',
  level: 'hard',
  minutes: 15,
  frequency: 'common',
  short: { en: 'Transformer', zh: 'Transformer' },
  buildsOn: ['self-attention', 'multi-head-attention'],
  tasks: ['positional-encoding', 'layer-norm', 'encoder-block', 'debug-encoder-block', 'layer-norm-backward'],
  keyPoints: {
    positions: { tag: 'position-encoding' },
    block: { tag: 'residual-connection' },
    residual: { tag: 'residual-connection' },
    'layer-norm': { tag: 'norm-axis' },
    'feed-forward': { tag: 'feed-forward' },
    decoder: { tag: 'decoder-inputs' },
    cost: { tag: 'attention-cost' },
  },
  references: [
    {
      title: 'Attention Is All You Need',
      authors: 'Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit, Llion Jones, Aidan N. Gomez, Łukasz Kaiser, Illia Polosukhin',
      year: 2017,
      id: 'arXiv:1706.03762',
      where: 'section 3 and figure 1; section 3.5 (positions)',
    },
    {
      title: 'Layer Normalization',
      authors: 'Jimmy Lei Ba, Jamie Ryan Kiros, Geoffrey E. Hinton',
      year: 2016,
      id: 'arXiv:1607.06450',
    },
    {
      title: 'On Layer Normalization in the Transformer Architecture',
      authors:
        'Ruibin Xiong, Yunchang Yang, Di He, Kai Zheng, Shuxin Zheng, Chen Xing, Huishuai Zhang, Yanyan Lan, Liwei Wang, Tie-Yan Liu',
      year: 2020,
      id: 'arXiv:2002.04745',
      where: 'pre-norm and post-norm, why post-norm needs a warm-up',
    },
    {
      title: 'Deep Residual Learning for Image Recognition',
      authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun',
      year: 2015,
      id: 'arXiv:1512.03385',
      where: 'residual connections',
    },
  ],
  numbers: () => ({
    embedding: texVector(embedding, 0),
    positions: texMatrix(positions, 2),
    x: texMatrix(x, 2),
    weights: texMatrix(weights, 2),
    sum: texMatrix(sum, 2),
    normalized: texMatrix(layerNorm(sum, ones, zeros, eps), 2),
  }),
});
