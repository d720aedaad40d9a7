import { areApart, distinctFrom, drawUntil } from '../../../src/draw.ts';
import { convOutputSize } from '../../../src/math/convolution.ts';
import { adaptiveWindows, type Window } from '../../../src/math/pooling.ts';
import { texMatrix, texVector } from '../../../src/math/tex.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** A pooling that leaves a remainder along both axes. */
function leavingRest(random: Random) {
  const [h, w, k, s] = [random.int(9, 20), random.int(21, 32), random.int(2, 4), random.int(2, 3)];
  const [batch, channels] = random.shuffle([4, 5, 6, 7, 8]) as [number, number];
  return {
    h,
    w,
    k,
    s,
    batch,
    channels,
    rows: convOutputSize(h, k, s),
    columns: convOutputSize(w, k, s),
    fits: k !== s && (h - k) % s > 0 && (w - k) % s > 0,
  };
}

const windowOf = (rows: number[][], top: number, left: number): number[] =>
  rows.slice(top, top + 3).flatMap((row) => row.slice(left, left + 3));
const meanOf = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Negative values; the window at (2, 2) is asked for, the one at (1, 1) is that of a stride of 1. */
function negatives(random: Random) {
  const rows = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => -random.int(1, 30)));
  const values = windowOf(rows, 2, 2);
  return {
    rows,
    answer: Math.max(...values),
    mean: rounded(meanOf(values), 2),
    smallest: Math.min(...values),
    tooNear: Math.max(...windowOf(rows, 1, 1)),
  };
}

const meanIn = (values: number[], { start, end }: Window): number => rounded(meanOf(values.slice(start, end)), 2);

/** One output of an adaptive pooling along an axis, and the means over the windows that it is mistaken for. */
function adaptiveRow(random: Random) {
  const [n, out] = random.pick([
    [7, 3],
    [7, 4],
    [8, 3],
    [8, 5],
    [9, 4],
    [10, 4],
    [11, 4],
  ] as const);
  const i = random.int(1, out - 1);
  const values = Array.from({ length: n }, () => random.int(-20, 20));
  const span = adaptiveWindows(n, out)[i]!;
  const answer = meanIn(values, span);
  return { n, out, i, values, span, answer, wrong: distinctFrom(answer, mistakenFor(values, out, i, span), 0.05) };
}

function mistakenFor(values: number[], out: number, i: number, { start, end }: Window) {
  const n = values.length;
  const size = Math.floor(n / out);
  const longest = Math.max(...adaptiveWindows(n, out).map((one) => one.end - one.start));
  return [
    {
      value: meanIn(values, { start: i * size, end: (i + 1) * size }),
      feedback: {
        en: `This cuts the row into pieces of $\\lfloor ${n}/${out} \\rfloor$ and drops the rest. Adaptive windows cover the whole row.`,
        zh: `这是把这一行切成长 $\\lfloor ${n}/${out} \\rfloor$ 的几段，剩下的丢掉。自适应的窗口覆盖整行。`,
      },
      tag: 'pool-adaptive',
    },
    {
      value: meanIn(values, { start, end: Math.floor(((i + 1) * n) / out) }),
      feedback: {
        en: 'Here the end was rounded down. It is rounded up, so that neighbouring windows may share an element.',
        zh: '这里终点向下取整了。终点要向上取整，相邻的窗口可以共用元素。',
      },
      tag: 'pool-adaptive',
    },
    {
      value: meanIn(values, { start: Math.ceil((i * n) / out), end }),
      feedback: {
        en: 'Here the start was rounded up. It is rounded down, so that neighbouring windows may share an element.',
        zh: '这里起点向上取整了。起点要向下取整，相邻的窗口可以共用元素。',
      },
      tag: 'pool-adaptive',
    },
    {
      value: rounded((meanOf(values.slice(start, end)) * (end - start)) / longest, 2),
      feedback: {
        en: 'The right elements, divided by the length of the longest window. Each mean divides by its own length.',
        zh: '元素是对的，但除以了最长的窗口的长度。每个窗口应当除以自己的长度。',
      },
      tag: 'pool-average',
    },
  ];
}

export const computedItems: QuizDefinition[] = [
  {
    id: 'pooling-output-shape',
    tag: 'conv-output-size',
    keyPoint: 'size',
    body: (random) => {
      const { h, w, k, s, batch, channels, rows, columns } = drawUntil(random, leavingRest, (drawn) => drawn.fits);
      return {
        kind: 'shape',
        prompt: {
          en: `Maps of $[${batch}, ${h}, ${w}, ${channels}]$, channels last, are max-pooled with windows of ${k} × ${k}, stride ${s}, no padding. What is the shape of the result?`,
          zh: `形状为 $[${batch}, ${h}, ${w}, ${channels}]$ 的特征图（通道在最后）做最大池化，窗口 ${k} × ${k}，步幅为 ${s}，不填充。结果的形状是什么？`,
        },
        answer: [batch, rows, columns, channels],
        feedback: {
          en: `$\\lfloor (${h} - ${k})/${s} \\rfloor + 1 = ${rows}$ and $\\lfloor (${w} - ${k})/${s} \\rfloor + 1 = ${columns}$; a remainder is dropped and the channels stay.`,
          zh: `$\\lfloor (${h} - ${k})/${s} \\rfloor + 1 = ${rows}$，$\\lfloor (${w} - ${k})/${s} \\rfloor + 1 = ${columns}$；剩余的部分丢掉，通道不变。`,
        },
        wrong: [
          {
            shape: [batch, rows + 1, columns + 1, channels],
            feedback: {
              en: 'A last window would reach beyond the edge. Without padding it is dropped.',
              zh: '最后一个窗口会伸出边缘，不填充时要丢掉。',
            },
            tag: 'pool-window',
          },
          {
            shape: [batch, rows, columns, 1],
            feedback: {
              en: 'Channels are not pooled: each is summarized by itself.',
              zh: '通道不参与池化：每个通道分别归纳。',
            },
            tag: 'pool-window',
          },
          {
            shape: [batch, rows, columns],
            feedback: {
              en: 'Pooling shortens two axes and removes none.',
              zh: '池化缩短两个轴，但不去掉任何轴。',
            },
            tag: 'pool-effect',
          },
          {
            shape: [batch, Math.floor(h / k), Math.floor(w / k), channels],
            feedback: {
              en: 'This uses the size of the window as the stride. They are two arguments, and here they differ.',
              zh: '这里把窗口的边长当成了步幅。它们是两个参数，这里并不相等。',
            },
            tag: 'conv-stride',
          },
        ],
        otherwise: {
          en: 'How many full windows fit along each axis? And what happens to the channels?',
          zh: '每个轴上能放下几个完整的窗口？通道会怎样？',
        },
      };
    },
  },
  {
    id: 'pooling-negative-maximum',
    tag: 'pool-max',
    keyPoint: 'max',
    body: (random) => {
      const { rows, answer, mean, smallest, tooNear } = drawUntil(random, negatives, (drawn) =>
        areApart([drawn.answer, drawn.mean, drawn.smallest, drawn.tooNear, 0], 0.05),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `Max pooling with windows of 3 × 3 and stride 2, no padding, on $${texMatrix(rows, 0)}$. What is the element at the lower right of the result?`,
          zh: `对 $${texMatrix(rows, 0)}$ 做最大池化，窗口 3 × 3，步幅为 2，不填充。结果右下角的元素是多少？`,
        },
        answer,
        tolerance: 0.02,
        feedback: {
          en: 'The result is 2 × 2; its lower right window covers the last three rows and columns, and the largest of nine negative values is negative.',
          zh: '结果是 2 × 2；右下角的窗口覆盖最后三行、三列，九个负数中最大的仍是负数。',
        },
        wrong: [
          {
            value: 0,
            feedback: {
              en: 'A search for the maximum that starts at 0 gives this. No element is 0.',
              zh: '求最大值时从 0 开始就会得到它。可是没有一个元素是 0。',
            },
            tag: 'pool-max',
          },
          {
            value: mean,
            feedback: { en: 'This is the mean of the window: average pooling.', zh: '这是窗口的平均值，即平均池化。' },
            tag: 'pool-average',
          },
          {
            value: smallest,
            feedback: {
              en: 'This is the largest in magnitude only. The maximum is the value nearest to 0 here.',
              zh: '这只是绝对值最大的一个。这里的最大值是离 0 最近的那个。',
            },
            tag: 'pool-max',
          },
          {
            value: tooNear,
            feedback: {
              en: 'This window begins in the second row and column. With stride 2 the second window begins in the third.',
              zh: '这个窗口从第二行、第二列开始。步幅为 2 时，第二个窗口从第三行、第三列开始。',
            },
            tag: 'conv-stride',
          },
        ],
        otherwise: {
          en: 'In which rows and columns does the second window begin, and how far does it reach?',
          zh: '第二个窗口从哪一行、哪一列开始，到哪里为止？',
        },
      };
    },
  },
  {
    id: 'pooling-adaptive-row',
    tag: 'pool-adaptive',
    keyPoint: 'adaptive',
    body: (random) => {
      const { n, out, i, values, span, answer, wrong } = drawUntil(random, adaptiveRow, (drawn) => drawn.wrong.length >= 2);
      return {
        kind: 'numeric',
        prompt: {
          en: `The row $${texVector(values, 0)}$ is pooled adaptively to ${out} averages. What is number ${i}, counted from 0? Give two decimals.`,
          zh: `把 $${texVector(values, 0)}$ 这一行自适应地平均池化为 ${out} 个数。从 0 数起，第 ${i} 个是多少？保留两位小数。`,
        },
        answer,
        tolerance: 0.02,
        feedback: {
          en: `Window ${i} runs from $\\lfloor ${i} \\cdot ${n}/${out} \\rfloor = ${span.start}$ to before $\\lceil ${i + 1} \\cdot ${n}/${out} \\rceil = ${span.end}$: ${span.end - span.start} elements.`,
          zh: `第 ${i} 个窗口从 $\\lfloor ${i} \\cdot ${n}/${out} \\rfloor = ${span.start}$ 开始，到 $\\lceil ${i + 1} \\cdot ${n}/${out} \\rceil = ${span.end}$ 之前为止，共 ${span.end - span.start} 个元素。`,
        },
        wrong,
        otherwise: {
          en: `Where does window ${i} begin, rounded down, and where does it end, rounded up?`,
          zh: `第 ${i} 个窗口的起点（向下取整）和终点（向上取整）各在哪里？`,
        },
      };
    },
  },
];
