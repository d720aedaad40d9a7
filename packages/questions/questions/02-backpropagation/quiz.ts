import { areApart, drawUntil } from '../../src/draw.ts';
import { centralDifference } from '../../src/math/central-difference.ts';
import { texMatrix } from '../../src/math/tex.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';

/** Any integer from −limit to limit but 0. */
const nonZero = (random: Random, limit: number): number => random.pick([-1, 1]) * random.int(1, limit);

/** One sigmoid unit at z = 0, where σ is ½ and its slope ¼: L = ½(vσ(wx + b) − t)², all integers. */
function sigmoidUnit(random: Random) {
  const [x, w, v, t] = [nonZero(random, 4), nonZero(random, 3), 4 * nonZero(random, 2), nonZero(random, 5)];
  const error = v / 2 - t;
  return {
    x,
    w,
    b: -w * x,
    v,
    t,
    error,
    answer: (error * v * x) / 4,
    withoutSlope: error * v * x,
    valueForSlope: (error * v * x) / 2,
    withoutInput: (error * v) / 4,
    withoutOutputWeight: (error * x) / 4,
  };
}

/** Four examples, three units: what the bias gradient of the second unit is, and what it is taken for. */
function deltas(random: Random) {
  const rows = Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => random.int(-5, 5)));
  const column = rows.map((row) => row[1]!);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return { rows, column, answer: sum(column), mean: sum(column) / 4, first: column[0]!, alongUnits: sum(rows[1]!) };
}

/** y = w·(wx + b): the weight is used twice. */
function sharedWeight(random: Random) {
  const [x, w, b] = [nonZero(random, 5), nonZero(random, 5), nonZero(random, 5)];
  const h = w * x + b;
  return { x, w, b, h, answer: h + w * x, outerOnly: h, innerOnly: w * x, multiplied: h * w * x };
}

/** Steps from 1e−12 to 1, four to a decade. */
const steps = Array.from({ length: 49 }, (_, i) => 10 ** (-12 + i / 4));
const at = 0.7;
const errorOf = (estimate: number): number => Math.log10(Math.max(Math.abs(estimate - Math.exp(at)), Number.EPSILON));
const central = steps.map((h): [number, number] => [Math.log10(h), errorOf(centralDifference(Math.exp, at, h))]);
const forward = steps.map((h): [number, number] => [Math.log10(h), errorOf((Math.exp(at + h) - Math.exp(at)) / h)]);

export default defineQuiz([
  {
    id: 'backprop-weight-gradient-shape',
    tag: 'weight-gradient',
    keyPoint: 'weight-gradient',
    body: (random) => {
      const [batch, fanIn, fanOut] = random.shuffle([3, 4, 5, 6, 7, 8, 9]) as [number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `In $Z = XW + b$ the input $X$ is $[${batch}, ${fanIn}]$, and $\\partial L/\\partial Z$ arrives as $[${batch}, ${fanOut}]$. What is the shape of $\\partial L/\\partial W$?`,
          zh: `在 $Z = XW + b$ 中，输入 $X$ 的形状是 $[${batch}, ${fanIn}]$，传来的 $\\partial L/\\partial Z$ 是 $[${batch}, ${fanOut}]$。$\\partial L/\\partial W$ 的形状是什么？`,
        },
        answer: [fanIn, fanOut],
        feedback: {
          en: `That of $W$. $X^\\top \\, \\partial L/\\partial Z$ is $[${fanIn}, ${batch}] \\cdot [${batch}, ${fanOut}]$: the batch is summed away.`,
          zh: `与 $W$ 相同。$X^\\top \\, \\partial L/\\partial Z$ 是 $[${fanIn}, ${batch}] \\cdot [${batch}, ${fanOut}]$，批量轴被求和消去。`,
        },
        wrong: [
          {
            shape: [fanOut, fanIn],
            feedback: {
              en: 'The transpose. It would fit the weights of PyTorch’s `nn.Linear`, but here $W$ stands to the right of $X$.',
              zh: '这是转置。PyTorch 的 `nn.Linear` 的权重是这个形状，但这里 $W$ 乘在 $X$ 的右边。',
            },
            tag: 'weight-gradient',
          },
          {
            shape: [batch, fanOut],
            feedback: {
              en: 'That is the shape of $\\partial L/\\partial Z$. A gradient has the shape of what it belongs to, and $W$ has no batch axis.',
              zh: '这是 $\\partial L/\\partial Z$ 的形状。梯度的形状与它所对应的量相同，而 $W$ 没有批量轴。',
            },
            tag: 'batch-axis',
          },
          {
            shape: [batch, fanIn, fanOut],
            feedback: {
              en: 'These are the gradients of the single examples. All of them use the same $W$, so they are summed.',
              zh: '这是每个样本各自的梯度。所有样本共用同一个 $W$，所以要把它们相加。',
            },
            tag: 'batch-axis',
          },
        ],
        otherwise: {
          en: 'What shape must $W$ have for $XW$ to fit? Its gradient has the same.',
          zh: '要使 $XW$ 对得上，$W$ 必须是什么形状？它的梯度形状与它相同。',
        },
      };
    },
  },
  {
    id: 'backprop-input-gradient-shape',
    tag: 'input-gradient',
    keyPoint: 'input-gradient',
    body: (random) => {
      const [batch, fanIn, fanOut] = random.shuffle([3, 4, 5, 6, 7, 8, 9]) as [number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `A hidden layer computes $Z = XW + b$ for a batch of ${batch}, with $W$ of shape $[${fanIn}, ${fanOut}]$. In the backward pass, $\\partial L/\\partial Z$ is already known. What is the shape of the gradient that the layer passes on to the layer before?`,
          zh: `一个隐藏层计算 $Z = XW + b$，$W$ 的形状是 $[${fanIn}, ${fanOut}]$，批量大小为 ${batch}。反向传播时已经有了 $\\partial L/\\partial Z$。这一层传给前一层的梯度是什么形状？`,
        },
        answer: [batch, fanIn],
        feedback: {
          en: `That of $X$. $\\partial L/\\partial Z \\, W^\\top$ is $[${batch}, ${fanOut}] \\cdot [${fanOut}, ${fanIn}]$: a row for each example.`,
          zh: `与 $X$ 相同。$\\partial L/\\partial Z \\, W^\\top$ 是 $[${batch}, ${fanOut}] \\cdot [${fanOut}, ${fanIn}]$：每个样本一行。`,
        },
        wrong: [
          {
            shape: [fanIn, fanOut],
            feedback: {
              en: 'That is $\\partial L/\\partial W$, which goes to the optimizer. The layer before needs a gradient for each of its outputs.',
              zh: '这是 $\\partial L/\\partial W$，它交给优化器。前一层需要的是它每个输出的梯度。',
            },
            tag: 'input-gradient',
          },
          {
            shape: [batch, fanOut],
            feedback: {
              en: 'That is $\\partial L/\\partial Z$ itself. It still has to pass back through the weights of this layer.',
              zh: '这是 $\\partial L/\\partial Z$ 本身，还要再往回经过这一层的权重。',
            },
            tag: 'input-gradient',
          },
          {
            shape: [fanIn],
            feedback: {
              en: 'Nothing is summed over the batch here: each example has inputs of its own.',
              zh: '这里不对批量求和：每个样本有自己的输入。',
            },
            tag: 'batch-axis',
          },
        ],
        otherwise: {
          en: 'The result is the gradient of this layer’s input. What shape has that input?',
          zh: '结果是这一层输入的梯度。输入是什么形状？',
        },
      };
    },
  },
  {
    id: 'backprop-by-hand',
    tag: 'chain-rule',
    keyPoint: 'delta',
    body: (random) => {
      const unit = drawUntil(random, sigmoidUnit, ({ answer, withoutSlope, valueForSlope, withoutInput, withoutOutputWeight }) =>
        areApart([answer, -answer, withoutSlope, valueForSlope, withoutInput, withoutOutputWeight], 0),
      );
      const { x, w, b, v, t, error } = unit;
      return {
        kind: 'numeric',
        prompt: {
          en: `$z = wx + b$, $\\hat y = v\\,\\sigma(z)$, $L = \\frac{1}{2}(\\hat y - t)^2$, with $\\sigma$ the sigmoid. For $x = ${x}$, $w = ${w}$, $b = ${b}$, $v = ${v}$ and $t = ${t}$, what is $\\partial L/\\partial w$?`,
          zh: `$z = wx + b$，$\\hat y = v\\,\\sigma(z)$，$L = \\frac{1}{2}(\\hat y - t)^2$，其中 $\\sigma$ 是 sigmoid。已知 $x = ${x}$，$w = ${w}$，$b = ${b}$，$v = ${v}$，$t = ${t}$，求 $\\partial L/\\partial w$。`,
        },
        answer: unit.answer,
        tolerance: 0,
        feedback: {
          en: `$z = 0$, so $\\sigma(z) = \\frac{1}{2}$ and $\\sigma^\\prime(z) = \\frac{1}{4}$. Backwards: $\\hat y - t = ${error}$, times $v$, times $\\frac{1}{4}$, times $x$.`,
          zh: `$z = 0$，所以 $\\sigma(z) = \\frac{1}{2}$，$\\sigma^\\prime(z) = \\frac{1}{4}$。往回算：$\\hat y - t = ${error}$，乘 $v$，乘 $\\frac{1}{4}$，再乘 $x$。`,
        },
        wrong: [
          {
            value: unit.withoutSlope,
            feedback: {
              en: 'The derivative of the sigmoid is missing: on the way from $\\hat y$ to $z$ the gradient is multiplied by $\\sigma^\\prime(z)$.',
              zh: '漏了 sigmoid 的导数：从 $\\hat y$ 回到 $z$，梯度要乘 $\\sigma^\\prime(z)$。',
            },
            tag: 'activation-derivative',
          },
          {
            value: unit.valueForSlope,
            feedback: {
              en: 'This multiplies by $\\sigma(z) = \\frac{1}{2}$. The slope is $\\sigma(z)(1 - \\sigma(z)) = \\frac{1}{4}$.',
              zh: '这里乘的是 $\\sigma(z) = \\frac{1}{2}$，而斜率是 $\\sigma(z)(1 - \\sigma(z)) = \\frac{1}{4}$。',
            },
            tag: 'activation-derivative',
          },
          {
            value: unit.withoutInput,
            feedback: {
              en: 'That is $\\partial L/\\partial b$. For $w$ there is one more factor, its input $x$.',
              zh: '这是 $\\partial L/\\partial b$。对 $w$ 求导还要乘上它的输入 $x$。',
            },
            tag: 'weight-gradient',
          },
          {
            value: unit.withoutOutputWeight,
            feedback: {
              en: 'The factor $v$ is missing: a change of $\\sigma(z)$ reaches $\\hat y$ multiplied by $v$.',
              zh: '漏了因子 $v$：$\\sigma(z)$ 的变化要乘上 $v$ 才到 $\\hat y$。',
            },
            tag: 'chain-rule',
          },
          {
            value: -unit.answer,
            feedback: {
              en: 'The sign is reversed: the derivative of $\\frac{1}{2}(\\hat y - t)^2$ is $\\hat y - t$, not $t - \\hat y$.',
              zh: '符号反了：$\\frac{1}{2}(\\hat y - t)^2$ 的导数是 $\\hat y - t$，不是 $t - \\hat y$。',
            },
            tag: 'chain-rule',
          },
        ],
        otherwise: {
          en: 'Go back step by step: from $L$ to $\\hat y$, to $\\sigma(z)$, to $z$, to $w$. Each step is one factor.',
          zh: '一步一步往回走：从 $L$ 到 $\\hat y$，到 $\\sigma(z)$，到 $z$，再到 $w$。每一步是一个因子。',
        },
      };
    },
  },
  {
    id: 'backprop-bias-sum',
    tag: 'bias-gradient',
    keyPoint: 'bias-gradient',
    body: (random) => {
      const { rows, column, answer, mean, first, alongUnits } = drawUntil(random, deltas, (drawn) =>
        areApart([drawn.answer, drawn.mean, drawn.first, drawn.alongUnits], 0),
      );
      const terms = column
        .map((value, i) => (i > 0 && value >= 0 ? `+ ${value}` : String(value).replace('-', i > 0 ? '- ' : '-')))
        .join(' ');
      return {
        kind: 'numeric',
        prompt: {
          en: `Four examples pass a layer of three units, $Z = XW + b$. The gradient $\\partial L/\\partial Z$ is $${texMatrix(rows, 0)}$. What is the gradient of the second unit’s bias?`,
          zh: `四个样本经过一个有三个神经元的层，$Z = XW + b$。梯度 $\\partial L/\\partial Z$ 为 $${texMatrix(rows, 0)}$。第二个神经元的偏置的梯度是多少？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Each row received the same bias, so the second column is summed: $${terms} = ${answer}$.`,
          zh: `每一行加的都是同一个偏置，所以对第二列求和：$${terms} = ${answer}$。`,
        },
        wrong: [
          {
            value: mean,
            feedback: {
              en: 'The sum was divided by the batch size. If the loss is a mean, that factor is in $\\partial L/\\partial Z$ already.',
              zh: '求和之后又除以了批量大小。如果损失取的是平均值，这个因子已经在 $\\partial L/\\partial Z$ 里了。',
            },
            tag: 'sum-vs-mean',
          },
          {
            value: first,
            feedback: {
              en: 'That is the first example’s share. The other three examples used the same bias.',
              zh: '这只是第一个样本的部分。另外三个样本用的是同一个偏置。',
            },
            tag: 'bias-gradient',
          },
          {
            value: alongUnits,
            feedback: {
              en: 'The second row was summed: that is one example over all units. The bias of a unit belongs to a column.',
              zh: '这是对第二行求和，也就是一个样本的所有神经元。一个神经元的偏置对应的是一列。',
            },
            tag: 'bias-gradient',
          },
        ],
        otherwise: {
          en: 'Which entries of $Z$ change when the second element of $b$ changes?',
          zh: '$b$ 的第二个元素改变时，$Z$ 的哪些元素会变？',
        },
      };
    },
  },
  {
    id: 'backprop-shared-weight',
    tag: 'chain-rule',
    keyPoint: 'reverse',
    body: (random) => {
      const { x, w, b, h, answer, outerOnly, innerOnly, multiplied } = drawUntil(random, sharedWeight, (drawn) =>
        areApart([drawn.answer, drawn.outerOnly, drawn.innerOnly, drawn.multiplied], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `One weight is used in two layers: $h = wx + b$, then $y = wh$. For $x = ${x}$, $w = ${w}$ and $b = ${b}$, what is $\\partial y/\\partial w$?`,
          zh: `同一个权重用在两层里：先 $h = wx + b$，再 $y = wh$。已知 $x = ${x}$，$w = ${w}$，$b = ${b}$，求 $\\partial y/\\partial w$。`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Both uses add up: $h = ${h}$ from the second layer and $w \\cdot x = ${innerOnly}$ through the first.`,
          zh: `两处的贡献相加：第二层给出 $h = ${h}$，经过第一层给出 $w \\cdot x = ${innerOnly}$。`,
        },
        wrong: [
          {
            value: outerOnly,
            feedback: {
              en: 'This treats $h$ as a constant, but $h$ contains $w$ as well.',
              zh: '这是把 $h$ 当成了常数，可是 $h$ 里也有 $w$。',
            },
            tag: 'chain-rule',
          },
          {
            value: innerOnly,
            feedback: {
              en: 'This is the path through the first layer alone. The second layer uses $w$ too, and contributes $h$.',
              zh: '这只是经过第一层的那一条路径。第二层也用到 $w$，贡献是 $h$。',
            },
            tag: 'chain-rule',
          },
          {
            value: multiplied,
            feedback: {
              en: 'Along one path derivatives are multiplied; over several paths the results are added.',
              zh: '沿一条路径，导数相乘；多条路径的结果则相加。',
            },
            tag: 'chain-rule',
          },
        ],
        otherwise: {
          en: 'Give the two weights different names, take both derivatives, and add them.',
          zh: '先给两处的权重起不同的名字，分别求导，再相加。',
        },
      };
    },
  },
  {
    id: 'backprop-order-of-results',
    tag: 'chain-rule',
    keyPoint: 'reverse',
    body: {
      kind: 'order',
      prompt: {
        en: 'For $Z_1 = XW_1 + b_1$, $H_1 = \\operatorname{relu}(Z_1)$, $\\hat Y = H_1W_2 + b_2$ and a squared error: in which order can these be computed?',
        zh: '设 $Z_1 = XW_1 + b_1$，$H_1 = \\operatorname{relu}(Z_1)$，$\\hat Y = H_1W_2 + b_2$，损失为平方误差。下列各量只能按什么顺序计算？',
      },
      steps: [
        {
          text: { en: '$\\partial L/\\partial \\hat Y$', zh: '$\\partial L/\\partial \\hat Y$' },
          feedback: {
            en: 'From the loss alone: the difference of outputs and targets, with its factor.',
            zh: '只取决于损失：输出与目标之差，再乘上系数。',
          },
        },
        {
          text: { en: '$\\partial L/\\partial H_1$', zh: '$\\partial L/\\partial H_1$' },
          feedback: { en: 'The previous result times $W_2^\\top$.', zh: '上一个结果乘 $W_2^\\top$。' },
        },
        {
          text: { en: '$\\partial L/\\partial Z_1$', zh: '$\\partial L/\\partial Z_1$' },
          feedback: { en: 'Set to 0 where $Z_1$ is negative: the slope of the ReLU.', zh: '在 $Z_1$ 为负处置 0：这就是 ReLU 的斜率。' },
        },
        {
          text: { en: '$\\partial L/\\partial W_1$', zh: '$\\partial L/\\partial W_1$' },
          feedback: { en: '$X^\\top$ times the gradient of the pre-activation.', zh: '$X^\\top$ 乘以净输入的梯度。' },
        },
        {
          text: { en: 'the new $W_1$', zh: '新的 $W_1$' },
          feedback: { en: 'The optimizer’s work, once the gradient is there.', zh: '有了梯度之后，由优化器来做。' },
        },
      ],
      tag: 'chain-rule',
    },
  },
  {
    id: 'backprop-what-it-is',
    tag: 'backprop-vs-update',
    keyPoint: 'no-update',
    body: {
      kind: 'single',
      prompt: { en: 'Which sentence says what backpropagation does?', zh: '哪一句说的是反向传播所做的事？' },
      options: [
        {
          text: {
            en: 'It applies the chain rule from the loss back to all parameters',
            zh: '从损失出发用链式法则，求出它对所有参数的导数',
          },
          correct: true,
          feedback: {
            en: 'It yields gradients, exact up to rounding, and changes nothing.',
            zh: '它给出梯度（只有舍入误差），不改变任何东西。',
          },
        },
        {
          text: {
            en: 'It moves the parameters against the gradient until the loss is small',
            zh: '沿负梯度方向移动参数，直到损失变得足够小为止',
          },
          feedback: {
            en: 'That is gradient descent. People say it because the two always occur together in a training loop.',
            zh: '那是梯度下降。在训练循环里两者总是一同出现，所以容易混淆。',
          },
          tag: 'backprop-vs-update',
        },
        {
          text: {
            en: 'It changes each parameter a little and measures how the loss reacts',
            zh: '把每个参数改动一点点，再测量损失随之变化了多少',
          },
          feedback: {
            en: 'These are finite differences. They cost a forward pass or two per parameter and serve as a check.',
            zh: '那是有限差分，每个参数要做一两次前向传播，适合用来检验。',
          },
          tag: 'gradient-check',
        },
        {
          text: {
            en: 'It passes the error from the first layer to the last and divides it up',
            zh: '把误差从第一层一直传到最后一层，并分摊给各层',
          },
          feedback: {
            en: 'The direction is the opposite one, and gradients are not shares: they need not add up to the error.',
            zh: '方向正好相反；而且梯度不是份额，加起来并不等于误差。',
          },
          tag: 'chain-rule',
        },
        {
          text: {
            en: 'It finds out which units the network needs and removes the others',
            zh: '找出网络需要哪些神经元，并把其余的神经元去掉',
          },
          feedback: {
            en: 'That would be pruning or architecture search. The structure is fixed while gradients are computed.',
            zh: '那是剪枝或结构搜索。求梯度时网络结构是固定的。',
          },
          tag: 'backprop-vs-update',
        },
      ],
    },
  },
  {
    id: 'backprop-sigmoid-squared-error',
    tag: 'activation-derivative',
    keyPoint: 'delta',
    body: {
      kind: 'expression',
      prompt: {
        en: 'A sigmoid unit $a = \\sigma(z)$ is trained with $L = \\frac{1}{2}(a - t)^2$. Write $\\partial L/\\partial z$ as a formula in `a` and `t`.',
        zh: '一个 sigmoid 神经元 $a = \\sigma(z)$ 用 $L = \\frac{1}{2}(a - t)^2$ 训练。请用 `a` 和 `t` 写出 $\\partial L/\\partial z$。',
      },
      variables: { a: [0.05, 0.95], t: [-1, 2] },
      answer: '(a - t)*a*(1 - a)',
      feedback: {
        en: 'Upstream gradient $a - t$ times slope $a(1 - a)$. Where the unit saturates the slope is near 0, however wrong $a$ is.',
        zh: '上游梯度 $a - t$ 乘以斜率 $a(1 - a)$。神经元饱和时斜率接近 0，无论 $a$ 错得多厉害。',
      },
      wrong: [
        {
          formula: 'a - t',
          feedback: {
            en: 'That is $\\partial L/\\partial a$. It would be $\\partial L/\\partial z$ with cross-entropy, where the slope cancels.',
            zh: '这是 $\\partial L/\\partial a$。损失换成交叉熵时，斜率会被约掉，那时它才是 $\\partial L/\\partial z$。',
          },
          tag: 'activation-derivative',
        },
        {
          formula: 't - a',
          feedback: {
            en: 'The sign is reversed, and the slope of the sigmoid is missing.',
            zh: '符号反了，而且漏了 sigmoid 的斜率。',
          },
          tag: 'chain-rule',
        },
        {
          formula: '(t - a)*a*(1 - a)',
          feedback: {
            en: 'The sign is reversed: this is the direction of descent, not the gradient.',
            zh: '符号反了：这是下降的方向，不是梯度。',
          },
          tag: 'chain-rule',
        },
        {
          formula: '(a - t)*(1 - a^2)',
          feedback: { en: '$1 - a^2$ is the slope of tanh.', zh: '$1 - a^2$ 是 tanh 的斜率。' },
          tag: 'activation-derivative',
        },
        {
          formula: '(a - t)*a',
          feedback: {
            en: 'This multiplies by the value of the sigmoid. Its slope is $a(1 - a)$.',
            zh: '这里乘的是 sigmoid 的函数值，它的斜率是 $a(1 - a)$。',
          },
          tag: 'activation-derivative',
        },
      ],
      otherwise: {
        en: 'Two factors: $\\partial L/\\partial a$, and $\\sigma^\\prime(z)$ written with $a$.',
        zh: '有两个因子：$\\partial L/\\partial a$，以及用 $a$ 写出的 $\\sigma^\\prime(z)$。',
      },
    },
  },
  {
    id: 'backprop-step-of-the-check',
    tag: 'gradient-check',
    keyPoint: 'check',
    body: {
      kind: 'curve',
      prompt: {
        en: 'The derivative of a smooth function is estimated in float64 with a step $h$. The curves show the error. Below some step both rise again towards the left. Why?',
        zh: '在 float64 下以间距 $h$ 作差分，估计一个光滑函数的导数，曲线是估计的误差。$h$ 小到一定程度之后，两条曲线往左都重新上升。为什么？',
      },
      x: { en: 'log10 of the step h', zh: '间距 h 的 log10' },
      y: { en: 'log10 of the error', zh: '误差的 log10' },
      series: [
        { name: { en: 'central difference', zh: '中心差分' }, points: central },
        { name: { en: 'forward difference', zh: '前向差分' }, points: forward },
      ],
      options: [
        {
          text: { en: 'Rounding of the two values, divided by a tiny h', zh: '舍入误差被除以很小的 h' },
          correct: true,
          feedback: {
            en: 'Nearly equal values are subtracted; what is left of their rounding is divided by $h$, so it grows like $1/h$. Hence $h$ near $10^{-5}$ for central differences.',
            zh: '两个几乎相等的数相减，剩下的舍入误差再除以 $h$，按 $1/h$ 增长。所以中心差分的 $h$ 取 $10^{-5}$ 左右。',
          },
        },
        {
          text: { en: 'Terms of the Taylor series that were left out', zh: '泰勒展开中被舍去的高阶项' },
          feedback: {
            en: 'They explain the right-hand side: there the error falls with $h^2$ (central) or $h$ (forward) as the step shrinks.',
            zh: '它们解释的是右侧：随着间距变小，误差按 $h^2$（中心）或 $h$（前向）下降。',
          },
          tag: 'gradient-check',
        },
        {
          text: { en: 'A kink that lies close to the point of the check', zh: '检验点附近有一个不可导的折点' },
          feedback: {
            en: 'The function is smooth. A kink between $x - h$ and $x + h$ would spoil large steps first, and small ones would be free of it.',
            zh: '这个函数是光滑的。如果 $x - h$ 与 $x + h$ 之间有折点，先出问题的是较大的间距，较小的间距反而不受影响。',
          },
          tag: 'gradient-check',
        },
        {
          text: { en: 'An error in the formula of the exact derivative', zh: '用来对比的精确导数公式有错' },
          feedback: {
            en: 'Then both errors would settle at a constant height for small steps. Here they fall below $10^{-10}$ (central) and $10^{-8}$ (forward) before they rise.',
            zh: '那样的话，间距变小时，两条曲线都会停在一个固定的高度。而这里它们先降到 $10^{-10}$（中心）和 $10^{-8}$（前向）以下，然后才上升。',
          },
          tag: 'gradient-check',
        },
      ],
    },
  },
  {
    id: 'backprop-cost-of-layer',
    tag: 'backprop-cost',
    keyPoint: 'cost',
    body: {
      kind: 'single',
      prompt: {
        en: 'A hidden fully connected layer takes one matrix product in the forward pass. What does its backward pass cost in comparison?',
        zh: '一个全连接的隐藏层，前向传播要做一次矩阵乘法。相比之下，它的反向传播代价如何？',
      },
      options: [
        {
          text: { en: 'About twice as much, two products of that size', zh: '约为两倍：两次同样大小的乘法' },
          correct: true,
          feedback: {
            en: '$X^\\top \\, \\partial L/\\partial Z$ for the weights and $\\partial L/\\partial Z \\, W^\\top$ for the input. A training step is thus about three forward passes.',
            zh: '权重要算 $X^\\top \\, \\partial L/\\partial Z$，输入要算 $\\partial L/\\partial Z \\, W^\\top$。所以一个训练步大约相当于三次前向传播。',
          },
        },
        {
          text: { en: 'About as much, it is the same product backwards', zh: '大致相同：同一个乘法倒过来做一遍' },
          feedback: {
            en: 'That is the product for the input gradient. The weight gradient takes another one.',
            zh: '那只是求输入梯度的乘法。求权重梯度还要再做一次。',
          },
          tag: 'backprop-cost',
        },
        {
          text: { en: 'One forward pass for each of the layer’s weights', zh: '这一层每有一个权重，就要一次前向传播' },
          feedback: {
            en: 'That is the price of finite differences. Backpropagation shares the work between all weights.',
            zh: '那是有限差分的代价。反向传播让所有权重共享同一份计算。',
          },
          tag: 'gradient-check',
        },
        {
          text: { en: 'Hardly anything, since all values were kept before', zh: '几乎没有代价：需要的值都已经保留下来' },
          feedback: {
            en: 'What was kept are the factors. The products with the upstream gradient still have to be computed.',
            zh: '保留下来的只是因子，它们与上游梯度的乘积还得另算。',
          },
          tag: 'forward-cache',
        },
      ],
    },
  },
  {
    id: 'backprop-right-for-one-example',
    tag: 'sum-vs-mean',
    keyPoint: 'bias-gradient',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'A hand-written backward pass of a multilayer perceptron (mean loss) agrees with central differences for a batch of one and disagrees for a batch of four. Which of these faults would explain it?',
        zh: '一个手写的多层感知机反向传播（损失取平均）：批量大小为 1 时与中心差分一致，为 4 时不一致。下列哪些错误能解释这个现象？',
      },
      options: [
        {
          text: { en: 'The bias gradient is the first row of the delta', zh: '偏置梯度只取了 delta 的第一行' },
          correct: true,
          feedback: {
            en: 'With one row, the first row is the sum. With four, three are missing.',
            zh: '只有一行时，第一行就是总和；有四行时，漏掉了三行。',
          },
        },
        {
          text: { en: 'Weight gradients are divided by the batch once more', zh: '权重梯度又除了一次批量大小' },
          correct: true,
          feedback: {
            en: 'Dividing by one changes nothing; dividing by four makes the gradient too small.',
            zh: '除以 1 没有影响；除以 4，梯度就小了。',
          },
        },
        {
          text: { en: 'The delta is summed over the batch before it goes back', zh: 'delta 在往回传之前先对批量求了和' },
          correct: true,
          feedback: {
            en: 'With one row the sum is the row itself. With four, every example is handed the gradients of the others too.',
            zh: '只有一行时，求和就是它本身；有四行时，每个样本还拿到了其他样本的梯度。',
          },
        },
        {
          text: { en: 'The derivative of the activation has been forgotten', zh: '忘了乘激活函数的导数' },
          feedback: {
            en: 'That is wrong for one example as well, and the check would have shown it.',
            zh: '那样的话一个样本时也是错的，检验时就会发现。',
          },
          tag: 'activation-derivative',
        },
        {
          text: { en: 'The factor 2 of the squared error has been forgotten', zh: '忘了平方误差求导得到的因子 2' },
          feedback: {
            en: 'Then all gradients are half as large for every batch size, one included.',
            zh: '那样的话无论批量多大，所有梯度都只有一半，批量大小为 1 时也不例外。',
          },
          tag: 'sum-vs-mean',
        },
        {
          text: { en: 'Each layer’s weight gradient uses the network’s input', zh: '各层的权重梯度都误用了整个网络的输入' },
          feedback: {
            en: 'Then only the first layer would be right, whatever the batch size.',
            zh: '那样的话无论批量多大，只有第一层是对的。',
          },
          tag: 'weight-gradient',
        },
      ],
    },
  },
]);
