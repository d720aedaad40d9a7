import { centralDifference } from '../../src/math/central-difference.ts';
import { backwardTrace, forwardTrace, mlpForward } from '../../src/math/mlp.ts';
import { texMatrix, texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import type { Layer, Matrix } from '../../src/reference.ts';
import { inputs, layers } from '../01-forward-propagation/example.ts';

const targets: Matrix = [[4], [-1]];
const [first, second] = layers;

/** Mean over the batch of (ŷ − y)². */
const lossOf = (network: Layer[]): number =>
  mlpForward(inputs, network).reduce((sum, row, n) => sum + (row[0]! - targets[n]![0]!) ** 2, 0) / inputs.length;

const [hidden, output] = forwardTrace(inputs, layers);
const dout = output!.output.map((row, n) => [(2 / inputs.length) * (row[0]! - targets[n]![0]!)]);
const [hiddenGradient, outputGradient] = backwardTrace([hidden!, output!], layers, dout);

/** The top left weight of the first layer, by central differences. */
const checkedWeight = centralDifference((w) => lossOf([{ ...first, w: first.w.with(0, first.w[0]!.with(0, w)) }, second]), first.w[0]![0]!);

export default defineQuestion({
  number: 2,
  topic: 'foundations',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Backpropagation', zh: '反向传播' },
  buildsOn: ['forward-propagation'],
  tasks: ['dense-backward', 'mlp-backward', 'debug-mlp-backward'],
  keyPoints: {
    reverse: { tag: 'chain-rule' },
    delta: { tag: 'activation-derivative' },
    'weight-gradient': { tag: 'weight-gradient' },
    'bias-gradient': { tag: 'bias-gradient' },
    'input-gradient': { tag: 'input-gradient' },
    'no-update': { tag: 'backprop-vs-update' },
    cost: { tag: 'backprop-cost' },
    check: { tag: 'gradient-check' },
  },
  references: [
    {
      title: 'Learning Representations by Back-Propagating Errors',
      authors: 'David E. Rumelhart, Geoffrey E. Hinton, Ronald J. Williams',
      year: 1986,
      id: 'doi:10.1038/323533a0',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '6.5 (back-propagation and other differentiation algorithms)',
    },
    {
      title: 'Automatic Differentiation in Machine Learning: A Survey',
      authors: 'Atılım Güneş Baydin, Barak A. Pearlmutter, Alexey Andreyevich Radul, Jeffrey Mark Siskind',
      year: 2015,
      id: 'arXiv:1502.05767',
    },
    {
      title: 'Evaluating Derivatives: Principles and Techniques of Algorithmic Differentiation',
      authors: 'Andreas Griewank, Andrea Walther',
      year: 2008,
      id: 'isbn:9780898716597',
      where: 'Chapters 3 and 4 (reverse mode, its cost and its memory)',
    },
  ],
  numbers: () => ({
    x: texMatrix(inputs, 0),
    y: texMatrix(targets, 0),
    z1: texMatrix(hidden!.z, 0),
    h1: texMatrix(hidden!.output, 0),
    prediction: texMatrix(output!.output, 0),
    loss: texNumber(lossOf(layers), 1),
    delta2: texMatrix(outputGradient!.dz, 0),
    dw2: texMatrix(outputGradient!.dw, 0),
    db2: texNumber(outputGradient!.db[0]!, 0),
    dh1: texMatrix(hiddenGradient!.doutput, 0),
    delta1: texMatrix(hiddenGradient!.dz, 0),
    dw1: texMatrix(hiddenGradient!.dw, 0),
    db1: texVector(hiddenGradient!.db, 0),
    checked: texNumber(checkedWeight, 4),
  }),
});
