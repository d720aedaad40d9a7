import { networkGradients, networkLoss, runningAverage, tunedLayers } from '../../src/math/fine-tuning.ts';
import { mlpForward } from '../../src/math/mlp.ts';
import { texNumber } from '../../src/math/tex.ts';
import type { Layer } from '../../src/reference.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: three layers of one linear unit each, without biases. */
const chain: Layer[] = [2, 3, 0.5].map((weight) => ({ w: [[weight]], b: [0], activation: 'linear' }));
const x = [[1]];
const y = [[2]];
const rate = 0.01;
const weightsOf = (layers: Layer[]) => layers.map(({ w }) => w[0]![0]!);

/** One row of the table: the weights after a step, the output and the loss. Biases are held, so that only the three weights count. */
function row(name: string, frozen: boolean[]): Record<string, string> {
  const tuned = tunedLayers(chain, frozen, x, y, rate).map((layer) => ({ ...layer, b: [0] }));
  return {
    ...Object.fromEntries(weightsOf(tuned).map((weight, l) => [`${name}W${l + 1}`, texNumber(weight, 2)])),
    [`${name}Output`]: texNumber(mlpForward(x, tuned)[0]![0]!, 2),
    [`${name}Loss`]: texNumber(networkLoss(tuned, x, y), 3),
  };
}

/** What comes out of ResNet-50 after global average pooling, and the classes of the new task. */
const [width, classes] = [2048, 10];

export default defineQuestion({
  number: 7,
  topic: 'transfer',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Fine-tuning', zh: '微调' },
  buildsOn: ['backpropagation', 'overfitting', 'optimizers', 'vanishing-gradients'],
  tasks: ['fine-tune-step'],
  keyPoints: {
    extraction: { tag: 'feature-extraction' },
    tuning: { tag: 'feature-extraction' },
    passes: { tag: 'frozen-layers' },
    rates: { tag: 'fine-tune-rates' },
    preprocessing: { tag: 'base-preprocessing' },
    statistics: { tag: 'frozen-statistics' },
    extent: { tag: 'feature-extraction' },
  },
  references: [
    {
      title: 'How transferable are features in deep neural networks?',
      authors: 'Jason Yosinski, Jeff Clune, Yoshua Bengio, Hod Lipson',
      year: 2014,
      id: 'arXiv:1411.1792',
    },
    {
      title: 'Do Better ImageNet Models Transfer Better?',
      authors: 'Simon Kornblith, Jonathon Shlens, Quoc V. Le',
      year: 2018,
      id: 'arXiv:1805.08974',
      where: 'feature extraction, fine-tuning and training from scratch, compared on twelve data sets',
    },
    {
      title: 'Fine-Tuning can Distort Pretrained Features and Underperform Out-of-Distribution',
      authors: 'Ananya Kumar, Aditi Raghunathan, Robbie Jones, Tengyu Ma, Percy Liang',
      year: 2022,
      id: 'arXiv:2202.10054',
      where: 'why the head is trained before the rest',
    },
    {
      title: 'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift',
      authors: 'Sergey Ioffe, Christian Szegedy',
      year: 2015,
      id: 'arXiv:1502.03167',
      where: 'section 3.1, inference with fixed statistics',
    },
    {
      title: 'Deep Learning',
      authors: 'Ian Goodfellow, Yoshua Bengio, Aaron Courville',
      year: 2016,
      id: 'isbn:9780262035613',
      where: '15.2 (transfer learning)',
    },
  ],
  numbers: () => ({
    headParameters: String(width * classes + classes),
    startOutput: texNumber(mlpForward(x, chain)[0]![0]!, 0),
    startLoss: texNumber(networkLoss(chain, x, y), 0),
    ...Object.fromEntries(networkGradients(chain, x, y).map(({ dw }, l) => [`gradient${l + 1}`, texNumber(dw[0]![0]!, 0)])),
    ...row('head', [true, true, false]),
    ...row('middle', [false, true, false]),
    ...row('all', [false, false, false]),
    moved: texNumber(100 * runningAverage(0, 1, 0.9, 10), 0),
  }),
});
