import { areApart, distinctFrom, drawUntil } from '../../../src/draw.ts';
import { convOutputSize, convParameters, samePadding } from '../../../src/math/convolution.ts';
import { texMatrix } from '../../../src/math/tex.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** A strided layer without padding whose last window leaves a remainder along both axes. */
function stridedLayer(random: Random) {
  const [h, w, k, s] = [random.int(9, 20), random.int(21, 32), random.int(2, 5), random.int(2, 3)];
  const [batch, cin, cout] = random.shuffle([2, 3, 4, 6, 8]) as [number, number, number];
  const [rows, columns] = [convOutputSize(h, k, s), convOutputSize(w, k, s)];
  return { h, w, k, s, batch, cin, cout, rows, columns, leavesRest: (h - k) % s > 0 && (w - k) % s > 0 };
}

/** Kernels that are not square, on a map that is not either. */
function unsquareLayer(random: Random) {
  const [kh, kw] = random.shuffle([2, 3, 5]) as [number, number];
  const [cin, cout, side] = [random.int(3, 12), random.int(4, 16), random.int(14, 32)];
  const weights = kh * kw * cin * cout;
  return {
    kh,
    kw,
    cin,
    cout,
    side,
    answer: convParameters(kh, kw, cin, cout),
    weights,
    flat: kh * kw * cout + cout,
    perPixel: weights * side,
  };
}

const small = (random: Random): number[][] => [0, 1].map(() => [random.int(-3, 3), random.int(-3, 3)]);
const product = (a: number[][], b: number[][]): number => a.flat().reduce((sum, value, i) => sum + value * b.flat()[i]!, 0);
const turned = (a: number[][]): number[][] => a.toReversed().map((row) => row.toReversed());

/** One window of two channels, the two slices of a kernel, and what the usual slips make of them. */
function oneWindow(random: Random) {
  const [x1, x2, k1, k2] = [small(random), small(random), small(random), small(random)] as const;
  const bias = random.pick([-2, -1, 1, 2]);
  const [first, second] = [product(x1, k1), product(x2, k2)];
  return {
    x1,
    x2,
    k1,
    k2,
    bias,
    first,
    second,
    answer: first + second + bias,
    unbiased: first + second,
    firstOnly: first + bias,
    biasTwice: first + second + 2 * bias,
    flipped: product(x1, turned(k1)) + product(x2, turned(k2)) + bias,
  };
}

/** An axis under 'same' padding; an odd number of zeros, three or more, tells the end from the beginning. */
function sameAxis(random: Random) {
  const [n, k, s] = [random.int(12, 24), random.int(4, 11), random.int(2, 4)];
  const [before, after] = samePadding(n, k, s);
  return { n, k, s, before, after, total: before + after, out: Math.ceil(n / s) };
}

export const computedItems: QuizDefinition[] = [
  {
    id: 'conv-layer-output-shape',
    tag: 'conv-output-size',
    keyPoint: 'output-size',
    body: (random) => {
      const { h, w, k, s, batch, cin, cout, rows, columns } = drawUntil(random, stridedLayer, (drawn) => drawn.leavesRest);
      return {
        kind: 'shape',
        prompt: {
          en: `An input of $[${batch}, ${h}, ${w}, ${cin}]$, channels last, passes a convolution layer of ${cout} kernels of ${k} × ${k} with stride ${s} and no padding. What is the shape of the output?`,
          zh: `形状为 $[${batch}, ${h}, ${w}, ${cin}]$ 的输入（通道在最后）经过一个卷积层：${cout} 个 ${k} × ${k} 的卷积核，步幅为 ${s}，不填充。输出的形状是什么？`,
        },
        answer: [batch, rows, columns, cout],
        feedback: {
          en: `$\\lfloor (${h} - ${k})/${s} \\rfloor + 1 = ${rows}$ rows, $\\lfloor (${w} - ${k})/${s} \\rfloor + 1 = ${columns}$ columns, and one channel per kernel.`,
          zh: `行数 $\\lfloor (${h} - ${k})/${s} \\rfloor + 1 = ${rows}$，列数 $\\lfloor (${w} - ${k})/${s} \\rfloor + 1 = ${columns}$，每个卷积核一个通道。`,
        },
        wrong: [
          {
            shape: [batch, rows + 1, columns + 1, cout],
            feedback: {
              en: 'This rounds up. The last window would reach beyond the image; without padding it is dropped.',
              zh: '这里向上取整了。最后一个窗口会伸出图像之外，不填充时要丢掉。',
            },
            tag: 'conv-output-size',
          },
          {
            shape: [batch, rows - 1, columns - 1, cout],
            feedback: {
              en: 'The + 1 is missing: $(n - k)/s$ counts the steps, and the first window needs none.',
              zh: '漏了加 1：$(n - k)/s$ 数的是移动的次数，而第一个窗口不需要移动。',
            },
            tag: 'conv-output-size',
          },
          {
            shape: [batch, rows, columns, cin],
            feedback: {
              en: 'Height and width are right. But the input channels are summed up, and there is one output channel per kernel.',
              zh: '高和宽是对的。但输入通道被求和了，输出的通道数等于卷积核的个数。',
            },
            tag: 'conv-channels',
          },
          {
            shape: [batch, rows, columns, cin * cout],
            feedback: {
              en: 'That would keep the channels apart. A kernel covers all input channels and gives a single map.',
              zh: '这样等于把各个通道分开处理了。一个卷积核覆盖所有输入通道，只得到一个特征图。',
            },
            tag: 'conv-channels',
          },
          {
            shape: [batch, h - k + 1, w - k + 1, cout],
            feedback: {
              en: `This is the size for stride 1. With stride ${s} the kernel stops at every ${s === 2 ? 'second' : 'third'} position only.`,
              zh: `这是步幅为 1 时的大小。步幅为 ${s} 时，卷积核每 ${s} 个位置才停一次。`,
            },
            tag: 'conv-stride',
          },
        ],
        otherwise: {
          en: 'Count for one axis how often the kernel fits when it moves by the stride. What happens to the channels?',
          zh: '对每个轴，数一数卷积核按步幅移动能放几次。通道会怎样变化？',
        },
      };
    },
  },
  {
    id: 'conv-layer-parameters',
    tag: 'conv-parameters',
    keyPoint: 'parameters',
    body: (random) => {
      const { kh, kw, cin, cout, side, answer, weights, flat, perPixel } = drawUntil(random, unsquareLayer, (drawn) =>
        areApart([drawn.answer, drawn.weights, drawn.flat, drawn.weights + 1, drawn.perPixel], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `A convolution layer with ${cout} kernels of ${kh} × ${kw}, with biases, works on maps of ${side} × ${side} with ${cin} channels. How many parameters does it have?`,
          zh: `一个卷积层有 ${cout} 个 ${kh} × ${kw} 的卷积核，带偏置，输入是 ${cin} 个通道的 ${side} × ${side} 特征图。它有多少个参数？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$${kh} \\cdot ${kw} \\cdot ${cin} \\cdot ${cout} = ${weights}$ weights and ${cout} biases. The size of the map plays no part.`,
          zh: `$${kh} \\cdot ${kw} \\cdot ${cin} \\cdot ${cout} = ${weights}$ 个权重，${cout} 个偏置。与特征图的大小无关。`,
        },
        wrong: [
          {
            value: weights,
            feedback: {
              en: 'These are the weights. Each output channel has a bias as well.',
              zh: '这只是权重。每个输出通道还有一个偏置。',
            },
            tag: 'conv-parameters',
          },
          {
            value: weights + 1,
            feedback: {
              en: 'There is not one bias for the layer but one for each output channel.',
              zh: '偏置不是整层一个，而是每个输出通道一个。',
            },
            tag: 'conv-parameters',
          },
          {
            value: flat,
            feedback: {
              en: `This treats a kernel as a matrix of ${kh} × ${kw}. It has a slice for each of the ${cin} input channels.`,
              zh: `这里把卷积核当成了 ${kh} × ${kw} 的矩阵。它对 ${cin} 个输入通道各有一片。`,
            },
            tag: 'conv-channels',
          },
          {
            value: perPixel,
            feedback: {
              en: 'The side of the map is a factor of the multiplications, not of the parameters: all positions share the kernel.',
              zh: '特征图的边长影响的是乘法次数，不是参数个数：所有位置共用卷积核。',
            },
            tag: 'weight-sharing',
          },
        ],
        otherwise: {
          en: 'How many weights does one kernel have, over all input channels? Then count the kernels and the biases.',
          zh: '一个卷积核覆盖所有输入通道，有多少个权重？再数卷积核和偏置的个数。',
        },
      };
    },
  },
  {
    id: 'conv-one-output-by-hand',
    tag: 'conv-channels',
    keyPoint: 'channels',
    body: (random) => {
      const { x1, x2, k1, k2, bias, first, second, answer, unbiased, firstOnly, biasTwice, flipped } = drawUntil(
        random,
        oneWindow,
        (drawn) => areApart([drawn.answer, drawn.unbiased, drawn.firstOnly, drawn.biasTwice, drawn.flipped], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `A convolution layer sees the window $X_1 = ${texMatrix(x1, 0)}$ in its first input channel and $X_2 = ${texMatrix(x2, 0)}$ in its second. The kernel of the output channel is $K_1 = ${texMatrix(k1, 0)}$, $K_2 = ${texMatrix(k2, 0)}$, its bias is $${bias}$. What is the output at this position?`,
          zh: `卷积层的一个窗口，第一个输入通道是 $X_1 = ${texMatrix(x1, 0)}$，第二个是 $X_2 = ${texMatrix(x2, 0)}$。某个输出通道的卷积核是 $K_1 = ${texMatrix(k1, 0)}$，$K_2 = ${texMatrix(k2, 0)}$，偏置是 $${bias}$。这个位置的输出是多少？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `The first channel gives $${first}$, the second $${second}$; both are added, and the bias once.`,
          zh: `第一个通道得 $${first}$，第二个得 $${second}$；两者相加，偏置加一次。`,
        },
        wrong: [
          {
            value: flipped,
            feedback: {
              en: 'The kernel was rotated by 180°. That is a convolution in the mathematical sense; the layer correlates.',
              zh: '卷积核旋转了 180°。那是数学意义上的卷积；卷积层做的是互相关。',
            },
            tag: 'cross-correlation',
          },
          {
            value: firstOnly,
            feedback: { en: 'The second channel is missing.', zh: '漏了第二个通道。' },
            tag: 'conv-channels',
          },
          {
            value: biasTwice,
            feedback: {
              en: 'The bias was added for each input channel. It belongs to the output channel.',
              zh: '每个输入通道都加了一次偏置。偏置属于输出通道。',
            },
            tag: 'conv-channels',
          },
          {
            value: unbiased,
            feedback: { en: 'The bias is missing.', zh: '漏了偏置。' },
            tag: 'conv-parameters',
          },
        ],
        otherwise: {
          en: 'Multiply each window by its slice of the kernel, element by element, and add up all eight products and the bias.',
          zh: '每个窗口与卷积核对应的一片逐元素相乘，把八个乘积和偏置加起来。',
        },
      };
    },
  },
  {
    id: 'conv-same-zeros-at-the-end',
    tag: 'conv-padding',
    keyPoint: 'padding',
    body: (random) => {
      const { n, k, s, before, after, total, out } = drawUntil(random, sameAxis, (drawn) => drawn.before > 0 && drawn.after > drawn.before);
      return {
        kind: 'numeric',
        prompt: {
          en: `TensorFlow pads an axis of length ${n} with \`'same'\` for a kernel of ${k} and stride ${s}. How many zeros follow the last element?`,
          zh: `TensorFlow 以 \`'same'\` 填充一个长度为 ${n} 的轴，卷积核大小为 ${k}，步幅为 ${s}。最后一个元素之后有几个零？`,
        },
        answer: after,
        tolerance: 0,
        feedback: {
          en: `The output is $\\lceil ${n}/${s} \\rceil = ${out}$ long. Its windows span $(${out} - 1) \\cdot ${s} + ${k} = ${n + total}$ elements, ${total} more than there are: ${before} go before, ${after} after.`,
          zh: `输出长 $\\lceil ${n}/${s} \\rceil = ${out}$。这些窗口一共跨越 $(${out} - 1) \\cdot ${s} + ${k} = ${n + total}$ 个元素，比现有的多 ${total} 个：前面放 ${before} 个，后面放 ${after} 个。`,
        },
        wrong: distinctFrom(
          after,
          [
            {
              value: before,
              feedback: {
                en: 'These come before the first element. Of an odd number the larger part comes last.',
                zh: '这是第一个元素之前的个数。总数为奇数时，较多的一半在末尾。',
              },
              tag: 'conv-padding',
            },
            {
              value: total,
              feedback: { en: 'This is the number for both sides together.', zh: '这是两边的总数。' },
              tag: 'conv-padding',
            },
            {
              value: Math.floor(k / 2),
              feedback: {
                en: 'Half a kernel on each side is the rule of thumb for odd kernels and stride 1.',
                zh: '每边半个卷积核，是奇数卷积核、步幅为 1 时的经验做法。',
              },
              tag: 'conv-padding',
            },
            {
              value: k - 1,
              feedback: {
                en: `That many zeros are needed in all when the stride is 1. With stride ${s} the output is shorter.`,
                zh: `这是步幅为 1 时一共需要的个数。步幅为 ${s} 时，输出更短。`,
              },
              tag: 'conv-padding',
            },
          ],
          0,
        ),
        otherwise: {
          en: 'How long is the output, and how many elements do its windows span from the first to the last?',
          zh: '输出有多长？从第一个窗口到最后一个，一共跨越多少个元素？',
        },
      };
    },
  },
];
