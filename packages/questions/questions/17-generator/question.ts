import { transposedRow, transposedSize } from '../../src/math/convolution.ts';
import { logitsOf, nonSaturatingSlope, sampleGradient } from '../../src/math/gan.ts';
import { dense, matmul, transpose } from '../../src/math/linear.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** A transposed convolution of three elements with a kernel of three and stride 2, and how often it covers each output. */
const x = [1, 2, 3];
const kernel = [1, 4, 2];
const stride = 2;
const ones = [1, 1, 1];

/** One noise value, a linear generator of two features without bias, a discriminator that is linear up to its sigmoid. */
const z = [[2]];
const generator = { w: [[0.5, -0.5]], b: [0, 0] };
const discriminator = { w: [[1], [2]], b: [0] };
const sample = dense(z, generator.w, generator.b);
const logit = logitsOf(sample, discriminator)[0]!;
const gradient = sampleGradient(sample, discriminator);

export default defineQuestion({
  number: 17,
  topic: 'adversarial',
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  short: { en: 'The generator', zh: '生成器' },
  buildsOn: ['generative-adversarial-networks', 'convolution-operation'],
  tasks: ['conv2d-transpose', 'generator-step'],
  keyPoints: {
    'noise-to-sample': { tag: 'upsampling' },
    scatter: { tag: 'transposed-convolution' },
    size: { tag: 'transposed-convolution-size' },
    adjoint: { tag: 'transposed-convolution' },
    checkerboard: { tag: 'checkerboard' },
    path: { tag: 'generator-gradient' },
    fixed: { tag: 'generator-gradient' },
    residual: { tag: 'residual-connection' },
  },
  references: [
    {
      title: 'Unsupervised Representation Learning with Deep Convolutional Generative Adversarial Networks',
      authors: 'Alec Radford, Luke Metz, Soumith Chintala',
      year: 2015,
      id: 'arXiv:1511.06434',
    },
    {
      title: 'A Guide to Convolution Arithmetic for Deep Learning',
      authors: 'Vincent Dumoulin, Francesco Visin',
      year: 2016,
      id: 'arXiv:1603.07285',
      where: 'chapter 4: transposed convolution',
    },
    {
      title: 'Deconvolution and Checkerboard Artifacts',
      authors: 'Augustus Odena, Vincent Dumoulin, Chris Olah',
      year: 2016,
      id: 'doi:10.23915/distill.00003',
    },
    {
      title: 'Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural Network',
      authors: 'Wenzhe Shi, Jose Caballero, Ferenc Huszár, Johannes Totz, Andrew P. Aitken, Rob Bishop, Daniel Rueckert, Zehan Wang',
      year: 2016,
      id: 'arXiv:1609.05158',
    },
    {
      title: 'A Style-Based Generator Architecture for Generative Adversarial Networks',
      authors: 'Tero Karras, Samuli Laine, Timo Aila',
      year: 2018,
      id: 'arXiv:1812.04948',
    },
  ],
  numbers: () => ({
    x: texVector(x, 0),
    kernel: texVector(kernel, 0),
    stride: texNumber(stride, 0),
    size: texNumber(transposedSize(x.length, kernel.length, stride), 0),
    y: texVector(transposedRow(x, kernel, stride), 0),
    cover: texVector(transposedRow(ones, ones, stride), 0),
    z: texNumber(z[0]![0]!, 0),
    generatorWeights: texVector(generator.w[0]!, 1),
    sample: texVector(sample[0]!, 0),
    discriminatorWeights: texVector(transpose(discriminator.w)[0]!, 0),
    logit: texNumber(logit, 0),
    slope: texNumber(nonSaturatingSlope(logit), 3),
    sampleGradient: texVector(gradient[0]!, 3),
    weightGradient: texVector(matmul(transpose(z), gradient)[0]!, 3),
  }),
});
