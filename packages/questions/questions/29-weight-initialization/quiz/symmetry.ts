import type { QuizDefinition } from '../../../src/quiz.ts';

/** Starts that leave units equal, and the usual starts of each parameter. */
export const symmetryItems: QuizDefinition[] = [
  {
    id: 'init-zeros',
    tag: 'init-symmetry',
    keyPoint: 'symmetry',
    body: {
      kind: 'single',
      prompt: {
        en: 'All weights and biases of an MLP with two hidden ReLU layers start at 0. What does gradient descent do with it?',
        zh: '一个有两个 ReLU 隐藏层的多层感知机，所有权重和偏置都从 0 开始。梯度下降会怎样？',
      },
      options: [
        {
          text: { en: 'Only the bias of the output layer ever moves.', zh: '只有输出层的偏置会变。' },
          correct: true,
          feedback: {
            en: 'Hidden outputs are 0, so the output weights get no gradient; output weights are 0, so nothing passes to the layers below. That stays true after every step.',
            zh: '隐藏层的输出是 0，所以输出层的权重没有梯度；输出层的权重是 0，所以梯度传不到前面的层。每一步之后都是如此。',
          },
        },
        {
          text: { en: 'All weights move, but the units of a layer stay identical.', zh: '所有权重都会变，但同一层的单元始终相同。' },
          tag: 'init-symmetry',
          feedback: {
            en: 'That is what happens when all weights start at the same number other than 0. With 0 the gradients themselves are 0.',
            zh: '这是所有权重从同一个非零的数开始时的情形。从 0 开始，梯度本身就是 0。',
          },
        },
        {
          text: { en: 'Training is slow at first and catches up after some epochs.', zh: '训练起初很慢，若干轮之后就会赶上来。' },
          tag: 'init-symmetry',
          feedback: {
            en: 'Nothing grows here from which it could catch up: a gradient of exactly 0 stays exactly 0.',
            zh: '没有什么能让它赶上来：恰好为 0 的梯度会一直恰好为 0。',
          },
        },
        {
          text: { en: 'The first loss is NaN, since every activation is 0.', zh: '第一次的损失就是 NaN，因为所有激活都是 0。' },
          tag: 'init-variance',
          feedback: {
            en: 'Activations of 0 are ordinary numbers. With softmax the network predicts all classes equally at first.',
            zh: '激活为 0 是正常的数。用 softmax 时，网络一开始会给所有类别相同的概率。',
          },
        },
      ],
    },
  },
  {
    id: 'init-identical-units',
    tag: 'init-symmetry',
    keyPoint: 'symmetry',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'A network with one hidden layer of tanh units is trained by gradient descent, without dropout. From which starts do all hidden units stay identical?',
        zh: '一个网络只有一个由 tanh 单元组成的隐藏层，用梯度下降训练，不用 Dropout。从下面哪些初始状态出发，所有隐藏单元会始终相同？',
      },
      options: [
        {
          text: { en: 'All weights 0, all biases 0', zh: '权重全为 0，偏置全为 0' },
          correct: true,
          feedback: {
            en: 'Equal incoming and outgoing weights: equal outputs, equal gradients, equal weights after every step.',
            zh: '输入权重与输出权重都相同：输出相同，梯度相同，每一步之后权重也相同。',
          },
        },
        {
          text: { en: 'All weights 0.5, all biases 0', zh: '权重全为 0.5，偏置全为 0' },
          correct: true,
          feedback: {
            en: 'The weights move, but for every hidden unit by the same amount.',
            zh: '权重会变，但每个隐藏单元的变化都一样。',
          },
        },
        {
          text: { en: 'Random weights, all biases 0', zh: '权重随机，偏置全为 0' },
          tag: 'init-symmetry',
          feedback: {
            en: 'Random weights are enough to make the units differ. Zero biases do no harm.',
            zh: '随机的权重已经使各单元不同，偏置为零没有妨碍。',
          },
        },
        {
          text: { en: 'Equal incoming weights, random outgoing weights', zh: '输入权重全相同，输出权重随机' },
          tag: 'init-symmetry',
          feedback: {
            en: 'The gradient of a unit contains its outgoing weight, so the incoming weights differ after the first step.',
            zh: '每个单元的梯度里含有它自己的输出权重，所以第一步之后输入权重就不同了。',
          },
        },
        {
          text: { en: 'Random incoming weights, outgoing weights 0', zh: '输入权重随机，输出权重全为 0' },
          tag: 'init-symmetry',
          feedback: {
            en: 'The outputs of the units differ, so their outgoing weights get different gradients in the first step.',
            zh: '各单元的输出不同，所以第一步中它们的输出权重得到的梯度就不同。',
          },
        },
      ],
    },
  },
  {
    id: 'init-what-goes-where',
    tag: 'init-variance',
    body: {
      kind: 'match',
      prompt: {
        en: 'Match each parameter with the start that is usual for it.',
        zh: '请为每种参数配上常用的初始值。',
      },
      tag: 'init-variance',
      pairs: [
        {
          left: { en: 'Weights of a layer followed by ReLU', zh: '后接 ReLU 的一层的权重' },
          right: { en: 'random, variance $2/\\text{fanIn}$', zh: '随机，方差 $2/\\text{fanIn}$' },
          feedback: { en: 'He: the 2 makes up for what ReLU removes.', zh: 'He：其中的 2 补偿 ReLU 去掉的部分。' },
        },
        {
          left: { en: 'Weights of a layer followed by tanh', zh: '后接 tanh 的一层的权重' },
          right: { en: 'random, variance $2/(\\text{fanIn} + \\text{fanOut})$', zh: '随机，方差 $2/(\\text{fanIn} + \\text{fanOut})$' },
          feedback: {
            en: 'Xavier: a compromise of the two directions for an activation that is nearly linear around 0.',
            zh: 'Xavier：对在 0 附近近似线性的激活函数，取前向与反向的折中。',
          },
        },
        {
          left: { en: 'Recurrent matrix of an RNN', zh: '循环神经网络的循环权重矩阵' },
          right: { en: 'a random orthogonal matrix', zh: '随机的正交矩阵' },
          feedback: {
            en: 'It is applied again and again, and an orthogonal matrix keeps lengths.',
            zh: '它会被反复相乘，而正交矩阵保持长度不变。',
          },
        },
        {
          left: { en: 'Bias of a fully connected layer', zh: '全连接层的偏置' },
          right: { en: 'zeros', zh: '全零' },
          feedback: { en: 'The weights have already broken the symmetry.', zh: '权重已经打破了对称。' },
        },
        {
          left: { en: 'Bias of the forget gate of an LSTM', zh: 'LSTM 遗忘门的偏置' },
          right: { en: 'ones', zh: '全一' },
          feedback: {
            en: '$\\sigma(1) \\approx 0.73$: the cell state is mostly kept at first, so gradients reach far back.',
            zh: '$\\sigma(1) \\approx 0.73$：一开始细胞状态大部分得以保留，梯度能传到较早的时间步。',
          },
        },
      ],
    },
  },
];
