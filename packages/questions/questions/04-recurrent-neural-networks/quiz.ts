import { areApart, drawUntil } from '../../src/draw.ts';
import { bptt, rnnStates, type RnnCell } from '../../src/math/rnn.ts';
import { defineQuiz } from '../../src/quiz.ts';
import { createRandom, type Random } from '../../src/random.ts';

/** Any integer from −limit to limit but 0. */
const nonZero = (random: Random, limit: number): number => random.pick([-1, 1]) * random.int(1, limit);

/** h₁ = x₁, h₂ = wh₁ + x₂, h₃ = wh₂ + x₃ without activation: ∂h₃/∂w, and what it is taken for. */
function linearRecurrence(random: Random) {
  const [w, x1, x2, x3] = [nonZero(random, 4), nonZero(random, 5), nonZero(random, 5), nonZero(random, 5)];
  const h2 = w * x1 + x2;
  return { w, x1, x2, x3, h2, answer: h2 + w * x1, lastStepOnly: h2, withoutFactor: h2 + x1, h3: w * h2 + x3 };
}

/** Parameters of one cell, and what they are taken for. */
function cellSizes(random: Random) {
  const [features, units, time] = [random.int(3, 9), random.int(4, 12), random.int(15, 40)];
  const answer = features * units + units * units + units;
  return {
    features,
    units,
    time,
    answer,
    withoutRecurrent: features * units + units,
    withoutBias: answer - units,
    perStep: answer * time,
  };
}

/** Five units whose recurrent matrix is 0.85 times a permutation: every singular value is 0.85. */
const width = 5;
const shifted: RnnCell = {
  wx: createRandom(4).matrix(2, width, 0.3),
  wh: Array.from({ length: width }, (_, i) => Array.from({ length: width }, (_, j) => (j === (i + 1) % width ? 0.85 : 0))),
  b: Array<number>(width).fill(0),
};
const length = 40;
const states = rnnStates(createRandom(5).tensor3(1, length, 2), shifted, [Array<number>(width).fill(0)]);
/** log₁₀ ‖∂L/∂hₜ‖ for L = the sum of the last state. */
const gradientNorms = bptt(states, shifted.wh, [states[0]!.map((row, t) => row.map(() => (t === length - 1 ? 1 : 0)))])
  .slice(1)
  .map(({ dPrevious }, t): [number, number] => [t + 1, Math.log10(Math.hypot(...dPrevious[0]!))]);

export default defineQuiz([
  {
    id: 'rnn-shape-of-states',
    tag: 'sequence-axes',
    keyPoint: 'shapes',
    body: (random) => {
      const [batch, time, features, units] = random.shuffle([3, 4, 5, 6, 7, 8, 9, 10]) as [number, number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `A recurrent layer with ${units} units reads ${batch} sequences of ${time} steps with ${features} features each, batch first. What is the shape of all its hidden states together?`,
          zh: `一个有 ${units} 个单元的循环层读入 ${batch} 个序列，每个序列 ${time} 个时间步，每步 ${features} 个特征，批量在前。它的全部隐状态合起来是什么形状？`,
        },
        answer: [batch, time, units],
        feedback: {
          en: 'One state of $H$ numbers for each sequence and each step. The features are summed away by $W_x$.',
          zh: '每个序列、每个时间步都有一个含 $H$ 个数的状态。特征轴在乘 $W_x$ 时被消去了。',
        },
        wrong: [
          {
            shape: [batch, units],
            feedback: {
              en: 'That is a single state, for instance the last one, which is what a classifier reads.',
              zh: '这只是一个状态，例如分类时用的最后一个状态。',
            },
            tag: 'sequence-axes',
          },
          {
            shape: [time, batch, units],
            feedback: {
              en: 'That is time first, PyTorch’s default. Here the batch comes first.',
              zh: '这是时间轴在前的布局，PyTorch 默认如此。这里要求批量轴在前。',
            },
            tag: 'sequence-axes',
          },
          {
            shape: [batch, time, features],
            feedback: {
              en: 'That is the shape of the input. A state has as many numbers as the layer has units.',
              zh: '这是输入的形状。状态有多少个数，取决于这一层有多少个单元。',
            },
            tag: 'shape-chain',
          },
        ],
        otherwise: {
          en: 'How many states are there for one sequence, and how many numbers does each hold?',
          zh: '一个序列有多少个状态？每个状态有多少个数？',
        },
      };
    },
  },
  {
    id: 'rnn-shape-of-input',
    tag: 'sequence-axes',
    keyPoint: 'shapes',
    body: (random) => {
      const [batch, time] = random.shuffle([12, 16, 20, 24, 30, 36, 48]) as [number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `A table holds ${batch} series of ${time} values each, one temperature per hour. A recurrent layer is to read one hour per time step, with the batch axis first. What shape must its input have?`,
          zh: `一张表里有 ${batch} 条序列，每条有 ${time} 个值，每小时一个温度。要让循环层每个时间步读入一小时的值，批量轴放在最前面，输入应当是什么形状？`,
        },
        answer: [batch, time, 1],
        feedback: {
          en: 'Batch, time, features: a single number per step is one feature, and has an axis all the same.',
          zh: '批量、时间、特征：每个时间步只有一个数，就是一个特征，它同样要有自己的轴。',
        },
        wrong: [
          {
            shape: [batch, time],
            feedback: {
              en: `These are the rows and columns of the table: the feature axis is missing. PyTorch would take it for a single sequence of ${batch} steps with ${time} features each.`,
              zh: `这是表的行和列，缺了特征轴。PyTorch 会把它当作一条序列：${batch} 个时间步，每步 ${time} 个特征。`,
            },
            tag: 'sequence-axes',
          },
          {
            shape: [batch, 1, time],
            feedback: {
              en: 'That is a sequence of one step with all hours as features. There is nothing left to recur over.',
              zh: '这是只有一个时间步的序列，各个小时都成了特征，循环也就无从谈起。',
            },
            tag: 'sequence-axes',
          },
          {
            shape: [time, batch, 1],
            feedback: {
              en: 'That is time first, PyTorch’s default. Here the batch comes first.',
              zh: '这是时间轴在前的布局，PyTorch 默认如此。这里要求批量轴在前。',
            },
            tag: 'sequence-axes',
          },
        ],
        otherwise: {
          en: 'Three axes: which example, which step, which feature.',
          zh: '三个轴：哪个样本，哪个时间步，哪个特征。',
        },
      };
    },
  },
  {
    id: 'rnn-parameter-count',
    tag: 'rnn-recurrence',
    keyPoint: 'shared-weights',
    body: (random) => {
      const { features, units, time, answer, withoutRecurrent, withoutBias, perStep } = drawUntil(random, cellSizes, (drawn) =>
        areApart([drawn.answer, drawn.withoutRecurrent, drawn.withoutBias, drawn.perStep], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `$h_t = \\tanh(x_t W_x + h_{t-1} W_h + b)$ with ${features} features and ${units} units reads sequences of ${time} steps. How many parameters does the cell have?`,
          zh: `$h_t = \\tanh(x_t W_x + h_{t-1} W_h + b)$ 有 ${features} 个特征、${units} 个单元，读入 ${time} 个时间步的序列。这个循环单元有多少个参数？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$W_x$ has $${features} \\cdot ${units}$, $W_h$ has $${units} \\cdot ${units}$, $b$ has ${units}. The length of the sequence does not occur.`,
          zh: `$W_x$ 有 $${features} \\cdot ${units}$ 个，$W_h$ 有 $${units} \\cdot ${units}$ 个，$b$ 有 ${units} 个。与序列长度无关。`,
        },
        wrong: [
          {
            value: perStep,
            feedback: {
              en: 'This gives every time step weights of its own. They are shared.',
              zh: '这是让每个时间步各有一组权重。其实各步共享权重。',
            },
            tag: 'rnn-recurrence',
          },
          {
            value: withoutRecurrent,
            feedback: {
              en: '$W_h$ is missing. Without it no unit would know anything of the others’ past.',
              zh: '漏了 $W_h$。没有它，任何单元都无从得知其他单元的过去。',
            },
            tag: 'rnn-recurrence',
          },
          {
            value: withoutBias,
            feedback: { en: 'The bias, one number per unit, is missing.', zh: '漏了偏置，每个单元一个数。' },
            tag: 'bias-broadcast',
          },
        ],
        otherwise: {
          en: 'Add up the sizes of $W_x$, $W_h$ and $b$.',
          zh: '把 $W_x$、$W_h$ 和 $b$ 的元素个数加起来。',
        },
      };
    },
  },
  {
    id: 'rnn-recurrent-gradient-by-hand',
    tag: 'bptt-sum',
    keyPoint: 'sum-over-steps',
    body: (random) => {
      const { w, x1, x2, x3, h2, answer, lastStepOnly, withoutFactor, h3 } = drawUntil(random, linearRecurrence, (drawn) =>
        areApart([drawn.answer, drawn.lastStepOnly, drawn.withoutFactor, drawn.h3], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `A recurrence without activation, $h_t = w h_{t-1} + x_t$ with $h_0 = 0$. For $w = ${w}$ and $x = (${x1}, ${x2}, ${x3})$, what is $\\partial h_3/\\partial w$?`,
          zh: `一个没有激活函数的循环：$h_t = w h_{t-1} + x_t$，$h_0 = 0$。已知 $w = ${w}$，$x = (${x1}, ${x2}, ${x3})$，求 $\\partial h_3/\\partial w$。`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Step 3 contributes $h_2 = ${h2}$, step 2 contributes $w \\cdot h_1 = ${w * x1}$, step 1 nothing, since $h_0 = 0$.`,
          zh: `第 3 步的贡献是 $h_2 = ${h2}$，第 2 步的贡献是 $w \\cdot h_1 = ${w * x1}$，第 1 步没有贡献，因为 $h_0 = 0$。`,
        },
        wrong: [
          {
            value: lastStepOnly,
            feedback: {
              en: 'This treats $h_2$ as a constant. It contains $w$ as well.',
              zh: '这是把 $h_2$ 当成了常数，其实它也含有 $w$。',
            },
            tag: 'bptt-carry',
          },
          {
            value: withoutFactor,
            feedback: {
              en: 'The contribution of step 2 passes step 3 on its way and is multiplied by $w$.',
              zh: '第 2 步的贡献要经过第 3 步，会被乘上 $w$。',
            },
            tag: 'rnn-jacobian',
          },
          {
            value: h3,
            feedback: { en: 'That is $h_3$ itself, not its derivative.', zh: '这是 $h_3$ 本身，不是它的导数。' },
            tag: 'chain-rule',
          },
        ],
        otherwise: {
          en: 'Write $h_3$ out in terms of $w$ and the inputs, then differentiate.',
          zh: '用 $w$ 和输入把 $h_3$ 完整写出来，再求导。',
        },
      };
    },
  },
  {
    id: 'rnn-two-step-jacobian',
    tag: 'rnn-jacobian',
    keyPoint: 'jacobians',
    body: {
      kind: 'expression',
      prompt: {
        en: 'One unit, $h_t = \\tanh(x_t + w h_{t-1})$. Write $\\partial h_2/\\partial h_0$ as a formula in `w`, `a` and `c`, where `a` stands for $h_1$ and `c` for $h_2$.',
        zh: '只有一个单元：$h_t = \\tanh(x_t + w h_{t-1})$。用 `w`、`a` 和 `c` 写出 $\\partial h_2/\\partial h_0$，其中 `a` 表示 $h_1$，`c` 表示 $h_2$。',
      },
      variables: { w: [0.3, 1.7], a: [-0.9, 0.9], c: [-0.9, 0.9] },
      answer: 'w^2*(1 - a^2)*(1 - c^2)',
      feedback: {
        en: 'Each step contributes $w$ and the slope of tanh at its own state.',
        zh: '每一步都贡献一个 $w$，以及 tanh 在该步状态处的斜率。',
      },
      wrong: [
        {
          formula: 'w*(1 - c^2)',
          feedback: {
            en: 'That is $\\partial h_2/\\partial h_1$. There is one more step to $h_0$.',
            zh: '这是 $\\partial h_2/\\partial h_1$。到 $h_0$ 还有一步。',
          },
          tag: 'bptt-carry',
        },
        {
          formula: 'w^2',
          feedback: {
            en: 'The slopes of tanh are missing: this is right only where both states are 0.',
            zh: '漏了 tanh 的斜率：只有两个状态都为 0 时才对。',
          },
          tag: 'activation-derivative',
        },
        {
          formula: 'w*(1 - a^2)*(1 - c^2)',
          feedback: {
            en: 'Both steps multiply by the same $w$, so it occurs squared.',
            zh: '两步都要乘同一个 $w$，所以是平方。',
          },
          tag: 'rnn-jacobian',
        },
        {
          formula: 'w*(1 - a^2) + w*(1 - c^2)',
          feedback: {
            en: 'The steps lie on one path, so their factors are multiplied. Sums arise where paths meet.',
            zh: '两步在同一条路上，因子应当相乘。几条路会合时才相加。',
          },
          tag: 'chain-rule',
        },
        {
          formula: 'w^2*(1 - a)*(1 - c)',
          feedback: {
            en: 'The slope of tanh at an output $h$ is $1 - h^2$.',
            zh: '输出为 $h$ 时，tanh 的斜率是 $1 - h^2$。',
          },
          tag: 'activation-derivative',
        },
      ],
      otherwise: {
        en: 'The chain rule: $\\partial h_2/\\partial h_1$ times $\\partial h_1/\\partial h_0$.',
        zh: '用链式法则：$\\partial h_2/\\partial h_1$ 乘以 $\\partial h_1/\\partial h_0$。',
      },
    },
  },
  {
    id: 'rnn-bptt-order',
    tag: 'bptt-carry',
    keyPoint: 'two-gradients',
    body: {
      kind: 'order',
      prompt: {
        en: 'One step $t$ of backpropagation through time, from what arrives to what is handed to step $t - 1$: put the operations in order.',
        zh: '通过时间反向传播中的一步 $t$：从收到梯度到把梯度交给第 $t - 1$ 步，请排列各个运算。',
      },
      steps: [
        {
          text: { en: 'Take what step t + 1 sent back to this state', zh: '取第 t + 1 步传回给这个状态的梯度' },
          feedback: {
            en: 'It is there already, because the steps are visited from the last to the first.',
            zh: '它已经算好了，因为各步是从最后一步往前访问的。',
          },
        },
        {
          text: { en: 'Add the gradient of this state’s own output', zh: '加上这个状态自己的输出的梯度' },
          feedback: {
            en: 'Both are gradients of $h_t$: two paths meet, so they are added.',
            zh: '两者都是对 $h_t$ 的梯度：两条路在此会合，所以相加。',
          },
        },
        {
          text: { en: 'Multiply by one minus the squared state', zh: '乘以 1 减去状态的平方' },
          feedback: {
            en: 'Through the tanh, from the state to its pre-activation. The sum has to pass it as a whole.',
            zh: '穿过 tanh，从状态回到净输入。两者之和要一起穿过。',
          },
        },
        {
          text: { en: 'Multiply by the transpose of the recurrent matrix', zh: '乘以循环矩阵的转置' },
          feedback: {
            en: 'From the pre-activation to the old state $h_{t-1}$: this is what step $t - 1$ receives.',
            zh: '从净输入回到旧状态 $h_{t-1}$：这就是第 $t - 1$ 步收到的梯度。',
          },
        },
      ],
      tag: 'bptt-carry',
    },
  },
  {
    id: 'rnn-wiring',
    tag: 'sequence-axes',
    keyPoint: 'recurrence',
    body: {
      kind: 'match',
      prompt: {
        en: 'How is a recurrent network wired for each task?',
        zh: '每个任务中，循环神经网络怎样接线？',
      },
      pairs: [
        {
          left: { en: 'Is this review positive?', zh: '这条评论是正面的吗？' },
          right: { en: 'the last state goes to one output', zh: '最后一个状态接一个输出' },
          feedback: {
            en: 'The answer is known after the last word only; the last state has seen them all.',
            zh: '读完最后一个词才有答案，而最后的状态已经看过了所有的词。',
          },
        },
        {
          left: { en: 'The part of speech of every word', zh: '标注每个词的词性' },
          right: { en: 'every state goes to an output of its own', zh: '每个状态各接一个输出' },
          feedback: {
            en: 'As many labels as words, aligned with them.',
            zh: '标签与词一样多，一一对齐。',
          },
        },
        {
          left: { en: 'Translate a sentence', zh: '翻译一个句子' },
          right: { en: 'the last state starts a second network', zh: '最后的状态作为另一个网络的起点' },
          feedback: {
            en: 'Input and output differ in length, so the output cannot begin with the first word read.',
            zh: '输入与输出的长度不同，不能一边读一边逐词输出。',
          },
        },
        {
          left: { en: 'Describe a picture in words', zh: '用文字描述一幅图片' },
          right: { en: 'one vector starts it; outputs are fed back in', zh: '一个向量作为起点，输出再作为输入' },
          feedback: {
            en: 'There is no sequence to read, only one to write.',
            zh: '没有要读的序列，只有要写的序列。',
          },
        },
      ],
      tag: 'sequence-axes',
    },
  },
  {
    id: 'rnn-singular-value-condition',
    tag: 'rnn-jacobian',
    keyPoint: 'jacobians',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'In a tanh network the largest singular value of $W_h$ is $\\sigma$. Which statements about the gradient over many steps are true?',
        zh: '在一个 tanh 网络中，$W_h$ 的最大奇异值是 $\\sigma$。关于跨越许多步的梯度，下列哪些说法正确？',
      },
      options: [
        {
          text: { en: 'For σ = 0.9 it vanishes, whatever the inputs', zh: 'σ = 0.9 时，无论输入是什么，它都会消失' },
          correct: true,
          feedback: {
            en: 'Every factor has a norm of at most $0.9$, since the slope of tanh is at most 1.',
            zh: 'tanh 的斜率至多是 1，所以每个因子的范数至多是 $0.9$。',
          },
        },
        {
          text: { en: 'For σ = 1.5 it can still vanish', zh: 'σ = 1.5 时，它仍可能消失' },
          correct: true,
          feedback: {
            en: 'Saturated units have slopes near 0, and a direction may miss the large singular value.',
            zh: '饱和的单元斜率接近 0，而且梯度的方向可能避开最大的奇异值。',
          },
        },
        {
          text: { en: 'For σ = 1.5 it explodes, whatever the inputs', zh: 'σ = 1.5 时，无论输入是什么，它都会爆炸' },
          feedback: {
            en: 'More than 1 is necessary for explosion, not sufficient: the slopes may shrink every factor below 1.',
            zh: '大于 1 是爆炸的必要条件，不是充分条件：斜率可能使每个因子都小于 1。',
          },
          tag: 'rnn-jacobian',
        },
        {
          text: { en: 'For σ = 0.9 it can explode if inputs are large', zh: 'σ = 0.9 时，如果输入很大，它可能爆炸' },
          feedback: {
            en: 'Large inputs saturate tanh, which makes the slopes smaller still. The inputs never enter a Jacobian otherwise.',
            zh: '输入很大会使 tanh 饱和，斜率只会更小。除此之外，输入不出现在雅可比矩阵里。',
          },
          tag: 'activation-saturation',
        },
        {
          text: { en: 'For any σ it falls by 1/t with the distance t', zh: '无论 σ 多大，它都随距离 t 按 1/t 下降' },
          feedback: {
            en: 'A product of $t$ factors grows or shrinks exponentially in $t$, not like $1/t$.',
            zh: '$t$ 个因子的乘积随 $t$ 指数地增长或缩小，而不是按 $1/t$。',
          },
          tag: 'gradient-product',
        },
      ],
    },
  },
  {
    id: 'rnn-gradient-over-time',
    tag: 'rnn-jacobian',
    keyPoint: 'jacobians',
    body: {
      kind: 'curve',
      prompt: {
        en: 'A recurrent network has its loss at the last of 40 steps. The curve shows the norm of $\\partial L/\\partial h_t$ for every earlier step. What does it say?',
        zh: '一个循环神经网络只在 40 个时间步的最后一步有损失。曲线是前面每一步 $\\partial L/\\partial h_t$ 的范数。它说明了什么？',
      },
      x: { en: 'time step t', zh: '时间步 t' },
      y: { en: 'log10 of the norm', zh: '范数的 log10' },
      series: [{ name: { en: 'gradient at the state', zh: '状态处的梯度' }, points: gradientNorms }],
      options: [
        {
          text: { en: 'Each step back multiplies it by about the same factor below 1', zh: '每往回一步，都乘上相近的小于 1 的因子' },
          correct: true,
          feedback: {
            en: 'A nearly straight line in the logarithm is an exponential: the product of Jacobians. Early inputs hardly influence the update.',
            zh: '取对数后近似为直线，就是指数变化，即雅可比矩阵的连乘。早期的输入对更新几乎没有影响。',
          },
        },
        {
          text: { en: 'The early inputs are of no use for predicting the target', zh: '早期的输入对于预测最后的目标没有用处' },
          feedback: {
            en: 'The gradient tells what the network can learn from, not what would be useful. The decay comes from $W_h$ and the slopes.',
            zh: '梯度反映网络能从哪里学到东西，并不说明什么有用。这里的衰减来自 $W_h$ 和斜率。',
          },
          tag: 'rnn-jacobian',
        },
        {
          text: { en: 'The learning rate is too small for the early time steps', zh: '学习率对早期的时间步来说太小了' },
          feedback: {
            en: 'The gradient is computed before any rate is applied, and the steps share their weights: there is no rate for a step.',
            zh: '求梯度时还没有用到学习率；而且各步共享权重，没有哪个时间步有单独的学习率。',
          },
          tag: 'backprop-vs-update',
        },
        {
          text: { en: 'The gradient was clipped more and more on its way back', zh: '梯度在往回传的路上被裁剪得越来越多' },
          feedback: {
            en: 'Clipping acts once, on the finished gradient of the parameters, and scales everything by one factor.',
            zh: '裁剪只在最后对参数的梯度做一次，并且所有分量乘同一个系数。',
          },
          tag: 'gradient-clipping',
        },
      ],
    },
  },
  {
    id: 'rnn-unrolled-counts',
    tag: 'rnn-recurrence',
    keyPoint: 'sequential',
    body: (random) => {
      const [time, batch] = [random.int(30, 90), random.int(5, 20)];
      const forms = (value: number) => [String(value)];
      return {
        kind: 'cloze',
        prompt: {
          en: `A batch of ${batch} sequences of ${time} steps goes through one recurrent layer. The unrolled network uses [[matrices]] different recurrent matrices, and [[waits]] steps have to be computed one after another.`,
          zh: `一批 ${batch} 个序列、每个 ${time} 个时间步，通过一个循环层。展开的网络用到 [[matrices]] 个不同的循环矩阵，有 [[waits]] 步必须一个接一个地计算。`,
        },
        gaps: [
          {
            id: 'matrices',
            accept: ['1', 'one', '一', '一个'],
            feedback: { en: 'All steps and all sequences share one $W_h$.', zh: '所有时间步、所有序列共用一个 $W_h$。' },
            wrong: [
              {
                accept: forms(time),
                feedback: {
                  en: 'It is used that many times, but it is always the same one.',
                  zh: '它用了这么多次，但始终是同一个。',
                },
                tag: 'rnn-recurrence',
              },
              {
                accept: forms(time * batch),
                feedback: { en: 'Neither steps nor sequences have weights of their own.', zh: '时间步和序列都没有各自的权重。' },
                tag: 'rnn-recurrence',
              },
            ],
            otherwise: { en: 'Where do the weights of step 7 come from?', zh: '第 7 步的权重从哪里来？' },
          },
          {
            id: 'waits',
            accept: forms(time),
            feedback: {
              en: 'Each step needs the state before it. The sequences of the batch are computed together.',
              zh: '每一步都要用前一步的状态，而批量中的各个序列可以一起计算。',
            },
            wrong: [
              {
                accept: ['1', 'one', '一', '一个', '0'],
                feedback: {
                  en: 'The products $x_t W_x$ can all be computed at once, but the tanh of one step goes into the next.',
                  zh: '各个 $x_t W_x$ 可以一次算完，但一步的 tanh 要送进下一步。',
                },
                tag: 'rnn-recurrence',
              },
              {
                accept: forms(time * batch),
                feedback: { en: 'The sequences do not wait for one another.', zh: '各个序列之间不用互相等待。' },
                tag: 'batch-axis',
              },
            ],
            otherwise: { en: 'What does step $t$ have to wait for?', zh: '第 $t$ 步要等什么？' },
          },
        ],
      };
    },
  },
  {
    id: 'rnn-role-of-recurrent-matrix',
    tag: 'rnn-recurrence',
    keyPoint: 'recurrence',
    body: {
      kind: 'single',
      prompt: {
        en: 'A colleague with $D = H$ computes $h_t = \\tanh(x_t + h_{t-1})$, input and state simply added. What can this network not do?',
        zh: '一位同事取 $D = H$，计算 $h_t = \\tanh(x_t + h_{t-1})$，把输入和状态直接相加。这个网络做不到什么？',
      },
      options: [
        {
          text: { en: 'Let one unit’s past influence another', zh: '让一个单元的过去影响另一个单元' },
          correct: true,
          feedback: {
            en: 'Without $W_x$ and $W_h$ each unit only ever sees its own feature and its own past, and there is nothing to train.',
            zh: '没有 $W_x$ 和 $W_h$，每个单元只看得到自己的特征和自己的过去，而且没有可训练的东西。',
          },
        },
        {
          text: { en: 'Keep anything beyond a single step', zh: '把任何信息在状态中保留一步以上' },
          feedback: {
            en: 'It does remember: $h_{t-1}$ enters with the weight 1. It is the mixing that is missing.',
            zh: '它有记忆：$h_{t-1}$ 以权重 1 进入。缺少的是混合。',
          },
          tag: 'recurrent-state',
        },
        {
          text: { en: 'Process sequences of different lengths', zh: '处理长度不同的序列' },
          feedback: {
            en: 'It can be applied any number of times, like every recurrence.',
            zh: '与任何循环一样，它可以应用任意多次。',
          },
          tag: 'rnn-recurrence',
        },
        {
          text: { en: 'Keep its states from growing without bound', zh: '防止状态无限增长' },
          feedback: {
            en: 'The tanh still bounds every state by 1.',
            zh: 'tanh 仍然使每个状态以 1 为界。',
          },
          tag: 'activation-definition',
        },
      ],
    },
  },
]);
