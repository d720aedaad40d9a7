import { convMultiplications, convolutionMatrix, windowMatrix } from '../../src/math/convolution.ts';
import { matmul, transpose } from '../../src/math/linear.ts';
import { texMatrix, texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: one axis, one channel, stride 1. */
const x = [1, 3, 2, 0, 1];
const w = [2, -1, 1];
const upstream = [1, -1, 2];

const column = (values: number[]): number[][] => values.map((value) => [value]);

/** A layer in the middle of a ResNet: 3×3, stride 1, same padding. */
const layer = { size: 56, kernel: 3, cin: 64, cout: 64 };

export default defineQuestion({
  number: 14,
  topic: 'convolution',
  level: 'medium',
  minutes: 14,
  frequency: 'common',
  short: { en: 'Convolution operation', zh: '卷积操作' },
  buildsOn: ['convolution', 'backpropagation'],
  tasks: ['im2col', 'conv2d-backward'],
  keyPoints: {
    'linear-map': { tag: 'weight-sharing' },
    equivariance: { tag: 'translation-equivariance' },
    prior: { tag: 'weight-sharing' },
    im2col: { tag: 'conv-im2col' },
    cost: { tag: 'conv-im2col' },
    'weight-gradient': { tag: 'conv-backward' },
    'input-gradient': { tag: 'conv-backward' },
  },
  references: [
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '9.2 (sparse interactions, parameter sharing, equivariance), 9.4 (convolution as a prior), 9.5 (gradients)',
    },
    {
      title: 'Backpropagation Applied to Handwritten Zip Code Recognition',
      authors: 'Yann LeCun, Bernhard Boser, John S. Denker, Donnie Henderson, Richard E. Howard, Wayne Hubbard, Lawrence D. Jackel',
      year: 1989,
      id: 'doi:10.1162/neco.1989.1.4.541',
      where: 'shared weights trained by backpropagation',
    },
    {
      title: 'High Performance Convolutional Neural Networks for Document Processing',
      authors: 'Kumar Chellapilla, Sidd Puri, Patrice Simard',
      year: 2006,
      id: 'url:https://inria.hal.science/inria-00112631',
      where: 'convolution unrolled into a matrix product',
    },
    {
      title: 'cuDNN: Efficient Primitives for Deep Learning',
      authors: 'Sharan Chetlur, Cliff Woolley, Philippe Vandermersch, Jonathan Cohen, John Tran, Bryan Catanzaro, Evan Shelhamer',
      year: 2014,
      id: 'arXiv:1410.0759',
      where: 'section 3: the matrix product without storing the windows',
    },
    {
      title: 'A Guide to Convolution Arithmetic for Deep Learning',
      authors: 'Vincent Dumoulin, Francesco Visin',
      year: 2016,
      id: 'arXiv:1603.07285',
      where: '4.1 (convolution as a matrix operation)',
    },
  ],
  numbers: () => {
    const matrix = convolutionMatrix(x.length, w);
    const windows = windowMatrix(x, w.length);
    const { size, kernel, cin, cout } = layer;
    const rowLength = kernel * kernel * cin;
    return {
      matrix: texMatrix(matrix, 0),
      x: texVector(x, 0),
      w: texVector(w, 0),
      windows: texMatrix(windows, 0),
      y: texVector(transpose(matmul(matrix, column(x)))[0]!, 0),
      upstream: texVector(upstream, 0),
      dw: texVector(transpose(matmul(transpose(windows), column(upstream)))[0]!, 0),
      dx: texVector(transpose(matmul(transpose(matrix), column(upstream)))[0]!, 0),
      dense: texNumber(x.length * windows.length, 0),
      rows: texNumber(size * size, 0),
      rowLength: texNumber(rowLength, 0),
      growth: texNumber((size * size * rowLength) / (size * size * cin), 0),
      millions: texNumber(convMultiplications(size, size, kernel, cin, cout) / 1e6, 1),
    };
  },
});
