import { areApart, drawUntil } from '../../../src/draw.ts';
import { convOutputSize, convParameters } from '../../../src/math/convolution.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** Convolution without padding, pooling of 2 with stride 2, flatten; both poolings leave a row. */
function flattened(random: Random) {
  const [h, w, k, maps] = [random.int(10, 20), random.int(21, 32), random.pick([3, 4, 5]), random.pick([6, 8, 12, 16])];
  const [rows, columns] = [convOutputSize(h, k), convOutputSize(w, k)];
  const halves = [Math.floor(rows / 2), Math.floor(columns / 2)] as const;
  return {
    h,
    w,
    k,
    maps,
    rows,
    columns,
    halves,
    answer: halves[0] * halves[1] * maps,
    unpooled: rows * columns * maps,
    oneMap: halves[0] * halves[1],
    padded: Math.floor(h / 2) * Math.floor(w / 2) * maps,
    roundedUp: Math.ceil(rows / 2) * Math.ceil(columns / 2) * maps,
    leavesRest: rows % 2 === 1 && columns % 2 === 1,
  };
}

/** Where element (i, j, c) of `[H, W, C]` stands in the flattened vector, and where other orders would put it. */
function flatIndex(random: Random) {
  const [h, w, c] = [random.int(4, 7), random.int(8, 11), random.int(3, 6)];
  const at = [random.int(1, h - 1), random.int(1, w - 1), random.int(1, c - 1)] as const;
  const [i, j, m] = at;
  return {
    h,
    w,
    c,
    at,
    answer: (i * w + j) * c + m,
    channelsFirst: (m * h + i) * w + j,
    columnsFirst: (j * h + i) * c + m,
    fromOne: ((i - 1) * w + (j - 1)) * c + m,
  };
}

/** A convolution, a global average pooling or a flatten, a fully connected layer: how the head changes the number of parameters. */
function heads(random: Random) {
  const [side, cin, maps, classes] = [random.int(5, 9), random.pick([3, 4, 6]), random.pick([8, 12, 16, 20]), random.int(4, 12)];
  const convolution = convParameters(3, 3, cin, maps);
  return {
    side,
    cin,
    maps,
    classes,
    convolution,
    answer: convolution + (maps + 1) * classes,
    withFlatten: convolution + (side * side * maps + 1) * classes,
    headOnly: (maps + 1) * classes,
    flatKernel: 9 * maps + maps + (maps + 1) * classes,
  };
}

export const computedItems: QuizDefinition[] = [
  {
    id: 'cnn-flattened-length',
    tag: 'shape-chain',
    keyPoint: 'shapes',
    body: (random) => {
      const { h, w, k, maps, rows, columns, halves, answer, unpooled, oneMap, padded, roundedUp } = drawUntil(
        random,
        flattened,
        (drawn) => drawn.leavesRest && areApart([drawn.answer, drawn.unpooled, drawn.oneMap, drawn.padded, drawn.roundedUp], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `An image of ${h} × ${w} passes a convolution with ${maps} kernels of ${k} × ${k} (stride 1, no padding), a max pooling of 2 × 2 with stride 2, and a flatten. How many rows does the matrix of the fully connected layer that follows have?`,
          zh: `一幅 ${h} × ${w} 的图像依次经过：${maps} 个 ${k} × ${k} 的卷积核（步幅为 1，不填充）、2 × 2 且步幅为 2 的最大池化、展平。接下来的全连接层，权重矩阵有多少行？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `${rows} × ${columns} after the convolution, ${halves[0]} × ${halves[1]} after the pooling, times ${maps} maps.`,
          zh: `卷积之后是 ${rows} × ${columns}，池化之后是 ${halves[0]} × ${halves[1]}，再乘以 ${maps} 个特征图。`,
        },
        wrong: [
          {
            value: unpooled,
            feedback: { en: 'The pooling was left out.', zh: '漏了池化。' },
            tag: 'pool-effect',
          },
          {
            value: oneMap,
            feedback: {
              en: 'This is one map. The flatten strings all of them together.',
              zh: '这只是一个特征图。展平会把所有特征图连成一个向量。',
            },
            tag: 'shape-chain',
          },
          {
            value: padded,
            feedback: {
              en: `Without padding the convolution shortens each axis by ${k - 1}.`,
              zh: `不填充时，卷积使每个轴缩短 ${k - 1}。`,
            },
            tag: 'conv-padding',
          },
          {
            value: roundedUp,
            feedback: {
              en: 'The pooling drops a row and a column that are left over.',
              zh: '池化会丢掉多出来的一行和一列。',
            },
            tag: 'pool-window',
          },
        ],
        otherwise: {
          en: 'Write down height, width and channels after each step.',
          zh: '写出每一步之后的高、宽和通道数。',
        },
      };
    },
  },
  {
    id: 'cnn-place-in-flattened-vector',
    tag: 'flatten-order',
    keyPoint: 'flatten',
    body: (random) => {
      const { h, w, c, at, answer, channelsFirst, columnsFirst, fromOne } = drawUntil(random, flatIndex, (drawn) =>
        areApart([drawn.answer, drawn.channelsFirst, drawn.columnsFirst, drawn.fromOne], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `A map of $[${h}, ${w}, ${c}]$ (height, width, channels) is flattened row-major. At which place of the vector, counted from 0, is the element of row ${at[0]}, column ${at[1]}, channel ${at[2]}, all counted from 0?`,
          zh: `把形状为 $[${h}, ${w}, ${c}]$（高、宽、通道）的特征图按行优先展平。第 ${at[0]} 行、第 ${at[1]} 列、第 ${at[2]} 个通道的元素（都从 0 数起）在向量的第几位（也从 0 数起）？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$(${at[0]} \\cdot ${w} + ${at[1]}) \\cdot ${c} + ${at[2]}$: the channel runs fastest, then the column, then the row.`,
          zh: `$(${at[0]} \\cdot ${w} + ${at[1]}) \\cdot ${c} + ${at[2]}$：通道变化最快，其次是列，最后是行。`,
        },
        wrong: [
          {
            value: channelsFirst,
            feedback: {
              en: 'This is the place in $[C, H, W]$, the order of PyTorch: one map after the other.',
              zh: '这是在 $[C, H, W]$ 中的位置，即 PyTorch 的次序：特征图一个接一个。',
            },
            tag: 'flatten-order',
          },
          {
            value: columnsFirst,
            feedback: {
              en: 'Here columns come before rows. Row-major finishes a row first.',
              zh: '这里先排了列。行优先是先排完一行。',
            },
            tag: 'flatten-order',
          },
          {
            value: fromOne,
            feedback: {
              en: 'Row and column were counted from 1.',
              zh: '行和列是从 1 数起的。',
            },
            tag: 'flatten-order',
          },
        ],
        otherwise: {
          en: 'How many elements lie before the row, and how many before the pixel in its row?',
          zh: '这一行之前有多少个元素？在这一行里，这个像素之前有多少个？',
        },
      };
    },
  },
  {
    id: 'cnn-parameters-with-global-pooling',
    tag: 'conv-parameters',
    keyPoint: 'budget',
    body: (random) => {
      const { side, cin, maps, classes, convolution, answer, withFlatten, headOnly, flatKernel } = drawUntil(random, heads, (drawn) =>
        areApart([drawn.answer, drawn.withFlatten, drawn.headOnly, drawn.flatKernel, drawn.convolution], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `Maps of ${side} × ${side} × ${cin} pass ${maps} kernels of 3 × 3 with \`'same'\` padding, a ReLU, a global average pooling and a fully connected layer for ${classes} classes. How many parameters do these layers have together, biases included?`,
          zh: `${side} × ${side} × ${cin} 的特征图依次经过：${maps} 个 3 × 3 的卷积核（填充为 \`'same'\`）、ReLU、全局平均池化，以及 ${classes} 个类别的全连接层。这些层一共有多少个参数（含偏置）？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$9 \\cdot ${cin} \\cdot ${maps} + ${maps} = ${convolution}$ in the convolution and $(${maps} + 1) \\cdot ${classes} = ${headOnly}$ in the head: it reads one number per map.`,
          zh: `卷积层有 $9 \\cdot ${cin} \\cdot ${maps} + ${maps} = ${convolution}$ 个，头部有 $(${maps} + 1) \\cdot ${classes} = ${headOnly}$ 个：它从每个特征图只读取一个数。`,
        },
        wrong: [
          {
            value: withFlatten,
            feedback: {
              en: 'That is the network with a flatten. Global pooling leaves one number per map.',
              zh: '这是用展平时的网络。全局池化之后，每个特征图只剩一个数。',
            },
            tag: 'pool-adaptive',
          },
          {
            value: headOnly,
            feedback: { en: 'The convolution is missing.', zh: '漏了卷积层。' },
            tag: 'conv-parameters',
          },
          {
            value: flatKernel,
            feedback: {
              en: `Each kernel has a slice for each of the ${cin} input channels.`,
              zh: `每个卷积核对 ${cin} 个输入通道各有一片。`,
            },
            tag: 'conv-channels',
          },
          {
            value: convolution,
            feedback: { en: 'The fully connected layer is missing.', zh: '漏了全连接层。' },
            tag: 'cnn-structure',
          },
        ],
        otherwise: {
          en: 'Count the layers one by one. Which of them has no parameters?',
          zh: '逐层计算。哪些层没有参数？',
        },
      };
    },
  },
];
