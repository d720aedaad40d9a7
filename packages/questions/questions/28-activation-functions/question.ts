import { activations } from '../../src/math/activations.ts';
import { dense, matmul } from '../../src/math/linear.ts';
import { texMatrix, texNumber, texScientific } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** XOR by two ReLU units: one counts the ones, the other fires for the second of them only. */
const inputs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const hiddenWeights = [
  [1, 1],
  [1, 1],
];
const hiddenBias = [0, -1];
const outputWeights = [[1], [-2]];

const preActivations = dense(inputs, hiddenWeights, hiddenBias);
const hidden = preActivations.map((row) => row.map(activations.relu.value));
const sigmoidLayers = 10;

export default defineQuestion({
  number: 28,
  topic: 'foundations',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Activation functions', zh: '激活函数' },
  buildsOn: ['forward-propagation', 'backpropagation'],
  tasks: ['debug-softmax', 'softmax', 'activations', 'softmax-backward'],
  keyPoints: {
    'pre-activation': { tag: 'activation-domain' },
    collapse: { tag: 'nonlinearity' },
    slopes: { tag: 'activation-derivative' },
    choice: { tag: 'activation-choice' },
    shift: { tag: 'softmax-invariance' },
    overflow: { tag: 'softmax-overflow' },
    'own-maximum': { tag: 'softmax-axis' },
    coupling: { tag: 'softmax-jacobian' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '4.1 (softmax and overflow), 6.1 (XOR), 6.2.2 (output units), 6.3 (hidden units)',
    },
    {
      title:
        'Probabilistic Interpretation of Feedforward Classification Network Outputs, with Relationships to Statistical Pattern Recognition',
      authors: 'John S. Bridle',
      year: 1990,
      id: 'doi:10.1007/978-3-642-76153-9_28',
    },
    {
      title: 'Multilayer Feedforward Networks with a Nonpolynomial Activation Function Can Approximate Any Function',
      authors: 'Moshe Leshno, Vladimir Ya. Lin, Allan Pinkus, Shimon Schocken',
      year: 1993,
      id: 'doi:10.1016/S0893-6080(05)80131-5',
    },
    {
      title: 'Deep Sparse Rectifier Neural Networks',
      authors: 'Xavier Glorot, Antoine Bordes, Yoshua Bengio',
      year: 2011,
      id: 'url:https://proceedings.mlr.press/v15/glorot11a.html',
    },
    {
      title: 'Gaussian Error Linear Units (GELUs)',
      authors: 'Dan Hendrycks, Kevin Gimpel',
      year: 2016,
      id: 'arXiv:1606.08415',
    },
  ],
  numbers: () => ({
    hiddenWeights: texMatrix(hiddenWeights, 0),
    hiddenBias: texMatrix([hiddenBias], 0),
    outputWeights: texMatrix(outputWeights, 0),
    z: texMatrix(preActivations, 0),
    h: texMatrix(hidden, 0),
    y: texMatrix(matmul(hidden, outputWeights), 0),
    slopeAtFour: texNumber(activations.sigmoid.slope(4), 3),
    layers: texNumber(sigmoidLayers, 0),
    bound: texScientific(activations.sigmoid.slope(0) ** sigmoidLayers, 1),
  }),
});
