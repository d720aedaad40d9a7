import { convOutputSize, convParameters, crossCorrelation, flipped } from '../../src/math/convolution.ts';
import { add } from '../../src/math/linear.ts';
import { texMatrix, texNumber, texScientific } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { bias, channels, kernels } from './example.ts';

const [first, second] = channels.map((map, c) => crossCorrelation(map, kernels[c]!));
const [firstTurned, secondTurned] = channels.map((map, c) => crossCorrelation(map, flipped(kernels[c]!)));
const output = add(first!, second!).map((row) => row.map((value) => value + bias));

/** A layer on images of 32 × 32 × 3, and the fully connected layer that maps the same numbers to as many. */
const [side, cin, cout, kernel] = [32, 3, 16, 5];
const sideAfter = convOutputSize(side, kernel);
const [values, valuesAfter] = [side * side * cin, sideAfter * sideAfter * cout];

export default defineQuestion({
  number: 9,
  topic: 'convolution',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Convolution layer', zh: '卷积层' },
  buildsOn: ['forward-propagation'],
  tasks: ['conv2d', 'debug-conv2d'],
  keyPoints: {
    correlation: { tag: 'cross-correlation' },
    channels: { tag: 'conv-channels' },
    'output-size': { tag: 'conv-output-size' },
    padding: { tag: 'conv-padding' },
    stride: { tag: 'conv-stride' },
    parameters: { tag: 'conv-parameters' },
    sharing: { tag: 'weight-sharing' },
    equivariance: { tag: 'translation-equivariance' },
  },
  references: [
    {
      title: 'Backpropagation Applied to Handwritten Zip Code Recognition',
      authors: 'Yann LeCun, Bernhard Boser, John S. Denker, Donnie Henderson, Richard E. Howard, Wayne Hubbard, Lawrence D. Jackel',
      year: 1989,
      id: 'doi:10.1162/neco.1989.1.4.541',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '9.1 (the operation), 9.2 (sparse connections, shared parameters, equivariance), 9.5 (variants)',
    },
    {
      title: 'A Guide to Convolution Arithmetic for Deep Learning',
      authors: 'Vincent Dumoulin, Francesco Visin',
      year: 2016,
      id: 'arXiv:1603.07285',
      where: 'Chapter 2 (output sizes)',
    },
    {
      title: 'Making Convolutional Networks Shift-Invariant Again',
      authors: 'Richard Zhang',
      year: 2019,
      id: 'arXiv:1904.11486',
    },
  ],
  numbers: () => ({
    x1: texMatrix(channels[0]!, 0),
    x2: texMatrix(channels[1]!, 0),
    k1: texMatrix(kernels[0]!, 0),
    k2: texMatrix(kernels[1]!, 0),
    y1: texMatrix(first!, 0),
    y2: texMatrix(second!, 0),
    b: texNumber(bias, 0),
    y: texMatrix(output, 0),
    upperLeft: texNumber(output[0]![0]!, 0),
    turned: texNumber(firstTurned![0]![0]! + secondTurned![0]![0]! + bias, 0),
    side: texNumber(side, 0),
    cin: texNumber(cin, 0),
    cout: texNumber(cout, 0),
    kernel: texNumber(kernel, 0),
    sideAfter: texNumber(sideAfter, 0),
    parameters: texNumber(convParameters(kernel, kernel, cin, cout), 0),
    dense: texScientific((values + 1) * valuesAfter),
  }),
});
