import type { QuizDefinition } from '../../../src/quiz.ts';

/** What kernels do to an image, and how far they reach. */
export const kernelItems: QuizDefinition[] = [
  {
    id: 'conv-kernel-effects',
    tag: 'cross-correlation',
    keyPoint: 'correlation',
    body: {
      kind: 'match',
      prompt: {
        en: 'A layer with one input and one output channel correlates a gray image with each of these kernels. Match each kernel with what it does.',
        zh: '一个输入通道、一个输出通道的卷积层，把灰度图像与下列卷积核做互相关。请为每个卷积核配上它的作用。',
      },
      tag: 'cross-correlation',
      pairs: [
        {
          left: {
            en: '$\\begin{bmatrix} -1 & 1 \\end{bmatrix}$',
            zh: '$\\begin{bmatrix} -1 & 1 \\end{bmatrix}$',
          },
          right: { en: 'is large where it becomes brighter from left to right', zh: '从左到右变亮的地方，输出大' },
          feedback: {
            en: 'Right neighbour minus left neighbour: a vertical edge. Flipped, it would change sign.',
            zh: '右边减左边：竖直边缘。如果翻转，符号就反了。',
          },
        },
        {
          left: {
            en: '$\\begin{bmatrix} -1 \\\\ 1 \\end{bmatrix}$',
            zh: '$\\begin{bmatrix} -1 \\\\ 1 \\end{bmatrix}$',
          },
          right: { en: 'is large where it becomes brighter downwards', zh: '从上到下变亮的地方，输出大' },
          feedback: { en: 'Lower neighbour minus upper neighbour: a horizontal edge.', zh: '下边减上边：水平边缘。' },
        },
        {
          left: {
            en: '$\\frac{1}{4} \\begin{bmatrix} 1 & 1 \\\\ 1 & 1 \\end{bmatrix}$',
            zh: '$\\frac{1}{4} \\begin{bmatrix} 1 & 1 \\\\ 1 & 1 \\end{bmatrix}$',
          },
          right: { en: 'blurs', zh: '模糊图像' },
          feedback: {
            en: 'Each output is the mean of four neighbours: average pooling is this kernel with a stride.',
            zh: '每个输出是四个相邻像素的平均：加上步幅，就是平均池化。',
          },
        },
        {
          left: {
            en: '$\\begin{bmatrix} 0 & 0 & 1 \\end{bmatrix}$',
            zh: '$\\begin{bmatrix} 0 & 0 & 1 \\end{bmatrix}$',
          },
          right: { en: "shifts the image to the left, with `'same'` padding", zh: "图像左移（填充为 `'same'`）" },
          feedback: {
            en: 'Each output reads the pixel to its right. A true convolution with this kernel would shift to the right.',
            zh: '每个输出读取它右边的像素。如果做真正的卷积，图像就会右移。',
          },
        },
      ],
    },
  },
  {
    id: 'conv-weights-for-true-convolution',
    tag: 'cross-correlation',
    keyPoint: 'correlation',
    body: {
      kind: 'single',
      prompt: {
        en: 'The weights of a trained network are loaded into a program whose layers convolve in the mathematical sense. What has to be done with the kernels?',
        zh: '把训练好的权重搬到另一个程序里，那里的卷积层做的是数学意义上的卷积。卷积核应当怎样处理？',
      },
      options: [
        {
          text: { en: 'Rotate them by 180° in height and width', zh: '沿高和宽旋转 180°' },
          correct: true,
          feedback: {
            en: 'A convolution flips both axes, so flipping the stored kernel first cancels that. Channels stay in their order.',
            zh: '卷积会把两个轴都翻转，事先翻转一次正好抵消。通道的顺序不变。',
          },
        },
        {
          text: { en: 'Nothing: a kernel gives the same in both senses', zh: '不用处理：两种意义下结果相同' },
          feedback: {
            en: 'That holds for training from the start, where either form can be learned. Weights that are already learned fit only one of the two.',
            zh: '从头训练时，哪种方式都能学到，所以没有区别。但已经学好的权重只适合其中一种。',
          },
          tag: 'cross-correlation',
        },
        {
          text: { en: 'Exchange their rows with their columns', zh: '把行与列互换' },
          feedback: {
            en: 'A transpose mirrors along the diagonal. A flip reverses the order along both axes.',
            zh: '转置是沿对角线镜像；翻转是把两个轴的次序都倒过来。',
          },
          tag: 'cross-correlation',
        },
        {
          text: { en: 'Exchange input channels with output channels', zh: '把输入通道与输出通道互换' },
          feedback: {
            en: 'That happens in a transposed convolution, the backward pass of the layer. Here the channels keep their roles.',
            zh: '那是转置卷积，即卷积层的反向传播。这里通道的角色不变。',
          },
          tag: 'conv-channels',
        },
      ],
    },
  },
  {
    id: 'conv-zeros-per-side',
    tag: 'conv-padding',
    keyPoint: 'padding',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Stride 1, a kernel with an odd number $k$ of taps along an axis, $d$ apart. How many zeros on each side keep the length of the axis? Write a formula in `k` and `d`.',
        zh: '步幅为 1，卷积核沿一个轴有 $k$ 个元素（奇数），间距为 $d$。每边要填充几个零，才能保持轴的长度？请用 `k` 和 `d` 写出公式。',
      },
      variables: { k: [3, 11], d: [1, 6] },
      answer: 'd * (k - 1) / 2',
      feedback: {
        en: 'The taps span $d(k - 1) + 1$ elements, so $d(k - 1)$ positions are lost, half on each side.',
        zh: '这些元素跨越 $d(k - 1) + 1$ 个位置，所以会少 $d(k - 1)$ 个输出，每边补一半。',
      },
      wrong: [
        {
          formula: '(k - 1) / 2',
          tag: 'conv-dilation',
          feedback: {
            en: 'That is right for $d = 1$. Taps that lie further apart reach further.',
            zh: '$d = 1$ 时是对的。元素间距越大，伸得越远。',
          },
        },
        {
          formula: 'd * (k - 1)',
          tag: 'conv-padding',
          feedback: { en: 'This is needed on both sides together.', zh: '这是两边加起来的个数。' },
        },
        {
          formula: '(d * k - 1) / 2',
          tag: 'conv-dilation',
          feedback: {
            en: 'A dilated kernel does not span $dk$ elements: between $k$ taps there are only $k - 1$ gaps.',
            zh: '空洞卷积核跨越的不是 $dk$ 个元素：$k$ 个元素之间只有 $k - 1$ 个间隔。',
          },
        },
        {
          formula: 'd * k / 2',
          tag: 'conv-padding',
          feedback: {
            en: 'The tap on the pixel itself needs no padding: count the gaps, not the taps.',
            zh: '正落在该像素上的那个元素不需要填充：应当数间隔，而不是数元素。',
          },
        },
      ],
      otherwise: {
        en: 'How many elements does the kernel span, and how many outputs are there without padding?',
        zh: '卷积核跨越多少个元素？不填充时有多少个输出？',
      },
    },
  },
  {
    id: 'conv-rgb-kernel',
    tag: 'conv-channels',
    keyPoint: 'channels',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'A first layer has 64 kernels of 7 × 7 on RGB images. One output value is the sum of [[products]] products, and the output has [[channels]] channels.',
        zh: '网络的第一层对 RGB 图像使用 64 个 7 × 7 的卷积核。一个输出值是 [[products]] 个乘积之和，输出有 [[channels]] 个通道。',
      },
      gaps: [
        {
          id: 'products',
          accept: ['147'],
          feedback: { en: '$7 \\cdot 7$ positions times 3 channels.', zh: '$7 \\cdot 7$ 个位置，乘以 3 个通道。' },
          wrong: [
            {
              accept: ['49'],
              tag: 'conv-channels',
              feedback: { en: 'That is one channel. The kernel covers all three.', zh: '这只是一个通道。卷积核覆盖全部三个通道。' },
            },
            {
              accept: ['9408', '9,408', '3136', '3,136'],
              tag: 'conv-channels',
              feedback: {
                en: 'One output value belongs to one of the 64 kernels only.',
                zh: '一个输出值只属于 64 个卷积核中的一个。',
              },
            },
          ],
          otherwise: { en: 'How many numbers does one kernel cover?', zh: '一个卷积核盖住多少个数？' },
        },
        {
          id: 'channels',
          accept: ['64'],
          feedback: { en: 'One per kernel.', zh: '每个卷积核一个。' },
          wrong: [
            {
              accept: ['192'],
              tag: 'conv-channels',
              feedback: {
                en: 'That would be 64 maps for each color. The colors are summed up.',
                zh: '那等于每种颜色各有 64 个特征图。颜色已经被求和了。',
              },
            },
            {
              accept: ['3', 'three', '三'],
              tag: 'conv-channels',
              feedback: { en: 'These are the channels of the input.', zh: '这是输入的通道数。' },
            },
          ],
          otherwise: { en: 'How many maps does one kernel give?', zh: '一个卷积核得到几个特征图？' },
        },
      ],
    },
  },
];
