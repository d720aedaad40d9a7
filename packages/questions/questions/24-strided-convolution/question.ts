import { convOutputSize, correlatedRow, effectiveKernel, samePadding, type Padding } from '../../src/math/convolution.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: one axis, one channel. */
const x = [2, 1, 0, 3, 1, 4, 2, 1];
const w = [1, 2, -1];
const stride = 2;
const padding: Padding = [1, 1];

const integer = (value: number): string => texNumber(value, 0);

export default defineQuestion({
  number: 24,
  topic: 'convolution',
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  short: { en: 'Strided convolution', zh: '跨步卷积' },
  buildsOn: ['convolution'],
  tasks: ['conv-output-shape', 'strided-conv2d'],
  keyPoints: {
    'window-moves': { tag: 'conv-stride' },
    size: { tag: 'conv-output-size' },
    effective: { tag: 'conv-dilation' },
    'same-padding': { tag: 'conv-padding' },
    cost: { tag: 'conv-stride' },
    ambiguity: { tag: 'conv-output-size' },
    downsampling: { tag: 'downsampling' },
  },
  references: [
    {
      title: 'A Guide to Convolution Arithmetic for Deep Learning',
      authors: 'Vincent Dumoulin, Francesco Visin',
      year: 2016,
      id: 'arXiv:1603.07285',
      where: 'chapter 2 (padding, strides), section 5.1 (dilation)',
    },
    {
      title: 'Striving for Simplicity: The All Convolutional Net',
      authors: 'Jost Tobias Springenberg, Alexey Dosovitskiy, Thomas Brox, Martin Riedmiller',
      year: 2014,
      id: 'arXiv:1412.6806',
      where: 'section 2: strided convolution in place of pooling',
    },
    {
      title: 'Multi-Scale Context Aggregation by Dilated Convolutions',
      authors: 'Fisher Yu, Vladlen Koltun',
      year: 2015,
      id: 'arXiv:1511.07122',
      where: 'dense prediction without a loss of resolution',
    },
    {
      title: 'Making Convolutional Networks Shift-Invariant Again',
      authors: 'Richard Zhang',
      year: 2019,
      id: 'arXiv:1904.11486',
      where: 'aliasing of strided layers, and a blur before the subsampling',
    },
  ],
  numbers: () => {
    const same = samePadding(x.length, w.length, stride);
    return {
      x: texVector(x, 0),
      w: texVector(w, 0),
      size: integer(convOutputSize(x.length, w.length, stride, padding)),
      dense: texVector(correlatedRow(x, w, { padding }), 0),
      strided: texVector(correlatedRow(x, w, { padding, stride }), 0),
      before: integer(same[0]),
      after: integer(same[1]),
      same: texVector(correlatedRow(x, w, { padding: same, stride }), 0),
      // The first layer of ResNet.
      stem: integer(convOutputSize(224, 7, 2, [3, 3])),
      span: integer(effectiveKernel(3, 4)),
    };
  },
});
