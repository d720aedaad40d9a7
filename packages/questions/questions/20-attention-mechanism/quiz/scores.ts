import type { QuizDefinition } from '../../../src/quiz.ts';

/** The two kinds of scores. */
export const scoreItems: QuizDefinition[] = [
  {
    id: 'attention-tanh-removed',
    tag: 'additive-score',
    keyPoint: 'scores',
    body: {
      kind: 'single',
      prompt: {
        en: 'Someone removes the $\\tanh$ from the additive score $v_a \\cdot \\tanh(qW_1 + k_tW_2)$. What happens to the attention weights?',
        zh: '有人把加性分数 $v_a \\cdot \\tanh(qW_1 + k_tW_2)$ 里的 $\\tanh$ 去掉了。注意力权重会怎样？',
      },
      options: [
        {
          text: { en: 'They no longer depend on the query.', zh: '它们不再依赖查询。' },
          correct: true,
          feedback: {
            en: 'The score splits into $v_a \\cdot qW_1$, the same for every key, and $v_a \\cdot k_tW_2$. The softmax cancels the first.',
            zh: '分数分成 $v_a \\cdot qW_1$ 和 $v_a \\cdot k_tW_2$ 两项，前者对每个键都相同，在 softmax 中消去。',
          },
        },
        {
          text: { en: 'They become the weights of dot-product attention.', zh: '它们变成点积注意力的权重。' },
          tag: 'additive-score',
          feedback: {
            en: 'A dot product multiplies query and key; here they are only added, and a sum has no term with both.',
            zh: '点积是查询与键相乘；这里两者只是相加，和里没有同时含两者的项。',
          },
        },
        {
          text: { en: 'They no longer sum to 1 for a query.', zh: '一个查询的权重之和不再是 1。' },
          tag: 'attention-axis',
          feedback: {
            en: 'The softmax sees to that, whatever the scores are.',
            zh: '无论分数是什么，softmax 都会保证这一点。',
          },
        },
        {
          text: { en: 'They all become equal, as scores are unbounded.', zh: '分数没有了界，权重会变得全都相等。' },
          tag: 'additive-score',
          feedback: {
            en: 'Larger scores make the weights sharper, not equal, and they still depend on the keys.',
            zh: '分数更大只会让权重更尖锐，不会让它们相等，而且它们仍然依赖键。',
          },
        },
      ],
    },
  },
  {
    id: 'attention-additive-parameters',
    tag: 'additive-score',
    keyPoint: 'scores',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Additive attention has queries of width $q$, keys of width $k$ and a hidden layer of $h$ units, without biases. How many parameters does its score have? Write a formula in `q`, `k` and `h`.',
        zh: '加性注意力的查询宽 $q$，键宽 $k$，隐藏层有 $h$ 个单元，没有偏置。它的分数函数有多少个参数？请用 `q`、`k` 和 `h` 写出公式。',
      },
      variables: { q: [2, 9], k: [2, 9], h: [2, 9] },
      answer: 'q*h + k*h + h',
      feedback: {
        en: '$W_1$ is $[q, h]$, $W_2$ is $[k, h]$, $v_a$ is $[h]$. Neither the number of keys nor the width of the values appears.',
        zh: '$W_1$ 为 $[q, h]$，$W_2$ 为 $[k, h]$，$v_a$ 为 $[h]$。键的个数和值的宽度都不出现。',
      },
      wrong: [
        {
          formula: 'q*h + k*h',
          tag: 'additive-score',
          feedback: {
            en: 'The vector $v_a$ is missing: it turns the $h$ hidden units into one score.',
            zh: '漏了向量 $v_a$：它把 $h$ 个隐藏单元变成一个分数。',
          },
        },
        {
          formula: 'q*k*h + h',
          tag: 'additive-score',
          feedback: {
            en: 'Query and key are added after their projections, not multiplied with each other.',
            zh: '查询和键是各自投影之后相加，而不是相乘。',
          },
        },
        {
          formula: 'q*k',
          tag: 'additive-score',
          feedback: {
            en: 'That is the bilinear score $q W k$, which has no hidden layer.',
            zh: '那是双线性分数 $q W k$ 的参数个数，它没有隐藏层。',
          },
        },
      ],
      otherwise: {
        en: 'Two matrices that lead into the hidden layer, one vector that leads out of it.',
        zh: '两个通向隐藏层的矩阵，加上一个从隐藏层出来的向量。',
      },
    },
  },
  {
    id: 'attention-score-claims',
    tag: 'additive-score',
    keyPoint: 'scores',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Which statements about dot-product and additive scores are right?',
        zh: '关于点积分数和加性分数，哪些说法是对的？',
      },
      options: [
        {
          text: { en: 'The dot product needs queries and keys of the same width.', zh: '点积要求查询与键的宽度相同。' },
          correct: true,
          feedback: {
            en: 'Otherwise the sum over features is not defined. A projection can make the widths equal.',
            zh: '否则对特征的求和没有定义。可以先用投影使宽度相同。',
          },
        },
        {
          text: {
            en: 'All dot products of a sequence are a single matrix product.',
            zh: '一个序列的所有点积就是一次矩阵乘法。',
          },
          correct: true,
          feedback: {
            en: '$QK^{\\top}$. The additive score has to form $T_q \\times T_k$ hidden vectors first.',
            zh: '即 $QK^{\\top}$。加性分数则要先得到 $T_q \\times T_k$ 个隐藏向量。',
          },
        },
        {
          text: { en: 'The additive score must be divided by the root of the width too.', zh: '加性分数同样必须除以宽度的平方根。' },
          tag: 'attention-scale',
          feedback: {
            en: 'Its size is set by the learned $v_a$ and bounded by $\\sum_i |v_i|$.',
            zh: '它的大小由学到的 $v_a$ 决定，不超过 $\\sum_i |v_i|$。',
          },
        },
        {
          text: {
            en: 'Additive scores need no softmax, since tanh already bounds them.',
            zh: 'tanh 已经有界，所以加性分数不需要 softmax。',
          },
          tag: 'attention-axis',
          feedback: {
            en: 'Bounded scores may be negative and do not sum to 1. Weights still need the softmax.',
            zh: '有界的分数可能为负，和也不是 1。要得到权重仍然需要 softmax。',
          },
        },
        {
          text: { en: 'The scaled dot product adds one learned parameter per pair.', zh: '缩放点积给每一对查询和键增加一个可学习的参数。' },
          tag: 'attention-roles',
          feedback: {
            en: 'The score has no parameters at all. What is learned are the projections before it.',
            zh: '这个分数没有任何参数，要学的是它之前的投影。',
          },
        },
      ],
    },
  },
];
