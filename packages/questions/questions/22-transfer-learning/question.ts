import { layerwiseRates, probeLoss, probeStep, zeroProbe } from '../../src/math/linear-probe.ts';
import { texMatrix, texNumber } from '../../src/math/tex.ts';
import { defineQuestion } from '../../src/question.ts';

/** The worked example: the features of two images, one of each class. */
const features = [
  [1, 0],
  [0, 2],
];
const labels = [0, 1];
const start = zeroProbe(2, 2);
const stepped = probeStep(start, features, labels, 1);
/** What the step subtracts at η = 1: the gradient, as the start is zero. */
const gradient = stepped.w.map((row) => row.map((value) => -value));

export default defineQuestion({
  number: 22,
  topic: 'transfer',
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  short: { en: 'Transfer learning', zh: '迁移学习' },
  buildsOn: ['fine-tuning', 'loss-functions', 'overfitting'],
  tasks: ['linear-probe', 'discriminative-lr'],
  keyPoints: {
    definition: { tag: 'negative-transfer' },
    gain: { tag: 'negative-transfer' },
    evidence: { tag: 'negative-transfer' },
    probe: { tag: 'linear-probe' },
    layers: { tag: 'layerwise-rates' },
    shift: { tag: 'domain-shift' },
  },
  references: [
    {
      title: 'A Survey on Transfer Learning',
      authors: 'Sinno Jialin Pan, Qiang Yang',
      year: 2010,
      id: 'doi:10.1109/TKDE.2009.191',
    },
    {
      title: 'Transfusion: Understanding Transfer Learning for Medical Imaging',
      authors: 'Maithra Raghu, Chiyuan Zhang, Jon Kleinberg, Samy Bengio',
      year: 2019,
      id: 'arXiv:1902.07208',
    },
    {
      title: 'Rethinking ImageNet Pre-training',
      authors: 'Kaiming He, Ross Girshick, Piotr Dollár',
      year: 2018,
      id: 'arXiv:1811.08883',
    },
    {
      title: 'Universal Language Model Fine-tuning for Text Classification',
      authors: 'Jeremy Howard, Sebastian Ruder',
      year: 2018,
      id: 'arXiv:1801.06146',
      where: 'section 3.2 (discriminative fine-tuning), section 3.3 (gradual unfreezing)',
    },
    {
      title: 'Understanding intermediate layers using linear classifier probes',
      authors: 'Guillaume Alain, Yoshua Bengio',
      year: 2016,
      id: 'arXiv:1610.01644',
    },
    {
      title: 'A theory of learning from different domains',
      authors: 'Shai Ben-David, John Blitzer, Koby Crammer, Alex Kulesza, Fernando Pereira, Jennifer Wortman Vaughan',
      year: 2010,
      id: 'doi:10.1007/s10994-009-5152-4',
      where: 'theorem 2',
    },
  ],
  numbers: () => ({
    startLoss: texNumber(probeLoss(start, features, labels), 3),
    gradient: texMatrix(gradient, 2),
    loss: texNumber(probeLoss(stepped, features, labels), 3),
    ...Object.fromEntries(layerwiseRates(0.01, 1 / 2.6, 4).map((rate, l) => [`rate${l}`, texNumber(rate, 4)])),
  }),
});
