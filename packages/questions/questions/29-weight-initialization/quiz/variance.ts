import { depthCurve } from './depth-curve.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';

/** Variances: read off a curve, derived, turned into a bound. */
export const varianceItems: QuizDefinition[] = [
  {
    id: 'init-depth-curve',
    tag: 'init-variance',
    keyPoint: 'he',
    body: depthCurve,
  },
  {
    id: 'init-leaky-variance',
    tag: 'init-variance',
    keyPoint: 'he',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Leaky ReLU is $z$ for $z > 0$ and $az$ otherwise. Which variance must the weights of a layer with fan-in $n$ have, so that the variance of the pre-activations stays the same from layer to layer? Write a formula in `n` and `a`.',
        zh: '带泄漏的 ReLU 在 $z > 0$ 时等于 $z$，否则等于 $az$。某层的扇入为 $n$，要使净输入的方差逐层不变，权重的方差应取多少？用 `n` 和 `a` 写出公式。',
      },
      variables: { n: [2, 50], a: [0.1, 0.6] },
      answer: '2 / (n * (1 + a^2))',
      feedback: {
        en: '$E[\\varphi(z)^2] = \\tfrac{1}{2}(1 + a^2) E[z^2]$: the positive half passes as it is, the negative half times $a^2$. For $a = 0$ this is He, for $a = 1$ the linear layer.',
        zh: '$E[\\varphi(z)^2] = \\tfrac{1}{2}(1 + a^2) E[z^2]$：正的一半原样通过，负的一半乘以 $a^2$。$a = 0$ 时就是 He，$a = 1$ 时就是线性层。',
      },
      wrong: [
        {
          formula: '2 / n',
          tag: 'init-variance',
          feedback: {
            en: 'This is He for the ordinary ReLU. The negative half contributes too, so the variance would grow.',
            zh: '这是普通 ReLU 的 He 初始化。负的一半也有贡献，这样方差会逐层增大。',
          },
        },
        {
          formula: '2 / (n * (1 + a))',
          tag: 'std-vs-variance',
          feedback: {
            en: 'What counts is the second moment, and it takes the square of the slope.',
            zh: '起作用的是二阶矩，其中出现的是斜率的平方。',
          },
        },
        {
          formula: '1 / (n * (1 + a^2))',
          tag: 'init-variance',
          feedback: {
            en: 'Each half carries half of the second moment, so the sum is $\\tfrac{1}{2}(1 + a^2)$ and its inverse brings the 2 back.',
            zh: '正负两半各占二阶矩的一半，和是 $\\tfrac{1}{2}(1 + a^2)$，取倒数后就有了 2。',
          },
        },
        {
          formula: 'sqrt(2 / (n * (1 + a^2)))',
          tag: 'std-vs-variance',
          feedback: { en: 'This is the standard deviation; the variance is asked for.', zh: '这是标准差，题目问的是方差。' },
        },
      ],
      otherwise: {
        en: 'Write $n \\cdot v \\cdot E[\\varphi(z)^2] = E[z^2]$ and split the expectation at 0.',
        zh: '写出 $n \\cdot v \\cdot E[\\varphi(z)^2] = E[z^2]$，再把期望在 0 处分成两半。',
      },
    },
  },
  {
    id: 'init-uniform-cloze',
    tag: 'bound-vs-std',
    keyPoint: 'deviation-and-bound',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'A uniform distribution on $[-b, b]$ has the variance $b^2$ divided by [[divisor]]. For the variance $2/\\text{fanIn}$ of He, $b$ is the square root of [[numerator]] divided by fanIn.',
        zh: '$[-b, b]$ 上的均匀分布，方差是 $b^2$ 除以 [[divisor]]。要得到 He 的方差 $2/\\text{fanIn}$，$b$ 应为 [[numerator]] 除以扇入再开方。',
      },
      gaps: [
        {
          id: 'divisor',
          accept: ['3', 'three', '三'],
          feedback: {
            en: '$\\frac{1}{2b}\\int_{-b}^{b} x^2\\,dx = b^2/3$.',
            zh: '$\\frac{1}{2b}\\int_{-b}^{b} x^2\\,dx = b^2/3$。',
          },
          wrong: [
            {
              accept: ['12', 'twelve', '十二'],
              tag: 'bound-vs-std',
              feedback: {
                en: '12 belongs to the full length of the interval: $(2b)^2/12 = b^2/3$.',
                zh: '12 对应的是区间的全长：$(2b)^2/12 = b^2/3$。',
              },
            },
            {
              accept: ['2', 'two', '二', '两'],
              tag: 'bound-vs-std',
              feedback: { en: 'The mean of $x^2$ over $[0, b]$ is $b^2/3$.', zh: '$x^2$ 在 $[0, b]$ 上的平均值是 $b^2/3$。' },
            },
          ],
          otherwise: { en: 'Integrate $x^2$ over the interval and divide by its length.', zh: '把 $x^2$ 在区间上积分，再除以区间长度。' },
        },
        {
          id: 'numerator',
          accept: ['6', 'six', '六'],
          feedback: { en: '$b^2 = 3 \\cdot 2/\\text{fanIn}$.', zh: '$b^2 = 3 \\cdot 2/\\text{fanIn}$。' },
          wrong: [
            {
              accept: ['2', 'two', '二', '两'],
              tag: 'bound-vs-std',
              feedback: {
                en: 'That takes the deviation for the bound; the variance would come out at a third of what is wanted.',
                zh: '这是把标准差当成了边界，方差只有所要的三分之一。',
              },
            },
            {
              accept: ['24', '二十四'],
              tag: 'bound-vs-std',
              feedback: {
                en: 'This comes from the variance $b^2/12$, which would hold for an interval of length $b$.',
                zh: '这是由方差 $b^2/12$ 得来的，它只适用于长度为 $b$ 的区间。',
              },
            },
            {
              accept: ['3', 'three', '三'],
              tag: 'init-variance',
              feedback: { en: "He's 2 is missing.", zh: '漏了 He 的 2。' },
            },
          ],
          otherwise: { en: 'Solve $b^2/3 = 2/\\text{fanIn}$ for $b$.', zh: '由 $b^2/3 = 2/\\text{fanIn}$ 解出 $b$。' },
        },
      ],
    },
  },
];
