import { activations } from '../../src/math/activations.ts';
import { texNumber, texScientific, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: a chain of layers with one unit each, so that every Jacobian is the number w·φ′(z). */
const layers = 20;
const chains = {
  sigmoid: { weight: 1, slope: activations.sigmoid.slope(0) },
  tanh: { weight: 1, slope: activations.tanh.slope(0.5) },
  large: { weight: 1.5, slope: 1 },
};
const factor = ({ weight, slope }: { weight: number; slope: number }) => weight * slope;

/** The gradient that is clipped. */
const gradient = [3, -4, 12];
const limit = 6.5;
const norm = Math.hypot(...gradient);

export default defineQuestion({
  number: 30,
  topic: 'training',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Vanishing gradients', zh: '梯度消失与爆炸' },
  buildsOn: ['backpropagation', 'activation-functions', 'weight-initialization'],
  tasks: ['clip-by-global-norm', 'gradient-flow', 'debug-gradient-flow', 'batch-norm', 'batch-norm-backward'],
  keyPoints: {
    product: { tag: 'gradient-product' },
    vanishing: { tag: 'gradient-product' },
    exploding: { tag: 'gradient-product' },
    clipping: { tag: 'gradient-clipping' },
    residual: { tag: 'gradient-product' },
    normalization: { tag: 'batch-statistics' },
    statistics: { tag: 'batch-statistics' },
    coupling: { tag: 'norm-backward' },
  },
  references: [
    {
      title: 'Learning long-term dependencies with gradient descent is difficult',
      authors: 'Yoshua Bengio, Patrice Simard, Paolo Frasconi',
      year: 1994,
      id: 'doi:10.1109/72.279181',
    },
    {
      title: 'On the difficulty of training Recurrent Neural Networks',
      authors: 'Razvan Pascanu, Tomas Mikolov, Yoshua Bengio',
      year: 2012,
      id: 'arXiv:1211.5063',
      where: 'section 2 (the product of Jacobians), section 3.2 (clipping by the norm)',
    },
    {
      title: 'Deep Residual Learning for Image Recognition',
      authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun',
      year: 2015,
      id: 'arXiv:1512.03385',
    },
    {
      title: 'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift',
      authors: 'Sergey Ioffe, Christian Szegedy',
      year: 2015,
      id: 'arXiv:1502.03167',
      where: 'algorithm 1 and section 3',
    },
    {
      title: 'How Does Batch Normalization Help Optimization?',
      authors: 'Shibani Santurkar, Dimitris Tsipras, Andrew Ilyas, Aleksander Madry',
      year: 2018,
      id: 'arXiv:1805.11604',
    },
    {
      title: 'A Mean Field Theory of Batch Normalization',
      authors: 'Greg Yang, Jeffrey Pennington, Vinay Rao, Jascha Sohl-Dickstein, Samuel S. Schoenholz',
      year: 2019,
      id: 'arXiv:1902.08129',
    },
  ],
  numbers: () => ({
    layers: texNumber(layers, 0),
    sigmoidFactor: texNumber(factor(chains.sigmoid), 2),
    sigmoidAfter: texScientific(factor(chains.sigmoid) ** layers, 1),
    tanhFactor: texNumber(factor(chains.tanh), 2),
    tanhAfter: texScientific(factor(chains.tanh) ** layers, 1),
    largeWeight: texNumber(chains.large.weight, 1),
    largeAfter: texScientific(factor(chains.large) ** layers, 1),
    gradient: texVector(gradient, 0),
    norm: texNumber(norm, 0),
    limit: texNumber(limit, 1),
    clipped: texVector(
      gradient.map((value) => (value * limit) / norm),
      1,
    ),
  }),
});
