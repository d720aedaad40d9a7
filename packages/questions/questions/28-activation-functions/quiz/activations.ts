import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const collapse: QuizDefinition = {
  id: 'activation-collapse',
  tag: 'nonlinearity',
  keyPoint: 'collapse',
  body: {
    kind: 'single',
    prompt: text(
      'A network has three fully connected layers with biases and no activation function. What is its output, as a function of the input $x$?',
      '一个网络有三个带偏置的全连接层，没有激活函数。它的输出是输入 $x$ 的什么函数？',
    ),
    options: [
      {
        text: text('An affine function of $x$', '$x$ 的仿射函数'),
        correct: true,
        feedback: text(
          '$((xW_1 + b_1)W_2 + b_2)W_3 + b_3$ multiplies out to $xW + b$ with $W = W_1W_2W_3$. The two extra layers add parameters; all they can change is to limit the rank of $W$.',
          '$((xW_1 + b_1)W_2 + b_2)W_3 + b_3$ 展开后是 $xW + b$，其中 $W = W_1W_2W_3$。多出的两层只增加参数，至多还会限制 $W$ 的秩。',
        ),
      },
      {
        text: text('A polynomial of degree 3 in $x$', '$x$ 的三次多项式'),
        feedback: text(
          'The product $W_1W_2W_3$ has degree 3 in the weights, not in $x$: no layer multiplies the input by itself.',
          '乘积 $W_1W_2W_3$ 对权重来说是三次的，对 $x$ 不是：没有哪一层让输入与自己相乘。',
        ),
        tag: 'nonlinearity',
      },
      {
        text: text('A piecewise linear function of $x$ with kinks', '$x$ 的带折点的分段线性函数'),
        feedback: text(
          'That is what ReLU between the layers would give. Without an activation there is nothing that could bend the function.',
          '层间有 ReLU 时才是这样。没有激活函数，就没有什么能使函数弯折。',
        ),
        tag: 'nonlinearity',
      },
      {
        text: text('Any continuous function of $x$, if the layers are wide', '只要足够宽，可以是 $x$ 的任何连续函数'),
        feedback: text(
          'Universal approximation needs an activation that is not a polynomial. Width alone raises the possible rank of $W$ and nothing else.',
          '通用逼近要求激活函数不是多项式。单靠宽度，只能提高 $W$ 可能达到的秩。',
        ),
        tag: 'nonlinearity',
      },
    ],
  },
};

const reluStatements: QuizDefinition = {
  id: 'relu-statements',
  tag: 'activation-saturation',
  keyPoint: 'slopes',
  body: {
    kind: 'multiple',
    prompt: text('Which statements about ReLU, $\\max(0, z)$, are right?', '关于 ReLU，即 $\\max(0, z)$，哪些说法正确？'),
    options: [
      {
        text: text('For every $z > 0$ its slope is 1, however large $z$ is.', '只要 $z > 0$，无论多大，斜率都是 1。'),
        correct: true,
        feedback: text(
          'It does not saturate on this side: an active unit passes the gradient on unchanged.',
          '它在这一侧不饱和：激活的神经元把梯度原样传下去。',
        ),
      },
      {
        text: text(
          'A unit whose $z$ is negative for all examples gets no gradient for its weights.',
          '如果某个神经元的 $z$ 对所有样本都为负，它的权重就得不到梯度。',
        ),
        correct: true,
        feedback: text(
          'The slope below 0 is 0, so $\\partial L/\\partial z$ is 0 for each example, and with it the gradient of the weights and of the bias: a dead unit.',
          '0 以下斜率为 0，所以对每个样本 $\\partial L/\\partial z$ 都是 0，权重和偏置的梯度也随之为 0：这个神经元“死亡”了。',
        ),
      },
      {
        text: text('A network of fully connected layers and ReLU is piecewise linear.', '由全连接层和 ReLU 组成的网络是分段线性函数。'),
        correct: true,
        feedback: text(
          'Wherever the set of active units stays the same, the network is one affine map; crossing a kink changes the map.',
          '只要处于激活状态的神经元不变，网络就是同一个仿射变换；越过折点，变换才改变。',
        ),
      },
      {
        text: text(
          'For all $a$ and $b$, ReLU of $a + b$ equals the sum of ReLU of $a$ and of $b$.',
          '对任意 $a$、$b$，$a + b$ 的 ReLU 等于两者各自 ReLU 之和。',
        ),
        feedback: text(
          'That would be linearity. With $a = 1$ and $b = -1$ the left side is 0 and the right side is 1.',
          '那就是线性了。取 $a = 1$，$b = -1$，左边是 0，右边是 1。',
        ),
        tag: 'nonlinearity',
      },
      {
        text: text('Its outputs are centred on 0, as those of tanh are.', '它的输出像 tanh 一样以 0 为中心。'),
        feedback: text(
          'Its outputs are never negative, so their mean is positive unless all are 0. Of the two only tanh is odd.',
          '它的输出从不为负，所以只要不全为 0，均值就是正的。两者之中只有 tanh 是奇函数。',
        ),
        tag: 'activation-choice',
      },
      {
        text: text(
          'Gradient descent cannot be used with it, because it has no derivative at 0.',
          '它在 0 处不可导，所以不能用梯度下降来训练。',
        ),
        feedback: text(
          'At 0 any number from 0 to 1 is a subgradient; frameworks take 0. A pre-activation of exactly 0 is rare, and training does not suffer.',
          '在 0 处，0 到 1 之间的任何数都是次梯度，框架取 0。净输入恰好为 0 的情形很少，不妨碍训练。',
        ),
        tag: 'activation-derivative',
      },
      {
        text: text('With it a network needs less computation than with no activations.', '用了它的网络，比没有激活函数的网络计算量更小。'),
        feedback: text(
          'An activation costs computation. Without any, the matrices of all layers could be multiplied out to one. ReLU is cheap only in comparison with sigmoid.',
          '激活函数本身也要计算；一个都不用，各层的矩阵反而可以事先乘成一个。ReLU 只是比 sigmoid 便宜。',
        ),
        tag: 'nonlinearity',
      },
    ],
  },
};

const outputs: QuizDefinition = {
  id: 'activation-for-output',
  tag: 'activation-choice',
  keyPoint: 'choice',
  body: {
    kind: 'match',
    prompt: text('Pair each quantity that a network computes with the activation that suits it.', '把网络要计算的量与合适的激活函数配对。'),
    pairs: [
      {
        left: text('The probabilities of ten classes, one of which is right', '十个类别的概率，其中恰有一个正确'),
        right: text('Softmax over ten logits', '对十个 logits 做 softmax'),
        feedback: text(
          'The classes exclude each other, so their probabilities share one denominator and sum to 1.',
          '各类别互斥，所以它们的概率共用一个分母，总和为 1。',
        ),
      },
      {
        left: text('The probabilities of ten tags, any number of which may apply', '十个标签的概率，可以同时成立任意多个'),
        right: text('A sigmoid on each of ten logits', '十个 logits 各用一个 sigmoid'),
        feedback: text(
          'Independent yes-or-no decisions: one probability must be free to rise without another falling.',
          '这是互相独立的是非判断：一个概率上升时，其他概率不必下降。',
        ),
      },
      {
        left: text('A temperature in °C', '以摄氏度计的温度'),
        right: text('No activation', '不加激活函数'),
        feedback: text(
          'A regression target may be any real number; every activation here would cut off a part of the range.',
          '回归目标可以是任意实数；这里的任何激活函数都会截去一部分取值范围。',
        ),
      },
      {
        left: text('The variance of a prediction', '预测值的方差'),
        right: text('Softplus', 'softplus'),
        feedback: text(
          'A variance is positive and has no upper bound. Softplus is both, and its slope never becomes exactly 0 as that of ReLU does.',
          '方差为正，且没有上界。softplus 正好如此，而且斜率不会像 ReLU 那样恰好变成 0。',
        ),
      },
      {
        left: text('The candidate state of an LSTM cell', 'LSTM 单元的候选状态'),
        right: text('tanh', 'tanh'),
        feedback: text(
          'What is added to the cell state must be bounded and of either sign. The gates, which are fractions, use sigmoid.',
          '加到细胞状态上的量要有界，且可正可负。门表示的是比例，所以用 sigmoid。',
        ),
      },
    ],
    tag: 'activation-choice',
  },
};

const domain: QuizDefinition = {
  id: 'activation-domain',
  tag: 'activation-domain',
  keyPoint: 'pre-activation',
  body: {
    kind: 'shape',
    prompt: text(
      'A batch $X: [32, 20]$ enters a layer with $W: [20, 50]$ and $b: [50]$. What is the shape of the array that the activation function receives?',
      '批量 $X: [32, 20]$ 进入一层，$W: [20, 50]$，$b: [50]$。激活函数接收到的数组是什么形状？',
    ),
    answer: [32, 50],
    feedback: text(
      'It receives the pre-activations $XW + b$, one number per example and unit, and returns an array of the same shape.',
      '它接收的是净输入 $XW + b$，每个样本、每个神经元一个数，返回的数组形状不变。',
    ),
    wrong: [
      {
        shape: [32, 20],
        feedback: text(
          'That is the input of the layer. An activation acts after the weights, on $XW + b$.',
          '那是这一层的输入。激活函数在乘过权重之后才起作用，作用于 $XW + b$。',
        ),
        tag: 'activation-domain',
      },
      {
        shape: [20, 50],
        feedback: text(
          'That is the weight matrix. Weights are not passed through the activation, only what they produce.',
          '那是权重矩阵。经过激活函数的不是权重，而是用权重算出的结果。',
        ),
        tag: 'activation-domain',
      },
      {
        shape: [50],
        feedback: text(
          'That is one example, or the bias. A batch has 32 rows of pre-activations.',
          '那只是一个样本，或者说是偏置的形状。一个批量有 32 行净输入。',
        ),
        tag: 'batch-axis',
      },
    ],
    otherwise: text(
      'Multiply out the shapes: $[32, 20] \\cdot [20, 50]$, then the bias is added to every row.',
      '先按形状相乘：$[32, 20] \\cdot [20, 50]$，再把偏置加到每一行。',
    ),
  },
};

/** What activations are for, and which goes where. */
export const activationItems = [collapse, domain, reluStatements, outputs];
