import { lengthOf, marginLossOf, routingRounds, squash } from '../../src/math/capsules.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { contradiction, predictions } from './figure.ts';

/** The worked example: two parts predict two wholes; they agree on the first and contradict each other on the second. */
const uHat = predictions(contradiction);
const [first, second] = routingRounds(uHat, 2) as [ReturnType<typeof routingRounds>[0], ReturnType<typeof routingRounds>[0]];
const agreement = uHat[0]![0]!.reduce((sum, value, d) => sum + value * first.v[0]![d]!, 0);

export default defineQuestion({
  number: 23,
  topic: 'convolution',
  level: 'hard',
  minutes: 12,
  frequency: 'rare',
  short: { en: 'Capsule networks', zh: '胶囊网络' },
  buildsOn: ['activation-functions', 'pooling'],
  tasks: ['squash', 'margin-loss', 'dynamic-routing', 'debug-dynamic-routing'],
  keyPoints: {
    vector: { tag: 'capsule-vector' },
    squash: { tag: 'squash' },
    predictions: { tag: 'capsule-vector' },
    coupling: { tag: 'routing-coupling' },
    agreement: { tag: 'routing-agreement' },
    loss: { tag: 'capsule-loss' },
    limits: { tag: 'routing-agreement' },
  },
  references: [
    {
      title: 'Dynamic Routing Between Capsules',
      authors: 'Sara Sabour, Nicholas Frosst, Geoffrey E. Hinton',
      year: 2017,
      id: 'arXiv:1710.09829',
      where: 'equations 1 to 4, procedure 1, section 4',
    },
    {
      title: 'Transforming Auto-encoders',
      authors: 'Geoffrey E. Hinton, Alex Krizhevsky, Sida D. Wang',
      year: 2011,
      id: 'doi:10.1007/978-3-642-21735-7_6',
      where: 'capsules before routing',
    },
    {
      title: 'Matrix capsules with EM routing',
      authors: 'Geoffrey E. Hinton, Sara Sabour, Nicholas Frosst',
      year: 2018,
      id: 'url:https://openreview.net/forum?id=HJWLfGWRb',
      where: 'smallNORB; another routing',
    },
    {
      title: 'Capsule Networks Need an Improved Routing Algorithm',
      authors: 'Inyoung Paik, Taeyeong Kwak, Injung Kim',
      year: 2019,
      id: 'url:https://proceedings.mlr.press/v101/paik19a.html',
      where: 'routing against uniform and random coupling',
    },
  ],
  numbers: () => ({
    squashFive: texVector(squash([3, 4]), 3),
    firstOutput: texVector(first.v[0]!, 1),
    agreement: texNumber(agreement, 1),
    coupling: texVector(second.coupling[0]!, 3),
    sum: texNumber(2 * second.coupling[0]![0]! * lengthOf(uHat[0]![0]!), 3),
    secondOutput: texVector(second.v[0]!, 3),
    secondLength: texNumber(lengthOf(second.v[0]!), 3),
    firstLoss: texNumber(marginLossOf(lengthOf(first.v[0]!), true), 2),
  }),
});
