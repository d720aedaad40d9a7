import { adamStep, descent, momentumStep, type Step } from '../../src/math/optimizers.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { flat, gradientOf, lossOf, start, steep } from './figure.ts';

/** The worked example: a valley sixteen times as steep across as along. */
const curvatures = [flat, steep];
const rate = 0.1;
const momentum = 0.5;
const gradientAt = (theta: number[]) => gradientOf(theta, curvatures);
const lossAt = (theta: number[]) => lossOf(theta, curvatures);

/** What stands in one row of the table: the points after one and two steps, and the losses there. */
function row(name: string, step: Step, digits: number): Record<string, string> {
  const [, first, second] = descent(start, gradientAt, step, 2);
  return {
    [`${name}First`]: texVector(first!, digits),
    [`${name}Second`]: texVector(second!, digits),
    [`${name}Loss`]: texNumber(lossAt(second!), 2),
  };
}

export default defineQuestion({
  number: 25,
  topic: 'training',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Optimizers', zh: '优化算法' },
  buildsOn: ['backpropagation'],
  tasks: ['sgd-momentum', 'rmsprop', 'adam', 'adamw'],
  keyPoints: {
    direction: { tag: 'gradient-step' },
    noise: { tag: 'minibatch-noise' },
    momentum: { tag: 'momentum' },
    scale: { tag: 'adaptive-scale' },
    correction: { tag: 'bias-correction' },
    decay: { tag: 'decoupled-decay' },
    state: { tag: 'optimizer-state' },
  },
  references: [
    {
      title: 'Adam: A Method for Stochastic Optimization',
      authors: 'Diederik P. Kingma, Jimmy Ba',
      year: 2014,
      id: 'arXiv:1412.6980',
      where: 'algorithm 1; section 3, bias correction',
    },
    {
      title: 'Decoupled Weight Decay Regularization',
      authors: 'Ilya Loshchilov, Frank Hutter',
      year: 2017,
      id: 'arXiv:1711.05101',
      where: 'section 2, algorithm 2',
    },
    {
      title: 'On the Convergence of Adam and Beyond',
      authors: 'Sashank J. Reddi, Satyen Kale, Sanjiv Kumar',
      year: 2018,
      id: 'arXiv:1904.09237',
      where: 'section 3 (non-convergence), section 4 (AMSGrad)',
    },
    {
      title: 'On the importance of initialization and momentum in deep learning',
      authors: 'Ilya Sutskever, James Martens, George Dahl, Geoffrey Hinton',
      year: 2013,
      id: 'url:https://proceedings.mlr.press/v28/sutskever13.html',
    },
    {
      title: 'Some methods of speeding up the convergence of iteration methods',
      authors: 'Boris T. Polyak',
      year: 1964,
      id: 'doi:10.1016/0041-5553(64)90137-5',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '8.3 (momentum), 8.5 (adaptive learning rates)',
    },
  ],
  numbers: () => ({
    startLoss: texNumber(lossAt(start), 1),
    momentum: texNumber(momentum, 1),
    firstGradient: texVector(gradientAt(start), 0),
    ...row('plain', momentumStep(rate), 2),
    ...row('heavy', momentumStep(rate, momentum), 2),
    ...row('adam', adamStep(rate), 2),
    rawFirst: texNumber((1 - 0.9) / Math.sqrt(1 - 0.999), 2),
  }),
});
