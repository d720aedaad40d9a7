import type { QuizDefinition } from '../../../src/quiz.ts';

/** What is shared, what moves and what shrinks. */
export const conceptItems: QuizDefinition[] = [
  {
    id: 'conv-what-changes-parameters',
    tag: 'conv-parameters',
    keyPoint: 'parameters',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Which changes alter the number of parameters of a convolution layer?',
        zh: '下列哪些改动会改变一个卷积层的参数个数？',
      },
      options: [
        {
          text: { en: 'RGB images in place of gray ones', zh: '输入由灰度图像换成 RGB 图像' },
          correct: true,
          feedback: { en: 'Every kernel gets three slices instead of one.', zh: '每个卷积核由一片变成三片。' },
        },
        {
          text: { en: 'Kernels of 5 × 5 in place of 3 × 3', zh: '卷积核由 3 × 3 换成 5 × 5' },
          correct: true,
          feedback: { en: '25 weights a slice instead of 9.', zh: '每片由 9 个权重变成 25 个。' },
        },
        {
          text: { en: 'Images that are twice as wide and as high', zh: '图像的高和宽各变成两倍' },
          feedback: {
            en: 'The same kernel is used at more positions. Computation grows, parameters do not.',
            zh: '同一个卷积核用在更多位置上。计算量增加，参数不变。',
          },
          tag: 'weight-sharing',
        },
        {
          text: { en: 'Stride 2 in place of stride 1', zh: '步幅由 1 换成 2' },
          feedback: {
            en: 'The kernel stops at fewer positions and is the same kernel.',
            zh: '卷积核停留的位置变少了，但还是同一个卷积核。',
          },
          tag: 'conv-stride',
        },
        {
          text: { en: "Padding `'same'` in place of `'valid'`", zh: "填充由 `'valid'` 换成 `'same'`" },
          feedback: { en: 'Zeros are added to the image, not to the kernel.', zh: '零加在图像上，不是加在卷积核上。' },
          tag: 'conv-padding',
        },
        {
          text: { en: 'Taps that lie two pixels apart', zh: '卷积核的元素间距为两个像素' },
          feedback: {
            en: 'Dilation lets the same weights reach further; it adds none.',
            zh: '空洞卷积让同样的权重伸得更远，并不增加权重。',
          },
          tag: 'conv-dilation',
        },
      ],
    },
  },
  {
    id: 'conv-shift-by-one',
    tag: 'translation-equivariance',
    keyPoint: 'equivariance',
    body: {
      kind: 'single',
      prompt: {
        en: 'An object in the middle of an image moves one pixel to the right. What happens to the output of a convolution layer with stride 2?',
        zh: '图像中间的物体向右移动了一个像素。步幅为 2 的卷积层，输出会怎样？',
      },
      options: [
        {
          text: { en: 'Its values change, not only their place', zh: '数值本身会变，不只是换了位置' },
          correct: true,
          feedback: {
            en: 'The windows now cover other parts of the object. Only a shift by two would move the output by exactly one.',
            zh: '窗口现在盖住的是物体的其他部分。只有平移两个像素，输出才会恰好平移一个。',
          },
        },
        {
          text: { en: 'It stays the same, as convolution is invariant to shifts', zh: '保持不变，因为卷积对平移不变' },
          feedback: {
            en: 'A convolution is equivariant: its output follows a shift. Invariance comes from pooling over all positions, if at all.',
            zh: '卷积是等变的：输出跟着平移。不变性要靠对所有位置做池化才能得到。',
          },
          tag: 'translation-equivariance',
        },
        {
          text: { en: 'It moves one pixel to the right and keeps its values', zh: '向右平移一个像素，数值不变' },
          feedback: {
            en: 'That is so with stride 1. With stride 2 the outputs lie two pixels apart.',
            zh: '步幅为 1 时是这样。步幅为 2 时，相邻输出相隔两个像素。',
          },
          tag: 'conv-stride',
        },
        {
          text: { en: 'It moves half a pixel, so neighbours are averaged', zh: '平移半个像素，于是相邻的值取平均' },
          feedback: {
            en: 'Nothing interpolates. The layer samples at every second position, which is where aliasing comes from.',
            zh: '这里没有插值。它每隔一个位置取一个样，混叠正是由此而来。',
          },
          tag: 'translation-equivariance',
        },
      ],
    },
  },
  {
    id: 'conv-more-numbers-than-before',
    tag: 'conv-output-size',
    keyPoint: 'output-size',
    body: {
      kind: 'single',
      prompt: {
        en: "A map of 56 × 56 with 32 channels passes 128 kernels of 3 × 3 with stride 1 and `'same'` padding. How many numbers does the output hold, compared with the input?",
        zh: "一个 32 通道的 56 × 56 特征图，经过 128 个 3 × 3 的卷积核，步幅为 1，填充 `'same'`。与输入相比，输出有多少个数？",
      },
      options: [
        {
          text: { en: 'Four times as many', zh: '四倍' },
          correct: true,
          feedback: {
            en: 'Height and width stay, and the channels go from 32 to 128. A convolution does not shrink by nature.',
            zh: '高和宽不变，通道由 32 变成 128。卷积本身并不会缩小数据。',
          },
        },
        {
          text: { en: 'Fewer, since convolution reduces the dimension', zh: '变少，因为卷积会降低维度' },
          feedback: {
            en: 'Size depends on padding, stride and number of kernels. Here none of them shrinks anything.',
            zh: '大小取决于填充、步幅和卷积核的个数。这里没有一样会使它变小。',
          },
          tag: 'conv-output-size',
        },
        {
          text: { en: 'Just as many: that is what the padding is for', zh: '一样多：填充正是为了这一点' },
          feedback: {
            en: 'The padding keeps height and width. The channels are as many as the kernels.',
            zh: '填充保持的是高和宽。通道数等于卷积核的个数。',
          },
          tag: 'conv-channels',
        },
        {
          text: { en: '128 times as many, one copy of the input per kernel', zh: '128 倍：每个卷积核对应输入的一个副本' },
          feedback: {
            en: 'A kernel gives one map, since it sums over the 32 input channels.',
            zh: '一个卷积核对 32 个输入通道求和，只得到一个特征图。',
          },
          tag: 'conv-channels',
        },
      ],
    },
  },
  {
    id: 'conv-order-of-steps',
    tag: 'conv-channels',
    keyPoint: 'channels',
    body: {
      kind: 'order',
      prompt: {
        en: "Put the steps of one convolution layer with `'same'` padding and a ReLU in order.",
        zh: "请排出一个卷积层的计算顺序，它的填充为 `'same'`，激活函数为 ReLU。",
      },
      tag: 'conv-channels',
      steps: [
        {
          text: { en: 'Surround the maps with zeros.', zh: '在特征图四周填充零。' },
          feedback: { en: 'The padding belongs to the input, so it comes first.', zh: '填充的是输入，所以最先做。' },
        },
        {
          text: { en: 'Cut out the window at each position, all channels of it.', zh: '在每个位置取出窗口，包含所有通道。' },
          feedback: { en: 'The positions lie a stride apart.', zh: '相邻位置相隔一个步幅。' },
        },
        {
          text: { en: 'Multiply window and kernel element by element.', zh: '窗口与卷积核逐元素相乘。' },
          feedback: { en: 'Window and kernel have the same shape, $[k_h, k_w, C]$.', zh: '窗口与卷积核形状相同，都是 $[k_h, k_w, C]$。' },
        },
        {
          text: { en: 'Sum the products over height, width and channels.', zh: '把乘积对高、宽和通道求和。' },
          feedback: { en: 'One number per position and kernel remains.', zh: '每个位置、每个卷积核剩下一个数。' },
        },
        {
          text: { en: 'Add the bias of the output channel.', zh: '加上输出通道的偏置。' },
          feedback: { en: 'Once, after the sum over the channels.', zh: '在对通道求和之后，只加一次。' },
        },
        {
          text: { en: 'Replace negative values by 0.', zh: '把负数换成 0。' },
          feedback: {
            en: 'The activation acts on the finished pre-activation; applied per channel before the sum, it would give something else.',
            zh: '激活函数作用于完整的净输入；如果在求和之前对每个通道分别作用，结果就不同了。',
          },
        },
      ],
    },
  },
];
