import { crossEntropy } from '../../src/math/losses.ts';
import { softmaxRow } from '../../src/math/softmax.ts';
import { activations } from '../../src/math/activations.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: one row of logits whose label is the first class. */
const logits = [2, 1, 0];
const label = 0;
const digits = 3;
const probabilities = softmaxRow(logits);
const gradient = probabilities.map((p, k) => p - (k === label ? 1 : 0));
const twice = softmaxRow(probabilities);

/** A sigmoid output that is confident and wrong: logit −6, label 1. */
const wrongLogit = -6;
const p = activations.sigmoid.value(wrongLogit);

export default defineQuestion({
  number: 26,
  topic: 'training',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Loss functions', zh: '损失函数' },
  buildsOn: ['backpropagation', 'activation-functions'],
  tasks: ['softmax-cross-entropy', 'hinge-loss', 'huber-loss', 'focal-loss'],
  keyPoints: {
    likelihood: { tag: 'loss-choice' },
    'same-loss': { tag: 'cross-entropy' },
    gradient: { tag: 'cross-entropy' },
    logits: { tag: 'logits-as-input' },
    stable: { tag: 'log-sum-exp' },
    hinge: { tag: 'margin' },
    robust: { tag: 'robust-loss' },
    focal: { tag: 'class-imbalance' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '5.5 (maximum likelihood), 6.2 (losses and output units)',
    },
    {
      title: 'Pattern Recognition and Machine Learning',
      authors: 'Christopher M. Bishop',
      year: 2006,
      id: 'isbn:9780387310732',
      where: '4.3 (cross-entropy), 7.1.2 (hinge and logistic loss compared)',
    },
    {
      title: 'Support-Vector Networks',
      authors: 'Corinna Cortes, Vladimir Vapnik',
      year: 1995,
      id: 'doi:10.1007/BF00994018',
    },
    {
      title: 'Robust Estimation of a Location Parameter',
      authors: 'Peter J. Huber',
      year: 1964,
      id: 'doi:10.1214/aoms/1177703732',
    },
    {
      title: 'Focal Loss for Dense Object Detection',
      authors: 'Tsung-Yi Lin, Priya Goyal, Ross Girshick, Kaiming He, Piotr Dollár',
      year: 2017,
      id: 'arXiv:1708.02002',
      where: 'section 3',
    },
  ],
  numbers: () => ({
    logits: texVector(logits, 0),
    p: texVector(probabilities, digits),
    loss: texNumber(crossEntropy(logits, label), digits),
    gradient: texVector(gradient, digits),
    twiceP: texVector(twice, digits),
    twiceLoss: texNumber(-Math.log(twice[label]!), digits),
    wrongP: texNumber(p, 4),
    wrongCrossEntropy: texNumber(p - 1, 4),
    wrongSquared: texNumber(2 * (p - 1) * p * (1 - p), 4),
  }),
});
