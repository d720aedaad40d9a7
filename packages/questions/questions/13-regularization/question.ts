import { shrunkByL1, shrunkByL2 } from '../../src/math/shrinkage.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: two weights whose data loss ½(w − a)² is least at a, and one strength for both penalties. */
const fitted = [3, 0.4];
const strength = 0.5;

/** A row of outputs and the mask that dropout drew for it. */
const rate = 0.5;
const outputs = [1, 2, 3, 4];
const mask = [1, 0, 1, 0].map((kept) => kept / (1 - rate));

export default defineQuestion({
  number: 13,
  topic: 'training',
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  short: { en: 'Regularization', zh: '正则化' },
  buildsOn: ['overfitting', 'optimizers'],
  tasks: ['l1-l2-penalty', 'inverted-dropout', 'dropout-backward'],
  keyPoints: {
    definition: { tag: 'overfitting' },
    l2: { tag: 'weight-penalty' },
    l1: { tag: 'weight-penalty' },
    decoupled: { tag: 'decoupled-decay' },
    dropout: { tag: 'dropout-scale' },
    inference: { tag: 'dropout-inference' },
    backward: { tag: 'dropout-mask' },
  },
  references: [
    {
      title: 'Dropout: A Simple Way to Prevent Neural Networks from Overfitting',
      authors: 'Nitish Srivastava, Geoffrey Hinton, Alex Krizhevsky, Ilya Sutskever, Ruslan Salakhutdinov',
      year: 2014,
      id: 'url:https://jmlr.org/papers/v15/srivastava14a.html',
    },
    {
      title: 'Regression Shrinkage and Selection via the Lasso',
      authors: 'Robert Tibshirani',
      year: 1996,
      id: 'doi:10.1111/j.2517-6161.1996.tb02080.x',
    },
    {
      title: 'Decoupled Weight Decay Regularization',
      authors: 'Ilya Loshchilov, Frank Hutter',
      year: 2017,
      id: 'arXiv:1711.05101',
      where: 'section 2',
    },
    {
      title: 'Dropout as a Bayesian Approximation: Representing Model Uncertainty in Deep Learning',
      authors: 'Yarin Gal, Zoubin Ghahramani',
      year: 2015,
      id: 'arXiv:1506.02142',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: 'chapter 7, in particular 7.1 (penalties) and 7.12 (dropout)',
    },
  ],
  numbers: () => ({
    fitted: texVector(fitted, 1),
    strength: texNumber(strength, 1),
    byL2: texVector(
      fitted.map((a) => shrunkByL2(a, strength)),
      1,
    ),
    byL1: texVector(
      fitted.map((a) => shrunkByL1(a, strength)),
      1,
    ),
    rate: texNumber(rate, 1),
    outputs: texVector(outputs, 0),
    mask: texVector(mask, 0),
    masked: texVector(
      outputs.map((value, i) => value * mask[i]!),
      0,
    ),
  }),
});
