import { pooledRow, pooledRowGradient } from '../../src/math/pooling.ts';
import { texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** A row of activations, and the same moved to the right; zeros come in. */
const signal = [0, 0, 9, 1, 0, 2, 0, 0];
const moved = (by: number): number[] => [...Array<number>(by).fill(0), ...signal].slice(0, signal.length);

/** The example of the gradients: two windows of three that share the 5. */
const x = [1, 2, 5, 4, 3];
const upstream = [1, 2];

export default defineQuestion({
  number: 15,
  topic: 'convolution',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Pooling operation', zh: '池化操作' },
  buildsOn: ['convolution-operation', 'backpropagation'],
  tasks: ['max-pool-backward'],
  keyPoints: {
    summary: { tag: 'pool-window' },
    position: { tag: 'pool-effect' },
    shifts: { tag: 'pool-invariance' },
    'max-gradient': { tag: 'pool-backward' },
    'average-gradient': { tag: 'pool-backward' },
    benefit: { tag: 'pool-effect' },
    today: { tag: 'downsampling' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '9.3 (pooling and invariance), 9.4 (pooling as a prior)',
    },
    {
      title: 'Gradient-Based Learning Applied to Document Recognition',
      authors: 'Yann LeCun, Léon Bottou, Yoshua Bengio, Patrick Haffner',
      year: 1998,
      id: 'doi:10.1109/5.726791',
      where: 'the subsampling layers of LeNet-5',
    },
    {
      title: 'Evaluation of Pooling Operations in Convolutional Architectures for Object Recognition',
      authors: 'Dominik Scherer, Andreas Müller, Sven Behnke',
      year: 2010,
      id: 'doi:10.1007/978-3-642-15825-4_10',
      where: 'maximum against subsampling, overlapping windows',
    },
    {
      title: 'Network In Network',
      authors: 'Min Lin, Qiang Chen, Shuicheng Yan',
      year: 2013,
      id: 'arXiv:1312.4400',
      where: 'global average pooling in place of fully connected layers',
    },
    {
      title: 'Making Convolutional Networks Shift-Invariant Again',
      authors: 'Richard Zhang',
      year: 2019,
      id: 'arXiv:1904.11486',
      where: 'what a shift by one pixel does to strided pooling',
    },
  ],
  numbers: () => {
    const afterShift = (by: number): string => texVector(pooledRow(moved(by), 2, 2, 'max'), 0);
    const gradient = (mode: 'max' | 'avg', digits: number): string => texVector(pooledRowGradient(x, upstream, 3, 2, mode), digits);
    return {
      signal: texVector(signal, 0),
      still: afterShift(0),
      byOne: afterShift(1),
      byTwo: afterShift(2),
      x: texVector(x, 0),
      max: texVector(pooledRow(x, 3, 2, 'max'), 0),
      average: texVector(pooledRow(x, 3, 2, 'avg'), 2),
      upstream: texVector(upstream, 0),
      maxGradient: gradient('max', 0),
      averageGradient: gradient('avg', 2),
    };
  },
});
