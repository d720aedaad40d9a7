import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const steps: QuizDefinition = {
  id: 'convolution-input-gradient-steps',
  tag: 'conv-backward',
  keyPoint: 'input-gradient',
  body: {
    kind: 'order',
    prompt: text(
      'A convolution was computed with im2col. Put the steps that lead from the upstream gradient $[m_H, m_W, F]$ to the gradient of the input in order.',
      '卷积是用 im2col 计算的。从上游梯度 $[m_H, m_W, F]$ 求输入的梯度，请把步骤排好顺序。',
    ),
    tag: 'conv-backward',
    steps: [
      {
        text: text('Reshape it to a matrix with one row per position.', '把它变形为矩阵，每个位置一行。'),
        feedback: text('The form in which the forward product left it: $[m_H m_W, F]$.', '这就是前向乘法得到的形状：$[m_H m_W, F]$。'),
      },
      {
        text: text('Multiply it by the transposed kernel matrix.', '乘以卷积核矩阵的转置。'),
        feedback: text(
          'Now there is a gradient for every entry of every window: $[m_H m_W, k_h k_w C]$.',
          '每个窗口的每个元素都有了梯度：$[m_H m_W, k_h k_w C]$。',
        ),
      },
      {
        text: text('Take each row as a window $[k_h, k_w, C]$.', '把每一行看作一个窗口 $[k_h, k_w, C]$。'),
        feedback: text('In the same order in which im2col wrote the row.', '次序与 im2col 写入这一行时相同。'),
      },
      {
        text: text('Add each window to a zero image at the place where it was read.', '把每个窗口加到全零图像上它当初被读取的位置。'),
        feedback: text('Added and not assigned, as windows overlap. This is col2im.', '是相加而不是赋值，因为窗口会重叠。这就是 col2im。'),
      },
    ],
  },
};

const roles: QuizDefinition = {
  id: 'convolution-gradient-forms',
  tag: 'conv-backward',
  keyPoint: 'weight-gradient',
  body: {
    kind: 'cloze',
    prompt: text(
      'One filter without padding, stride 1, on an image of one channel with 6×6 pixels; the kernel is 3×3. Its output has [[positions]] positions. The gradient of one weight of the kernel is a sum of [[weight]] products, and the gradient of a pixel in the middle of the image, at row 2 and column 2 counted from 0, is a sum of [[pixel]] products.',
      '一个卷积核，不填充，步幅为 1，图像有一个通道、6×6 个像素，卷积核为 3×3。输出有 [[positions]] 个位置。卷积核中一个权重的梯度是 [[weight]] 个乘积之和；图像中间第 2 行第 2 列（从 0 数起）那个像素的梯度是 [[pixel]] 个乘积之和。',
    ),
    gaps: [
      {
        id: 'positions',
        accept: ['16', 'sixteen', '十六'],
        feedback: text('$6 - 3 + 1 = 4$ on each axis.', '每个轴上 $6 - 3 + 1 = 4$ 个。'),
        wrong: [
          {
            accept: ['36', '三十六'],
            tag: 'conv-padding',
            feedback: text('That would need padding.', '那需要填充。'),
          },
          {
            accept: ['9', 'nine', '九'],
            tag: 'conv-output-size',
            feedback: text(
              '$6 - 3$ counts the steps; there is one position more on each axis.',
              '$6 - 3$ 是步数，每个轴上的位置要多一个。',
            ),
          },
        ],
        otherwise: text('How many places are there for three rows among six?', '六行之中放三行，有几个位置？'),
      },
      {
        id: 'weight',
        accept: ['16', 'sixteen', '十六'],
        feedback: text('A weight is used once at every position.', '一个权重在每个位置各用一次。'),
        wrong: [
          {
            accept: ['9', 'nine', '九'],
            tag: 'conv-backward',
            feedback: text(
              '9 is the number of weights. Each of them is used at all positions.',
              '9 是权重的个数。每个权重在所有位置都用到。',
            ),
          },
          {
            accept: ['1', 'one', '一'],
            tag: 'weight-sharing',
            feedback: text('That is so for a weight that is not shared.', '不共享的权重才是这样。'),
          },
          {
            accept: ['36', '三十六'],
            tag: 'conv-backward',
            feedback: text('The upper left weight never meets the last rows and columns.', '左上角的权重碰不到最后几行和几列。'),
          },
        ],
        otherwise: text('How many outputs does one weight enter?', '一个权重进入多少个输出？'),
      },
      {
        id: 'pixel',
        accept: ['9', 'nine', '九'],
        feedback: text('It lies in nine windows, each time under another weight.', '它处在九个窗口里，每次对应不同的权重。'),
        wrong: [
          {
            accept: ['16', 'sixteen', '十六'],
            tag: 'conv-backward',
            feedback: text(
              'Not every window reaches it: only those that begin at most two rows and two columns before it.',
              '不是每个窗口都够得到它：只有起点在它之前至多两行、两列的窗口。',
            ),
          },
          {
            accept: ['1', 'one', '一'],
            tag: 'conv-backward',
            feedback: text(
              'At stride 1 windows overlap, and all in which it lies contribute.',
              '步幅为 1 时窗口互相重叠，它所在的每个窗口都有贡献。',
            ),
          },
        ],
        otherwise: text('In how many windows does it lie?', '它处在多少个窗口里？'),
      },
    ],
  },
};

const bias: QuizDefinition = {
  id: 'convolution-bias-gradient',
  tag: 'bias-gradient',
  keyPoint: 'weight-gradient',
  body: {
    kind: 'single',
    prompt: text(
      'A convolution layer has the bias $b$ of shape $[F]$, and the upstream gradient $d$ has the shape $[B, m_H, m_W, F]$. What is $\\partial L/\\partial b$?',
      '卷积层的偏置 $b$ 形状为 $[F]$，上游梯度 $d$ 的形状为 $[B, m_H, m_W, F]$。$\\partial L/\\partial b$ 是什么？',
    ),
    options: [
      {
        text: text('$d$ summed over its first three axes', '$d$ 对前三个轴求和'),
        correct: true,
        feedback: text('The same bias was added at every position of every image.', '每幅图像的每个位置加的都是同一个偏置。'),
      },
      {
        text: text('$d$ summed over the batch axis only', '$d$ 只对批量轴求和'),
        tag: 'bias-gradient',
        feedback: text(
          'That has the shape $[m_H, m_W, F]$: the gradient of a bias for each position, which a convolution does not have.',
          '这样得到的形状是 $[m_H, m_W, F]$，即每个位置各有一个偏置时的梯度，而卷积并没有这样的偏置。',
        ),
      },
      {
        text: text('$d$ averaged over positions and summed over the batch', '$d$ 对位置取平均，对批量求和'),
        tag: 'bias-gradient',
        feedback: text(
          'The bias enters every position with weight 1; no division occurs in the forward pass.',
          '偏置在每个位置都以权重 1 进入，前向传播中没有除法。',
        ),
      },
      {
        text: text('$d$ times the sum of each window, summed', '$d$ 乘以每个窗口的和，再求和'),
        tag: 'conv-backward',
        feedback: text(
          'Inputs are factors in the gradient of the weights. The factor of the bias is 1.',
          '输入是权重梯度中的因子。偏置的因子是 1。',
        ),
      },
    ],
  },
};

/** Gradients of kernel, input and bias. */
export const backwardItems: QuizDefinition[] = [steps, roles, bias];
