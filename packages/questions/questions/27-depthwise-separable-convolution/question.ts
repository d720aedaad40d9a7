import { convMultiplications, correlatedRow, separableWeights, standardWeights } from '../../src/math/convolution.ts';
import { matmul, transpose } from '../../src/math/linear.ts';
import { texMatrix, texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: one axis of three pixels, two channels (rows), one filter of two taps for each, three outputs. */
const x = [
  [1, 2, 0],
  [3, 1, 2],
];
const filters = [
  [1, -1],
  [2, 1],
];
const mixing = [
  [1, 0, 2],
  [1, -1, 0],
];

/** The layer whose cost is counted. */
const layer = { size: 28, kernel: 3, cin: 32, cout: 64 };

const thousands = (value: number): string => texNumber(value, 0).replace(/\B(?=(\d{3})+$)/g, '{,}');
const millions = (value: number): string => texNumber(value / 1e6, 2);

export default defineQuestion({
  number: 27,
  topic: 'convolution',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Separable convolution', zh: '深度可分离卷积' },
  buildsOn: ['convolution', 'convolution-operation'],
  tasks: ['separable-cost', 'depthwise-separable-conv', 'debug-depthwise-conv'],
  keyPoints: {
    depthwise: { tag: 'depthwise' },
    pointwise: { tag: 'pointwise' },
    weights: { tag: 'separable-cost' },
    ratio: { tag: 'separable-cost' },
    restriction: { tag: 'separable-rank' },
    speed: { tag: 'separable-speed' },
  },
  references: [
    {
      title: 'MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications',
      authors: 'Andrew G. Howard, Menglong Zhu, Bo Chen, Dmitry Kalenichenko, Weijun Wang, Tobias Weyand, Marco Andreetto, Hartwig Adam',
      year: 2017,
      id: 'arXiv:1704.04861',
      where: 'section 3.1: both steps and their cost',
    },
    {
      title: 'Xception: Deep Learning with Depthwise Separable Convolutions',
      authors: 'François Chollet',
      year: 2016,
      id: 'arXiv:1610.02357',
      where: 'separate mappings of space and channels; no activation between the steps',
    },
    {
      title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      authors: 'Mark Sandler, Andrew Howard, Menglong Zhu, Andrey Zhmoginov, Liang-Chieh Chen',
      year: 2018,
      id: 'arXiv:1801.04381',
      where: 'depthwise filters on an expanded representation',
    },
    {
      title: 'ShuffleNet V2: Practical Guidelines for Efficient CNN Architecture Design',
      authors: 'Ningning Ma, Xiangyu Zhang, Hai-Tao Zheng, Jian Sun',
      year: 2018,
      id: 'arXiv:1807.11164',
      where: 'why fewer multiplications need not mean less time',
    },
    {
      title: 'A ConvNet for the 2020s',
      authors: 'Zhuang Liu, Hanzi Mao, Chao-Yuan Wu, Christoph Feichtenhofer, Trevor Darrell, Saining Xie',
      year: 2022,
      id: 'arXiv:2201.03545',
      where: 'depthwise 7×7 kernels',
    },
  ],
  numbers: () => {
    const depthwise = x.map((channel, c) => correlatedRow(channel, filters[c]!));
    const { size, kernel, cin, cout } = layer;
    const [standard, separable] = [standardWeights(kernel, cin, cout), separableWeights(kernel, cin, cout)];
    return {
      x: texMatrix(x, 0),
      filters: texMatrix(filters, 0),
      depthwise: texMatrix(depthwise, 0),
      mixing: texMatrix(mixing, 0),
      y: texMatrix(matmul(transpose(mixing), depthwise), 0),
      perChannel: thousands(kernel * kernel * cin),
      mix: thousands(cin * cout),
      separable: thousands(separable),
      standard: thousands(standard),
      times: texNumber(standard / separable, 1),
      standardMacs: millions(convMultiplications(size, size, kernel, cin, cout)),
      separableMacs: millions(size * size * separable),
      share: texNumber((100 * cin * cout) / separable, 0),
    };
  },
});
