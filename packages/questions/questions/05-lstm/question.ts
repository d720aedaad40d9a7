import { activations } from '../../src/math/activations.ts';
import { lstmStep } from '../../src/math/lstm.ts';
import { texNumber, texScientific } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

const sigmoid = activations.sigmoid.value;

/** The worked example: one unit whose pre-activations are given, so that W and U need not be shown. */
const preActivations = { i: 0, f: 2, g: 1, o: -1 };
const oldCell = 2;
const step = lstmStep([[0]], [[0]], [[oldCell]], {
  kernel: [[0, 0, 0, 0]],
  recurrent: [[0, 0, 0, 0]],
  bias: [preActivations.i, preActivations.f, preActivations.g, preActivations.o],
});
const [i, f, g, o, c, h] = [step.i, step.f, step.g, step.o, step.c, step.h].map((value) => value[0]![0]!) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What is left of a cell state, and of a gradient on the direct path, when the forget gate stays where its bias puts it. */
const steps = 50;
const biases = { none: 0, one: 1, large: 5 };
const leftAfter = (bias: number): number => sigmoid(bias) ** steps;

const [features, units] = [10, 20];

export default defineQuestion({
  number: 5,
  topic: 'recurrence',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'LSTM', zh: '长短期记忆网络' },
  buildsOn: ['recurrent-neural-networks'],
  tasks: ['lstm-cell', 'lstm-cell-backward', 'debug-lstm-cell'],
  keyPoints: {
    'two-states': { tag: 'recurrent-state' },
    'cell-gates': { tag: 'lstm-gates' },
    'output-gate': { tag: 'lstm-gates' },
    candidate: { tag: 'lstm-gates' },
    'cell-path': { tag: 'cell-path' },
    'forget-bias': { tag: 'cell-path' },
    limits: { tag: 'gating' },
    layout: { tag: 'gate-layout' },
  },
  references: [
    {
      title: 'Long Short-Term Memory',
      authors: 'Sepp Hochreiter, Jürgen Schmidhuber',
      year: 1997,
      id: 'doi:10.1162/neco.1997.9.8.1735',
      where: 'without a forget gate',
    },
    {
      title: 'Learning to Forget: Continual Prediction with LSTM',
      authors: 'Felix A. Gers, Jürgen Schmidhuber, Fred Cummins',
      year: 2000,
      id: 'doi:10.1162/089976600300015015',
      where: 'the forget gate',
    },
    {
      title: 'LSTM: A Search Space Odyssey',
      authors: 'Klaus Greff, Rupesh K. Srivastava, Jan Koutník, Bas R. Steunebrink, Jürgen Schmidhuber',
      year: 2015,
      id: 'arXiv:1503.04069',
      where: 'which parts of the cell matter: the forget gate and the output activation most',
    },
    {
      title: 'An Empirical Exploration of Recurrent Network Architectures',
      authors: 'Rafal Jozefowicz, Wojciech Zaremba, Ilya Sutskever',
      year: 2015,
      id: 'url:https://proceedings.mlr.press/v37/jozefowicz15.html',
      where: 'a forget bias of 1',
    },
  ],
  numbers: () => ({
    zi: texNumber(preActivations.i, 0),
    zf: texNumber(preActivations.f, 0),
    zg: texNumber(preActivations.g, 0),
    zo: texNumber(preActivations.o, 0),
    oldCell: texNumber(oldCell, 0),
    i: texNumber(i, 3),
    f: texNumber(f, 3),
    g: texNumber(g, 3),
    o: texNumber(o, 3),
    c: texNumber(c, 3),
    h: texNumber(h, 3),
    steps: texNumber(steps, 0),
    atZero: texNumber(sigmoid(biases.none), 1),
    atOne: texNumber(sigmoid(biases.one), 3),
    atLarge: texNumber(sigmoid(biases.large), 4),
    large: texNumber(biases.large, 0),
    leftZero: texScientific(leftAfter(biases.none), 1),
    leftOne: texScientific(leftAfter(biases.one), 1),
    leftLarge: texNumber(leftAfter(biases.large), 2),
    features: texNumber(features, 0),
    units: texNumber(units, 0),
    parameters: texNumber(4 * (features * units + units * units + units), 0),
  }),
});
