import type { QuizDefinition } from '../../../src/quiz.ts';

/** What pooling saves and loses, and what stands in its place. */
export const conceptItems: QuizDefinition[] = [
  {
    id: 'pooling-what-becomes-smaller',
    tag: 'pool-effect',
    keyPoint: 'saves',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'A network is: convolution, convolution, flatten, fully connected layer. A 2 × 2 max pooling with stride 2 is put between the two convolutions. What becomes smaller?',
        zh: '一个网络依次是：卷积层、卷积层、展平、全连接层。在两个卷积层之间加入 2 × 2、步幅为 2 的最大池化。什么会变小？',
      },
      options: [
        {
          text: { en: 'The multiplications in the second convolution', zh: '第二个卷积层的乘法次数' },
          correct: true,
          feedback: { en: 'Its kernel stops at about a quarter of the positions.', zh: '卷积核停留的位置约为原来的四分之一。' },
        },
        {
          text: { en: 'The weights of the fully connected layer', zh: '全连接层的权重个数' },
          correct: true,
          feedback: {
            en: 'The flattened map is about a quarter as long. This is the only place where pooling saves parameters.',
            zh: '展平之后的长度约为原来的四分之一。池化只有在这里才减少参数。',
          },
        },
        {
          text: { en: 'The memory for the output of the second convolution', zh: '保存第二个卷积层输出的内存' },
          correct: true,
          feedback: { en: 'Its maps have a quarter of the elements.', zh: '它的特征图只有四分之一的元素。' },
        },
        {
          text: { en: 'The weights of the second convolution', zh: '第二个卷积层的权重个数' },
          feedback: {
            en: 'They depend on the size of the kernel and the channels, not on the map.',
            zh: '它取决于卷积核的大小和通道数，与特征图的大小无关。',
          },
          tag: 'conv-parameters',
        },
        {
          text: { en: 'The channels that the second convolution receives', zh: '第二个卷积层收到的通道数' },
          feedback: { en: 'Pooling leaves the channels as they are.', zh: '池化不改变通道数。' },
          tag: 'pool-window',
        },
        {
          text: { en: 'The part of the image that a later unit sees', zh: '后面的单元所看到的图像范围' },
          feedback: {
            en: 'It grows: a step on the pooled map is two steps on the image.',
            zh: '范围反而变大：池化后的特征图上走一步，相当于图像上走两步。',
          },
          tag: 'receptive-field',
        },
      ],
    },
  },
  {
    id: 'pooling-any-image-size',
    tag: 'pool-adaptive',
    keyPoint: 'adaptive',
    body: {
      kind: 'single',
      prompt: {
        en: 'A classifier was trained on images of 224 × 224. It throws an error for 256 × 256: the matrix of its fully connected layer does not fit. Which change makes it take both sizes?',
        zh: '一个分类器用 224 × 224 的图像训练。输入 256 × 256 时它报错：全连接层的矩阵对不上。哪种改动能让两种大小都可以用？',
      },
      options: [
        {
          text: { en: 'Average each map to one number before that layer', zh: '在这一层之前，把每个特征图平均成一个数' },
          correct: true,
          feedback: {
            en: 'Global average pooling: the layer then gets one number per channel, whatever the size of the image.',
            zh: '这就是全局平均池化：无论图像多大，这一层得到的都是每个通道一个数。',
          },
        },
        {
          text: { en: 'Use a max pooling of 2 × 2 in place of the flatten', zh: '用 2 × 2 的最大池化代替展平' },
          feedback: {
            en: 'Its output still grows with the image: half of another length is another length.',
            zh: '它的输出仍随图像变大：长度不同，一半也不同。',
          },
          tag: 'pool-adaptive',
        },
        {
          text: { en: 'Pad all the convolutions so that no map shrinks', zh: '给所有卷积加填充，使特征图都不缩小' },
          feedback: {
            en: 'Then the map is as large as the image, and the matrix fits one size only, as before.',
            zh: '那样特征图与图像一样大，矩阵还是只适合一种大小。',
          },
          tag: 'conv-padding',
        },
        {
          text: { en: 'Nothing helps: the convolutions are tied to 224 as well', zh: '都没有用：卷积层也固定在 224 上' },
          feedback: {
            en: 'A kernel slides over maps of any size. Only the flattened length is tied to the image.',
            zh: '卷积核可以在任意大小的特征图上滑动。只有展平后的长度取决于图像大小。',
          },
          tag: 'weight-sharing',
        },
      ],
    },
  },
  {
    id: 'pooling-kinds',
    tag: 'pool-effect',
    keyPoint: 'alternatives',
    body: {
      kind: 'match',
      prompt: { en: 'Match each layer with what it does.', zh: '请为每一层配上它的作用。' },
      tag: 'pool-effect',
      pairs: [
        {
          left: { en: 'Max pooling', zh: '最大池化' },
          right: { en: 'passes all of the gradient to one element of the window', zh: '把全部梯度传给窗口中的一个元素' },
          feedback: { en: 'Only the largest element influenced the output.', zh: '只有最大的元素影响了输出。' },
        },
        {
          left: { en: 'Average pooling', zh: '平均池化' },
          right: { en: 'is a convolution with fixed, equal weights in each channel', zh: '是每个通道中权重固定且相等的卷积' },
          feedback: { en: 'All weights are $1/k^2$.', zh: '所有权重都是 $1/k^2$。' },
        },
        {
          left: { en: 'Convolution with stride 2', zh: '步幅为 2 的卷积' },
          right: { en: 'downsamples with weights that are learned', zh: '用学出来的权重下采样' },
          feedback: { en: 'It also mixes the channels, and costs parameters.', zh: '它还会混合各个通道，并且需要参数。' },
        },
        {
          left: { en: 'Adaptive pooling', zh: '自适应池化' },
          right: { en: 'has windows that follow from the size of the output', zh: '窗口由输出的大小决定' },
          feedback: { en: 'The windows may differ in length and overlap.', zh: '窗口的长度可能不同，也可能重叠。' },
        },
        {
          left: { en: 'Global average pooling', zh: '全局平均池化' },
          right: { en: 'forgets all positions and leaves a number per channel', zh: '丢掉所有位置，每个通道剩下一个数' },
          feedback: {
            en: 'On top of equivariant layers it is as near to invariance as one gets.',
            zh: '前面的层若都是等变的，它最接近平移不变。',
          },
        },
      ],
    },
  },
  {
    id: 'pooling-shifted-edge',
    tag: 'translation-equivariance',
    keyPoint: 'shifts',
    body: {
      kind: 'single',
      prompt: {
        en: 'The row $[0, 5, 0, 0, 0, 0]$ is max-pooled with windows of 2 and stride 2. Then the row is shifted by one to $[0, 0, 5, 0, 0, 0]$. What does the output do?',
        zh: '对 $[0, 5, 0, 0, 0, 0]$ 做最大池化，窗口长 2，步幅为 2。然后把这一行平移一格，变成 $[0, 0, 5, 0, 0, 0]$。输出会怎样？',
      },
      options: [
        {
          text: { en: 'The 5 moves to the next output', zh: '5 移到下一个输出' },
          correct: true,
          feedback: {
            en: '$[5, 0, 0]$ becomes $[0, 5, 0]$. One step further it would stay there: pooling tolerates some shifts and not others.',
            zh: '$[5, 0, 0]$ 变成 $[0, 5, 0]$。再移一格，它就留在原处：池化容忍某些平移，不容忍另一些。',
          },
        },
        {
          text: { en: 'It stays, as max pooling is invariant to small shifts', zh: '不变，因为最大池化对小的平移不变' },
          feedback: {
            en: 'Only while the maximum stays in its window. Here it has crossed the edge between two.',
            zh: '只有最大值还在原来的窗口里才是这样。这里它越过了两个窗口之间的边缘。',
          },
          tag: 'translation-equivariance',
        },
        {
          text: { en: 'The 5 is in both windows, so it appears twice', zh: '5 同时在两个窗口里，所以出现两次' },
          feedback: {
            en: 'That takes windows that overlap. With a stride of 2, windows of 2 do not.',
            zh: '窗口重叠时才会这样。窗口长 2、步幅为 2 时并不重叠。',
          },
          tag: 'pool-window',
        },
        {
          text: { en: 'The 5 is shared by two outputs of 2.5 each', zh: '5 由两个输出平分，各得 2.5' },
          feedback: {
            en: 'Nothing is shared or interpolated; an average would give 2.5, but in one window only.',
            zh: '没有平分，也没有插值；平均池化会得到 2.5，但也只在一个窗口里。',
          },
          tag: 'pool-average',
        },
      ],
    },
  },
  {
    id: 'pooling-dense-weights',
    tag: 'pool-effect',
    keyPoint: 'saves',
    body: {
      kind: 'expression',
      prompt: {
        en: 'A map of $h \\times w \\times c$ is pooled with windows of $p \\times p$ and stride $p$ (which divides $h$ and $w$), flattened, and given to a fully connected layer of $m$ units. How many weights does that layer have, without biases? Write a formula in `h`, `w`, `c`, `p` and `m`.',
        zh: '$h \\times w \\times c$ 的特征图做池化，窗口 $p \\times p$，步幅为 $p$（整除 $h$ 和 $w$），然后展平，送入有 $m$ 个神经元的全连接层。这一层有多少个权重（不计偏置）？请用 `h`、`w`、`c`、`p` 和 `m` 写出公式。',
      },
      variables: { h: [8, 64], w: [8, 64], c: [2, 32], p: [2, 4], m: [10, 100] },
      answer: 'h * w * c * m / p^2',
      feedback: {
        en: 'The pooled map is $h/p \\times w/p \\times c$; each of its elements is joined with each unit.',
        zh: '池化之后是 $h/p \\times w/p \\times c$；每个元素与每个神经元相连。',
      },
      wrong: [
        {
          formula: 'h * w * c * m',
          tag: 'pool-effect',
          feedback: { en: 'This is the number without pooling.', zh: '这是没有池化时的个数。' },
        },
        {
          formula: 'h * w * c * m / p',
          tag: 'pool-window',
          feedback: { en: 'Two axes are divided by $p$, height and width.', zh: '除以 $p$ 的有两个轴：高和宽。' },
        },
        {
          formula: 'h * w * c * m / p^3',
          tag: 'pool-window',
          feedback: { en: 'The channels were pooled as well. They stay.', zh: '把通道也池化了。通道数是不变的。' },
        },
        {
          formula: 'c * m',
          tag: 'pool-adaptive',
          feedback: {
            en: 'That is so after a global pooling, which leaves one number per channel.',
            zh: '这是全局池化之后的情形：每个通道只剩一个数。',
          },
        },
      ],
      otherwise: { en: 'What is the shape of the map after pooling?', zh: '池化之后，特征图的形状是什么？' },
    },
  },
  {
    id: 'pooling-average-as-kernel',
    tag: 'pool-average',
    keyPoint: 'average',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'Average pooling with windows of 4 × 4 is a convolution that is applied to every channel by itself and whose weights are all [[weight]]. It has [[learned]] parameters to learn.',
        zh: '窗口为 4 × 4 的平均池化，是对每个通道分别进行的卷积，所有权重都是 [[weight]]。它有 [[learned]] 个要学习的参数。',
      },
      gaps: [
        {
          id: 'weight',
          accept: ['1/16', '0.0625', '.0625', '1 / 16', '十六分之一'],
          feedback: { en: 'The 16 weights of a mean sum to 1.', zh: '平均值的 16 个权重之和为 1。' },
          wrong: [
            {
              accept: ['1/4', '0.25', '.25', '四分之一'],
              tag: 'pool-average',
              feedback: { en: 'The window holds $4 \\cdot 4$ values, not 4.', zh: '窗口里有 $4 \\cdot 4$ 个值，而不是 4 个。' },
            },
            {
              accept: ['1', 'one', '一'],
              tag: 'pool-average',
              feedback: { en: 'That would be the sum.', zh: '那样得到的是总和。' },
            },
          ],
          otherwise: { en: 'A map of ones must stay a map of ones.', zh: '全是 1 的特征图，池化之后仍应全是 1。' },
        },
        {
          id: 'learned',
          accept: ['0', 'no', 'zero', 'none', '零'],
          feedback: { en: 'The weights are fixed.', zh: '权重是固定的。' },
          wrong: [
            {
              accept: ['16', 'sixteen', '十六'],
              tag: 'pool-effect',
              feedback: { en: 'The 16 weights are fixed and are not trained.', zh: '这 16 个权重是固定的，不参与训练。' },
            },
            {
              accept: ['1', 'one', '一'],
              tag: 'pool-effect',
              feedback: {
                en: 'LeNet-5 had a factor and a bias per map in its pooling layers. Pooling today has neither.',
                zh: 'LeNet-5 的池化层中，每个特征图有一个系数和一个偏置。如今的池化一个也没有。',
              },
            },
          ],
          otherwise: { en: 'Which numbers of a pooling layer does training change?', zh: '训练会改变池化层的哪些数？' },
        },
      ],
    },
  },
];
