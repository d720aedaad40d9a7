import type { QuizDefinition } from '../../../src/quiz.ts';

/** How heads are split, scaled and joined, and what they are for. */
export const headItems: QuizDefinition[] = [
  {
    id: 'multi-head-reshape',
    tag: 'head-split',
    keyPoint: 'split-features',
    body: {
      kind: 'single',
      prompt: {
        en: 'Queries of shape $[T, d]$ with $T = 8$ are reshaped straight to $[2, T, d/2]$ for two heads, with no transpose. What does head 0 contain?',
        zh: '形状为 $[T, d]$ 的查询（$T = 8$）没有转置，直接变形为 $[2, T, d/2]$ 交给两个头。第 0 个头里是什么？',
      },
      options: [
        {
          text: { en: 'All the features of tokens 0 to 3', zh: '词元 0 到 3 的全部特征' },
          correct: true,
          feedback: {
            en: 'The first half of the numbers in storage order: four whole tokens, each cut into two rows. The sequence has been split.',
            zh: '按存储顺序的前一半：四个完整的词元，每个切成两行。切分的是序列。',
          },
        },
        {
          text: { en: 'The first half of the features of all tokens', zh: '所有词元的前一半特征' },
          tag: 'head-split',
          feedback: {
            en: 'That is what a head should get. It takes a reshape to $[T, 2, d/2]$ and then a transpose.',
            zh: '这才是一个头应得的。要先变形为 $[T, 2, d/2]$，再转置。',
          },
        },
        {
          text: { en: 'The even-numbered features of all tokens', zh: '所有词元的偶数号特征' },
          tag: 'head-split',
          feedback: {
            en: 'A reshape to $[T, d/2, 2]$ would interleave the heads like that.',
            zh: '变形为 $[T, d/2, 2]$ 才会这样交错。',
          },
        },
        {
          text: { en: 'Nothing: the shapes do not fit and it fails', zh: '什么都没有：形状不符，会报错' },
          tag: 'head-split',
          feedback: {
            en: 'The number of elements is the same, so the reshape is accepted. That makes the mistake hard to find.',
            zh: '元素个数相同，变形照样通过。所以这个错误很难发现。',
          },
        },
      ],
    },
  },
  {
    id: 'multi-head-scale',
    tag: 'head-scale',
    keyPoint: 'scale',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Tokens are $d$ wide and there are $h$ heads. By which number are the scores of a head divided? Write a formula in `d` and `h`.',
        zh: '词元宽 $d$，有 $h$ 个头。一个头的分数要除以多少？请用 `d` 和 `h` 写出公式。',
      },
      variables: { d: [32, 512], h: [2, 16] },
      answer: 'sqrt(d / h)',
      feedback: {
        en: 'A score sums up $d/h$ products, so its deviation grows with the root of $d/h$.',
        zh: '一个分数是 $d/h$ 个乘积之和，标准差随 $d/h$ 的平方根增长。',
      },
      wrong: [
        {
          formula: 'sqrt(d)',
          tag: 'head-scale',
          feedback: {
            en: 'This is the scale of a single head of full width. Here the scores come out too small by $\\sqrt{h}$.',
            zh: '这是单个全宽的头的缩放。用在这里，分数只有应有的 $1/\\sqrt{h}$。',
          },
        },
        {
          formula: 'd / h',
          tag: 'std-vs-variance',
          feedback: { en: 'That is the variance of the score. Divide by the deviation.', zh: '这是分数的方差。应当除以标准差。' },
        },
        {
          formula: 'sqrt(d) / h',
          tag: 'head-scale',
          feedback: {
            en: 'The number of heads belongs under the root: the width $d/h$ is what counts.',
            zh: '头数也在根号里面：起作用的是宽度 $d/h$。',
          },
        },
      ],
      otherwise: {
        en: 'How many products does one score of one head sum up? Take the root of that.',
        zh: '一个头的一个分数是多少个乘积之和？对它开方。',
      },
    },
  },
  {
    id: 'multi-head-steps',
    tag: 'head-merge',
    keyPoint: 'merge',
    body: {
      kind: 'order',
      prompt: {
        en: 'Bring the steps of multi-head self-attention into order.',
        zh: '请排出多头自注意力的计算顺序。',
      },
      tag: 'head-merge',
      steps: [
        {
          text: { en: 'Project the tokens to queries, keys and values of width $d$', zh: '把词元投影成宽度为 $d$ 的查询、键和值' },
          feedback: { en: 'One product per projection serves all heads.', zh: '每个投影一次乘法，供所有头使用。' },
        },
        {
          text: { en: 'Divide the $d$ columns into one block per head', zh: '把 $d$ 列分成每个头一块' },
          feedback: {
            en: 'After the projection: before it, a head would only see a fixed part of the input features.',
            zh: '在投影之后：如果在投影之前切分，每个头就只能看到输入特征的固定一部分。',
          },
        },
        {
          text: { en: 'Softmax of the scaled scores, head by head', zh: '每个头分别对缩放后的分数做 softmax' },
          feedback: { en: '$H$ matrices of weights, $[T, T]$ each.', zh: '得到 $H$ 个权重矩阵，每个 $[T, T]$。' },
        },
        {
          text: { en: 'Multiply the weights of each head by its own values', zh: '每个头的权重乘自己的值' },
          feedback: { en: 'Outputs of width $d/H$.', zh: '得到宽 $d/H$ 的输出。' },
        },
        {
          text: { en: 'Concatenate the outputs of the heads for each token', zh: '对每个词元拼接各个头的输出' },
          feedback: { en: 'Width $d$ again.', zh: '宽度又回到 $d$。' },
        },
        {
          text: { en: 'Multiply by $W_O$', zh: '乘以 $W_O$' },
          feedback: { en: 'Here what different heads found is combined for the first time.', zh: '到这里，各个头的发现才第一次综合起来。' },
        },
      ],
    },
  },
  {
    id: 'multi-head-claims',
    tag: 'head-cost',
    keyPoint: 'own-weights',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'The width $d$ stays fixed and the number of heads is doubled. Which statements are right?',
        zh: '宽度 $d$ 不变，头数加倍。哪些说法是对的？',
      },
      options: [
        {
          text: { en: 'Each token gets twice as many weighted means of the sequence.', zh: '每个词元得到的序列加权平均的个数加倍。' },
          correct: true,
          feedback: { en: 'One per head: each head has a softmax of its own.', zh: '每个头一个：每个头有自己的 softmax。' },
        },
        {
          text: { en: 'The number of attention weights doubles.', zh: '注意力权重的个数加倍。' },
          correct: true,
          feedback: { en: '$H T^2$ of them, where they are stored.', zh: '一共 $H T^2$ 个（如果保存下来）。' },
        },
        {
          text: { en: 'The number of trained parameters doubles.', zh: '可训练参数的个数加倍。' },
          tag: 'head-cost',
          feedback: { en: 'It stays $4d^2$: the heads become half as wide.', zh: '仍是 $4d^2$：每个头的宽度减半。' },
        },
        {
          text: { en: 'Each head sees half as many tokens.', zh: '每个头看到的词元减半。' },
          tag: 'head-split',
          feedback: {
            en: 'Every head sees all tokens; what halves is the number of features.',
            zh: '每个头都能看到所有词元，减半的是特征数。',
          },
        },
        {
          text: {
            en: 'The scores of each head can express more, since there are more of them.',
            zh: '头多了，每个头的分数能表达的也更多。',
          },
          tag: 'head-split',
          feedback: {
            en: 'Each score is a bilinear form of rank at most $d/H$, which is halved.',
            zh: '每个分数是秩不超过 $d/H$ 的双线性型，这个界减半了。',
          },
        },
      ],
    },
  },
  {
    id: 'multi-head-symptoms',
    tag: 'head-merge',
    body: {
      kind: 'match',
      prompt: {
        en: 'Someone implemented multi-head attention with 4 heads and no mask. Match each symptom with its cause.',
        zh: '有人实现了 4 个头、没有掩码的多头注意力。请把每个症状与原因配对。',
      },
      tag: 'head-split',
      pairs: [
        {
          left: { en: 'Changing the last of 8 tokens leaves the first outputs unchanged', zh: '改动 8 个词元中的最后一个，前几个输出不变' },
          right: { en: 'heads were split and joined by reshapes without a transpose', zh: '切分和合并各个头时都只变形、没有转置' },
          feedback: {
            en: 'Each head got a part of the sequence with all its features, and the second reshape put that part back in its place.',
            zh: '每个头得到了序列的一部分及其全部特征，第二次变形又把这一部分放回了原处。',
          },
        },
        {
          left: { en: 'The weights are right, but rows of the output mix several tokens', zh: '权重正确，但输出的一行混着几个词元的结果' },
          right: { en: 'only the joining of the heads lacks its transpose', zh: '只有合并各个头时漏了转置' },
          feedback: { en: '$[H, T, d_h]$ must become $[T, H, d_h]$ first.', zh: '必须先把 $[H, T, d_h]$ 变成 $[T, H, d_h]$。' },
        },
        {
          left: { en: 'All weights are more even than the reference’s', zh: '所有权重都比参考实现更平均' },
          right: { en: 'the scores are divided by $\\sqrt{d}$', zh: '分数除以了 $\\sqrt{d}$' },
          feedback: { en: 'With 4 heads they are too small by a factor of 2.', zh: '有 4 个头时，分数只有应有的一半。' },
        },
        {
          left: { en: 'Every head mixes the tokens in the same way', zh: '每个头混合词元的方式完全相同' },
          right: { en: 'the weights of the heads were averaged', zh: '对各个头的权重求了平均' },
          feedback: { en: 'Outputs are joined, weights are not.', zh: '合并的是输出，不是权重。' },
        },
      ],
    },
  },
];
