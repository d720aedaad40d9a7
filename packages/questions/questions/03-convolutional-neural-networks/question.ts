import { texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';
import { classes, rowsOf, type Row } from './example.ts';

const rows = rowsOf();
const last = rows.at(-1)!;
const features = last.side * last.side * last.channels;
const dense = { parameters: (features + 1) * classes, products: features * classes };
const total = (of: 'parameters' | 'products') => rows.reduce((sum, row) => sum + row[of], dense[of]);

const integer = (value: number) => texNumber(value, 0);
const percent = (share: number) => `${texNumber(100 * share, 1)}\\%`;

/** `shape1`, `parameters1`, … for the first layer, and so on. */
const numbersOf = (row: Row, i: number): [string, string][] => [
  [`shape${i + 1}`, `${row.side} \\times ${row.side} \\times ${row.channels}`],
  [`field${i + 1}`, integer(row.field)],
  ...(row.parameters > 0
    ? ([
        [`parameters${i + 1}`, integer(row.parameters)],
        [`products${i + 1}`, integer(row.products)],
      ] as [string, string][])
    : []),
];

export default defineQuestion({
  number: 3,
  topic: 'convolution',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'CNNs', zh: '卷积神经网络' },
  buildsOn: ['convolution', 'pooling', 'forward-propagation'],
  tasks: ['receptive-field', 'cnn-forward', 'debug-cnn-forward'],
  keyPoints: {
    assumptions: { tag: 'weight-sharing' },
    order: { tag: 'cnn-structure' },
    shapes: { tag: 'shape-chain' },
    nonlinear: { tag: 'nonlinearity' },
    'receptive-field': { tag: 'receptive-field' },
    budget: { tag: 'conv-parameters' },
    flatten: { tag: 'flatten-order' },
    tasks: { tag: 'cnn-structure' },
  },
  references: [
    {
      title: 'Neocognitron: A Self-Organizing Neural Network Model for a Mechanism of Pattern Recognition Unaffected by Shift in Position',
      authors: 'Kunihiko Fukushima',
      year: 1980,
      id: 'doi:10.1007/BF00344251',
    },
    {
      title: 'Gradient-Based Learning Applied to Document Recognition',
      authors: 'Yann LeCun, Léon Bottou, Yoshua Bengio, Patrick Haffner',
      year: 1998,
      id: 'doi:10.1109/5.726791',
      where: 'II (LeNet-5)',
    },
    {
      title: 'Very Deep Convolutional Networks for Large-Scale Image Recognition',
      authors: 'Karen Simonyan, Andrew Zisserman',
      year: 2014,
      id: 'arXiv:1409.1556',
      where: '2.3 (three layers of 3 × 3 against one of 7 × 7)',
    },
    {
      title: 'Fully Convolutional Networks for Semantic Segmentation',
      authors: 'Jonathan Long, Evan Shelhamer, Trevor Darrell',
      year: 2014,
      id: 'arXiv:1411.4038',
    },
    {
      title: 'Understanding the Effective Receptive Field in Deep Convolutional Neural Networks',
      authors: 'Wenjie Luo, Yujia Li, Raquel Urtasun, Richard Zemel',
      year: 2016,
      id: 'arXiv:1701.04128',
    },
    {
      title: 'Computing Receptive Fields of Convolutional Neural Networks',
      authors: 'André Araujo, Wade Norris, Jack Sim',
      year: 2019,
      id: 'doi:10.23915/distill.00021',
    },
    {
      title: 'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
      authors: 'Alexey Dosovitskiy et al.',
      year: 2020,
      id: 'arXiv:2010.11929',
      where: 'convolutional assumptions against amounts of data',
    },
  ],
  numbers: () => ({
    ...Object.fromEntries(rows.flatMap(numbersOf)),
    features: integer(features),
    classes: integer(classes),
    parameters5: integer(dense.parameters),
    products5: integer(dense.products),
    parameterShare: percent(dense.parameters / total('parameters')),
    productShare: percent(dense.products / total('products')),
  }),
});
