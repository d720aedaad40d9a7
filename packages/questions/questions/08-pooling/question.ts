import { adaptiveAveragePool, pool2d } from '../../src/math/pooling.ts';
import { texMatrix, texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { poolingMap as map } from '../../src/math/pooling-example.ts';

const largest = Math.max(...map.flat());

export default defineQuestion({
  number: 8,
  topic: 'convolution',
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  short: { en: 'Pooling', zh: '池化' },
  buildsOn: ['convolution'],
  tasks: ['pool2d', 'adaptive-avg-pool'],
  keyPoints: {
    'per-channel': { tag: 'pool-window' },
    size: { tag: 'conv-output-size' },
    max: { tag: 'pool-max' },
    average: { tag: 'pool-average' },
    adaptive: { tag: 'pool-adaptive' },
    saves: { tag: 'pool-effect' },
    shifts: { tag: 'translation-equivariance' },
    alternatives: { tag: 'pool-effect' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '9.3 (pooling), 9.4 (as a prior)',
    },
    {
      title: 'Gradient-Based Learning Applied to Document Recognition',
      authors: 'Yann LeCun, Léon Bottou, Yoshua Bengio, Patrick Haffner',
      year: 1998,
      id: 'doi:10.1109/5.726791',
      where: 'II (sub-sampling layers of LeNet-5)',
    },
    {
      title: 'Network In Network',
      authors: 'Min Lin, Qiang Chen, Shuicheng Yan',
      year: 2013,
      id: 'arXiv:1312.4400',
      where: '3.2 (global average pooling)',
    },
    {
      title: 'Spatial Pyramid Pooling in Deep Convolutional Networks for Visual Recognition',
      authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun',
      year: 2014,
      id: 'arXiv:1406.4729',
      where: 'a fixed number of bins for maps of any size',
    },
    {
      title: 'Striving for Simplicity: The All Convolutional Net',
      authors: 'Jost Tobias Springenberg, Alexey Dosovitskiy, Thomas Brox, Martin Riedmiller',
      year: 2014,
      id: 'arXiv:1412.6806',
    },
    {
      title: 'Making Convolutional Networks Shift-Invariant Again',
      authors: 'Richard Zhang',
      year: 2019,
      id: 'arXiv:1904.11486',
    },
  ],
  numbers: () => ({
    x: texMatrix(map, 0),
    maxima: texMatrix(pool2d(map, 2, 2, 'max'), 0),
    averages: texMatrix(pool2d(map, 2, 2, 'avg'), 0),
    largest: texNumber(largest, 0),
    adaptive: texMatrix(adaptiveAveragePool(map, 2, 3), 0),
    global: texNumber(adaptiveAveragePool(map, 1, 1)[0]![0]!, 1),
  }),
});
