import { drawUntil } from '../../../src/draw.ts';
import { dot } from '../../../src/math/linear.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { softmaxRow } from '../../../src/math/softmax.ts';
import { texNumber, texVector } from '../../../src/math/tex.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** A query and two keys of four small integers, with the products of the query and each key. */
function queryAndKeys(random: Random) {
  const vector = () => Array.from({ length: 4 }, () => random.int(-2, 3));
  const [query, first, second] = [vector(), vector(), vector()];
  return { query, first, second, products: [dot(query, first), dot(query, second)] as const };
}

/** Products that differ by 2, 3 or 4: no wrong way leads near the right weight, and none is saturated. */
const tells = ({ products: [a, b] }: ReturnType<typeof queryAndKeys>): boolean => Math.abs(a - b) >= 2 && Math.abs(a - b) <= 4;

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  {
    id: 'self-attention-shapes',
    tag: 'attention-axis',
    keyPoint: 'softmax-over-keys',
    body: (random) => {
      const [batch, time, d] = [random.int(2, 4), random.int(5, 7), random.int(8, 10)];
      const [dk, dv] = [random.int(11, 14), random.int(15, 18)];
      const asksWeights = random.int(0, 1) === 1;
      const [asked, askedZh] = asksWeights ? ['the attention weights', '注意力权重'] : ['the output', '输出'];
      const widthOfInput = {
        shape: [batch, time, d],
        tag: 'attention-values',
        feedback: asksWeights
          ? {
              en: 'That is the shape of `x`. A weight belongs to a pair of positions, not to a feature of a token.',
              zh: '这是 `x` 的形状。权重属于一对位置，而不属于词元的某个特征。',
            }
          : {
              en: 'This is what weights times `x` would give. The weights multiply the values, which are $d_v$ wide.',
              zh: '这是权重乘 `x` 的结果。权重乘的是值，值的宽度是 $d_v$。',
            },
      };
      const widthOfKeys = {
        shape: [batch, time, dk],
        tag: asksWeights ? 'attention-axis' : 'attention-values',
        feedback: {
          en: 'That is the shape of the queries and of the keys. Their product joins the axis of length $d_k$, which disappears.',
          zh: '这是查询和键的形状。两者相乘时消去长度为 $d_k$ 的轴，它不会留在结果里。',
        },
      };
      return {
        kind: 'shape',
        prompt: {
          en: `\`x\` has shape $[${batch}, ${time}, ${d}]$ (batch, time, features), \`wq\` and \`wk\` have shape $[${d}, ${dk}]$, \`wv\` has shape $[${d}, ${dv}]$. What is the shape of ${asked}?`,
          zh: `\`x\` 的形状为 $[${batch}, ${time}, ${d}]$（批量、时间、特征），\`wq\` 和 \`wk\` 的形状为 $[${d}, ${dk}]$，\`wv\` 的形状为 $[${d}, ${dv}]$。自注意力层的${askedZh}是什么形状？`,
        },
        answer: asksWeights ? [batch, time, time] : [batch, time, dv],
        feedback: asksWeights
          ? {
              en: 'One weight for each pair of a query and a key, in each sequence of the batch. No width of a feature appears.',
              zh: '批量中的每个序列里，每一对查询和键有一个权重；特征的宽度不出现。',
            }
          : {
              en: '$[T, T]$ times $[T, d_v]$ is $[T, d_v]$ for each sequence: one output per query, as wide as the values.',
              zh: '对每个序列，$[T, T]$ 乘 $[T, d_v]$ 得 $[T, d_v]$：每个查询一个输出，宽度与值相同。',
            },
        wrong: [
          widthOfInput,
          widthOfKeys,
          {
            shape: [batch, dk, dk],
            tag: 'attention-axis',
            feedback: {
              en: 'This is $Q^{\\top}K$: features compared with features, summed over positions. $QK^{\\top}$ compares positions.',
              zh: '这是 $Q^{\\top}K$：对位置求和、拿特征和特征比较。$QK^{\\top}$ 才是位置与位置比较。',
            },
          },
        ],
        otherwise: {
          en: 'Write the three steps for one sequence: $[T, d_k]$ times $[d_k, T]$, softmax, times $[T, d_v]$. The batch stays in front.',
          zh: '先写出一个序列的三步：$[T, d_k]$ 乘 $[d_k, T]$，softmax，再乘 $[T, d_v]$。批量轴留在最前面。',
        },
      };
    },
  },
  {
    id: 'self-attention-one-weight',
    tag: 'attention-scale',
    keyPoint: 'softmax-over-keys',
    body: (random) => {
      const { query, first, second, products } = drawUntil(random, queryAndKeys, tells);
      const weightAt = (scale: number) => softmaxRow(products.map((product) => product / scale))[0]!;
      const answer = rounded(weightAt(2), 3);
      return {
        kind: 'numeric',
        prompt: {
          en: `$d_k = 4$, $q = ${texVector(query, 0)}$. A sequence has two tokens with the keys $k_1 = ${texVector(first, 0)}$ and $k_2 = ${texVector(second, 0)}$. Which weight does scaled dot-product attention give to $k_1$? Answer to two decimals.`,
          zh: `$d_k = 4$，$q = ${texVector(query, 0)}$。序列有两个词元，键为 $k_1 = ${texVector(first, 0)}$ 和 $k_2 = ${texVector(second, 0)}$。缩放点积注意力给 $k_1$ 的权重是多少？保留两位小数。`,
        },
        answer,
        tolerance: 0.006,
        feedback: {
          en: `The products are $${products.join('$ and $')}$, the scores $${products.map((product) => product / 2).join('$ and $')}$ after division by $\\sqrt{4}$; softmax gives $${texNumber(answer, 3)}$.`,
          zh: `点积是 $${products.join('$ 和 $')}$，除以 $\\sqrt{4}$ 后的分数是 $${products.map((product) => product / 2).join('$ 和 $')}$，softmax 得 $${texNumber(answer, 3)}$。`,
        },
        wrong: [
          {
            value: weightAt(1),
            tag: 'attention-scale',
            feedback: {
              en: 'This is the softmax of the products themselves: the division by $\\sqrt{d_k} = 2$ is missing.',
              zh: '这是对点积本身做 softmax 的结果，漏掉了除以 $\\sqrt{d_k} = 2$。',
            },
          },
          {
            value: weightAt(4),
            tag: 'attention-scale',
            feedback: {
              en: 'Here the products were divided by $d_k = 4$. The deviation of $q \\cdot k$ grows with $\\sqrt{d_k}$, so divide by 2.',
              zh: '这里除以了 $d_k = 4$。$q \\cdot k$ 的标准差随 $\\sqrt{d_k}$ 增长，应当除以 2。',
            },
          },
          {
            value: 1 - answer,
            tag: 'attention-axis',
            feedback: {
              en: 'That is the weight of $k_2$. The two sum to 1.',
              zh: '这是 $k_2$ 的权重，两者之和为 1。',
            },
          },
        ],
        otherwise: {
          en: 'Compute $q \\cdot k_1$ and $q \\cdot k_2$, divide both by 2, then $e^{s_1} / (e^{s_1} + e^{s_2})$.',
          zh: '先算 $q \\cdot k_1$ 和 $q \\cdot k_2$，都除以 2，再算 $e^{s_1} / (e^{s_1} + e^{s_2})$。',
        },
      };
    },
  },
  {
    id: 'self-attention-score-deviation',
    tag: 'attention-scale',
    keyPoint: 'scale',
    body: (random) => {
      const dk = random.pick([16, 25, 64, 100, 144]);
      const [a, b] = random.pick([
        [1, 2],
        [2, 1],
        [1, 3],
        [3, 1],
      ] as const);
      const answer = a * b * Math.sqrt(dk);
      return {
        kind: 'numeric',
        prompt: {
          en: `The entries of $q$ have mean 0 and standard deviation ${a}, those of $k$ mean 0 and standard deviation ${b}; all are independent, and $d_k = ${dk}$. What is the standard deviation of $q \\cdot k$, before any scaling?`,
          zh: `$q$ 的各分量均值为 0、标准差为 ${a}，$k$ 的各分量均值为 0、标准差为 ${b}，全部相互独立，$d_k = ${dk}$。缩放之前，$q \\cdot k$ 的标准差是多少？`,
        },
        answer,
        tolerance: 0.01,
        feedback: {
          en: `Each product has variance $${a}^2 \\cdot ${b}^2 = ${a * a * b * b}$; ${dk} independent ones sum to $${a * a * b * b * dk}$, and the root of it is ${answer}. Division by $\\sqrt{d_k}$ leaves ${a * b}, whatever the width.`,
          zh: `每个乘积的方差是 $${a}^2 \\cdot ${b}^2 = ${a * a * b * b}$，${dk} 个独立项之和的方差是 $${a * a * b * b * dk}$，开方得 ${answer}。除以 $\\sqrt{d_k}$ 后剩 ${a * b}，与宽度无关。`,
        },
        wrong: [
          {
            value: a * a * b * b * dk,
            tag: 'std-vs-variance',
            feedback: { en: 'This is the variance. The deviation is its square root.', zh: '这是方差，标准差是它的平方根。' },
          },
          {
            value: a * b * dk,
            tag: 'attention-scale',
            feedback: {
              en: 'Deviations do not add up; variances of independent terms do. Otherwise one would have to divide by $d_k$.',
              zh: '标准差不能相加，独立项的方差才能相加。否则缩放就该除以 $d_k$ 了。',
            },
          },
          {
            value: Math.sqrt(dk),
            tag: 'attention-scale',
            feedback: {
              en: '$\\sqrt{d_k}$ holds for entries of deviation 1. Here each product has a deviation of its own to be counted.',
              zh: '$\\sqrt{d_k}$ 只适用于各分量标准差为 1 的情形。这里还要算上每个乘积自己的标准差。',
            },
          },
          {
            value: a * b,
            tag: 'attention-scale',
            feedback: {
              en: 'This is the deviation of a single product, or of the score after the division by $\\sqrt{d_k}$.',
              zh: '这是单个乘积的标准差，或者除以 $\\sqrt{d_k}$ 之后的分数的标准差。',
            },
          },
        ],
        otherwise: {
          en: 'Find the variance of one product $q_i k_i$, multiply by the number of terms, take the root.',
          zh: '先求单个乘积 $q_i k_i$ 的方差，乘以项数，再开方。',
        },
      };
    },
  },
];
