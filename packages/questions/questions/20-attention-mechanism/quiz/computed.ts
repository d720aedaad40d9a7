import type { z } from 'zod';
import { areApart, drawUntil } from '../../../src/draw.ts';
import { dot } from '../../../src/math/linear.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { softmaxRow } from '../../../src/math/softmax.ts';
import { texNumber, texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'attention-masked-context', tag: 'attention-mask', keyPoint: 'padding', body: maskedContext },
  { id: 'attention-cross-shapes', tag: 'attention-roles', keyPoint: 'self-and-cross', body: crossShapes },
];

const contextTolerance = 0.03;

/** Three scores and values, of which the last are padding, and what the named mistakes read. */
function maskedRead(random: Random) {
  const scores = [random.int(-2, 2), random.int(-2, 2), random.int(-1, 3)];
  const values = [random.int(1, 9), random.int(1, 9), random.int(10, 30)];
  const weights = softmaxRow(scores);
  const visible = softmaxRow(scores.slice(0, 2));
  return {
    scores,
    values,
    visible,
    answer: dot(visible, values.slice(0, 2)),
    unmasked: dot(weights, values),
    afterSoftmax: dot(weights.slice(0, 2), values.slice(0, 2)),
    zeroScore: dot(softmaxRow([scores[0]!, scores[1]!, 0]), values),
    plainMean: (values[0]! + values[1]!) / 2,
  };
}

function maskedContext(random: Random): z.input<typeof QuizBody> {
  const { scores, values, visible, answer, unmasked, afterSoftmax, zeroScore, plainMean } = drawUntil(random, maskedRead, (one) =>
    areApart([one.answer, one.unmasked, one.afterSoftmax, one.zeroScore, one.plainMean], 4 * contextTolerance),
  );
  return {
    kind: 'numeric',
    prompt: {
      en: `One query has the scores $${texVector(scores, 0)}$ with three keys, whose values are the numbers $${values.join('$, $')}$. The third key is padding. What is the output? Answer to two decimals.`,
      zh: `一个查询与三个键的分数是 $${texVector(scores, 0)}$，各键的值是 $${values.join('$、$')}$。第三个键是填充。输出是多少？保留两位小数。`,
    },
    answer: rounded(answer, 4),
    tolerance: contextTolerance,
    feedback: {
      en: `The weights are the softmax of the first two scores, $${texVector(visible, 3)}$, and their sum is 1: $${texNumber(answer, 2)}$.`,
      zh: `权重是前两个分数的 softmax，即 $${texVector(visible, 3)}$，和为 1，结果是 $${texNumber(answer, 2)}$。`,
    },
    wrong: [
      {
        value: unmasked,
        tag: 'attention-mask',
        feedback: { en: 'The padding was read: its value is in the sum.', zh: '读取了填充：它的值也加了进去。' },
      },
      {
        value: afterSoftmax,
        tag: 'attention-mask',
        feedback: {
          en: 'The third weight was dropped after the softmax, so the other two sum to less than 1.',
          zh: '第三个权重是在 softmax 之后才去掉的，所以另外两个之和小于 1。',
        },
      },
      {
        value: zeroScore,
        tag: 'attention-mask',
        feedback: {
          en: 'The hidden score was set to 0. Its exponential is 1, so the padding still has a weight.',
          zh: '被遮住的分数设成了 0。它的指数是 1，填充仍有权重。',
        },
      },
      {
        value: plainMean,
        tag: 'attention-values',
        feedback: { en: 'This is the plain mean of the two values; the scores were not used.', zh: '这是两个值的简单平均，没有用到分数。' },
      },
    ],
    otherwise: {
      en: 'Take $e$ to the power of the first two scores, divide by their sum, and weigh the first two values.',
      zh: '对前两个分数取 $e$ 的幂，除以两者之和，再对前两个值加权。',
    },
  };
}

function crossShapes(random: Random): z.input<typeof QuizBody> {
  const [batch, queries, keys] = [random.int(2, 4), random.int(5, 7), random.int(8, 10)];
  const [width, dv] = [random.int(11, 14), random.int(15, 18)];
  const asksWeights = random.int(0, 1) === 1;
  const [asked, askedZh] = asksWeights ? ['attention weights', '注意力权重'] : ['output', '输出'];
  return {
    kind: 'shape',
    prompt: {
      en: `Cross-attention gets queries of shape $[${batch}, ${queries}, ${width}]$ (batch, target positions, width), keys of shape $[${batch}, ${keys}, ${width}]$ (batch, source positions, width) and values of shape $[${batch}, ${keys}, ${dv}]$. What is the shape of the ${asked}?`,
      zh: `交叉注意力的查询形状为 $[${batch}, ${queries}, ${width}]$（批量、目标位置、宽度），键为 $[${batch}, ${keys}, ${width}]$（批量、源位置、宽度），值为 $[${batch}, ${keys}, ${dv}]$。${askedZh}是什么形状？`,
    },
    answer: asksWeights ? [batch, queries, keys] : [batch, queries, dv],
    feedback: asksWeights
      ? { en: 'A row per query, a column per key: each row sums to 1.', zh: '每个查询一行，每个键一列，每行之和为 1。' }
      : { en: 'One output per query, as wide as the values.', zh: '每个查询一个输出，宽度与值相同。' },
    wrong: [
      asksWeights
        ? {
            shape: [batch, keys, queries],
            tag: 'attention-axis',
            feedback: { en: 'This has a row per key. Each query needs a row of its own.', zh: '这样每个键一行。应当每个查询一行。' },
          }
        : {
            shape: [batch, keys, dv],
            tag: 'attention-roles',
            feedback: {
              en: 'That is the shape of the values. The number of outputs is the number of queries.',
              zh: '这是值的形状。输出的个数等于查询的个数。',
            },
          },
      {
        shape: [batch, queries, queries],
        tag: 'attention-roles',
        feedback: {
          en: 'That would be self-attention of the target. Here queries meet the keys of another sequence.',
          zh: '那是目标序列的自注意力。这里查询面对的是另一个序列的键。',
        },
      },
      {
        shape: [batch, queries, width],
        tag: 'attention-values',
        feedback: {
          en: 'That is the shape of the queries. Their width disappears in the product with the keys.',
          zh: '这是查询的形状。它的宽度在与键相乘时就消去了。',
        },
      },
    ],
    otherwise: {
      en: 'Write $[T_q, d] \\cdot [d, T_k]$, then $[T_q, T_k] \\cdot [T_k, d_v]$.',
      zh: '写出 $[T_q, d] \\cdot [d, T_k]$，再写 $[T_q, T_k] \\cdot [T_k, d_v]$。',
    },
  };
}
