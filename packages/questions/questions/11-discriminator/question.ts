import { jensenShannon, optimalDiscriminator } from '../../src/math/gan.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: three kinds of sample, their share among the data and among the generated ones. */
const p = [0.6, 0.3, 0.1];
const q = [0.2, 0.3, 0.5];
const best = p.map((share, i) => optimalDiscriminator(share, q[i]!));
const divergence = jensenShannon(p, q);

export default defineQuestion({
  number: 11,
  topic: 'adversarial',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'The discriminator', zh: '判别器' },
  buildsOn: ['generative-adversarial-networks', 'loss-functions'],
  tasks: ['bce-with-logits', 'discriminator-step'],
  keyPoints: {
    'one-logit': { tag: 'discriminator-data' },
    labels: { tag: 'discriminator-labels' },
    gradient: { tag: 'cross-entropy' },
    stable: { tag: 'log-sum-exp' },
    optimum: { tag: 'optimal-discriminator' },
    divergence: { tag: 'optimal-discriminator' },
    detached: { tag: 'gan-alternation' },
    critic: { tag: 'critic' },
  },
  references: [
    {
      title: 'Generative Adversarial Nets',
      authors:
        'Ian J. Goodfellow, Jean Pouget-Abadie, Mehdi Mirza, Bing Xu, David Warde-Farley, Sherjil Ozair, Aaron Courville, Yoshua Bengio',
      year: 2014,
      id: 'arXiv:1406.2661',
      where: 'section 4.1: the optimal discriminator and the divergence that it leaves',
    },
    {
      title: 'Wasserstein GAN',
      authors: 'Martin Arjovsky, Soumith Chintala, Léon Bottou',
      year: 2017,
      id: 'arXiv:1701.07875',
    },
    {
      title: 'Improved Training of Wasserstein GANs',
      authors: 'Ishaan Gulrajani, Faruk Ahmed, Martin Arjovsky, Vincent Dumoulin, Aaron Courville',
      year: 2017,
      id: 'arXiv:1704.00028',
      where: 'the gradient penalty, and why it excludes batch normalization in the critic',
    },
    {
      title: 'Spectral Normalization for Generative Adversarial Networks',
      authors: 'Takeru Miyato, Toshiki Kataoka, Masanori Koyama, Yuichi Yoshida',
      year: 2018,
      id: 'arXiv:1802.05957',
    },
    {
      title: 'Image-to-Image Translation with Conditional Adversarial Networks',
      authors: 'Phillip Isola, Jun-Yan Zhu, Tinghui Zhou, Alexei A. Efros',
      year: 2016,
      id: 'arXiv:1611.07004',
      where: 'the discriminator of patches',
    },
  ],
  numbers: () => ({
    p: texVector(p, 1),
    q: texVector(q, 1),
    best: texVector(best, 3),
    logits: texVector(
      p.map((share, i) => Math.log(share / q[i]!)),
      3,
    ),
    divergence: texNumber(divergence, 3),
    loss: texNumber(Math.log(4) - 2 * divergence, 3),
  }),
});
