import {
  discriminatorLoss,
  fakeCost,
  minimaxLoss,
  minimaxSlope,
  nonSaturatingLoss,
  nonSaturatingSlope,
  realCost,
} from '../../src/math/gan.ts';
import { mean } from '../../src/math/losses.ts';
import { texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: a discriminator that is ahead. */
const real = [2, 1];
const fake = [-3, -1, 0];
const caught = Math.min(...fake);

export default defineQuestion({
  number: 6,
  topic: 'adversarial',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'GANs', zh: '生成对抗网络' },
  buildsOn: ['backpropagation', 'loss-functions'],
  tasks: ['gan-losses', 'debug-gan-losses'],
  keyPoints: {
    'two-networks': { tag: 'gan-game' },
    game: { tag: 'gan-game' },
    alternate: { tag: 'gan-alternation' },
    saturation: { tag: 'gan-saturation' },
    equilibrium: { tag: 'gan-equilibrium' },
    'no-descent': { tag: 'gan-equilibrium' },
    collapse: { tag: 'mode-collapse' },
    evaluation: { tag: 'gan-evaluation' },
  },
  references: [
    {
      title: 'Generative Adversarial Nets',
      authors:
        'Ian J. Goodfellow, Jean Pouget-Abadie, Mehdi Mirza, Bing Xu, David Warde-Farley, Sherjil Ozair, Aaron Courville, Yoshua Bengio',
      year: 2014,
      id: 'arXiv:1406.2661',
      where: 'section 3 (the game, the non-saturating loss), 4 (its optimum), algorithm 1',
    },
    {
      title: 'NIPS 2016 Tutorial: Generative Adversarial Networks',
      authors: 'Ian Goodfellow',
      year: 2016,
      id: 'arXiv:1701.00160',
      where: '3.2 (losses of the generator), 5.1 (non-convergence and mode collapse)',
    },
    {
      title: 'GANs Trained by a Two Time-Scale Update Rule Converge to a Local Nash Equilibrium',
      authors: 'Martin Heusel, Hubert Ramsauer, Thomas Unterthiner, Bernhard Nessler, Sepp Hochreiter',
      year: 2017,
      id: 'arXiv:1706.08500',
      where: 'the Fréchet inception distance',
    },
    {
      title: 'Which Training Methods for GANs do actually Converge?',
      authors: 'Lars Mescheder, Andreas Geiger, Sebastian Nowozin',
      year: 2018,
      id: 'arXiv:1801.04406',
    },
  ],
  numbers: () => ({
    real: real.join(', '),
    fake: fake.join(', '),
    realMean: texNumber(mean(real.map(realCost))),
    fakeMean: texNumber(mean(fake.map(fakeCost))),
    discriminator: texNumber(discriminatorLoss(real, fake)),
    minimax: texNumber(minimaxLoss(fake)),
    nonSaturating: texNumber(nonSaturatingLoss(fake)),
    caught: texNumber(caught, 0),
    minimaxSlope: texNumber(minimaxSlope(caught)),
    nonSaturatingSlope: texNumber(nonSaturatingSlope(caught)),
    undecided: texNumber(discriminatorLoss([0], [0]), 3),
  }),
});
