import { centralDifference } from '../../src/math/central-difference.ts';
import { gruStep } from '../../src/math/gru.ts';
import { texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: an update gate that mostly keeps. */
const [z, old, candidate] = [0.9, 0.8, -0.5];
const mixed = (keep: number): number => keep * old + (1 - keep) * candidate;

/** A GRU of one unit at rest: input 0, biases 0, state 0. Both gates are ½, the candidate is 0 with slope 1, and the state stays where it is. */
const recurrentWeight = 6;
const resting = { kernel: [[0, 0, 0]], recurrent: [[0, 0, recurrentWeight]], bias: [0, 0, 0] };
const jacobian = centralDifference((h) => gruStep([[0]], [[h]], resting).h[0]![0]!, 0);
const steps = 20;

const [features, units] = [100, 128];
const block = features * units + units * units + units;

export default defineQuestion({
  number: 10,
  topic: 'recurrence',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Gating and GRU', zh: '门控与 GRU' },
  buildsOn: ['recurrent-neural-networks', 'lstm', 'vanishing-gradients'],
  tasks: ['gru-cell'],
  keyPoints: {
    gate: { tag: 'gating' },
    'not-every-rnn': { tag: 'gating' },
    'update-gate': { tag: 'gru-update' },
    'reset-gate': { tag: 'gru-reset' },
    conventions: { tag: 'gate-layout' },
    'gru-or-lstm': { tag: 'gating' },
    'identity-path': { tag: 'cell-path' },
    'not-explosion': { tag: 'gradient-clipping' },
  },
  references: [
    {
      title: 'Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation',
      authors: 'Kyunghyun Cho, Bart van Merriënboer, Caglar Gulcehre, Dzmitry Bahdanau, Fethi Bougares, Holger Schwenk, Yoshua Bengio',
      year: 2014,
      id: 'arXiv:1406.1078',
      where: 'section 2.3 (the unit that is now called GRU)',
    },
    {
      title: 'Empirical Evaluation of Gated Recurrent Neural Networks on Sequence Modeling',
      authors: 'Junyoung Chung, Caglar Gulcehre, KyungHyun Cho, Yoshua Bengio',
      year: 2014,
      id: 'arXiv:1412.3555',
      where: 'section 3 (both units side by side; here z writes the candidate)',
    },
    {
      title: 'An Empirical Exploration of Recurrent Network Architectures',
      authors: 'Rafal Jozefowicz, Wojciech Zaremba, Ilya Sutskever',
      year: 2015,
      id: 'url:https://proceedings.mlr.press/v37/jozefowicz15.html',
    },
    {
      title: 'On the difficulty of training Recurrent Neural Networks',
      authors: 'Razvan Pascanu, Tomas Mikolov, Yoshua Bengio',
      year: 2012,
      id: 'arXiv:1211.5063',
      where: 'section 3.2 (clipping the norm of the gradient)',
    },
    {
      title: 'On the Practical Computational Power of Finite Precision RNNs for Language Recognition',
      authors: 'Gail Weiss, Yoav Goldberg, Eran Yahav',
      year: 2018,
      id: 'arXiv:1805.04908',
      where: 'LSTMs count, GRUs do not',
    },
    {
      title: 'Highway Networks',
      authors: 'Rupesh Kumar Srivastava, Klaus Greff, Jürgen Schmidhuber',
      year: 2015,
      id: 'arXiv:1505.00387',
      where: 'gates over depth instead of time',
    },
  ],
  numbers: () => ({
    z: texNumber(z, 1),
    old: texNumber(old, 1),
    candidate: texNumber(candidate, 1),
    written: texNumber(1 - z, 1),
    kept: texNumber(mixed(z), 2),
    swapped: texNumber(mixed(1 - z), 2),
    u: texNumber(recurrentWeight, 0),
    jacobian: texNumber(jacobian, 0),
    steps: texNumber(steps, 0),
    exploded: texNumber(jacobian ** steps, 0),
    features: texNumber(features, 0),
    units: texNumber(units, 0),
    gruParameters: texNumber(3 * block, 0),
    lstmParameters: texNumber(4 * block, 0),
  }),
});
