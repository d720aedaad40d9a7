import { fitPolynomial, meanSquaredError, polynomialAt } from '../../src/math/polynomial.ts';
import { texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: three noisy points of y = x, and two new ones without noise. */
const train = { x: [-1, 0, 1], y: [-1, 0.6, 1] };
const fresh = { x: [-2, 2], y: [-2, 2] };

function row(name: string, degree: number): Record<string, string> {
  const fit = fitPolynomial(train.x, train.y, degree);
  return {
    ...Object.fromEntries(fit.map((c, i) => [`${name}C${i}`, texNumber(Math.abs(c), 1)])),
    [`${name}Train`]: texNumber(meanSquaredError(fit, train.x, train.y), 2),
    [`${name}At`]: texNumber(polynomialAt(fit, fresh.x[1]!), 1),
    [`${name}Fresh`]: texNumber(meanSquaredError(fit, fresh.x, fresh.y), 2),
  };
}

export default defineQuestion({
  number: 12,
  topic: 'training',
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  short: { en: 'Overfitting', zh: '过拟合' },
  buildsOn: ['loss-functions', 'optimizers'],
  tasks: ['early-stopping', 'k-fold'],
  keyPoints: {
    gap: { tag: 'overfitting' },
    causes: { tag: 'overfitting' },
    measure: { tag: 'cross-validation' },
    remedies: { tag: 'overfitting' },
    stopping: { tag: 'early-stopping' },
    splits: { tag: 'data-split' },
    capacity: { tag: 'overfitting' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '5.2 (capacity), 5.3 (validation sets), 7.8 (early stopping)',
    },
    {
      title: 'The Elements of Statistical Learning',
      authors: 'Trevor Hastie, Robert Tibshirani, Jerome Friedman',
      year: 2009,
      id: 'isbn:9780387848570',
      where: 'chapter 7, with the right and the wrong way to cross-validate in 7.10.2',
    },
    {
      title: 'Early Stopping – But When?',
      authors: 'Lutz Prechelt',
      year: 1998,
      id: 'doi:10.1007/3-540-49430-8_3',
    },
    {
      title: 'Understanding deep learning requires rethinking generalization',
      authors: 'Chiyuan Zhang, Samy Bengio, Moritz Hardt, Benjamin Recht, Oriol Vinyals',
      year: 2016,
      id: 'arXiv:1611.03530',
    },
    {
      title: 'Reconciling modern machine-learning practice and the classical bias–variance trade-off',
      authors: 'Mikhail Belkin, Daniel Hsu, Siyuan Ma, Soumik Mandal',
      year: 2019,
      id: 'doi:10.1073/pnas.1903070116',
    },
  ],
  numbers: () => ({ ...row('line', 1), ...row('parabola', 2) }),
});
