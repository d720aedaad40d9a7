import { reluFactor, uniformBound } from '../../src/math/initialisation.ts';
import { texNumber, texScientific } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { glorot, he, layers, tooLarge, tooSmall, width } from './figure.ts';

const factor = (deviation: number) => reluFactor(width, deviation);
const afterAll = (deviation: number) => factor(deviation) ** layers;

export default defineQuestion({
  number: 29,
  topic: 'training',
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  short: { en: 'Weight initialisation', zh: '权重初始化' },
  buildsOn: ['forward-propagation', 'activation-functions'],
  tasks: ['xavier-uniform', 'debug-xavier', 'he-normal', 'truncated-normal', 'orthogonal-init'],
  keyPoints: {
    symmetry: { tag: 'init-symmetry' },
    'forward-variance': { tag: 'init-variance' },
    he: { tag: 'init-variance' },
    xavier: { tag: 'init-fan' },
    'kernel-fan': { tag: 'init-fan' },
    'deviation-and-bound': { tag: 'bound-vs-std' },
    truncation: { tag: 'init-truncation' },
  },
  references: [
    {
      title: 'Understanding the difficulty of training deep feedforward neural networks',
      authors: 'Xavier Glorot, Yoshua Bengio',
      year: 2010,
      id: 'url:https://proceedings.mlr.press/v9/glorot10a.html',
      where: 'section 4.2, equations 12 and 16',
    },
    {
      title: 'Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification',
      authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun',
      year: 2015,
      id: 'arXiv:1502.01852',
      where: 'section 2.2, equations 10 and 14',
    },
    {
      title: 'Efficient BackProp',
      authors: 'Yann LeCun, Léon Bottou, Genevieve B. Orr, Klaus-Robert Müller',
      year: 1998,
      id: 'doi:10.1007/3-540-49430-8_2',
      where: 'section 4.6',
    },
    {
      title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
      authors: 'Andrew M. Saxe, James L. McClelland, Surya Ganguli',
      year: 2013,
      id: 'arXiv:1312.6120',
      where: 'orthogonal initialisation',
    },
  ],
  numbers: () => ({
    width: texNumber(width, 0),
    layers: texNumber(layers, 0),
    tooSmall: texNumber(tooSmall, 2),
    smallFactor: texNumber(factor(tooSmall), 2),
    smallAfter: texScientific(afterAll(tooSmall), 0),
    glorot: texNumber(glorot, 4),
    glorotBound: texNumber(uniformBound(glorot), 4),
    glorotFactor: texNumber(factor(glorot), 1),
    glorotAfter: texScientific(afterAll(glorot), 1),
    he: texNumber(he, 1),
    heFactor: texNumber(factor(he), 0),
    heAfter: texNumber(afterAll(he), 0),
    tooLarge: texNumber(tooLarge, 1),
    largeFactor: texNumber(factor(tooLarge), 0),
    largeAfter: texScientific(afterAll(tooLarge), 1),
  }),
});
