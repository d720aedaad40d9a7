import { areApart, drawUntil } from '../../src/draw.ts';
import { activations } from '../../src/math/activations.ts';
import { rounded } from '../../src/math/rounded.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';

/** Parameters of one LSTM layer, and what they are taken for. */
function lstmSizes(random: Random) {
  const [features, units] = [random.int(3, 12), random.int(4, 16)];
  const one = features * units + units * units + units;
  return {
    features,
    units,
    one,
    answer: 4 * one,
    three: 3 * one,
    withoutRecurrent: 4 * (features * units + units),
    withoutBias: 4 * (one - units),
  };
}

/** Gates of a quarter, a half or three quarters and integers for the rest: a step that can be done in the head. */
function cellStep(random: Random) {
  const share = () => random.pick([0.25, 0.5, 0.75]);
  const [i, f, o] = [share(), share(), share()];
  const c = random.pick([-1, 1]) * 4 * random.int(1, 4);
  const g = random.pick([-0.8, -0.4, 0.4, 0.8]);
  const next = rounded(f * c + i * g, 4);
  return {
    i,
    f,
    o,
    c,
    g,
    answer: next,
    forgetting: rounded((1 - f) * c + i * g, 4),
    ungated: rounded(f * c + g, 4),
    coupled: rounded(f * c + (1 - f) * g, 4),
    shown: rounded(o * next, 4),
  };
}

const sigmoid = activations.sigmoid.value;
const lags = Array.from({ length: 41 }, (_, lag) => lag);
/** log₁₀ of what the direct path leaves of a gradient over so many steps, with the forget gate where its bias puts it. */
const direct = (bias: number) => lags.map((lag): [number, number] => [lag, lag * Math.log10(sigmoid(bias))]);

export default defineQuiz([
  {
    id: 'lstm-who-multiplies-what',
    tag: 'lstm-gates',
    keyPoint: 'cell-gates',
    body: {
      kind: 'match',
      prompt: {
        en: 'In one step of an LSTM, what is each of these multiplied with?',
        zh: '在 LSTM 的一个时间步中，下面各项分别与什么相乘？',
      },
      pairs: [
        {
          left: { en: 'Forget gate', zh: '遗忘门' },
          right: { en: 'the cell state before the step', zh: '这一步之前的细胞状态' },
          feedback: {
            en: '$f \\circ c_{t-1}$: what stays of the old content.',
            zh: '$f \\circ c_{t-1}$：旧内容留下多少。',
          },
        },
        {
          left: { en: 'Input gate', zh: '输入门' },
          right: { en: 'the candidate', zh: '候选状态' },
          feedback: { en: '$i \\circ g$: how much of the candidate is written.', zh: '$i \\circ g$：候选状态写入多少。' },
        },
        {
          left: { en: 'Output gate', zh: '输出门' },
          right: { en: 'the tanh of the new cell state', zh: '新细胞状态的 tanh' },
          feedback: {
            en: '$o \\circ \\tanh(c_t)$ is the hidden state.',
            zh: '$o \\circ \\tanh(c_t)$ 就是隐状态。',
          },
        },
        {
          left: { en: 'Recurrent weights', zh: '循环权重' },
          right: { en: 'the hidden state before the step', zh: '这一步之前的隐状态' },
          feedback: {
            en: '$h_{t-1} U$ feeds the three gates and the candidate.',
            zh: '$h_{t-1} U$ 送进三个门和候选状态。',
          },
        },
      ],
      tag: 'lstm-gates',
    },
  },
  {
    id: 'lstm-cell-state-by-hand',
    tag: 'lstm-gates',
    keyPoint: 'cell-gates',
    body: (random) => {
      const { i, f, o, c, g, answer, forgetting, ungated, coupled, shown } = drawUntil(random, cellStep, (drawn) =>
        areApart([drawn.answer, drawn.forgetting, drawn.ungated, drawn.coupled, drawn.shown], 0.01),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `One unit of an LSTM has the gates $i = ${i}$, $f = ${f}$, $o = ${o}$, the candidate $g = ${g}$ and the old cell state $c_{t-1} = ${c}$. What is the new cell state?`,
          zh: `LSTM 的一个单元中，各个门是 $i = ${i}$，$f = ${f}$，$o = ${o}$，候选状态 $g = ${g}$，旧的细胞状态 $c_{t-1} = ${c}$。新的细胞状态是多少？`,
        },
        answer,
        tolerance: 0.001,
        feedback: {
          en: `$f c_{t-1} + i g = ${f} \\cdot (${c}) + ${i} \\cdot (${g})$. The output gate plays no part in what is kept.`,
          zh: `$f c_{t-1} + i g = ${f} \\cdot (${c}) + ${i} \\cdot (${g})$。保存什么与输出门无关。`,
        },
        wrong: [
          {
            value: forgetting,
            feedback: {
              en: 'This multiplies the old state by $1 - f$. The forget gate multiplies what stays.',
              zh: '这里旧状态乘的是 $1 - f$。遗忘门乘的是留下的部分。',
            },
            tag: 'lstm-gates',
          },
          {
            value: ungated,
            feedback: {
              en: 'The input gate is missing: the candidate is written only in part.',
              zh: '漏了输入门：候选状态只写入一部分。',
            },
            tag: 'lstm-gates',
          },
          {
            value: coupled,
            feedback: {
              en: 'This writes with $1 - f$, as if keeping and writing were one decision. That is the GRU’s way; the LSTM has a gate for each.',
              zh: '这里写入时乘了 $1 - f$，好像保留与写入是同一个决定。那是 GRU 的做法；LSTM 各有一个门。',
            },
            tag: 'gru-update',
          },
          {
            value: shown,
            feedback: {
              en: 'The output gate was applied too. It belongs to the hidden state and comes after a tanh.',
              zh: '这里还乘了输出门。它属于隐状态，而且在 tanh 之后。',
            },
            tag: 'cell-path',
          },
        ],
        otherwise: {
          en: 'Two products are added. Which gate goes with the old state, which with the candidate?',
          zh: '两个乘积相加。哪个门乘旧状态，哪个门乘候选状态？',
        },
      };
    },
  },
  {
    id: 'lstm-parameter-count',
    tag: 'gate-layout',
    keyPoint: 'layout',
    body: (random) => {
      const { features, units, one, answer, three, withoutRecurrent, withoutBias } = drawUntil(random, lstmSizes, (drawn) =>
        areApart([drawn.answer, drawn.three, drawn.one, drawn.withoutRecurrent, drawn.withoutBias], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `An LSTM layer reads ${features} features and has ${units} units, one bias per block and unit. How many parameters does it have?`,
          zh: `一个 LSTM 层读入 ${features} 个特征，有 ${units} 个单元，每一块的每个单元各有一个偏置。它有多少个参数？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Four blocks of $${features} \\cdot ${units} + ${units}^2 + ${units} = ${one}$: three gates and the candidate.`,
          zh: `四块，每块 $${features} \\cdot ${units} + ${units}^2 + ${units} = ${one}$ 个：三个门和候选状态。`,
        },
        wrong: [
          {
            value: three,
            feedback: {
              en: 'Three gates and no candidate. The candidate has weights of its own.',
              zh: '只算了三个门，漏了候选状态。候选状态也有自己的权重。',
            },
            tag: 'lstm-gates',
          },
          {
            value: one,
            feedback: { en: 'That is a vanilla recurrent cell of this size.', zh: '这是同样大小的普通循环单元。' },
            tag: 'gate-layout',
          },
          {
            value: withoutRecurrent,
            feedback: {
              en: 'The recurrent weights are missing: every block also reads the old hidden state.',
              zh: '漏了循环权重：每一块还要读取旧的隐状态。',
            },
            tag: 'rnn-recurrence',
          },
          {
            value: withoutBias,
            feedback: { en: 'The biases are missing.', zh: '漏了偏置。' },
            tag: 'bias-broadcast',
          },
        ],
        otherwise: {
          en: 'How many blocks are there, and what does each of them read?',
          zh: '一共有几块？每一块读取什么？',
        },
      };
    },
  },
  {
    id: 'lstm-recurrent-shape',
    tag: 'gate-layout',
    keyPoint: 'layout',
    body: (random) => {
      const [batch, features, units] = random.shuffle([5, 6, 7, 9, 10, 11]) as [number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `In $[z_i, z_f, z_g, z_o] = x_t W + h_{t-1} U + b$ the input $x_t$ is $[${batch}, ${features}]$ and the state $h_{t-1}$ is $[${batch}, ${units}]$. What is the shape of $U$?`,
          zh: `在 $[z_i, z_f, z_g, z_o] = x_t W + h_{t-1} U + b$ 中，输入 $x_t$ 是 $[${batch}, ${features}]$，状态 $h_{t-1}$ 是 $[${batch}, ${units}]$。$U$ 的形状是什么？`,
        },
        answer: [units, 4 * units],
        feedback: {
          en: 'It reads $H$ numbers and gives four blocks of $H$.',
          zh: '它读入 $H$ 个数，给出四块、每块 $H$ 个数。',
        },
        wrong: [
          {
            shape: [units, units],
            feedback: { en: 'That is enough for one block. There are four.', zh: '这只够一块用，而一共有四块。' },
            tag: 'gate-layout',
          },
          {
            shape: [features, 4 * units],
            feedback: { en: 'That is $W$, which reads the input.', zh: '这是读取输入的 $W$。' },
            tag: 'gate-layout',
          },
          {
            shape: [4 * units, units],
            feedback: {
              en: 'That is the layout of PyTorch, where the weights stand to the left of a column. Here the state is a row to their left.',
              zh: '这是 PyTorch 的布局，那里权重写在列向量的左边。这里状态是行向量，写在权重的左边。',
            },
            tag: 'matmul-axes',
          },
          {
            shape: [units, 3 * units],
            feedback: { en: 'The candidate is missing, the fourth block.', zh: '漏了第四块，即候选状态。' },
            tag: 'lstm-gates',
          },
        ],
        otherwise: {
          en: 'Rows: what is read. Columns: what all four blocks need.',
          zh: '行：读入的个数。列：四块一共需要的个数。',
        },
      };
    },
  },
  {
    id: 'lstm-shown-to-kept-derivative',
    tag: 'cell-path',
    keyPoint: 'cell-path',
    body: {
      kind: 'expression',
      prompt: {
        en: 'One unit, gates taken as constants. How does the new hidden state change with the old cell state? Write $\\partial h_t/\\partial c_{t-1}$ in `f`, `o` and `t`, where `t` stands for $\\tanh(c_t)$.',
        zh: '只有一个单元，把各个门看作常数。新的隐状态怎样随旧的细胞状态变化？用 `f`、`o` 和 `t` 写出 $\\partial h_t/\\partial c_{t-1}$，其中 `t` 表示 $\\tanh(c_t)$。',
      },
      variables: { f: [0.1, 0.9], o: [0.1, 0.9], t: [-0.9, 0.9] },
      answer: 'o*(1 - t^2)*f',
      feedback: {
        en: 'Back through the output gate, the tanh and the forget gate, one factor each.',
        zh: '依次穿过输出门、tanh 和遗忘门，各贡献一个因子。',
      },
      wrong: [
        {
          formula: 'f',
          feedback: {
            en: 'That is $\\partial c_t/\\partial c_{t-1}$, the direct path. From $c_t$ to $h_t$ there are also a gate and a tanh.',
            zh: '这是直接通路上的 $\\partial c_t/\\partial c_{t-1}$。从 $c_t$ 到 $h_t$ 还有一个门和一个 tanh。',
          },
          tag: 'cell-path',
        },
        {
          formula: 'o*f',
          feedback: { en: 'The slope of tanh is missing.', zh: '漏了 tanh 的斜率。' },
          tag: 'gate-slope',
        },
        {
          formula: 'o*(1 - t^2)',
          feedback: {
            en: 'That is $\\partial h_t/\\partial c_t$. The old cell state still has to pass the forget gate.',
            zh: '这是 $\\partial h_t/\\partial c_t$。旧的细胞状态还要经过遗忘门。',
          },
          tag: 'cell-path',
        },
        {
          formula: 'o*t*(1 - t)*f',
          feedback: {
            en: 'That is the form of the sigmoid’s slope. For tanh it is $1 - t^2$.',
            zh: '这是 sigmoid 斜率的形式。tanh 的斜率是 $1 - t^2$。',
          },
          tag: 'gate-slope',
        },
      ],
      otherwise: {
        en: 'Chain rule from $h_t = o \\tanh(c_t)$ and $c_t = f c_{t-1} + i g$.',
        zh: '由 $h_t = o \\tanh(c_t)$ 和 $c_t = f c_{t-1} + i g$ 用链式法则。',
      },
    },
  },
  {
    id: 'lstm-step-order',
    tag: 'lstm-gates',
    keyPoint: 'output-gate',
    body: {
      kind: 'order',
      prompt: {
        en: 'From the input of one step to its hidden state: put the operations of an LSTM in order.',
        zh: '从一个时间步的输入到它的隐状态：请排列 LSTM 的各个运算。',
      },
      steps: [
        {
          text: { en: 'Multiply input and old hidden state by their matrices', zh: '输入与旧的隐状态各乘自己的矩阵' },
          feedback: { en: 'One product each gives the pre-activations of all four blocks.', zh: '各做一次乘法，就得到四块的净输入。' },
        },
        {
          text: { en: 'Apply three sigmoids and one tanh', zh: '用三个 sigmoid 和一个 tanh' },
          feedback: { en: 'Three gates and the candidate.', zh: '得到三个门和候选状态。' },
        },
        {
          text: { en: 'Scale the old cell state by the forget gate', zh: '用遗忘门缩放旧的细胞状态' },
          feedback: {
            en: 'What is kept. The gate is needed first.',
            zh: '这是保留的部分，要先有遗忘门。',
          },
        },
        {
          text: { en: 'Add the candidate, scaled by the input gate', zh: '加上用输入门缩放过的候选状态' },
          feedback: { en: 'The new cell state is complete.', zh: '新的细胞状态到此完成。' },
        },
        {
          text: { en: 'Take the tanh and scale it by the output gate', zh: '取 tanh，再用输出门缩放' },
          feedback: {
            en: 'What is shown. It reads the new cell state and leaves it as it is.',
            zh: '这是展示的部分，它读取新的细胞状态，但不改动它。',
          },
        },
      ],
      tag: 'lstm-gates',
    },
  },
  {
    id: 'lstm-closed-output-gate',
    tag: 'cell-path',
    keyPoint: 'output-gate',
    body: {
      kind: 'single',
      prompt: {
        en: 'For ten steps a unit has $o = 0$, $f = 1$ and $i = 0$; then its output gate opens fully. What is its hidden state then?',
        zh: '一个单元连续十步 $o = 0$、$f = 1$、$i = 0$，然后输出门完全打开。这时它的隐状态是什么？',
      },
      options: [
        {
          text: { en: 'The tanh of the cell state from before the ten steps', zh: '十步之前的细胞状态的 tanh' },
          correct: true,
          feedback: {
            en: 'The cell state was multiplied by 1 and nothing was added. It was hidden, not lost.',
            zh: '细胞状态每步乘 1，什么也没有加上。它只是被隐藏，没有丢失。',
          },
        },
        {
          text: { en: 'Zero, because nothing has passed the output gate', zh: '零，因为没有东西通过输出门' },
          feedback: {
            en: 'The output gate acts on what is shown. What is kept does not pass it.',
            zh: '输出门作用于展示的内容，保存的内容不经过它。',
          },
          tag: 'cell-path',
        },
        {
          text: { en: 'The hidden state from before the ten steps', zh: '十步之前的隐状态' },
          feedback: {
            en: 'The hidden state was 0 during those steps and is computed anew each time, from the cell state.',
            zh: '这十步里隐状态一直是 0，而且每一步都由细胞状态重新算出。',
          },
          tag: 'recurrent-state',
        },
        {
          text: { en: 'A half of it, since forgetting goes on in the meantime', zh: '只剩一半，因为这期间仍在遗忘' },
          feedback: {
            en: 'With $f = 1$ nothing is forgotten. A gate of $\\frac{1}{2}$ would leave a half after one step alone.',
            zh: '$f = 1$ 时什么都不会遗忘。如果门是 $\\frac{1}{2}$，仅一步就只剩一半了。',
          },
          tag: 'lstm-gates',
        },
      ],
    },
  },
  {
    id: 'lstm-forget-bias-curves',
    tag: 'cell-path',
    keyPoint: 'forget-bias',
    body: {
      kind: 'curve',
      prompt: {
        en: 'Three untrained LSTMs differ in the starting value of the forget bias alone. The curves show what the direct path leaves of a gradient. Which reading is right?',
        zh: '三个未经训练的 LSTM 只有遗忘门偏置的初始值不同。曲线是直接通路上梯度还剩多少。哪种解读正确？',
      },
      x: { en: 'steps back', zh: '往回的步数' },
      y: { en: 'log10 of what is left', zh: '剩余部分的 log10' },
      series: [
        { name: { en: 'A', zh: 'A' }, points: direct(0) },
        { name: { en: 'B', zh: 'B' }, points: direct(1) },
        { name: { en: 'C', zh: 'C' }, points: direct(4) },
      ],
      options: [
        {
          text: { en: 'C has the largest bias, its gate is nearest to 1', zh: 'C 的偏置最大，它的门最接近 1' },
          correct: true,
          feedback: {
            en: 'The slope of each line is $\\log_{10} f$. A is $f = 0.5$, a bias of 0; C still has about half of its gradient after 40 steps.',
            zh: '每条直线的斜率是 $\\log_{10} f$。A 是 $f = 0.5$，即偏置为 0；C 在 40 步之后还剩大约一半。',
          },
        },
        {
          text: { en: 'A has the largest bias, since it forgets the most', zh: 'A 的偏置最大，因为它忘得最多' },
          feedback: {
            en: 'A forget gate near 1 keeps. A large bias therefore means little forgetting.',
            zh: '遗忘门接近 1 表示保留。所以偏置大，遗忘就少。',
          },
          tag: 'lstm-gates',
        },
        {
          text: { en: 'All three vanish alike, only the start differs', zh: '三者同样会消失，只是起点不同' },
          feedback: {
            en: 'They start at the same point and fall at different rates; over 40 steps that is more than ten powers of ten.',
            zh: '三者起点相同，下降的速度不同；40 步之后相差超过十个数量级。',
          },
          tag: 'gating',
        },
        {
          text: { en: 'C will explode, because its gradient does not decay', zh: 'C 会爆炸，因为它的梯度不衰减' },
          feedback: {
            en: 'A factor of at most 1 never makes anything grow. Explosion comes from the paths through the gates.',
            zh: '至多为 1 的因子不会使任何东西增长。爆炸来自经过各个门的路。',
          },
          tag: 'gating',
        },
      ],
    },
  },
  {
    id: 'lstm-what-it-guarantees',
    tag: 'gating',
    keyPoint: 'limits',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Which statements about gradients in an LSTM are true?',
        zh: '关于 LSTM 中的梯度，下列哪些说法正确？',
      },
      options: [
        {
          text: { en: 'On the direct path the factors are the forget gates', zh: '直接通路上的因子就是遗忘门' },
          correct: true,
          feedback: {
            en: '$\\partial c_t/\\partial c_{t-1} = \\operatorname{diag}(f_t)$ with the gates held fixed.',
            zh: '把各个门看作固定时，$\\partial c_t/\\partial c_{t-1} = \\operatorname{diag}(f_t)$。',
          },
        },
        {
          text: { en: 'A gradient can still explode through the gates', zh: '梯度仍可能经过各个门爆炸' },
          correct: true,
          feedback: {
            en: 'The gates read $h_{t-1}$ through $U$, and that path multiplies by $U$ at every step. Hence clipping.',
            zh: '各个门通过 $U$ 读取 $h_{t-1}$，这条路每一步都要乘 $U$。所以要裁剪。',
          },
        },
        {
          text: { en: 'It can still vanish where the forget gate is small', zh: '遗忘门很小时，它仍会消失' },
          correct: true,
          feedback: {
            en: 'At $f = 0.5$ twenty steps leave a millionth. To forget the content is to forget the gradient.',
            zh: '$f = 0.5$ 时，二十步之后只剩百万分之一。忘掉内容，也就忘掉了梯度。',
          },
        },
        {
          text: { en: 'The slope of tanh shrinks the direct path at every step', zh: '每一步，tanh 的斜率都会使直接通路缩小' },
          feedback: {
            en: 'The tanh stands between cell and hidden state, beside the direct path from cell to cell.',
            zh: 'tanh 位于细胞状态与隐状态之间，不在从细胞到细胞的直接通路上。',
          },
          tag: 'cell-path',
        },
        {
          text: { en: 'The output gates multiply the direct path', zh: '直接通路还要乘输出门' },
          feedback: {
            en: 'The output gate makes the hidden state. Nothing that stays in the cell passes it.',
            zh: '输出门用来得到隐状态。留在细胞里的内容不经过它。',
          },
          tag: 'cell-path',
        },
      ],
    },
  },
  {
    id: 'lstm-forget-gate-history',
    tag: 'lstm-gates',
    keyPoint: 'forget-bias',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'The first LSTM (1997) had no forget gate: the old cell state was multiplied by exactly [[factor]]. Today the gate is there, and its bias often starts at [[bias]], so that the cell keeps most of its content before anything is learned.',
        zh: '最初的 LSTM（1997 年）没有遗忘门，旧的细胞状态恰好乘以 [[factor]]。如今有了这个门，它的偏置常从 [[bias]] 开始，使细胞在学习之前就能保留大部分内容。',
      },
      gaps: [
        {
          id: 'factor',
          accept: ['1', 'one', '一', '1.0'],
          feedback: {
            en: 'Hence the name constant error carousel: the gradient on this path neither shrank nor grew.',
            zh: '所以叫“恒定误差传送带”：这条路上的梯度既不缩小，也不增长。',
          },
          wrong: [
            {
              accept: ['0', 'zero', '零'],
              feedback: { en: 'Then nothing would be kept from step to step.', zh: '那样各步之间什么都留不下来。' },
              tag: 'cell-path',
            },
            {
              accept: ['0.5', '1/2', 'a half', '一半'],
              feedback: {
                en: 'That is the value of a forget gate with a bias of 0. Without a gate nothing scales the state.',
                zh: '那是偏置为 0 的遗忘门。没有门，就没有东西去缩放状态。',
              },
              tag: 'lstm-gates',
            },
          ],
          otherwise: { en: 'What stands before $c_{t-1}$ when $f$ is struck out?', zh: '去掉 $f$ 之后，$c_{t-1}$ 前面的系数是多少？' },
        },
        {
          id: 'bias',
          accept: ['1', 'one', '一', '1.0'],
          feedback: { en: '$\\sigma(1) \\approx 0.73$, clearly more than a half.', zh: '$\\sigma(1) \\approx 0.73$，明显大于一半。' },
          wrong: [
            {
              accept: ['0', 'zero', '零'],
              feedback: {
                en: 'Then the gate starts at $0.5$ and half of the content is lost at each step.',
                zh: '那样门从 $0.5$ 开始，每一步丢掉一半内容。',
              },
              tag: 'cell-path',
            },
            {
              accept: ['-1', '−1'],
              feedback: {
                en: 'A negative bias makes the gate small: the cell would begin by forgetting.',
                zh: '负的偏置会使门变小：细胞一开始就在遗忘。',
              },
              tag: 'lstm-gates',
            },
          ],
          otherwise: { en: 'Keras calls this option `unit_forget_bias`.', zh: 'Keras 中对应的选项叫 `unit_forget_bias`。' },
        },
      ],
    },
  },
]);
