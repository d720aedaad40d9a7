import { dense, matmul } from '../../src/math/linear.ts';
import { forwardTrace } from '../../src/math/mlp.ts';
import { texMatrix, texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { inputs, layers } from './example.ts';

const [first, second] = layers;
const example = inputs.slice(0, 1);
const trace = forwardTrace(example, layers);

/** Both layers without the relu, multiplied out. */
const collapsedWeights = matmul(first.w, second.w);
const collapsedBias = dense([first.b], second.w, second.b)[0]!;

export default defineQuestion({
  number: 1,
  topic: 'foundations',
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  short: { en: 'Forward propagation', zh: '前向传播' },
  buildsOn: [],
  tasks: ['matmul', 'mlp-forward', 'debug-mlp-shapes'],
  keyPoints: {
    recursion: { tag: 'shape-chain' },
    shapes: { tag: 'shape-chain' },
    bias: { tag: 'bias-broadcast' },
    nonlinearity: { tag: 'nonlinearity' },
    'no-learning': { tag: 'forward-vs-training' },
    cache: { tag: 'forward-cache' },
    cost: { tag: 'forward-cost' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: 'Chapter 6 (deep feedforward networks), 6.5 (what is kept for back-propagation)',
    },
    {
      title: 'Dive into Deep Learning',
      authors: 'Aston Zhang, Zachary C. Lipton, Mu Li, Alexander J. Smola',
      year: 2021,
      id: 'arXiv:2106.11342',
      where: 'Multilayer perceptrons: forward propagation, backward propagation, and computational graphs',
    },
    {
      title: 'Training Deep Nets with Sublinear Memory Cost',
      authors: 'Tianqi Chen, Bing Xu, Chiyuan Zhang, Carlos Guestrin',
      year: 2016,
      id: 'arXiv:1604.06174',
    },
  ],
  numbers: () => ({
    x: texMatrix(example, 0),
    w1: texMatrix(first.w, 0),
    b1: texVector(first.b, 0),
    z1: texMatrix(trace[0]!.z, 0),
    h1: texMatrix(trace[0]!.output, 0),
    w2: texMatrix(second.w, 0),
    b2: texNumber(second.b[0]!, 0),
    y: texNumber(trace[1]!.output[0]![0]!, 0),
    w12: texMatrix(collapsedWeights, 0),
    b12: texNumber(collapsedBias[0]!, 0),
    linear: texNumber(dense(example, collapsedWeights, collapsedBias)[0]![0]!, 0),
  }),
});
