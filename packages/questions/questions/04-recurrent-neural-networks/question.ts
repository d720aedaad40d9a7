import { bptt, rnnStates } from '../../src/math/rnn.ts';
import { texNumber, texScientific, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: one unit, three steps, an input at the first step alone; the loss is the last state. */
const cell = { wx: [[0.5]], wh: [[0.8]], b: [0] };
const inputs = [1, 0, 0];
const start = 0;

const states = rnnStates([inputs.map((x) => [x])], cell, [[start]]);
const h = states[0]!.map((row) => row[0]!);
const gradients = bptt(states, cell.wh, [[[0], [0], [1]]]);
const delta = gradients.map((step) => step.delta[0]![0]!);
/** hₜ₋₁·δₜ: what each step contributes to the gradient of the recurrent weight. */
const shares = delta.map((value, t) => value * (t === 0 ? start : h[t - 1]!));

/** The same number multiplied once per step: what a state that stays near 0 does to a gradient. */
const steps = 50;
const [shrinking, growing] = [0.9, 1.1];

export default defineQuestion({
  number: 4,
  topic: 'recurrence',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Recurrent networks', zh: '循环神经网络' },
  buildsOn: ['backpropagation', 'vanishing-gradients'],
  tasks: ['rnn-forward', 'rnn-backward'],
  keyPoints: {
    recurrence: { tag: 'rnn-recurrence' },
    'shared-weights': { tag: 'rnn-recurrence' },
    shapes: { tag: 'sequence-axes' },
    'two-gradients': { tag: 'bptt-carry' },
    'sum-over-steps': { tag: 'bptt-sum' },
    jacobians: { tag: 'rnn-jacobian' },
    sequential: { tag: 'rnn-recurrence' },
  },
  references: [
    { title: 'Finding Structure in Time', authors: 'Jeffrey L. Elman', year: 1990, id: 'doi:10.1207/s15516709cog1402_1' },
    {
      title: 'Backpropagation Through Time: What It Does and How to Do It',
      authors: 'Paul J. Werbos',
      year: 1990,
      id: 'doi:10.1109/5.58337',
    },
    {
      title: 'Learning long-term dependencies with gradient descent is difficult',
      authors: 'Yoshua Bengio, Patrice Simard, Paolo Frasconi',
      year: 1994,
      id: 'doi:10.1109/72.279181',
    },
    {
      title: 'On the difficulty of training Recurrent Neural Networks',
      authors: 'Razvan Pascanu, Tomas Mikolov, Yoshua Bengio',
      year: 2012,
      id: 'arXiv:1211.5063',
      where: 'section 2 (the product of Jacobians and the conditions for vanishing and exploding)',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '10.1 to 10.2 (unfolding, gradients of a recurrent network) and 10.7 (long-term dependencies)',
    },
  ],
  numbers: () => ({
    wx: texNumber(cell.wx[0]![0]!, 1),
    wh: texNumber(cell.wh[0]![0]!, 1),
    x: texVector(inputs, 0),
    h: texVector(h, 3),
    delta3: texNumber(delta[2]!, 3),
    delta2: texNumber(delta[1]!, 3),
    delta1: texNumber(delta[0]!, 3),
    share3: texNumber(shares[2]!, 3),
    share2: texNumber(shares[1]!, 3),
    share1: texNumber(shares[0]!, 0),
    dwh: texNumber(
      shares.reduce((sum, share) => sum + share, 0),
      3,
    ),
    steps: texNumber(steps, 0),
    shrinking: texNumber(shrinking, 1),
    growing: texNumber(growing, 1),
    shrunk: texScientific(shrinking ** steps, 1),
    grown: texNumber(growing ** steps, 0),
  }),
});
