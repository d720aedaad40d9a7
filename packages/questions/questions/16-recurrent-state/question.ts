import { centralDifference } from '../../src/math/central-difference.ts';
import { linearStates } from '../../src/math/rnn.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: a linear cell that halves its state, and an input at the first step alone. */
const weight = 0.5;
const inputs = [1, 0, 0, 0];
const forward = linearStates(weight, inputs);
const backwardInOrder = linearStates(weight, inputs.toReversed());
const backward = backwardInOrder.toReversed();

/** The gradient of the last state with respect to w: through all steps, and through the last chunk only, whose starting state counts as a constant. */
const chunk = 2;
const carried = forward[inputs.length - chunk - 1]!;
const fullGradient = centralDifference((w) => linearStates(w, inputs).at(-1)!, weight);
const truncatedGradient = centralDifference((w) => linearStates(w, inputs.slice(-chunk), carried).at(-1)!, weight);

export default defineQuestion({
  number: 16,
  topic: 'recurrence',
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  short: { en: 'Recurrent state', zh: '循环网络的状态' },
  buildsOn: ['recurrent-neural-networks', 'lstm'],
  tasks: ['bidirectional-rnn', 'stateful-rnn'],
  keyPoints: {
    summary: { tag: 'recurrent-state' },
    'which-states': { tag: 'recurrent-state' },
    'through-hidden': { tag: 'lstm-gates' },
    'start-and-rows': { tag: 'recurrent-state' },
    alignment: { tag: 'bidirectional' },
    'not-causal': { tag: 'bidirectional' },
    carrying: { tag: 'stateful-training' },
    truncation: { tag: 'truncated-bptt' },
  },
  references: [
    {
      title: 'Bidirectional Recurrent Neural Networks',
      authors: 'Mike Schuster, Kuldip K. Paliwal',
      year: 1997,
      id: 'doi:10.1109/78.650093',
    },
    {
      title: 'Framewise phoneme classification with bidirectional LSTM and other neural network architectures',
      authors: 'Alex Graves, Jürgen Schmidhuber',
      year: 2005,
      id: 'doi:10.1016/j.neunet.2005.06.042',
    },
    {
      title: 'An Efficient Gradient-Based Algorithm for On-Line Training of Recurrent Network Trajectories',
      authors: 'Ronald J. Williams, Jing Peng',
      year: 1990,
      id: 'doi:10.1162/neco.1990.2.4.490',
      where: 'truncated backpropagation through time',
    },
    {
      title: 'Unbiasing Truncated Backpropagation Through Time',
      authors: 'Corentin Tallec, Yann Ollivier',
      year: 2017,
      id: 'arXiv:1705.08209',
      where: 'what truncation does to the gradient',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '10.2 and 10.3 (the state as a summary of the past, bidirectional networks)',
    },
  ],
  numbers: () => ({
    w: texNumber(weight, 1),
    x: texVector(inputs, 0),
    forward: texVector(forward, 3),
    backward: texVector(backward, 0),
    unaligned: texVector(backwardInOrder, 0),
    full: texNumber(fullGradient, 2),
    carried: texNumber(carried, 1),
    truncated: texNumber(truncatedGradient, 2),
  }),
});
