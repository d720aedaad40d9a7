import { areApart, drawUntil } from '../../../src/draw.ts';
import { convOutputSize, correlatedRow, effectiveKernel, samePadding } from '../../../src/math/convolution.ts';
import { texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const outputShape = (random: Random): QuizBody => {
  const { batch, channels, filters, sizes, kernel, stride, dilation, pad, shapes } = drawUntil(
    random,
    () => {
      const [batch, channels, filters] = [random.int(2, 9), random.int(3, 12), random.pick([16, 24, 32])];
      const sizes = [random.int(20, 30), random.int(31, 45)];
      const [kernel, stride, dilation, pad] = [random.pick([3, 5]), random.pick([2, 3]), random.pick([2, 3]), random.int(1, 3)];
      const along = (form: (size: number) => number) => [batch, ...sizes.map(form), filters];
      const shapes = {
        answer: along((size) => convOutputSize(size, kernel, stride, [pad, pad], dilation)),
        undilated: along((size) => convOutputSize(size, kernel, stride, [pad, pad])),
        firstMissing: along((size) => convOutputSize(size, kernel, stride, [pad, pad], dilation) - 1),
        onePad: along((size) => Math.floor((size + pad - effectiveKernel(kernel, dilation)) / stride) + 1),
        tapsTimes: along((size) => Math.floor((size + 2 * pad - kernel * dilation) / stride) + 1),
        channelsKept: [...along((size) => convOutputSize(size, kernel, stride, [pad, pad], dilation)).slice(0, 3), channels],
      };
      return { batch, channels, filters, sizes, kernel, stride, dilation, pad, shapes };
    },
    ({ shapes }) => new Set(Object.values(shapes).map(String)).size === Object.keys(shapes).length,
  );
  const [height, width] = sizes;
  return {
    kind: 'shape',
    prompt: text(
      `An input of shape $[${batch}, ${height}, ${width}, ${channels}]$ (batch, rows, columns, channels) goes through a convolution with ${filters} filters of ${kernel}×${kernel}, stride ${stride}, dilation ${dilation} and ${pad} zeros on each side. What is the shape of the output?`,
      `形状为 $[${batch}, ${height}, ${width}, ${channels}]$（批量、行、列、通道）的输入经过一个卷积：${filters} 个 ${kernel}×${kernel} 的卷积核，步幅 ${stride}，空洞率 ${dilation}，每侧填 ${pad} 个零。输出是什么形状？`,
    ),
    answer: shapes.answer,
    feedback: text(
      `The effective kernel is $(${kernel} - 1) \\cdot ${dilation} + 1 = ${effectiveKernel(kernel, dilation)}$. Rows: $\\lfloor (${height} + ${2 * pad} - ${effectiveKernel(kernel, dilation)})/${stride} \\rfloor + 1 = ${shapes.answer[1]}$, and the columns likewise.`,
      `有效卷积核为 $(${kernel} - 1) \\cdot ${dilation} + 1 = ${effectiveKernel(kernel, dilation)}$。行数：$\\lfloor (${height} + ${2 * pad} - ${effectiveKernel(kernel, dilation)})/${stride} \\rfloor + 1 = ${shapes.answer[1]}$，列数同理。`,
    ),
    wrong: [
      {
        shape: shapes.undilated,
        tag: 'conv-dilation',
        feedback: text(
          'Here the window was taken as undilated. With gaps between its taps it is longer and fits in fewer places.',
          '这里没有考虑空洞。卷积核的元素之间有间隔，窗口就更长，能放的位置更少。',
        ),
      },
      {
        shape: shapes.firstMissing,
        tag: 'conv-output-size',
        feedback: text('The quotient counts steps. There is one window more than there are steps.', '商数的是步数。窗口数比步数多一个。'),
      },
      {
        shape: shapes.onePad,
        tag: 'conv-padding',
        feedback: text(
          'The zeros are on both sides, so $2p$ pixels are added, not $p$.',
          '两侧都填了零，所以增加的是 $2p$ 个像素，不是 $p$ 个。',
        ),
      },
      {
        shape: shapes.tapsTimes,
        tag: 'conv-dilation',
        feedback: text(
          'The effective kernel is not $k \\cdot d$: dilation widens the $k - 1$ gaps, and the last tap is not followed by one.',
          '有效卷积核不是 $k \\cdot d$：空洞率放大的是 $k - 1$ 个间隔，最后一个元素后面没有间隔。',
        ),
      },
      {
        shape: shapes.channelsKept,
        tag: 'conv-channels',
        feedback: text(
          'Height and width are right. A filter sums over the input channels, and each filter makes one output channel.',
          '高和宽是对的。一个卷积核对输入通道求和，每个卷积核产生一个输出通道。',
        ),
      },
    ],
    otherwise: text(
      'First the effective kernel, then the rows and the columns by the same formula; the last axis counts filters.',
      '先求有效卷积核，再用同一个式子求行和列；最后一个轴是卷积核的个数。',
    ),
  };
};

const strideByHand = (random: Random): QuizBody => {
  const { x, w, index, answer, wrong } = drawUntil(
    random,
    () => {
      const x = Array.from({ length: 9 }, () => random.int(-3, 4));
      const w = Array.from({ length: 3 }, () => random.pick([-2, -1, 1, 2, 3]));
      const index = random.int(1, 2);
      const padding = [1, 1] as const;
      const at = (values: number[]): number => values[index]!;
      return {
        x,
        w,
        index,
        answer: at(correlatedRow(x, w, { stride: 3, padding })),
        wrong: {
          strideOne: at(correlatedRow(x, w, { padding })),
          unpadded: at(correlatedRow(x, w, { stride: 3 })),
          flipped: at(correlatedRow(x, w.toReversed(), { stride: 3, padding })),
          dilated: at(correlatedRow(x, w, { dilation: 3, padding })),
        },
      };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 0.5),
  );
  const start = index * 3 - 1;
  const window = x.slice(start, start + 3);
  return {
    kind: 'numeric',
    prompt: text(
      `$x = ${texVector(x, 0)}$ is padded with one zero on each side and convolved (as deep learning does, without a flip) with $w = ${texVector(w, 0)}$ at stride 3. What is $y_{${index}}$, counted from 0?`,
      `$x = ${texVector(x, 0)}$ 两侧各填一个零，再与 $w = ${texVector(w, 0)}$ 做卷积（按深度学习的约定，不翻转），步幅为 3。从 0 数起，$y_{${index}}$ 是多少？`,
    ),
    answer,
    tolerance: 0.1,
    feedback: text(
      `Window ${index} starts at $${index} \\cdot 3 - 1 = ${start}$ and reads ${window.join(', ')}; the sum of products with $w$ is ${answer}.`,
      `第 ${index} 个窗口从 $${index} \\cdot 3 - 1 = ${start}$ 开始，读到 ${window.join('、')}；与 $w$ 的乘积之和是 ${answer}。`,
    ),
    wrong: [
      {
        value: wrong.strideOne,
        tag: 'conv-stride',
        feedback: text('That is the output of the same index at stride 1.', '这是步幅为 1 时同一下标的输出。'),
      },
      {
        value: wrong.unpadded,
        tag: 'conv-padding',
        feedback: text(
          'Here the first window starts at $x_0$. With one zero in front it starts one pixel earlier, and so do all others.',
          '这里第一个窗口从 $x_0$ 开始。前面填了一个零，它应当早一个像素开始，其他窗口也是如此。',
        ),
      },
      {
        value: wrong.flipped,
        tag: 'cross-correlation',
        feedback: text(
          'The kernel was flipped: the first weight meets the first pixel of the window.',
          '卷积核被翻转了：第一个权重应当乘窗口的第一个像素。',
        ),
      },
      {
        value: wrong.dilated,
        tag: 'conv-dilation',
        feedback: text(
          'Here the taps lie 3 apart and the window moves by 1: that is dilation 3, not stride 3.',
          '这里卷积核的元素相距 3，窗口每次移动 1：那是空洞率为 3，不是步幅为 3。',
        ),
      },
    ],
    otherwise: text(
      'The window of $y_i$ starts at $3i - 1$ and has three neighbouring pixels.',
      '$y_i$ 的窗口从 $3i - 1$ 开始，包含三个相邻的像素。',
    ),
  };
};

/** Where a window begins under 'same' padding, which need not be where a symmetric padding of the same output size puts it. */
const sameStart = (random: Random): QuizBody => {
  const { size, kernel, stride, index, half, before, total, answer, wrong } = drawUntil(
    random,
    () => {
      const [size, kernel, stride, index] = [random.int(24, 40), random.pick([5, 7, 9, 11]), random.int(2, 4), random.int(2, 5)];
      const [before, after] = samePadding(size, kernel, stride);
      const half = (kernel - 1) / 2;
      const wrong = {
        symmetric: index * stride - half,
        unpadded: index * stride,
        allInFront: index * stride - before - after,
        strideOne: index - before,
      };
      return { size, kernel, stride, index, half, before, total: before + after, answer: index * stride - before, wrong };
    },
    ({ before, answer, wrong }) => before > 0 && answer > 0 && areApart([answer, ...Object.values(wrong)], 0),
  );
  const outputs = Math.ceil(size / stride);
  return {
    kind: 'numeric',
    prompt: text(
      `TensorFlow, \`padding='same'\`: a kernel of size ${kernel} with stride ${stride} reads an axis of ${size} pixels. Outputs and pixels are counted from 0. At which pixel does the window of output ${index} begin?`,
      `TensorFlow 的 \`padding='same'\`：某个轴有 ${size} 个像素，卷积核大小为 ${kernel}，步幅为 ${stride}。输出和像素都从 0 数起，第 ${index} 个输出的窗口从第几个像素开始？`,
    ),
    answer,
    tolerance: 0,
    feedback: text(
      `The ${outputs} windows span $${outputs - 1} \\cdot ${stride} + ${kernel} = ${size + total}$ pixels, so there are ${total} zeros, ${before} of them in front. Window 0 begins at $-${before}$, window ${index} at $${index} \\cdot ${stride} - ${before} = ${answer}$.`,
      `${outputs} 个窗口一共跨 $${outputs - 1} \\cdot ${stride} + ${kernel} = ${size + total}$ 个像素，所以要填 ${total} 个零，其中 ${before} 个在前面。第 0 个窗口从 $-${before}$ 开始，第 ${index} 个从 $${index} \\cdot ${stride} - ${before} = ${answer}$ 开始。`,
    ),
    wrong: [
      {
        value: wrong.symmetric,
        tag: 'conv-padding',
        feedback: text(
          `That is where it begins in PyTorch with \`padding=${half}\`. The shapes agree, but weights that are carried over see windows that begin ${half - before} too early.`,
          `这是 PyTorch 设 \`padding=${half}\` 时的起点。两者形状相同，但权重搬过去之后，读到的窗口靠前了 ${half - before} 个像素。`,
        ),
      },
      {
        value: wrong.unpadded,
        tag: 'conv-padding',
        feedback: text(
          'That is without padding. Some of the zeros stand before the first pixel.',
          '这是不填充时的起点。有一部分零在第一个像素之前。',
        ),
      },
      {
        value: wrong.allInFront,
        tag: 'conv-padding',
        feedback: text(
          'All the zeros were put in front. Half of them, rounded up, come after the last pixel.',
          '这里把零全放在了前面。其中一半（总数为奇数时向上取整）应在最后一个像素之后。',
        ),
      },
      {
        value: wrong.strideOne,
        tag: 'conv-stride',
        feedback: text(
          `From one output to the next the window moves on by ${stride} pixels, not by one.`,
          `从一个输出到下一个输出，窗口移动 ${stride} 个像素，而不是一个。`,
        ),
      },
    ],
    otherwise: text(
      'How many zeros are there in all, how many of them stand in front, and how far has the window moved since the first output?',
      '一共有多少个零？其中多少个在前面？从第一个输出算起，窗口移动了多远？',
    ),
  };
};

/** Sizes, values and paddings with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'strided-output-shape', tag: 'conv-output-size', keyPoint: 'size', body: outputShape },
  { id: 'strided-by-hand', tag: 'conv-stride', keyPoint: 'window-moves', body: strideByHand },
  { id: 'strided-same-window-start', tag: 'conv-padding', keyPoint: 'same-padding', body: sameStart },
];
