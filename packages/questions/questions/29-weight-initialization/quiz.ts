import { glorotDeviation, heDeviation, reluFactor, uniformBound } from '../../src/math/initialisation.ts';
import { rounded } from '../../src/math/rounded.ts';
import { texNumber } from '../../src/math/tex.ts';
import { defineQuiz } from '../../src/quiz.ts';
import { depthCurve } from './depth-curve.ts';

export default defineQuiz([
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
    id: 'init-he-deviation',
    tag: 'init-fan',
    keyPoint: 'kernel-fan',
    body: (random) => {
      const k = random.pick([3, 5]);
      const cin = random.int(6, 12);
      const cout = cin * random.pick([4, 5, 6]);
      const [fanIn, fanOut] = [k * k * cin, k * k * cout];
      const answer = rounded(heDeviation(fanIn), 4);
      return {
        kind: 'numeric',
        prompt: {
          en: `A convolution kernel of shape $[${k}, ${k}, ${cin}, ${cout}]$ (height, width, input channels, output channels) is followed by ReLU. Which standard deviation does He initialisation give it? Answer to four decimals.`,
          zh: `形状为 $[${k}, ${k}, ${cin}, ${cout}]$ 的卷积核（高、宽、输入通道、输出通道）后面是 ReLU。He 初始化给它的标准差是多少？保留四位小数。`,
        },
        answer,
        tolerance: 0.0002,
        feedback: {
          en: `$\\text{fanIn} = ${k} \\cdot ${k} \\cdot ${cin} = ${fanIn}$ and $\\sqrt{2/${fanIn}} = ${texNumber(answer, 4)}$.`,
          zh: `$\\text{fanIn} = ${k} \\cdot ${k} \\cdot ${cin} = ${fanIn}$，$\\sqrt{2/${fanIn}} = ${texNumber(answer, 4)}$。`,
        },
        wrong: [
          {
            value: heDeviation(cin),
            tag: 'init-fan',
            feedback: {
              en: `Only the ${cin} input channels were counted. Each output value sums over the ${k}×${k} window too.`,
              zh: `只数了 ${cin} 个输入通道。每个输出值还要对 ${k}×${k} 的窗口求和。`,
            },
          },
          {
            value: heDeviation(fanOut),
            tag: 'init-fan',
            feedback: {
              en: 'This is taken from fan-out. The forward variance depends on how many products one output value sums up.',
              zh: '这是用扇出算的。前向的方差取决于一个输出值由多少个乘积相加而成。',
            },
          },
          {
            value: 2 / fanIn,
            tag: 'std-vs-variance',
            feedback: { en: 'This is the variance. The deviation is its root.', zh: '这是方差，标准差是它的平方根。' },
          },
          {
            value: glorotDeviation(fanIn, fanOut),
            tag: 'init-variance',
            feedback: {
              en: 'This is Xavier, which averages the fans and does not make up for what ReLU removes.',
              zh: '这是 Xavier，它对扇入和扇出取平均，并不补偿 ReLU 去掉的部分。',
            },
          },
          {
            value: Math.sqrt(1 / fanIn),
            tag: 'init-variance',
            feedback: {
              en: 'The 2 is missing. $1/\\text{fanIn}$ keeps the variance of a linear layer; ReLU halves it.',
              zh: '漏了 2。$1/\\text{fanIn}$ 保持的是线性层的方差，而 ReLU 会使它减半。',
            },
          },
        ],
        otherwise: {
          en: 'Multiply height, width and input channels to get the fan-in, then take the root of 2 divided by it.',
          zh: '把高、宽和输入通道数相乘得到扇入，再用 2 除以它并开方。',
        },
      };
    },
  },
  {
    id: 'init-xavier-bound',
    tag: 'bound-vs-std',
    keyPoint: 'deviation-and-bound',
    body: (random) => {
      const [fanIn, fanOut] = [random.int(20, 60), random.int(90, 200)];
      const deviation = glorotDeviation(fanIn, fanOut);
      const answer = rounded(uniformBound(deviation), 3);
      return {
        kind: 'numeric',
        prompt: {
          en: `A tanh layer has ${fanIn} inputs and ${fanOut} units. Its weights are drawn from a uniform distribution on $[-b, b]$ by Xavier's rule. What is $b$? Answer to three decimals.`,
          zh: `一个 tanh 层有 ${fanIn} 个输入和 ${fanOut} 个单元，权重按 Xavier 的规则取自 $[-b, b]$ 上的均匀分布。$b$ 是多少？保留三位小数。`,
        },
        answer,
        tolerance: 0.001,
        feedback: {
          en: `The variance is $2/(${fanIn} + ${fanOut})$, and a uniform distribution has the variance $b^2/3$: $b = \\sqrt{6/${fanIn + fanOut}} = ${texNumber(answer, 3)}$.`,
          zh: `方差是 $2/(${fanIn} + ${fanOut})$，而均匀分布的方差是 $b^2/3$，所以 $b = \\sqrt{6/${fanIn + fanOut}} = ${texNumber(answer, 3)}$。`,
        },
        wrong: [
          {
            value: deviation,
            tag: 'bound-vs-std',
            feedback: {
              en: 'This is the deviation. As a bound it would leave a third of the variance.',
              zh: '这是标准差。拿它当边界，方差就只剩三分之一。',
            },
          },
          {
            value: uniformBound(Math.sqrt(1 / (fanIn + fanOut))),
            tag: 'init-fan',
            feedback: {
              en: 'The mean of the two fans is half of their sum, so the variance is 2 divided by the sum, not 1.',
              zh: '扇入与扇出的平均是两者之和的一半，所以方差是 2 除以两者之和，而不是 1。',
            },
          },
          {
            value: uniformBound(heDeviation(fanIn)),
            tag: 'init-fan',
            feedback: {
              en: "This is the bound of He's rule, which takes fan-in alone and is meant for ReLU.",
              zh: '这是 He 规则的边界，它只用扇入，是为 ReLU 准备的。',
            },
          },
          {
            value: 6 / (fanIn + fanOut),
            tag: 'std-vs-variance',
            feedback: { en: 'The root is missing: this is $b^2$.', zh: '漏了开方：这是 $b^2$。' },
          },
        ],
        otherwise: {
          en: "Set the variance $b^2/3$ of the uniform distribution equal to Xavier's $2/(\\text{fanIn} + \\text{fanOut})$.",
          zh: '让均匀分布的方差 $b^2/3$ 等于 Xavier 的 $2/(\\text{fanIn} + \\text{fanOut})$。',
        },
      };
    },
  },
  {
    id: 'init-signal-through-depth',
    tag: 'init-variance',
    keyPoint: 'forward-variance',
    body: (random) => {
      const layers = random.int(3, 5);
      const [width, sigma] = random.pick([
        [100, 0.1],
        [400, 0.05],
        [25, 0.2],
        [100, 0.2],
        [400, 0.1],
        [25, 0.4],
      ] as const);
      const factor = reluFactor(width, sigma);
      const answer = rounded(factor ** layers, 5);
      return {
        kind: 'numeric',
        prompt: {
          en: `ReLU layers of ${width} units each have zero biases and weights of mean 0 and standard deviation ${sigma}. By which factor does the variance of the pre-activations change over ${layers} layers? Answer to two decimals.`,
          zh: `若干个 ReLU 层，每层 ${width} 个单元，偏置为零，权重均值为 0、标准差为 ${sigma}。经过 ${layers} 层，净输入的方差变为原来的多少倍？保留两位小数。`,
        },
        answer,
        // Two decimals of 0.03125 are 0.03.
        tolerance: 0.006,
        feedback: {
          en: `Each layer multiplies it by $${width} \\cdot ${sigma}^2 / 2 = ${texNumber(factor, 1)}$: fan-in times variance, halved by ReLU. $${texNumber(factor, 1)}^{${layers}} = ${answer}$.`,
          zh: `每层乘以 $${width} \\cdot ${sigma}^2 / 2 = ${texNumber(factor, 1)}$：扇入乘方差，再被 ReLU 减半。$${texNumber(factor, 1)}^{${layers}} = ${answer}$。`,
        },
        wrong: [
          {
            value: (2 * factor) ** layers,
            tag: 'init-variance',
            feedback: {
              en: "ReLU's half is missing: $E[\\max(0, z)^2] = \\tfrac{1}{2} E[z^2]$ for symmetric $z$.",
              zh: '漏了 ReLU 的一半：$z$ 对称时 $E[\\max(0, z)^2] = \\tfrac{1}{2} E[z^2]$。',
            },
          },
          {
            value: layers * factor,
            tag: 'init-variance',
            feedback: {
              en: 'The factors of the layers multiply, they do not add up; a small deviation per layer becomes a large one.',
              zh: '各层的系数是相乘，而不是相加；每层差一点，多层之后就差很多。',
            },
          },
          {
            value: Math.sqrt(answer),
            tag: 'std-vs-variance',
            feedback: {
              en: 'This is the factor of the standard deviation. The variance changes by its square.',
              zh: '这是标准差变化的倍数，方差的倍数是它的平方。',
            },
          },
        ],
        otherwise: {
          en: 'Find the factor of one layer, $\\text{fanIn} \\cdot \\sigma^2 / 2$, and raise it to the number of layers.',
          zh: '先求一层的系数 $\\text{fanIn} \\cdot \\sigma^2 / 2$，再按层数取幂。',
        },
      };
    },
  },
  {
    id: 'init-depth-curve',
    tag: 'init-variance',
    keyPoint: 'he',
    body: depthCurve,
  },
  {
    id: 'init-leaky-variance',
    tag: 'init-variance',
    keyPoint: 'he',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Leaky ReLU is $z$ for $z > 0$ and $az$ otherwise. Which variance must the weights of a layer with fan-in $n$ have, so that the variance of the pre-activations stays the same from layer to layer? Write a formula in `n` and `a`.',
        zh: '带泄漏的 ReLU 在 $z > 0$ 时等于 $z$，否则等于 $az$。某层的扇入为 $n$，要使净输入的方差逐层不变，权重的方差应取多少？用 `n` 和 `a` 写出公式。',
      },
      variables: { n: [2, 50], a: [0.1, 0.6] },
      answer: '2 / (n * (1 + a^2))',
      feedback: {
        en: '$E[\\varphi(z)^2] = \\tfrac{1}{2}(1 + a^2) E[z^2]$: the positive half passes as it is, the negative half times $a^2$. For $a = 0$ this is He, for $a = 1$ the linear layer.',
        zh: '$E[\\varphi(z)^2] = \\tfrac{1}{2}(1 + a^2) E[z^2]$：正的一半原样通过，负的一半乘以 $a^2$。$a = 0$ 时就是 He，$a = 1$ 时就是线性层。',
      },
      wrong: [
        {
          formula: '2 / n',
          tag: 'init-variance',
          feedback: {
            en: 'This is He for the ordinary ReLU. The negative half contributes too, so the variance would grow.',
            zh: '这是普通 ReLU 的 He 初始化。负的一半也有贡献，这样方差会逐层增大。',
          },
        },
        {
          formula: '2 / (n * (1 + a))',
          tag: 'std-vs-variance',
          feedback: {
            en: 'What counts is the second moment, and it takes the square of the slope.',
            zh: '起作用的是二阶矩，其中出现的是斜率的平方。',
          },
        },
        {
          formula: '1 / (n * (1 + a^2))',
          tag: 'init-variance',
          feedback: {
            en: 'Each half carries half of the second moment, so the sum is $\\tfrac{1}{2}(1 + a^2)$ and its inverse brings the 2 back.',
            zh: '正负两半各占二阶矩的一半，和是 $\\tfrac{1}{2}(1 + a^2)$，取倒数后就有了 2。',
          },
        },
        {
          formula: 'sqrt(2 / (n * (1 + a^2)))',
          tag: 'std-vs-variance',
          feedback: { en: 'This is the standard deviation; the variance is asked for.', zh: '这是标准差，题目问的是方差。' },
        },
      ],
      otherwise: {
        en: 'Write $n \\cdot v \\cdot E[\\varphi(z)^2] = E[z^2]$ and split the expectation at 0.',
        zh: '写出 $n \\cdot v \\cdot E[\\varphi(z)^2] = E[z^2]$，再把期望在 0 处分成两半。',
      },
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
  {
    id: 'init-uniform-cloze',
    tag: 'bound-vs-std',
    keyPoint: 'deviation-and-bound',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'A uniform distribution on $[-b, b]$ has the variance $b^2$ divided by [[divisor]]. For the variance $2/\\text{fanIn}$ of He, $b$ is the square root of [[numerator]] divided by fanIn.',
        zh: '$[-b, b]$ 上的均匀分布，方差是 $b^2$ 除以 [[divisor]]。要得到 He 的方差 $2/\\text{fanIn}$，$b$ 应为 [[numerator]] 除以扇入再开方。',
      },
      gaps: [
        {
          id: 'divisor',
          accept: ['3', 'three', '三'],
          feedback: {
            en: '$\\frac{1}{2b}\\int_{-b}^{b} x^2\\,dx = b^2/3$.',
            zh: '$\\frac{1}{2b}\\int_{-b}^{b} x^2\\,dx = b^2/3$。',
          },
          wrong: [
            {
              accept: ['12', 'twelve', '十二'],
              tag: 'bound-vs-std',
              feedback: {
                en: '12 belongs to the full length of the interval: $(2b)^2/12 = b^2/3$.',
                zh: '12 对应的是区间的全长：$(2b)^2/12 = b^2/3$。',
              },
            },
            {
              accept: ['2', 'two', '二', '两'],
              tag: 'bound-vs-std',
              feedback: { en: 'The mean of $x^2$ over $[0, b]$ is $b^2/3$.', zh: '$x^2$ 在 $[0, b]$ 上的平均值是 $b^2/3$。' },
            },
          ],
          otherwise: { en: 'Integrate $x^2$ over the interval and divide by its length.', zh: '把 $x^2$ 在区间上积分，再除以区间长度。' },
        },
        {
          id: 'numerator',
          accept: ['6', 'six', '六'],
          feedback: { en: '$b^2 = 3 \\cdot 2/\\text{fanIn}$.', zh: '$b^2 = 3 \\cdot 2/\\text{fanIn}$。' },
          wrong: [
            {
              accept: ['2', 'two', '二', '两'],
              tag: 'bound-vs-std',
              feedback: {
                en: 'That takes the deviation for the bound; the variance would come out at a third of what is wanted.',
                zh: '这是把标准差当成了边界，方差只有所要的三分之一。',
              },
            },
            {
              accept: ['24', '二十四'],
              tag: 'bound-vs-std',
              feedback: {
                en: 'This comes from the variance $b^2/12$, which would hold for an interval of length $b$.',
                zh: '这是由方差 $b^2/12$ 得来的，它只适用于长度为 $b$ 的区间。',
              },
            },
            {
              accept: ['3', 'three', '三'],
              tag: 'init-variance',
              feedback: { en: "He's 2 is missing.", zh: '漏了 He 的 2。' },
            },
          ],
          otherwise: { en: 'Solve $b^2/3 = 2/\\text{fanIn}$ for $b$.', zh: '由 $b^2/3 = 2/\\text{fanIn}$ 解出 $b$。' },
        },
      ],
    },
  },
]);
