import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const sharing: QuizDefinition = {
  id: 'convolution-what-is-shared',
  tag: 'weight-sharing',
  keyPoint: 'linear-map',
  body: {
    kind: 'multiple',
    prompt: text(
      'A convolution layer is written as $y = Ax$, with the image and the output flattened to vectors. Which statements about $A$ are right?',
      '把图像和输出都展平成向量，卷积层写成 $y = Ax$。关于 $A$，哪些说法正确？',
    ),
    options: [
      {
        text: text('The same weight appears in many places of $A$.', '同一个权重出现在 $A$ 的许多位置上。'),
        correct: true,
        feedback: text('Once for every window position: that is what sharing means.', '每个窗口位置出现一次：这就是共享的含义。'),
      },
      {
        text: text('Most of its entries are 0.', '它的大多数元素是 0。'),
        correct: true,
        feedback: text('An output depends only on the pixels of its window.', '一个输出只取决于它的窗口里的像素。'),
      },
      {
        text: text(
          'The gradient of the input is the upstream gradient times $A$, row vectors throughout.',
          '全部写成行向量时，输入的梯度是上游梯度乘 $A$。',
        ),
        correct: true,
        feedback: text(
          'As for any linear map; for a convolution this product is a transposed convolution.',
          '任何线性映射都如此；对卷积来说，这个乘积就是转置卷积。',
        ),
      },
      {
        text: text(
          'The following layer uses the same weights again, since weights are shared through the whole network.',
          '下一层再次使用同样的权重，因为权重在整个网络中都是共享的。',
        ),
        tag: 'weight-sharing',
        feedback: text(
          'Sharing is over the positions of one layer. Every layer has kernels of its own.',
          '共享发生在同一层的各个位置之间。每一层都有自己的卷积核。',
        ),
      },
      {
        text: text('It has fewer rows than columns, whatever the padding.', '无论怎样填充，它的行都比列少。'),
        tag: 'conv-output-size',
        feedback: text(
          "With 'same' padding and stride 1 there are as many positions as before, and with more filters than channels more rows than columns.",
          '用 same 填充、步幅为 1 时，位置数与原来一样；卷积核比通道多时，行就比列多。',
        ),
      },
    ],
  },
};

const equivariance: QuizDefinition = {
  id: 'convolution-shifted-input',
  tag: 'translation-equivariance',
  keyPoint: 'equivariance',
  body: {
    kind: 'single',
    prompt: text(
      'A stack of convolutions and ReLUs, all of stride 1, sees a small object far from the border. The object moves 4 pixels to the right. What happens to the last feature map?',
      '一叠步幅都为 1 的卷积和 ReLU，看到一个远离边界的小物体。物体向右移动 4 个像素，最后的特征图会怎样？',
    ),
    options: [
      {
        text: text('Its pattern moves 4 positions to the right.', '其中的图样向右移动 4 个位置。'),
        correct: true,
        feedback: text(
          'Each layer carries a shift over, and so does their composition. This is equivariance.',
          '每一层都把平移传下去，复合起来也是如此。这就是等变性。',
        ),
      },
      {
        text: text('It stays the same, as convolutions are invariant.', '不变，因为卷积是平移不变的。'),
        tag: 'translation-equivariance',
        feedback: text(
          'Nothing in these layers discards a position. Invariance needs, for instance, global pooling at the end.',
          '这些层都不丢弃位置。要得到不变性，需要例如最后的全局池化。',
        ),
      },
      {
        text: text('It changes everywhere, in ways hard to predict.', '处处都变，而且难以预料。'),
        tag: 'weight-sharing',
        feedback: text(
          'That is so for a fully connected layer, with weights of its own for every pixel.',
          '全连接层才会这样，因为每个像素都有自己的权重。',
        ),
      },
      {
        text: text('Its pattern moves by 4 positions for each layer.', '每经过一层，图样就移动 4 个位置。'),
        tag: 'translation-equivariance',
        feedback: text(
          'The first layer passes on a map that is shifted by 4, and the second shifts it no further.',
          '第一层交出一张平移了 4 的特征图，第二层不会再多移。',
        ),
      },
    ],
  },
};

const memory: QuizDefinition = {
  id: 'convolution-window-memory',
  tag: 'conv-im2col',
  keyPoint: 'cost',
  body: {
    kind: 'expression',
    prompt: text(
      'im2col stores all windows of a large image. How many times as many numbers as the image has does the matrix hold, for a kernel of `k` by `k` and stride `s`? Ignore the border.',
      'im2col 存下一幅大图像的所有窗口。卷积核为 `k` 乘 `k`、步幅为 `s` 时，矩阵里的数是图像的多少倍？不计边界。',
    ),
    variables: { k: [2, 7], s: [1.2, 4] },
    answer: 'k^2 / s^2',
    feedback: text(
      'A window holds $k^2 C$ numbers, and there is one window for every $s^2$ pixels. For 3×3 at stride 1 the factor is 9.',
      '每个窗口有 $k^2 C$ 个数，每 $s^2$ 个像素有一个窗口。3×3、步幅为 1 时是 9 倍。',
    ),
    wrong: [
      {
        formula: 'k^2',
        tag: 'conv-stride',
        feedback: text('That is right for stride 1. A larger stride takes fewer windows.', '步幅为 1 时才对。步幅更大，窗口就更少。'),
      },
      {
        formula: 'k / s',
        tag: 'conv-im2col',
        feedback: text('That is the factor of one axis.', '这是一个轴上的倍数。'),
      },
      {
        formula: 'k^2 / s',
        tag: 'conv-stride',
        feedback: text('The stride thins out the windows on both axes.', '步幅在两个轴上都使窗口变稀。'),
      },
    ],
    otherwise: text(
      'How many numbers does a window hold, and how many windows are there for each pixel?',
      '一个窗口有多少个数？平均每个像素有多少个窗口？',
    ),
  },
};

const constraints: QuizDefinition = {
  id: 'convolution-from-dense',
  tag: 'weight-sharing',
  keyPoint: 'prior',
  body: {
    kind: 'match',
    prompt: text(
      'One axis with 100 inputs and 98 outputs, one channel, no biases. Match each layer with its number of weights.',
      '一个轴上有 100 个输入、98 个输出，一个通道，没有偏置。把每种层与它的权重个数配对。',
    ),
    tag: 'weight-sharing',
    pairs: [
      {
        left: text('Fully connected', '全连接'),
        right: text('9800', '9800'),
        feedback: text('Every output has a weight for every input: $98 \\cdot 100$.', '每个输出对每个输入都有一个权重：$98 \\cdot 100$。'),
      },
      {
        left: text('Local with width 3, not shared', '局部连接，宽度为 3，不共享'),
        right: text('294', '294'),
        feedback: text(
          'Three weights for each of 98 outputs. This is a locally connected layer.',
          '98 个输出各有三个权重。这就是局部连接层。',
        ),
      },
      {
        left: text('Convolution with a kernel of 3', '卷积，卷积核大小为 3'),
        right: text('3', '3'),
        feedback: text('The same three for all outputs.', '所有输出共用这三个。'),
      },
      {
        left: text('Convolution with a kernel of 3 on 2 channels', '卷积，2 个输入通道，卷积核大小为 3'),
        right: text('6', '6'),
        feedback: text('A filter has weights of its own for every input channel.', '一个卷积核对每个输入通道各有一组权重。'),
      },
    ],
  },
};

/** The map and its structure. */
export const mapItems: QuizDefinition[] = [sharing, equivariance, memory, constraints];
