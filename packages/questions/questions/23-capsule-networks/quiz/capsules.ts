import type { QuizDefinition } from '../../../src/quiz.ts';

/** What a capsule is, how routing proceeds, what was shown. */
export const capsuleItems: QuizDefinition[] = [
  {
    id: 'capsule-squash-length',
    tag: 'squash',
    keyPoint: 'squash',
    body: {
      kind: 'expression',
      prompt: {
        en: 'A vector of length $n$ is squashed. How long is the result? Write a formula in `n`.',
        zh: '长度为 $n$ 的向量经过 squash。结果的长度是多少？请用 `n` 写出公式。',
      },
      variables: { n: [0.1, 4] },
      answer: 'n^2 / (1 + n^2)',
      feedback: {
        en: 'Short vectors go to about $n^2$, long ones to about 1. At $n = 1$ it is a half.',
        zh: '短向量约为 $n^2$，长向量约为 1，$n = 1$ 时是二分之一。',
      },
      wrong: [
        {
          formula: 'n / (1 + n^2)',
          tag: 'squash',
          feedback: {
            en: 'This is the factor that multiplies the vector. The vector itself has length $n$, so the result is $n$ times as long.',
            zh: '这是乘在向量上的系数。向量本身长 $n$，所以结果的长度还要乘 $n$。',
          },
        },
        {
          formula: 'n / (1 + n)',
          tag: 'squash',
          feedback: {
            en: 'Also between 0 and 1, but the squares are missing: short vectors would be shrunk far less.',
            zh: '同样在 0 与 1 之间，但漏了平方：短向量会缩小得少得多。',
          },
        },
        {
          formula: '1',
          tag: 'squash',
          feedback: {
            en: 'That is $s / |s|$, normalized. The length is the probability and must not be thrown away.',
            zh: '那是归一化的 $s / |s|$。长度表示概率，不能丢掉。',
          },
        },
        {
          formula: 'tanh(n)',
          tag: 'squash',
          feedback: {
            en: 'It saturates at 1 too, but the paper’s function is rational and starts with $n^2$.',
            zh: '它也趋于 1，但论文用的是有理函数，开头是 $n^2$。',
          },
        },
      ],
      otherwise: {
        en: 'The result is the unit vector $s / |s|$ times a factor. Which one?',
        zh: '结果是单位向量 $s / |s|$ 乘一个系数。是哪个系数？',
      },
    },
  },
  {
    id: 'capsule-round-steps',
    tag: 'routing-agreement',
    keyPoint: 'agreement',
    body: {
      kind: 'order',
      prompt: {
        en: 'Bring the computation of a capsule layer with routing by agreement into order.',
        zh: '请排出按一致程度路由的胶囊层的计算顺序。',
      },
      tag: 'routing-agreement',
      steps: [
        {
          text: { en: 'Multiply each input capsule by its matrix for each output', zh: '每个输入胶囊乘以它对每个输出的矩阵' },
          feedback: { en: 'The predictions stay the same for all rounds.', zh: '预测在各轮中保持不变。' },
        },
        {
          text: { en: 'Set the logits to 0', zh: '把 logits 设为 0' },
          feedback: { en: 'They start anew for each input.', zh: '对每个输入都重新开始。' },
        },
        {
          text: { en: 'Softmax of the logits over the output capsules', zh: '对 logits 沿输出胶囊做 softmax' },
          feedback: { en: 'In the first round this is even.', zh: '第一轮是平均的。' },
        },
        {
          text: { en: 'Sum the predictions for each output with these weights', zh: '用这些权重对每个输出的预测求和' },
          feedback: { en: 'Needs the coupling coefficients.', zh: '需要先有耦合系数。' },
        },
        {
          text: { en: 'Squash each sum', zh: '对每个和做 squash' },
          feedback: { en: 'The output of the round, shorter than 1.', zh: '得到这一轮的输出，长度小于 1。' },
        },
        {
          text: {
            en: 'Add the dot product of prediction and output to each logit, and repeat',
            zh: '把预测与输出的点积加到各个 logit 上，再重复',
          },
          feedback: { en: 'The agreement takes effect in the next round.', zh: '一致程度在下一轮起作用。' },
        },
      ],
    },
  },
  {
    id: 'capsule-softmax-axis',
    tag: 'routing-coupling',
    keyPoint: 'coupling',
    body: {
      kind: 'single',
      prompt: {
        en: 'The logits of routing form a matrix $[\\text{inCaps}, \\text{outCaps}]$. Someone takes the softmax down each column, over the input capsules. What does that mean?',
        zh: '路由的 logits 是 $[\\text{inCaps}, \\text{outCaps}]$ 的矩阵。有人沿每一列、即对输入胶囊做 softmax。这意味着什么？',
      },
      options: [
        {
          text: { en: 'A part may belong fully to several wholes at once.', zh: '一个部分可以同时完全属于几个整体。' },
          correct: true,
          feedback: {
            en: 'Its coefficients are no longer tied together. In attention, where each output normalizes over its inputs, this is intended.',
            zh: '它的各个系数不再互相制约。在注意力中，每个输出对输入归一化，要的正是这样。',
          },
        },
        {
          text: { en: 'The result is the same, since the matrix is only read the other way.', zh: '结果一样，只是换个方向读同一个矩阵。' },
          tag: 'routing-coupling',
          feedback: {
            en: 'Other sums are 1: columns instead of rows. In round 1 the coefficients are 1/inCaps instead of 1/outCaps.',
            zh: '和为 1 的成了列，而不是行。第 1 轮的系数是 1/inCaps，而不是 1/outCaps。',
          },
        },
        {
          text: { en: 'All outputs become zero and stay so.', zh: '所有输出都变成零，并且一直为零。' },
          tag: 'routing-coupling',
          feedback: {
            en: 'That would follow from coefficients of 0, for instance with squash in the place of softmax.',
            zh: '那是系数为 0 的后果，例如用 squash 代替了 softmax。',
          },
        },
        {
          text: { en: 'The capsules’ lengths exceed 1 from then on.', zh: '从此以后，胶囊的长度会超过 1。' },
          tag: 'squash',
          feedback: {
            en: 'The squash keeps every output below 1, whatever the coefficients are.',
            zh: '无论系数是多少，squash 都使输出的长度小于 1。',
          },
        },
      ],
    },
  },
  {
    id: 'capsule-learned-or-computed',
    tag: 'routing-agreement',
    keyPoint: 'agreement',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Which of these are computed anew for each input, instead of being learned parameters?',
        zh: '下面哪些是对每个输入重新计算的，而不是学到的参数？',
      },
      options: [
        {
          text: { en: 'the coupling coefficients $c_{ij}$', zh: '耦合系数 $c_{ij}$' },
          correct: true,
          feedback: { en: 'They follow from the agreement on this input.', zh: '它们由这个输入上的一致程度得出。' },
        },
        {
          text: { en: 'the predictions $\\hat{u}_{ij}$', zh: '预测 $\\hat{u}_{ij}$' },
          correct: true,
          feedback: { en: 'They are $u_i W_{ij}$, and $u_i$ depends on the input.', zh: '它们是 $u_i W_{ij}$，而 $u_i$ 取决于输入。' },
        },
        {
          text: { en: 'the matrices $W_{ij}$', zh: '矩阵 $W_{ij}$' },
          tag: 'capsule-vector',
          feedback: {
            en: 'These are learned: they hold the relation of part and whole.',
            zh: '这是学到的，保存着部分与整体的关系。',
          },
        },
        {
          text: { en: 'the convolution kernels below the capsules', zh: '胶囊层之前各个卷积层的卷积核' },
          tag: 'capsule-vector',
          feedback: { en: 'Learned by backpropagation, as in any convolutional network.', zh: '与一般卷积神经网络一样，由反向传播学习。' },
        },
      ],
    },
  },
  {
    id: 'capsule-parts-and-meanings',
    tag: 'capsule-vector',
    keyPoint: 'vector',
    body: {
      kind: 'match',
      prompt: {
        en: 'Match each quantity of a capsule network with what it stands for.',
        zh: '请为胶囊网络的每个量配上它的含义。',
      },
      tag: 'capsule-vector',
      pairs: [
        {
          left: { en: 'length of a capsule’s vector', zh: '胶囊向量的长度' },
          right: { en: 'how likely it is that the entity is present', zh: '实体存在的概率' },
          feedback: { en: 'That is why it is squashed below 1.', zh: '所以要把它压到 1 以下。' },
        },
        {
          left: { en: 'direction of a capsule’s vector', zh: '胶囊向量的方向' },
          right: { en: 'the entity’s pose', zh: '实体的姿态' },
          feedback: { en: 'Position, size, rotation, deformation.', zh: '位置、大小、旋转、变形。' },
        },
        {
          left: { en: 'matrix $W_{ij}$', zh: '矩阵 $W_{ij}$' },
          right: { en: 'how a part relates to a whole', zh: '部分与整体的相对关系' },
          feedback: { en: 'It does not change with the viewpoint.', zh: '它不随视角变化。' },
        },
        {
          left: { en: 'coupling coefficient $c_{ij}$', zh: '耦合系数 $c_{ij}$' },
          right: { en: 'the share of a part that goes to a whole', zh: '部分分给整体的份额' },
          feedback: { en: 'Over all wholes the shares of a part sum to 1.', zh: '对所有整体，一个部分的份额之和为 1。' },
        },
      ],
    },
  },
];
