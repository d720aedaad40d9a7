import { definePaths } from './src/paths.ts';

/** Suggested ways through the bank. Which questions matter most when time is short is a judgement, and labelled so where it is shown. */
export default definePaths([
  {
    id: 'two-weeks',
    title: { en: 'Two weeks', zh: '两周' },
    reason: {
      en: 'Every question, about an hour a day, with the code that interviewers ask for. Foundations come first because everything later is computed with them.',
      zh: '走完所有问题，每天约一小时，并写出面试中会要求写的代码。基础排在前面，因为后面的一切都要用它来计算。',
    },
    days: [
      {
        title: { en: 'Forward and back', zh: '前向与反向' },
        reason: {
          en: 'The chain of matrix products and its gradient: every later question is a variation of these two passes.',
          zh: '一连串矩阵乘法，以及它的梯度：后面的每个问题都是这两个过程的变化。',
        },
        steps: [
          { question: 'forward-propagation', tasks: ['mlp-forward'] },
          { question: 'backpropagation', tasks: ['dense-backward', 'mlp-backward'] },
        ],
      },
      {
        title: { en: 'Nonlinearities and losses', zh: '激活函数与损失函数' },
        reason: {
          en: 'What stands between the layers and what stands at the end. Softmax with cross-entropy is the piece of code asked for most often.',
          zh: '层与层之间放什么，最后放什么。softmax 加交叉熵是最常要求手写的一段代码。',
        },
        steps: [
          { question: 'activation-functions', tasks: ['debug-softmax', 'softmax', 'activations'] },
          { question: 'loss-functions', tasks: ['softmax-cross-entropy'] },
        ],
      },
      {
        title: { en: 'Where to start, how to step', zh: '从哪里出发，怎样迈步' },
        reason: {
          en: 'Initialisation and the update rule decide whether a gradient that is right leads anywhere.',
          zh: '梯度算对之后，能不能训练起来取决于初始化和更新规则。',
        },
        steps: [
          { question: 'optimizers', tasks: ['sgd-momentum', 'adam'] },
          { question: 'weight-initialization', tasks: ['he-normal'] },
        ],
      },
      {
        title: { en: 'When training goes wrong', zh: '训练出问题时' },
        reason: {
          en: 'Too little signal or too much fitting, and the remedies that everybody should be able to write. These come up in every interview, whatever the role.',
          zh: '信号太弱，或者拟合太过，以及人人都应当会写的对策。不管应聘什么岗位，这些几乎都会问到。',
        },
        steps: [
          { question: 'vanishing-gradients', tasks: ['clip-by-global-norm', 'batch-norm'] },
          { question: 'overfitting', tasks: ['early-stopping'] },
          { question: 'regularization', tasks: ['inverted-dropout', 'dropout-backward'] },
        ],
      },
      {
        title: { en: 'Convolution', zh: '卷积' },
        reason: {
          en: 'One loop nest to write once by hand; sizes with stride, padding and dilation are asked as mental arithmetic.',
          zh: '亲手写一遍多重循环；步幅、填充、空洞下的输出大小常常要求口算。',
        },
        steps: [
          { question: 'convolution', tasks: ['conv2d'] },
          { question: 'strided-convolution', tasks: ['conv-output-shape', 'strided-conv2d'] },
        ],
      },
      {
        title: { en: 'A whole network of them', zh: '完整的卷积网络' },
        reason: {
          en: 'Pooling, the receptive field, and the forward pass from the image to the class.',
          zh: '池化、感受野，以及从图像到类别的前向传播。',
        },
        steps: [
          { question: 'pooling', tasks: ['pool2d'] },
          { question: 'convolutional-neural-networks', tasks: ['receptive-field', 'cnn-forward'] },
        ],
      },
      {
        title: { en: 'Back through convolution and pooling', zh: '卷积与池化的反向传播' },
        reason: {
          en: 'As a linear map, convolution is a matrix product, and its gradient follows from the first day.',
          zh: '把卷积看成线性映射，它就是矩阵乘法，梯度可以用第一天的结论推出来。',
        },
        steps: [
          { question: 'convolution-operation', tasks: ['im2col', 'conv2d-backward'] },
          { question: 'pooling-operation', tasks: ['max-pool-backward'] },
        ],
      },
      {
        title: { en: 'Cheaper, and different', zh: '更省的卷积，不同的思路' },
        reason: {
          en: 'What the networks on phones are made of, and an algorithm to read from its equations and write down, which is a skill of its own.',
          zh: '手机上的网络由什么组成；再加上一个要对着公式写出来的算法，这本身就是一项能力。',
        },
        steps: [
          { question: 'depthwise-separable-convolution', tasks: ['separable-cost', 'depthwise-separable-conv'] },
          { question: 'capsule-networks', tasks: ['squash'] },
        ],
      },
      {
        title: { en: 'Recurrence', zh: '循环' },
        reason: {
          en: 'The same weights at every step, a gradient that runs back through all of them, and what the cell state changes.',
          zh: '每一步使用同样的权重，梯度要沿着所有时间步传回去；细胞状态又改变了什么。',
        },
        steps: [
          { question: 'recurrent-neural-networks', tasks: ['rnn-forward', 'rnn-backward'] },
          { question: 'lstm', tasks: ['lstm-cell'] },
        ],
      },
      {
        title: { en: 'Gates and states', zh: '门控与状态' },
        reason: {
          en: 'The GRU beside the LSTM, and how a state is carried over pieces of a long sequence.',
          zh: '对照 LSTM 理解 GRU；长序列分段处理时，状态怎样传下去。',
        },
        steps: [
          { question: 'gating', tasks: ['gru-cell'] },
          { question: 'recurrent-state', tasks: ['stateful-rnn'] },
        ],
      },
      {
        title: { en: 'Starting from a trained network', zh: '从训练好的网络出发' },
        reason: {
          en: 'Most practical work begins here: what to freeze, which rates to use, and when it does harm.',
          zh: '大多数实际工作从这里开始：冻结哪些层，用多大的学习率，什么时候反而有害。',
        },
        steps: [
          { question: 'fine-tuning', tasks: ['fine-tune-step'] },
          { question: 'transfer-learning', tasks: ['linear-probe'] },
        ],
      },
      {
        title: { en: 'Two networks against each other', zh: '两个网络的博弈' },
        reason: {
          en: 'The losses are two lines each, and the signs in them are what interviewers look at.',
          zh: '每个损失只有两行，面试官看的就是其中的符号。',
        },
        steps: [
          { question: 'generative-adversarial-networks', tasks: ['gan-losses'] },
          { question: 'discriminator', tasks: ['bce-with-logits'] },
          { question: 'generator', tasks: ['generator-step'] },
        ],
      },
      {
        title: { en: 'Attention', zh: '注意力' },
        reason: {
          en: 'From one query that reads from many keys to every token reading from every other, in several heads.',
          zh: '从一个查询读取多个键，到每个词元读取其他所有词元，再到多个头。',
        },
        steps: [
          { question: 'attention-mechanism', tasks: [] },
          { question: 'self-attention', tasks: ['self-attention'] },
          { question: 'multi-head-attention', tasks: ['multi-head-attention'] },
        ],
      },
      {
        title: { en: 'The Transformer', zh: 'Transformer' },
        reason: {
          en: 'It is made of everything before it: the last day puts the pieces together.',
          zh: '它由前面的所有内容组成：最后一天把它们拼在一起。',
        },
        steps: [{ question: 'transformer', tasks: ['positional-encoding', 'layer-norm', 'encoder-block'] }],
      },
    ],
  },
  {
    id: 'one-week',
    title: { en: 'One week', zh: '一周' },
    reason: {
      en: 'The questions that most interviews draw from, about an hour a day, each with one short program. Left out is what only special roles ask.',
      zh: '大多数面试会问到的问题，每天约一小时，每个主题写一段短程序。只有特定岗位才问的内容不在其中。',
    },
    days: [
      {
        title: { en: 'Forward, back, softmax', zh: '前向、反向与 softmax' },
        reason: {
          en: 'Three small programs that all others are made of.',
          zh: '三段小程序，其余程序都由它们组成。',
        },
        steps: [
          { question: 'forward-propagation', tasks: ['mlp-forward'] },
          { question: 'backpropagation', tasks: ['dense-backward'] },
          { question: 'activation-functions', tasks: ['softmax'] },
        ],
      },
      {
        title: { en: 'Loss and update', zh: '损失与更新' },
        reason: {
          en: 'With these two a network can be trained from an empty file, which is what live coding asks for.',
          zh: '有了这两样，就能从空文件写起训练一个网络，现场编程要的正是这个。',
        },
        steps: [
          { question: 'loss-functions', tasks: ['softmax-cross-entropy'] },
          { question: 'optimizers', tasks: ['adam'] },
        ],
      },
      {
        title: { en: 'When training goes wrong', zh: '训练出问题时' },
        reason: {
          en: 'Too little signal or too much fitting: four short pages that answer most questions about a bad curve.',
          zh: '信号太弱，或者拟合太过：四页短文能回答大多数关于“曲线不对”的问题。',
        },
        steps: [
          { question: 'weight-initialization', tasks: [] },
          { question: 'vanishing-gradients', tasks: ['batch-norm'] },
          { question: 'overfitting', tasks: [] },
          { question: 'regularization', tasks: ['inverted-dropout'] },
        ],
      },
      {
        title: { en: 'Convolution', zh: '卷积' },
        reason: {
          en: 'Shapes are asked as mental arithmetic, the loop nest as code.',
          zh: '形状要求口算，多重循环要求写代码。',
        },
        steps: [
          { question: 'convolution', tasks: ['conv2d'] },
          { question: 'strided-convolution', tasks: ['conv-output-shape'] },
          { question: 'pooling', tasks: [] },
          { question: 'convolutional-neural-networks', tasks: [] },
        ],
      },
      {
        title: { en: 'Sequences', zh: '序列' },
        reason: {
          en: 'Why a plain recurrent network forgets, and what gates change.',
          zh: '普通的循环网络为什么会遗忘，门控改变了什么。',
        },
        steps: [
          { question: 'recurrent-neural-networks', tasks: ['rnn-forward'] },
          { question: 'lstm', tasks: ['lstm-cell'] },
          { question: 'gating', tasks: [] },
        ],
      },
      {
        title: { en: 'Attention', zh: '注意力' },
        reason: {
          en: 'The topic with the most follow-ups; a day without anything else.',
          zh: '追问最多的主题，留出一整天。',
        },
        steps: [
          { question: 'attention-mechanism', tasks: [] },
          { question: 'self-attention', tasks: ['self-attention'] },
          { question: 'multi-head-attention', tasks: ['multi-head-attention'] },
        ],
      },
      {
        title: { en: 'Whole systems', zh: '完整的系统' },
        reason: {
          en: 'Three things that people build from the pieces, to talk about in an open question.',
          zh: '用这些部件搭成的三样东西，用来回答开放式的问题。',
        },
        steps: [
          { question: 'transformer', tasks: ['layer-norm'] },
          { question: 'fine-tuning', tasks: [] },
          { question: 'generative-adversarial-networks', tasks: ['gan-losses'] },
        ],
      },
    ],
  },
  {
    id: 'day-before',
    title: { en: 'The day before', zh: '面试前一天' },
    reason: {
      en: 'Eight pages to read and to answer aloud, and one program to warm up. Nothing new is learnt on the last day: this is for calling back what is there.',
      zh: '八页内容，读一遍，出声答一遍，再写一段程序热身。最后一天不学新东西，只把会的调出来。',
    },
    days: [
      {
        title: { en: 'Aloud, against the clock', zh: '计时，出声回答' },
        reason: {
          en: 'In the order in which one explains a network: how it computes, what it minimises, how it moves, what can go wrong, and what everybody uses today.',
          zh: '按讲清一个网络的顺序：怎样计算，最小化什么，怎样更新，会出什么问题，今天大家都在用什么。',
        },
        steps: [
          { question: 'backpropagation', tasks: [] },
          { question: 'activation-functions', tasks: ['softmax'] },
          { question: 'loss-functions', tasks: [] },
          { question: 'optimizers', tasks: [] },
          { question: 'vanishing-gradients', tasks: [] },
          { question: 'regularization', tasks: [] },
          { question: 'self-attention', tasks: [] },
          { question: 'transformer', tasks: [] },
        ],
      },
    ],
  },
]);
