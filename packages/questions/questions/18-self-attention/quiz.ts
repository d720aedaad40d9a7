import { dot } from '../../src/math/linear.ts';
import { rounded } from '../../src/math/rounded.ts';
import { softmaxRow } from '../../src/math/softmax.ts';
import { texNumber, texVector } from '../../src/math/tex.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';

/** A query and two keys of four small integers whose products differ by 2, 3 or 4: no wrong way leads to the right weight. */
function queryAndKeys(random: Random) {
  const draw = () => Array.from({ length: 4 }, () => random.int(-2, 3));
  for (;;) {
    const [query, first, second] = [draw(), draw(), draw()];
    const products: [number, number] = [dot(query, first), dot(query, second)];
    const gap = Math.abs(products[0] - products[1]);
    if (gap >= 2 && gap <= 4) return { query, first, second, products };
  }
}

export default defineQuiz([
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
      const { query, first, second, products } = queryAndKeys(random);
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
]);
