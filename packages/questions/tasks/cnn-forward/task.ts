import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

interface Sizes {
  batch: number;
  h: number;
  w: number;
  cin: number;
  kernel: [kh: number, kw: number];
  cout: number;
  classes: number;
}

/** Weights scaled so that pre-activations and logits vary by about 1. */
const generic = (random: Random, { batch, h, w, cin, kernel: [kh, kw], cout, classes }: Sizes) => {
  const features = Math.floor(h / 2) * Math.floor(w / 2) * cout;
  return [
    random.tensor4(batch, h, w, cin),
    {
      kernel: random.tensor4(kh, kw, cin, cout, 1 / Math.sqrt(kh * kw * cin)),
      convBias: random.vector(cout, 0.5),
      w: random.matrix(features, classes, 1 / Math.sqrt(features)),
      b: random.vector(classes, 0.5),
    },
  ];
};

export default defineTask({
  revision: 1,
  question: 3,
  level: 'medium',
  minutes: 25,
  frequency: 'common',
  tags: ['cnn-structure', 'shape-chain', 'flatten-order', 'conv-padding', 'pool-window'],
  oracle: 'tf',
  signature: {
    fn: 'cnnForward',
    params: [
      { name: 'images', type: 'Tensor4', shape: '[batch, H, W, C]' },
      {
        name: 'params',
        type: { record: { kernel: 'Tensor4', convBias: 'Vector', w: 'Matrix', b: 'Vector' } },
        shape: 'kernel: [kh, kw, C, M], convBias: [M], w: [⌊H/2⌋·⌊W/2⌋·M, classes], b: [classes]',
      },
    ],
    returns: 'Matrix',
    text: 'cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix',
  },
  cases: (random) => [
    {
      // The maps are 3 1 / 5 1 and −1 4 / −7 6; after ReLU and pooling 5 and 6 remain, and the logits are 1 and 2.
      id: 'worked-example',
      title: { en: 'An image of 2 × 2, kernels of 1 × 2, two classes', zh: '一幅 2 × 2 的图像，1 × 2 的卷积核，两个类别' },
      visibility: 'public',
      args: [
        [
          [
            [[1], [2]],
            [[-1], [4]],
          ],
        ],
        {
          kernel: [[[[0, 1]], [[1, -2]]]],
          convBias: [1, 2],
          w: [
            [2, -1],
            [-1, 1],
          ],
          b: [-3, 1],
        },
      ],
    },
    {
      id: 'two-images',
      title: { en: 'Two images of 4 × 6, three maps', zh: '两幅 4 × 6 的图像，三个特征图' },
      visibility: 'public',
      args: generic(createRandom(301), { batch: 2, h: 4, w: 6, cin: 2, kernel: [3, 3], cout: 3, classes: 4 }),
    },
    {
      id: 'odd-image',
      title: { en: 'Odd height and width', zh: '高和宽都是奇数' },
      visibility: 'edge',
      args: generic(createRandom(302), { batch: 2, h: 5, w: 7, cin: 1, kernel: [3, 5], cout: 2, classes: 3 }),
    },
    {
      id: 'even-kernel',
      title: { en: 'An even kernel', zh: '卷积核大小为偶数' },
      visibility: 'edge',
      args: generic(createRandom(303), { batch: 1, h: 6, w: 4, cin: 3, kernel: [2, 4], cout: 2, classes: 5 }),
    },
    {
      id: 'large-logits',
      title: { en: 'Logits of ±1000', zh: 'logits 为 ±1000' },
      visibility: 'edge',
      args: [
        [
          [
            [[500], [250]],
            [[0], [-500]],
          ],
          [
            [[0], [0]],
            [[1], [0]],
          ],
        ],
        { kernel: [[[[1]]]], convBias: [0], w: [[2, 2, -2]], b: [0, -1, 0] },
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different', zh: '各个大小互不相同' },
      visibility: 'hidden',
      args: generic(random, { batch: 3, h: 6, w: 8, cin: 2, kernel: [3, 5], cout: 4, classes: 7 }),
    },
    {
      id: 'odd-and-even',
      title: { en: 'Odd images, even kernels', zh: '奇数的图像，偶数的卷积核' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, h: 7, w: 5, cin: 3, kernel: [4, 2], cout: 5, classes: 3 }),
    },
    {
      id: 'wide-image',
      title: { en: 'A wide image with four channels', zh: '较宽的图像，四个通道' },
      visibility: 'hidden',
      args: generic(random, { batch: 2, h: 4, w: 9, cin: 4, kernel: [1, 3], cout: 3, classes: 6 }),
    },
  ],
  mistakes: {
    'no-relu': { tag: 'nonlinearity' },
    'bias-after-relu': { tag: 'activation-domain' },
    'kernel-flipped': { tag: 'cross-correlation' },
    'padding-valid': { tag: 'conv-padding' },
    'average-pooled': { tag: 'pool-max' },
    'flatten-channels-first': { tag: 'flatten-order' },
    'flatten-columns-first': { tag: 'flatten-order' },
    'softmax-over-batch': { tag: 'softmax-axis' },
    'no-shift': { tag: 'softmax-overflow' },
  },
});
