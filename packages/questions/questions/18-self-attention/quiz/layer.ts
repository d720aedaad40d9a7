import type { QuizDefinition } from '../../../src/quiz.ts';

/** The layer as a whole: symptoms of its mistakes, cost, order. */
export const layerItems: QuizDefinition[] = [
  {
    id: 'self-attention-symptoms',
    tag: 'attention-axis',
    body: {
      kind: 'match',
      prompt: {
        en: 'Someone implemented self-attention. Match each symptom with the mistake that causes it.',
        zh: '有人实现了自注意力。请把每个症状与造成它的错误配对。',
      },
      tag: 'attention-axis',
      pairs: [
        {
          left: { en: 'In the causal layer, most rows of the weights sum to less than 1', zh: '因果层中，权重的大多数行之和小于 1' },
          right: { en: 'the mask is applied after the softmax', zh: '掩码加在了 softmax 之后' },
          feedback: {
            en: 'What is zeroed afterwards is missing from the sum. The last row sees every key and is the only one sure to sum to 1.',
            zh: '事后置零的部分从总和中消失了。只有最后一行能看到所有的键，它的和一定是 1。',
          },
        },
        {
          left: { en: 'The columns of the weights sum to 1, the rows do not', zh: '权重的各列之和为 1，各行之和不是' },
          right: { en: 'the softmax runs over the queries', zh: 'softmax 沿查询进行' },
          feedback: {
            en: 'Rows are queries: each has to distribute 1 over the keys.',
            zh: '行是查询，每个查询要把 1 分配给各个键。',
          },
        },
        {
          left: {
            en: 'With $d_k = 512$ and unit-variance entries, most rows are nearly one-hot',
            zh: '$d_k = 512$、各分量方差为 1 时，大多数行几乎是独热的',
          },
          right: { en: 'the scores are not divided by $\\sqrt{d_k}$', zh: '分数没有除以 $\\sqrt{d_k}$' },
          feedback: {
            en: 'Scores of deviation $\\sqrt{512} \\approx 22.6$ saturate the softmax.',
            zh: '分数的标准差为 $\\sqrt{512} \\approx 22.6$，softmax 因此饱和。',
          },
        },
        {
          left: { en: 'The output is as wide as the input although $d_v$ is smaller', zh: '$d_v$ 小于输入宽度，输出却与输入同宽' },
          right: { en: 'the weights multiply the input', zh: '权重乘的是输入' },
          feedback: { en: 'Weights multiply values, $XW_V$, which are $d_v$ wide.', zh: '权重应当乘值 $XW_V$，其宽度是 $d_v$。' },
        },
        {
          left: { en: 'A shuffled sentence gives the same outputs, shuffled', zh: '打乱句子，输出相同，只是顺序也跟着打乱' },
          right: { en: 'no positional information is added', zh: '没有加入位置信息' },
          feedback: {
            en: 'Scores depend on the contents of two tokens only, never on where they stand.',
            zh: '分数只取决于两个词元的内容，与它们所在的位置无关。',
          },
        },
      ],
    },
  },
  {
    id: 'self-attention-growth',
    tag: 'attention-cost',
    keyPoint: 'cost',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'A sequence becomes twice as long. The number of attention weights is multiplied by [[weights]], the work of the three projections by [[projections]].',
        zh: '序列长度变为两倍。注意力权重的个数变为原来的 [[weights]] 倍，三个投影的计算量变为原来的 [[projections]] 倍。',
      },
      gaps: [
        {
          id: 'weights',
          accept: ['4', 'four', '四'],
          feedback: { en: 'There are $T^2$ weights, one for each pair of positions.', zh: '权重有 $T^2$ 个，每对位置一个。' },
          wrong: [
            {
              accept: ['2', 'two', '两', '二'],
              tag: 'attention-cost',
              feedback: {
                en: 'That would be one weight per token. Each token has one weight for every other.',
                zh: '那等于每个词元一个权重。其实每个词元对所有词元都各有一个权重。',
              },
            },
          ],
          otherwise: { en: 'How many pairs of positions does a sequence of length $2T$ have?', zh: '长度为 $2T$ 的序列有多少对位置？' },
        },
        {
          id: 'projections',
          accept: ['2', 'two', '两', '二'],
          feedback: {
            en: 'Each token is multiplied by the same three matrices, so the work is proportional to $T$.',
            zh: '每个词元都乘同样的三个矩阵，所以计算量与 $T$ 成正比。',
          },
          wrong: [
            {
              accept: ['4', 'four', '四'],
              tag: 'attention-cost',
              feedback: {
                en: 'Only the products between positions, $QK^{\\top}$ and $AV$, are quadratic. A projection handles each token alone.',
                zh: '只有位置之间的乘积 $QK^{\\top}$ 和 $AV$ 是平方的，投影对每个词元单独进行。',
              },
            },
            {
              accept: ['1', 'one', '一'],
              tag: 'attention-cost',
              feedback: {
                en: 'The number of parameters stays the same, but every additional token has to be projected.',
                zh: '参数的个数不变，但多出来的每个词元都要做投影。',
              },
            },
          ],
          otherwise: {
            en: 'The projections treat each token by itself: how does their work depend on $T$?',
            zh: '投影对每个词元单独进行：它的计算量怎样依赖于 $T$？',
          },
        },
      ],
    },
  },
  {
    id: 'self-attention-swap',
    tag: 'attention-order',
    keyPoint: 'order',
    body: {
      kind: 'single',
      prompt: {
        en: 'A self-attention layer has no mask and no positional information. Tokens 2 and 5 of its input are exchanged. What happens to the output?',
        zh: '一个自注意力层没有掩码，也没有位置信息。把输入的词元 2 和 5 交换，输出会怎样？',
      },
      options: [
        {
          text: { en: 'Rows 2 and 5 are exchanged, the other rows stay the same.', zh: '第 2 行与第 5 行交换，其他行不变。' },
          correct: true,
          feedback: {
            en: 'The layer is equivariant: each query sees the same set of keys and values, whatever their order.',
            zh: '这一层是等变的：无论顺序如何，每个查询看到的键和值的集合都相同。',
          },
        },
        {
          text: {
            en: 'Nothing: each output is a sum over all positions, so order drops out.',
            zh: '不变：每个输出都是对所有位置求和，与顺序无关。',
          },
          tag: 'attention-order',
          feedback: {
            en: 'The sum over keys does not depend on their order, but each row has a query of its own, and two queries changed places.',
            zh: '对键求和确实与键的顺序无关，但每一行有自己的查询，而这里有两个查询换了位置。',
          },
        },
        {
          text: { en: 'Every row changes, because the sentence now means something else.', zh: '每一行都变，因为句子的意思变了。' },
          tag: 'attention-order',
          feedback: {
            en: 'The layer has nothing from which it could tell. Scores are products of the contents of two tokens.',
            zh: '这一层没有任何依据可以察觉。分数只是两个词元内容的乘积。',
          },
        },
        {
          text: { en: 'Rows 2 to 5 change, since those positions were rearranged.', zh: '第 2 到第 5 行都变，因为这一段的次序变了。' },
          tag: 'attention-order',
          feedback: {
            en: 'That is how a recurrent network would react, and there the later rows too. Here rows 3 and 4 see the same keys and values as before.',
            zh: '循环神经网络才会这样，而且后面的行也会变。这里第 3、4 行看到的键和值与之前完全相同。',
          },
        },
      ],
    },
  },
];
