import type { QuizDefinition } from '../../../src/quiz.ts';

/** What the weights are, how they are computed and masked. */
export const weightItems: QuizDefinition[] = [
  {
    id: 'self-attention-output-row',
    tag: 'attention-values',
    keyPoint: 'weights-times-values',
    body: {
      kind: 'single',
      prompt: {
        en: '$A$ is the matrix of attention weights and $x_j$ the row of token $j$. What is the output at position $i$?',
        zh: '设 $A$ 为注意力权重矩阵，$x_j$ 为词元 $j$ 对应的行。位置 $i$ 的输出是什么？',
      },
      options: [
        {
          text: { en: '$\\sum_j A_{ij}\\, x_j W_V$', zh: '$\\sum_j A_{ij}\\, x_j W_V$' },
          correct: true,
          feedback: {
            en: 'Row $i$ of $A$ holds the weights of query $i$; each multiplies the value of its key, $x_j W_V$.',
            zh: '$A$ 的第 $i$ 行是查询 $i$ 的权重，每个权重乘上相应键的值 $x_j W_V$。',
          },
        },
        {
          text: { en: '$\\sum_j A_{ji}\\, x_j W_V$', zh: '$\\sum_j A_{ji}\\, x_j W_V$' },
          tag: 'attention-axis',
          feedback: {
            en: 'This reads column $i$: the weights that all queries give to key $i$. They do not sum to 1.',
            zh: '这读的是第 $i$ 列，即所有查询给键 $i$ 的权重，它们之和并不是 1。',
          },
        },
        {
          text: { en: '$\\sum_j A_{ij}\\, x_j$', zh: '$\\sum_j A_{ij}\\, x_j$' },
          tag: 'attention-values',
          feedback: {
            en: 'The weights are right, but they multiply values. Without $W_V$ the output has width $d$ and can only mix tokens as they are.',
            zh: '权重没错，但它乘的应当是值。没有 $W_V$，输出的宽度就是 $d$，而且只能把词元原样混合。',
          },
        },
        {
          text: { en: '$a_i\\, x_i W_V$, with one weight $a_i$ per token', zh: '$a_i\\, x_i W_V$，每个词元一个权重 $a_i$' },
          tag: 'attention-values',
          feedback: {
            en: 'This is the picture of words that have an importance each. Then nothing would pass from one position to another.',
            zh: '这是“每个词有一个重要程度”的想象。这样一来，任何信息都不会从一个位置传到另一个位置。',
          },
        },
      ],
    },
  },
  {
    id: 'self-attention-hide-the-future',
    tag: 'attention-mask',
    keyPoint: 'mask',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'In a causal layer the output at position $i$ must not depend on later tokens. Which of these achieve that?',
        zh: '在因果的注意力层中，位置 $i$ 的输出不能依赖后面的词元。下面哪些做法能做到？',
      },
      options: [
        {
          text: { en: 'Set the later scores to $-\\infty$, then take the softmax.', zh: '把后面的分数设为 $-\\infty$，再做 softmax。' },
          correct: true,
          feedback: {
            en: 'Their exponentials are exactly 0: no weight, and no share of the denominator.',
            zh: '它们的 $e^{s}$ 恰好是 0：既没有权重，也不占分母。',
          },
        },
        {
          text: {
            en: 'Take the softmax over the visible scores only, with weight 0 elsewhere.',
            zh: '只对看得到的分数做 softmax，其余权重记为 0。',
          },
          correct: true,
          feedback: {
            en: 'The same result as $-\\infty$, computed without the masked entries.',
            zh: '与设为 $-\\infty$ 的结果相同，只是不去计算被掩蔽的元素。',
          },
        },
        {
          text: {
            en: 'Take the softmax over all scores, then set the later weights to 0.',
            zh: '对所有分数做 softmax，再把后面的权重设为 0。',
          },
          tag: 'attention-mask',
          feedback: {
            en: 'The later scores stay in the denominator: the rows sum to less than 1, and by an amount that depends on later tokens.',
            zh: '后面的分数仍在分母里：每行之和小于 1，少多少取决于后面的词元。',
          },
        },
        {
          text: { en: 'Multiply the later scores by 0, then take the softmax.', zh: '把后面的分数乘以 0，再做 softmax。' },
          tag: 'attention-mask',
          feedback: {
            en: 'A score of 0 is ordinary, $e^0 = 1$: later positions get weight, and their values enter the output.',
            zh: '0 是普通的分数，$e^0 = 1$：后面的位置仍会得到权重，它们的值会进入输出。',
          },
        },
        {
          text: {
            en: 'Set the scores $S_{ij}$ with $j < i$ to $-\\infty$, then take the softmax.',
            zh: '把 $j < i$ 的分数 $S_{ij}$ 设为 $-\\infty$，再做 softmax。',
          },
          tag: 'attention-mask',
          feedback: {
            en: 'This is the other half: row $i$ is the query, so it hides the past and shows the future.',
            zh: '这是另一半：行 $i$ 是查询，这样遮住的是过去，看到的是未来。',
          },
        },
      ],
    },
  },
  {
    id: 'self-attention-steps',
    tag: 'attention-axis',
    body: {
      kind: 'order',
      prompt: {
        en: 'Bring the steps of a causal self-attention layer into order.',
        zh: '请排出因果自注意力层的计算顺序。',
      },
      tag: 'attention-mask',
      steps: [
        {
          text: { en: 'Project each token to a query, a key and a value.', zh: '把每个词元投影成查询、键和值。' },
          feedback: { en: 'All that follows works on the projections.', zh: '后面的每一步都作用于这些投影。' },
        },
        {
          text: { en: 'Take the dot product of each query with each key.', zh: '求每个查询与每个键的点积。' },
          feedback: { en: 'This gives $QK^{\\top}$, a row per query.', zh: '得到 $QK^{\\top}$，每行对应一个查询。' },
        },
        {
          text: {
            en: 'Divide by $\\sqrt{d_k}$ and set the scores of later keys to $-\\infty$.',
            zh: '除以 $\\sqrt{d_k}$，并把后面的键的分数设为 $-\\infty$。',
          },
          feedback: {
            en: 'Both act on scores, so both come before the softmax.',
            zh: '两者作用的都是分数，所以都在 softmax 之前。',
          },
        },
        {
          text: { en: 'Exponentiate each row and divide it by its sum.', zh: '每行逐元素求 $e$ 的幂，再除以该行之和。' },
          feedback: { en: 'The softmax over the keys: each row sums to 1.', zh: '这就是对键做的 softmax：每行之和为 1。' },
        },
        {
          text: { en: 'For each query, add up the values times its weights.', zh: '对每个查询，把值按它的权重加权求和。' },
          feedback: { en: 'The weights are needed first; the output is $AV$.', zh: '先要有权重；输出是 $AV$。' },
        },
      ],
    },
  },
];
