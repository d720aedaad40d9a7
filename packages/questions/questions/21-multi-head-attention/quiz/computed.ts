import type { z } from 'zod';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'multi-head-shapes', tag: 'head-split', keyPoint: 'split-features', body: shapes },
  { id: 'multi-head-parameters', tag: 'head-cost', keyPoint: 'cost', body: parameters },
  { id: 'multi-head-cache', tag: 'head-cost', keyPoint: 'key-value-heads', body: cache },
];

function shapes(random: Random): z.input<typeof QuizBody> {
  const [batch, heads, width] = [random.int(2, 4), random.int(5, 7), random.int(8, 11)];
  const time = random.int(12, 20);
  const d = heads * width;
  const asksWeights = random.int(0, 1) === 1;
  const [asked, askedZh] = asksWeights
    ? ['the attention weights of all heads together', '所有头的注意力权重合起来']
    : ['the queries of all heads together', '所有头的查询合起来'];
  return {
    kind: 'shape',
    prompt: {
      en: `The tokens have shape $[${batch}, ${time}, ${d}]$ (batch, time, features), and there are ${heads} heads. What is the shape of ${asked}, with the axis of the heads after the batch?`,
      zh: `词元的形状为 $[${batch}, ${time}, ${d}]$（批量、时间、特征），有 ${heads} 个头。${askedZh}是什么形状？头的轴放在批量之后。`,
    },
    answer: asksWeights ? [batch, heads, time, time] : [batch, heads, time, width],
    feedback: asksWeights
      ? {
          en: 'Each head has a matrix of weights of its own: a row per query, a column per key.',
          zh: '每个头有自己的权重矩阵：每个查询一行，每个键一列。',
        }
      : {
          en: `The ${d} features are divided among ${heads} heads, ${width} each; every head keeps all ${time} positions.`,
          zh: `${d} 个特征分给 ${heads} 个头，每个 ${width} 个；每个头保留全部 ${time} 个位置。`,
        },
    wrong: [
      asksWeights
        ? {
            shape: [batch, time, time],
            tag: 'head-merge',
            feedback: {
              en: 'One matrix per sequence: that is a single head. Weights of different heads are never merged.',
              zh: '每个序列一个矩阵，那是单头。不同头的权重从不合并。',
            },
          }
        : {
            shape: [batch, time, heads, width],
            tag: 'head-split',
            feedback: {
              en: 'This is the shape after the reshape; the transpose that brings the heads forward is still missing.',
              zh: '这是变形之后的形状，还缺把头提到前面的转置。',
            },
          },
      {
        shape: [batch, heads, time, d],
        tag: 'head-cost',
        feedback: {
          en: 'Every head would have the full width. They share it: $d_h = d / H$.',
          zh: '这样每个头都有完整的宽度。各个头是分摊宽度的：$d_h = d / H$。',
        },
      },
      {
        shape: [batch, heads, width, width],
        tag: 'attention-axis',
        feedback: {
          en: 'Features compared with features. Attention compares positions.',
          zh: '这是拿特征与特征比较。注意力比较的是位置。',
        },
      },
    ],
    otherwise: {
      en: 'Reshape the features to (heads, width), then exchange the axes of time and heads.',
      zh: '先把特征变形为（头，宽度），再交换时间轴与头的轴。',
    },
  };
}

function parameters(random: Random): z.input<typeof QuizBody> {
  const heads = random.int(3, 8);
  const width = random.pick([8, 16, 32]);
  const d = heads * width;
  const answer = 4 * d * d;
  return {
    kind: 'numeric',
    prompt: {
      en: `A multi-head self-attention layer has $d = ${d}$ and ${heads} heads of width ${width}, without biases. How many weights do its matrices hold, the output projection included?`,
      zh: `一个多头自注意力层 $d = ${d}$，有 ${heads} 个宽 ${width} 的头，没有偏置。它的各个矩阵（包括输出投影）一共有多少个权重？`,
    },
    answer,
    tolerance: 0.5,
    feedback: {
      en: `Four matrices of shape $[${d}, ${d}]$: $4 \\cdot ${d}^2 = ${answer}$. The heads are blocks of their columns (of rows, in $W_O$).`,
      zh: `四个 $[${d}, ${d}]$ 的矩阵：$4 \\cdot ${d}^2 = ${answer}$。各个头是它们的列块（在 $W_O$ 中是行块）。`,
    },
    wrong: [
      {
        value: answer * heads,
        tag: 'head-cost',
        feedback: {
          en: 'That is one full set of matrices per head. The heads share one set.',
          zh: '这是给每个头各配一整套矩阵。各个头是分摊同一套的。',
        },
      },
      {
        value: 3 * d * d,
        tag: 'head-merge',
        feedback: { en: '$W_O$ is missing.', zh: '漏了 $W_O$。' },
      },
      {
        value: 3 * d * width + d * d,
        tag: 'head-split',
        feedback: {
          en: 'This counts the projections of one head only. All heads together have $d$ columns in each of the three.',
          zh: '这只算了一个头的投影。所有的头合起来，三个投影各有 $d$ 列。',
        },
      },
    ],
    otherwise: {
      en: 'Write down the shapes of $W_Q$, $W_K$, $W_V$ and $W_O$ for all heads together.',
      zh: '写出所有头合起来时 $W_Q$、$W_K$、$W_V$ 和 $W_O$ 的形状。',
    },
  };
}

function cache(random: Random): z.input<typeof QuizBody> {
  const groups = random.pick([2, 4]);
  const heads = groups * random.pick([4, 8]);
  const width = random.pick([64, 128]);
  const tokens = random.pick([1000, 2000, 3000]);
  const answer = 2 * groups * width * tokens;
  return {
    kind: 'numeric',
    prompt: {
      en: `A decoder layer uses grouped-query attention with ${heads} query heads, ${groups} key-value heads and head width ${width}. How many numbers does its cache of keys and values hold after ${tokens} tokens of one sequence?`,
      zh: `一个解码器层使用分组查询注意力，有 ${heads} 个查询头、${groups} 个键值头，头宽 ${width}。处理一个序列的 ${tokens} 个词元之后，它的键值缓存里有多少个数？`,
    },
    answer,
    tolerance: 0.5,
    feedback: {
      en: `A key and a value per key-value head and token: $2 \\cdot ${groups} \\cdot ${width} \\cdot ${tokens} = ${answer}$. With ${heads} key-value heads it would be ${heads / groups} times as much.`,
      zh: `每个词元、每个键值头有一个键和一个值：$2 \\cdot ${groups} \\cdot ${width} \\cdot ${tokens} = ${answer}$。如果有 ${heads} 个键值头，就是它的 ${heads / groups} 倍。`,
    },
    wrong: [
      {
        value: 2 * heads * width * tokens,
        tag: 'head-cost',
        feedback: {
          en: 'That is the cache of ordinary multi-head attention. Here the query heads of a group share keys and values.',
          zh: '这是普通多头注意力的缓存。这里同组的查询头共用键和值。',
        },
      },
      {
        value: groups * width * tokens,
        tag: 'head-cost',
        feedback: { en: 'Keys and values are both kept: the factor 2 is missing.', zh: '键和值都要保存，漏了系数 2。' },
      },
      {
        value: heads * tokens * tokens,
        tag: 'attention-cost',
        feedback: {
          en: 'These are the attention weights. They are not kept; keys and values are.',
          zh: '这是注意力权重的个数。权重不保存，保存的是键和值。',
        },
      },
    ],
    otherwise: {
      en: 'Per token: one key and one value for each key-value head, each as wide as a head.',
      zh: '每个词元：每个键值头一个键、一个值，各与头同宽。',
    },
  };
}
