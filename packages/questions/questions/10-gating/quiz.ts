import { areApart, drawUntil } from '../../src/draw.ts';
import { rounded } from '../../src/math/rounded.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';

/** One unit of a GRU with gates that can be multiplied in the head. */
function gruUnit(random: Random) {
  const z = random.pick([0.1, 0.2, 0.25, 0.75, 0.8, 0.9]);
  const [h, candidate] = [random.int(-9, 9) / 10, random.int(-9, 9) / 10];
  return {
    z,
    h,
    candidate,
    answer: rounded(z * h + (1 - z) * candidate, 4),
    swapped: rounded((1 - z) * h + z * candidate, 4),
    added: rounded(z * h + candidate, 4),
    plain: rounded(h + candidate, 4),
  };
}

/** An LSTM's parameters and what a GRU of the same sizes has. */
function twins(random: Random) {
  const [features, units] = [4 * random.int(2, 8), 4 * random.int(2, 8)];
  const block = features * units + units * units + units;
  return { features, units, lstm: 4 * block, answer: 3 * block, byGates: (8 * block) / 3, half: 2 * block, vanilla: block };
}

/** Steps of training: a loss that falls, two sudden jumps and the climb down again. */
const jumps = [18, 33];
const trainingLoss = Array.from({ length: 50 }, (_, step): [number, number] => {
  const sinceJump = jumps.filter((jump) => step >= jump).map((jump) => step - jump);
  return [step, 0.4 + 2.2 * Math.exp(-step / 12) + sinceJump.reduce((sum, since) => sum + 3 * Math.exp(-since / 3), 0)];
});
const gradientNorm = trainingLoss.map(([step]): [number, number] => [step, jumps.includes(step + 1) ? 3.4 : 0.2 + 0.15 * Math.sin(step)]);

export default defineQuiz([
  {
    id: 'gating-gru-state-by-hand',
    tag: 'gru-update',
    keyPoint: 'update-gate',
    body: (random) => {
      const { z, h, candidate, answer, swapped, added, plain } = drawUntil(random, gruUnit, (drawn) =>
        areApart([drawn.answer, drawn.swapped, drawn.added, drawn.plain], 0.01),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `In $h^\\prime = z \\circ h + (1 - z) \\circ \\hat h$ one unit has $z = ${z}$, $h = ${h}$ and $\\hat h = ${candidate}$. What is its new state?`,
          zh: `在 $h^\\prime = z \\circ h + (1 - z) \\circ \\hat h$ 中，一个单元的 $z = ${z}$，$h = ${h}$，$\\hat h = ${candidate}$。它的新状态是多少？`,
        },
        answer,
        tolerance: 0.001,
        feedback: {
          en: `$${z} \\cdot (${h}) + ${rounded(1 - z, 2)} \\cdot (${candidate})$: a mean of old state and candidate.`,
          zh: `$${z} \\cdot (${h}) + ${rounded(1 - z, 2)} \\cdot (${candidate})$：旧状态与候选状态的加权平均。`,
        },
        wrong: [
          {
            value: swapped,
            feedback: {
              en: 'Here $z$ writes the candidate. That is the convention of Chung et al., not of this formula.',
              zh: '这里让 $z$ 去写入候选状态。那是 Chung 等人的约定，不是这个公式的。',
            },
            tag: 'gru-update',
          },
          {
            value: added,
            feedback: {
              en: 'The factor $1 - z$ is missing. The result need not lie between the two any more.',
              zh: '漏了因子 $1 - z$。这样结果就不一定在两者之间了。',
            },
            tag: 'gru-update',
          },
          {
            value: plain,
            feedback: {
              en: 'That is the sum without any gate.',
              zh: '这是不经过任何门的和。',
            },
            tag: 'gating',
          },
        ],
        otherwise: {
          en: 'Two products: the gate times the old state, one minus the gate times the candidate.',
          zh: '两个乘积：门乘旧状态，1 减门乘候选状态。',
        },
      };
    },
  },
  {
    id: 'gating-parameters-of-twins',
    tag: 'gate-layout',
    keyPoint: 'gru-or-lstm',
    body: (random) => {
      const { features, units, lstm, answer, byGates, half, vanilla } = drawUntil(random, twins, (drawn) =>
        areApart([drawn.answer, drawn.byGates, drawn.half, drawn.vanilla, drawn.lstm], 1),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `An LSTM layer with ${features} features and ${units} units has ${lstm} parameters, one bias per block and unit. How many does a GRU layer of the same sizes have, built in the same way?`,
          zh: `一个有 ${features} 个特征、${units} 个单元的 LSTM 层有 ${lstm} 个参数，每一块的每个单元各有一个偏置。同样大小、同样构造的 GRU 层有多少个？`,
        },
        answer,
        tolerance: 0.5,
        feedback: {
          en: 'Three blocks instead of four: two gates and the candidate, against three gates and the candidate.',
          zh: '三块而不是四块：两个门和候选状态，对三个门和候选状态。',
        },
        wrong: [
          {
            value: rounded(byGates, 2),
            feedback: {
              en: 'This compares two gates with three and forgets the candidate, which both have.',
              zh: '这是拿两个门比三个门，忘了两者都有的候选状态。',
            },
            tag: 'lstm-gates',
          },
          {
            value: half,
            feedback: {
              en: 'Two blocks would be the gates alone. The candidate needs weights as well.',
              zh: '两块只够两个门。候选状态也需要权重。',
            },
            tag: 'lstm-gates',
          },
          {
            value: vanilla,
            feedback: { en: 'That is a vanilla cell, with no gate at all.', zh: '这是没有任何门的普通循环单元。' },
            tag: 'gating',
          },
          {
            value: lstm,
            feedback: {
              en: 'The GRU has one gate less: $z$ takes the place of input and forget gate.',
              zh: 'GRU 少一个门：$z$ 同时代替了输入门和遗忘门。',
            },
            tag: 'gru-update',
          },
        ],
        otherwise: {
          en: 'Count the blocks of each: gates plus candidate.',
          zh: '数一数各有几块：门加候选状态。',
        },
      };
    },
  },
  {
    id: 'gating-gru-kernel-shape',
    tag: 'gate-layout',
    keyPoint: 'conventions',
    body: (random) => {
      const [batch, features, units] = random.shuffle([5, 7, 8, 10, 11, 13]) as [number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `A GRU step reads $x$ of $[${batch}, ${features}]$ and $h$ of $[${batch}, ${units}]$. The weights that multiply $x$ lie side by side in one matrix, for all blocks. What is its shape?`,
          zh: `GRU 的一个时间步读入 $x$，形状 $[${batch}, ${features}]$，以及 $h$，形状 $[${batch}, ${units}]$。各块中与 $x$ 相乘的权重并排放在一个矩阵里。它的形状是什么？`,
        },
        answer: [features, 3 * units],
        feedback: { en: 'Update gate, reset gate and candidate, $H$ columns each.', zh: '更新门、重置门和候选状态，各占 $H$ 列。' },
        wrong: [
          {
            shape: [features, 4 * units],
            feedback: { en: 'Four blocks belong to the LSTM.', zh: '四块是 LSTM 的。' },
            tag: 'gate-layout',
          },
          {
            shape: [features, 2 * units],
            feedback: { en: 'These are the two gates. The candidate reads $x$ as well.', zh: '这只有两个门。候选状态也要读取 $x$。' },
            tag: 'gate-layout',
          },
          {
            shape: [units, 3 * units],
            feedback: { en: 'That is the recurrent matrix, which multiplies $h$.', zh: '这是与 $h$ 相乘的循环矩阵。' },
            tag: 'gate-layout',
          },
          {
            shape: [batch, 3 * units],
            feedback: {
              en: 'That is the shape of the product. Weights have no batch axis.',
              zh: '这是乘积的形状。权重没有批量轴。',
            },
            tag: 'batch-axis',
          },
        ],
        otherwise: { en: 'Rows: features of $x$. Columns: units, once per block.', zh: '行：$x$ 的特征数。列：单元数乘以块数。' },
      };
    },
  },
  {
    id: 'gating-design-and-property',
    tag: 'gating',
    keyPoint: 'not-every-rnn',
    body: {
      kind: 'match',
      prompt: {
        en: 'Which property belongs to which design?',
        zh: '哪个特点属于哪种设计？',
      },
      pairs: [
        {
          left: { en: 'Vanilla recurrent cell', zh: '普通循环单元' },
          right: { en: 'no signal is multiplied by a sigmoid', zh: '没有信号与 sigmoid 相乘' },
          feedback: { en: 'It is recurrent and has no gates.', zh: '它是循环网络，却没有门。' },
        },
        {
          left: { en: 'GRU', zh: 'GRU' },
          right: { en: 'one gate decides both what stays and what is written', zh: '同一个门决定留下什么和写入什么' },
          feedback: { en: '$z$ and $1 - z$ are coupled.', zh: '$z$ 与 $1 - z$ 是耦合的。' },
        },
        {
          left: { en: 'LSTM', zh: 'LSTM' },
          right: { en: 'content can be kept without being shown', zh: '内容可以保存而不展示' },
          feedback: {
            en: 'The cell state stays inside; the output gate decides what is seen of it.',
            zh: '细胞状态留在内部，由输出门决定展示多少。',
          },
        },
        {
          left: { en: 'Bidirectional network', zh: '双向循环网络' },
          right: { en: 'each output also depends on later inputs', zh: '每个输出还取决于后面的输入' },
          feedback: {
            en: 'A matter of direction, not of gates. Its cells may be of any kind.',
            zh: '这是方向的问题，与门无关。它的单元可以是任何一种。',
          },
        },
        {
          left: { en: 'Highway layer', zh: '高速公路层' },
          right: { en: 'a gate mixes a layer’s input and output', zh: '一个门混合这一层的输入与输出' },
          feedback: { en: 'The idea of the GRU over depth instead of time.', zh: '把 GRU 的想法用在深度方向而不是时间方向上。' },
        },
      ],
      tag: 'gating',
    },
  },
  {
    id: 'gating-gru-jacobian',
    tag: 'gru-update',
    keyPoint: 'identity-path',
    body: {
      kind: 'expression',
      prompt: {
        en: 'One GRU unit whose gates `z` and `r` do not depend on $h$: $\\hat h = \\tanh(x + u r h)$, $h^\\prime = z h + (1 - z)\\hat h$. Write $\\partial h^\\prime/\\partial h$ in `z`, `r`, `u` and `g`, where `g` stands for $\\hat h$.',
        zh: '一个 GRU 单元，门 `z` 和 `r` 与 $h$ 无关：$\\hat h = \\tanh(x + u r h)$，$h^\\prime = z h + (1 - z)\\hat h$。用 `z`、`r`、`u` 和 `g` 写出 $\\partial h^\\prime/\\partial h$，其中 `g` 表示 $\\hat h$。',
      },
      variables: { z: [0.1, 0.9], r: [0.1, 0.9], u: [-3, 3], g: [-0.9, 0.9] },
      answer: 'z + (1 - z)*(1 - g^2)*r*u',
      feedback: {
        en: 'The first term is the direct path. The second contains $u$ and has no bound: this is where explosion comes from.',
        zh: '第一项是直接通路。第二项含有 $u$，没有上界：爆炸就来自这里。',
      },
      wrong: [
        {
          formula: 'z',
          feedback: {
            en: 'That is the direct path alone. The candidate depends on $h$ too.',
            zh: '这只是直接通路。候选状态也取决于 $h$。',
          },
          tag: 'cell-path',
        },
        {
          formula: 'z + (1 - z)*r*u',
          feedback: { en: 'The slope of tanh is missing.', zh: '漏了 tanh 的斜率。' },
          tag: 'gate-slope',
        },
        {
          formula: '(1 - z) + z*(1 - g^2)*r*u',
          feedback: { en: '$z$ and $1 - z$ have changed places.', zh: '$z$ 与 $1 - z$ 对调了。' },
          tag: 'gru-update',
        },
        {
          formula: 'z + (1 - z)*(1 - g^2)*u',
          feedback: {
            en: 'The reset gate is missing: the candidate sees $r h$.',
            zh: '漏了重置门：候选状态看到的是 $r h$。',
          },
          tag: 'gru-reset',
        },
        {
          formula: 'z*(1 - z)*(1 - g^2)*r*u',
          feedback: { en: 'The two paths are added, not multiplied.', zh: '两条路应当相加，不是相乘。' },
          tag: 'chain-rule',
        },
      ],
      otherwise: {
        en: 'Two paths lead from $h$ to $h^\\prime$. Differentiate each and add.',
        zh: '从 $h$ 到 $h^\\prime$ 有两条路，分别求导再相加。',
      },
    },
  },
  {
    id: 'gating-what-remains',
    tag: 'gating',
    keyPoint: 'not-explosion',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'A vanilla recurrent layer is replaced by a GRU. Which difficulties remain?',
        zh: '把普通的循环层换成 GRU。哪些困难依然存在？',
      },
      options: [
        {
          text: { en: 'Gradients can explode', zh: '梯度可能爆炸' },
          correct: true,
          feedback: {
            en: 'The Jacobian has terms with recurrent weights. Clip.',
            zh: '雅可比矩阵中有含循环权重的项。要裁剪。',
          },
        },
        {
          text: { en: 'Time steps are computed one after another', zh: '各个时间步只能依次计算' },
          correct: true,
          feedback: {
            en: 'The gates read the state of the step before.',
            zh: '各个门都要读取前一步的状态。',
          },
        },
        {
          text: { en: 'The past is held in a vector of fixed size', zh: '过去只能存放在固定大小的向量里' },
          correct: true,
          feedback: {
            en: 'Gates choose what is kept, they do not add room.',
            zh: '门控选择保留什么，但不会增加空间。',
          },
        },
        {
          text: { en: 'The old state must pass a matrix to stay', zh: '旧状态必须经过矩阵才能留下' },
          feedback: {
            en: 'Not on the direct path: $z \\circ h$ carries it on element by element. That is the point.',
            zh: '直接通路上不用：$z \\circ h$ 逐元素地把它带下去。这正是关键所在。',
          },
          tag: 'gru-update',
        },
        {
          text: { en: 'Parameters grow with the sequence’s length', zh: '参数随序列长度增加' },
          feedback: {
            en: 'They never did: all steps share them.',
            zh: '从来没有：所有时间步共享参数。',
          },
          tag: 'rnn-recurrence',
        },
      ],
    },
  },
  {
    id: 'gating-spiky-training',
    tag: 'gradient-clipping',
    keyPoint: 'not-explosion',
    body: {
      kind: 'curve',
      prompt: {
        en: 'An LSTM in training: its loss, and the log10 of the gradient’s norm at the same steps. What is the first thing to change?',
        zh: '一个 LSTM 在训练：它的损失，以及同一步梯度范数的 log10。首先应当改什么？',
      },
      x: { en: 'training step', zh: '训练步数' },
      y: { en: 'value', zh: '值' },
      series: [
        { name: { en: 'loss', zh: '损失' }, points: trainingLoss },
        { name: { en: 'log10 of the norm', zh: '范数的 log10' }, points: gradientNorm },
      ],
      options: [
        {
          text: { en: 'Clip the gradient’s norm at a few times its usual size', zh: '裁剪梯度的范数，阈值取平常大小的几倍' },
          correct: true,
          feedback: {
            en: 'Single gradients a thousand times as large throw the weights far away: explosion, in spite of the gates. Clipping cuts just these steps.',
            zh: '个别梯度大了上千倍，把权重甩到很远的地方：这就是爆炸，门控也挡不住。裁剪只削去这几步。',
          },
        },
        {
          text: { en: 'Start the forget bias higher, so that less is forgotten', zh: '把遗忘门的偏置调高，使遗忘减少' },
          feedback: {
            en: 'That is a remedy for vanishing. The gradient here is too large at times, never too small.',
            zh: '那是对付消失的办法。这里的梯度是有时太大，从来没有太小。',
          },
          tag: 'gating',
        },
        {
          text: { en: 'Replace the LSTM by a GRU, which has fewer gates', zh: '把 LSTM 换成门更少的 GRU' },
          feedback: {
            en: 'A GRU explodes in the same way: its Jacobian contains recurrent weights as well.',
            zh: 'GRU 同样会爆炸：它的雅可比矩阵也含有循环权重。',
          },
          tag: 'gating',
        },
        {
          text: { en: 'Stop early, before the validation loss rises', zh: '在验证损失上升之前早停' },
          feedback: {
            en: 'Nothing here shows overfitting: it is the training loss that jumps, and it comes down again.',
            zh: '这里看不到过拟合：跳升的是训练损失，而且之后又降了下来。',
          },
          tag: 'early-stopping',
        },
      ],
    },
  },
  {
    id: 'gating-both-gates-shut',
    tag: 'gru-reset',
    keyPoint: 'reset-gate',
    body: {
      kind: 'single',
      prompt: {
        en: 'In a GRU with $h^\\prime = z \\circ h + (1 - z) \\circ \\hat h$ all update gates are 1 and all reset gates are 0. What is the new state?',
        zh: '在 $h^\\prime = z \\circ h + (1 - z) \\circ \\hat h$ 的 GRU 中，所有更新门都是 1，所有重置门都是 0。新状态是什么？',
      },
      options: [
        {
          text: { en: 'The old state, unchanged', zh: '旧状态，原样不变' },
          correct: true,
          feedback: {
            en: '$z = 1$ keeps the state, and the candidate, which saw nothing of it, is not written.',
            zh: '$z = 1$ 保留状态；候选状态虽然看不到过去，但也没有写入。',
          },
        },
        {
          text: { en: 'Zero, since everything was reset', zh: '零，因为全部被重置了' },
          feedback: {
            en: 'The reset gate hides the state from the candidate and erases nothing.',
            zh: '重置门只是不让候选状态看到旧状态，并不抹去任何内容。',
          },
          tag: 'gru-reset',
        },
        {
          text: { en: 'A function of the current input alone', zh: '只取决于当前输入的函数' },
          feedback: {
            en: 'The candidate is one, but with $z = 1$ it has the weight 0.',
            zh: '候选状态确实如此，但 $z = 1$ 时它的权重是 0。',
          },
          tag: 'gru-update',
        },
        {
          text: { en: 'The mean of old state and candidate', zh: '旧状态与候选状态的平均' },
          feedback: {
            en: 'That would be $z = \\frac{1}{2}$.',
            zh: '那要 $z = \\frac{1}{2}$。',
          },
          tag: 'gru-update',
        },
      ],
    },
  },
  {
    id: 'gating-where-the-reset-acts',
    tag: 'gru-reset',
    keyPoint: 'conventions',
    body: {
      kind: 'single',
      prompt: {
        en: 'One library computes $(r \\circ h)U$, another $r \\circ (hU)$, both without further biases. For which GRU do they agree whatever the weights?',
        zh: '一个库计算 $(r \\circ h)U$，另一个计算 $r \\circ (hU)$，两者都没有另外的偏置。对怎样的 GRU，无论权重如何，两者都一致？',
      },
      options: [
        {
          text: { en: 'A GRU with a single unit', zh: '只有一个单元的 GRU' },
          correct: true,
          feedback: {
            en: 'Then $r$, $h$ and $U$ are numbers, and their order does not matter. With two units each old unit needs its own gate before the sum.',
            zh: '这时 $r$、$h$ 和 $U$ 都是数，先后无关。有两个单元时，求和之前每个旧单元要先乘自己的门。',
          },
        },
        {
          text: { en: 'Every GRU, since both are linear in h', zh: '任何 GRU，因为两者对 h 都是线性的' },
          feedback: {
            en: 'Linear, but not the same map: $\\operatorname{diag}(r)U$ and $U\\operatorname{diag}(r)$ differ.',
            zh: '都是线性的，但不是同一个映射：$\\operatorname{diag}(r)U$ 与 $U\\operatorname{diag}(r)$ 不同。',
          },
          tag: 'gru-reset',
        },
        {
          text: { en: 'A GRU with a symmetric matrix U', zh: '矩阵 U 对称的 GRU' },
          feedback: {
            en: 'Symmetry does not help: $(r \\circ h)U$ still weighs the old units, $r \\circ (hU)$ the new ones.',
            zh: '对称也没有用：$(r \\circ h)U$ 加权的仍是旧单元，$r \\circ (hU)$ 加权的是新单元。',
          },
          tag: 'matmul-axes',
        },
        {
          text: { en: 'None, the shapes already differ', zh: '没有，连形状都不同' },
          feedback: {
            en: 'Both are $[B, H]$, which is why the mix-up goes unnoticed.',
            zh: '两者都是 $[B, H]$，所以混用了也不容易发现。',
          },
          tag: 'gate-layout',
        },
      ],
    },
  },
  {
    id: 'gating-names-of-the-gates',
    tag: 'gru-reset',
    keyPoint: 'reset-gate',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'In the GRU the [[mixes]] gate decides between old state and candidate, the [[hides]] gate what the candidate sees of the past. The function that makes a gate is the [[function]].',
        zh: '在 GRU 中，[[mixes]]门在旧状态与候选状态之间作取舍，[[hides]]门决定候选状态能看到过去的什么。得到门的函数是 [[function]]。',
      },
      gaps: [
        {
          id: 'mixes',
          accept: ['update', 'z', '更新', '更新门'],
          feedback: { en: 'It updates the state, much or little.', zh: '它决定状态更新多少。' },
          wrong: [
            {
              accept: ['reset', 'r', '重置', '重置门'],
              feedback: { en: 'The reset gate only acts inside the candidate.', zh: '重置门只在候选状态内部起作用。' },
              tag: 'gru-reset',
            },
            {
              accept: ['forget', 'input', '遗忘', '输入', '遗忘门', '输入门'],
              feedback: {
                en: 'Those are the LSTM’s two gates for it. The GRU has one for both.',
                zh: '那是 LSTM 为此设的两个门。GRU 用一个门兼管两者。',
              },
              tag: 'lstm-gates',
            },
          ],
          otherwise: { en: 'The GRU has two gates, $z$ and $r$.', zh: 'GRU 有两个门：$z$ 和 $r$。' },
        },
        {
          id: 'hides',
          accept: ['reset', 'r', '重置', '重置门'],
          feedback: { en: 'At 0 the candidate depends on the input alone.', zh: '它为 0 时，候选状态只取决于输入。' },
          wrong: [
            {
              accept: ['update', 'z', '更新', '更新门'],
              feedback: { en: 'The update gate acts after the candidate is there.', zh: '更新门在候选状态算出之后才起作用。' },
              tag: 'gru-update',
            },
            {
              accept: ['forget', '遗忘', '遗忘门', 'output', '输出', '输出门'],
              feedback: { en: 'The GRU has no gate of that name.', zh: 'GRU 没有叫这个名字的门。' },
              tag: 'lstm-gates',
            },
          ],
          otherwise: { en: 'The GRU has two gates, $z$ and $r$.', zh: 'GRU 有两个门：$z$ 和 $r$。' },
        },
        {
          id: 'function',
          accept: ['sigmoid', 'logistic', 'logistic function', 'sigmoid 函数', 'sigmoid函数', 'σ'],
          feedback: { en: 'A share between 0 and 1.', zh: '取值在 0 和 1 之间，表示比例。' },
          wrong: [
            {
              accept: ['tanh', 'hyperbolic tangent', '双曲正切'],
              feedback: {
                en: 'That makes the candidate. A gate is never negative.',
                zh: '它用来得到候选状态。门不会是负数。',
              },
              tag: 'activation-choice',
            },
            {
              accept: ['relu'],
              feedback: { en: 'It has no upper bound; a gate ends at 1.', zh: '它没有上界，而门至多是 1。' },
              tag: 'activation-choice',
            },
          ],
          otherwise: { en: 'It maps every number into the interval from 0 to 1.', zh: '它把任何数映射到 0 和 1 之间。' },
        },
      ],
    },
  },
]);
