import type { QuizDefinition } from '../../../src/quiz.ts';

/** The encoder block: its steps, its weights, its residual connections and normalizations. */
export const blockItems: QuizDefinition[] = [
  {
    id: 'transformer-block-steps',
    tag: 'residual-connection',
    keyPoint: 'block',
    body: {
      kind: 'order',
      prompt: {
        en: 'Bring the steps of one encoder block of the original Transformer into order.',
        zh: '请排出原始 Transformer 一个编码器块的计算顺序。',
      },
      tag: 'residual-connection',
      steps: [
        {
          text: { en: 'Multi-head self-attention over all tokens of the sequence', zh: '对序列的所有词元做多头自注意力' },
          feedback: { en: 'The first sub-layer; the only one in which tokens meet.', zh: '第一个子层，也是词元之间唯一交换信息的地方。' },
        },
        {
          text: { en: 'Add the block’s input', zh: '加上整个块的输入' },
          feedback: { en: 'The residual of the first sub-layer: its input is $X$.', zh: '第一个子层的残差：它的输入是 $X$。' },
        },
        {
          text: { en: 'First layer normalization, over the features of each token', zh: '第一次层归一化，沿每个词元的特征' },
          feedback: { en: 'Post-norm: the sum is normalized.', zh: '后归一化：归一化的是和。' },
        },
        {
          text: { en: 'Two dense layers with ReLU between them, token by token', zh: '两个全连接层，中间是 ReLU，逐个词元计算' },
          feedback: { en: 'The second sub-layer works on normalized tokens.', zh: '第二个子层作用于归一化之后的词元。' },
        },
        {
          text: { en: 'Add the output of the first normalization', zh: '加上第一次归一化的输出' },
          feedback: {
            en: 'The residual of the second sub-layer adds what went into it, $Z$ and not $X$.',
            zh: '第二个子层的残差加的是进入它的量：是 $Z$，不是 $X$。',
          },
        },
        {
          text: { en: 'Second layer normalization', zh: '第二次层归一化' },
          feedback: { en: 'What leaves a post-norm block is normalized.', zh: '后归一化的块，输出是归一化过的。' },
        },
      ],
    },
  },
  {
    id: 'transformer-block-weights',
    tag: 'feed-forward',
    keyPoint: 'feed-forward',
    body: {
      kind: 'expression',
      prompt: {
        en: 'An encoder block has width $d$ and a feed-forward network with $h$ hidden units. How many weights do its matrices hold together, without biases and without $\\gamma$ and $\\beta$? Write a formula in `d` and `h`.',
        zh: '一个编码器块的宽度为 $d$，前馈网络有 $h$ 个隐藏单元。它的各个矩阵一共有多少个权重（不算偏置，也不算 $\\gamma$ 和 $\\beta$）？请用 `d` 和 `h` 写出公式。',
      },
      variables: { d: [2, 9], h: [10, 30] },
      answer: '4*d^2 + 2*d*h',
      feedback: {
        en: '$W_Q$, $W_K$, $W_V$ and $W_O$ are $[d, d]$, whatever the number of heads; $W_1$ is $[d, h]$ and $W_2$ is $[h, d]$. With $h = 4d$ this is $12d^2$.',
        zh: '$W_Q$、$W_K$、$W_V$、$W_O$ 都是 $[d, d]$，与头数无关；$W_1$ 为 $[d, h]$，$W_2$ 为 $[h, d]$。$h = 4d$ 时共 $12d^2$。',
      },
      wrong: [
        {
          formula: '3*d^2 + 2*d*h',
          tag: 'head-merge',
          feedback: {
            en: 'The output projection $W_O$ is missing: the concatenated heads are multiplied by a fourth matrix.',
            zh: '漏了输出投影 $W_O$：各个头拼接之后，还要乘第四个矩阵。',
          },
        },
        {
          formula: '4*d^2 + d*h',
          tag: 'feed-forward',
          feedback: {
            en: 'The feed-forward network has two layers: to $h$ units and back to $d$, so that the residual can be added.',
            zh: '前馈网络有两层：先到 $h$ 个单元，再回到 $d$，这样才能与残差相加。',
          },
        },
        {
          formula: '4*d^2',
          tag: 'feed-forward',
          feedback: {
            en: 'This is the attention alone. With $h = 4d$ the feed-forward network holds twice as many weights.',
            zh: '这只是注意力的部分。$h = 4d$ 时，前馈网络的权重是它的两倍。',
          },
        },
      ],
      otherwise: {
        en: 'List the matrices: four of the attention, two of the feed-forward network, each with its shape.',
        zh: '列出各个矩阵及其形状：注意力有四个，前馈网络有两个。',
      },
    },
  },
  {
    id: 'transformer-residual-claims',
    tag: 'residual-connection',
    keyPoint: 'residual',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Which statements about residual connections and normalization in a Transformer are right?',
        zh: '关于 Transformer 中的残差连接和归一化，哪些说法是对的？',
      },
      options: [
        {
          text: {
            en: 'A pre-norm block whose sub-layers output zeros returns its input.',
            zh: '前归一化的块，如果子层都输出零，就返回它的输入。',
          },
          correct: true,
          feedback: {
            en: '$X + f(\\operatorname{LN}(X))$ with $f = 0$ is $X$: there is a path on which nothing is changed.',
            zh: '$f = 0$ 时，$X + f(\\operatorname{LN}(X))$ 就是 $X$：有一条不做任何改动的通路。',
          },
        },
        {
          text: {
            en: 'A sub-layer must return vectors as wide as its input.',
            zh: '子层返回的向量必须与它的输入同宽。',
          },
          correct: true,
          feedback: {
            en: 'They are added to the input. That is why $W_O$ and $W_2$ end in $d$ columns.',
            zh: '因为要与输入相加，所以 $W_O$ 和 $W_2$ 的列数都是 $d$。',
          },
        },
        {
          text: {
            en: 'Layer normalization keeps running averages for use at inference.',
            zh: '层归一化要保存滑动平均，供推断时使用。',
          },
          tag: 'batch-statistics',
          feedback: {
            en: 'Batch normalization does. A token’s own statistics are available at inference too.',
            zh: '需要的是批量归一化。词元自己的统计量，推断时一样可以得到。',
          },
        },
        {
          text: {
            en: 'The residual connection concatenates input and output of the sub-layer.',
            zh: '残差连接把子层的输入与输出拼接起来。',
          },
          tag: 'residual-connection',
          feedback: {
            en: 'It adds them. Concatenation would double the width in every sub-layer.',
            zh: '是相加。如果拼接，每过一个子层宽度就翻倍。',
          },
        },
        {
          text: {
            en: 'Layer normalization makes the tokens of a sequence have mean 0 per feature.',
            zh: '层归一化使序列各词元在每个特征上的均值为 0。',
          },
          tag: 'norm-axis',
          feedback: {
            en: 'The mean runs over the features of one token, not over the tokens of one feature.',
            zh: '均值是对一个词元的各个特征求的，不是对一个特征的各个词元求的。',
          },
        },
      ],
    },
  },
];
