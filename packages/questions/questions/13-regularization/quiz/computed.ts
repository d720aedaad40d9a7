import { areApart, drawUntil } from '../../../src/draw.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { shrunkByL1, shrunkByL2 } from '../../../src/math/shrinkage.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const tolerance = 0.006;
const gap = 3 * tolerance;

const keptBody = (random: Random): QuizBody => {
  const { value, rate, answer, wrong } = drawUntil(
    random,
    () => {
      const [value, rate] = [random.int(2, 9), random.pick([0.1, 0.2, 0.25, 0.4, 0.75])];
      const wrong = { unscaled: value, byKeep: value * (1 - rate), byRate: value / rate, added: value * (1 + rate) };
      return { value, rate, answer: rounded(value / (1 - rate), 4), wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `In training, inverted dropout with rate ${rate} is applied to a unit whose output is ${value}. The unit is kept. Which value does the next layer receive? Two decimals.`,
      `训练时，对一个输出为 ${value} 的单元做反向缩放的 Dropout（inverted dropout），丢弃率为 ${rate}。这个单元被保留。下一层收到的值是多少？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `$${value}/(1 - ${rate})$. With probability $1 - ${rate}$ it is this and otherwise 0, so the expected value is ${value}.`,
      `$${value}/(1 - ${rate})$。它以 $1 - ${rate}$ 的概率取这个值，否则为 0，所以期望值是 ${value}。`,
    ),
    wrong: [
      {
        value: wrong.unscaled,
        feedback: text(
          'Without rescaling the next layer gets less in training than at inference, on average.',
          '不放大的话，平均来说，下一层训练时得到的比推断时少。',
        ),
        tag: 'dropout-scale',
      },
      {
        value: rounded(wrong.byKeep, 4),
        feedback: text(
          'Multiplied instead of divided. The factor $1 - p$ was used at inference, in the original form.',
          '应当除，却乘了。$1 - p$ 这个系数是原始形式在推断时用的。',
        ),
        tag: 'dropout-scale',
      },
      {
        value: rounded(wrong.byRate, 4),
        feedback: text('Divided by the share that is dropped instead of the share that is kept.', '除以的是丢弃的比例，应当是保留的比例。'),
        tag: 'dropout-scale',
      },
      {
        value: rounded(wrong.added, 4),
        feedback: text(
          'Enlarging by the share $p$ is not enough: $(1 - p)(1 + p) < 1$.',
          '只放大 $p$ 的比例还不够：$(1 - p)(1 + p) < 1$。',
        ),
        tag: 'dropout-scale',
      },
    ],
    otherwise: text(
      'By what must a value be multiplied that appears with probability $1 - p$ only?',
      '一个只以 $1 - p$ 的概率出现的值，应当乘以多少？',
    ),
  };
};

const gradientBody = (random: Random): QuizBody => {
  const { w, dw, l1, l2, answer, wrong } = drawUntil(
    random,
    () => {
      const [w, dw] = [-random.int(2, 5), random.int(-3, 3)];
      const [l1, l2] = [random.pick([0.3, 0.4, 0.6]), random.pick([0.1, 0.25, 0.5])];
      const wrong = {
        noSign: dw + l1 + 2 * l2 * w,
        noTwo: dw - l1 + l2 * w,
        alone: -l1 + 2 * l2 * w,
        penalty: dw + l1 * Math.abs(w) + l2 * w * w,
        subtracted: dw + l1 - 2 * l2 * w,
        unsquared: dw - l1 - l2,
      };
      return { w, dw, l1, l2, answer: rounded(dw - l1 + 2 * l2 * w, 4), wrong };
    },
    ({ dw, answer, wrong }) => dw !== 0 && areApart([answer, ...Object.values(wrong)], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A weight is $${w}$, and the gradient of the data loss for it is $${dw}$. The penalty $${l1} \\sum |w| + ${l2} \\sum w^2$ is added to the loss. What is the gradient now? Two decimals.`,
      `某个权重是 $${w}$，数据损失对它的梯度是 $${dw}$。损失加上惩罚 $${l1} \\sum |w| + ${l2} \\sum w^2$ 之后，梯度是多少？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `$${dw} + ${l1} \\cdot \\operatorname{sign}(${w}) + 2 \\cdot ${l2} \\cdot (${w})$: both penalties push a negative weight up, by a negative gradient.`,
      `$${dw} + ${l1} \\cdot \\operatorname{sign}(${w}) + 2 \\cdot ${l2} \\cdot (${w})$：两种惩罚都以负的梯度把负的权重往上推。`,
    ),
    wrong: [
      {
        value: rounded(wrong.noSign, 4),
        feedback: text('For a negative weight the slope of $|w|$ is −1.', '权重为负时，$|w|$ 的斜率是 −1。'),
        tag: 'weight-penalty',
      },
      {
        value: rounded(wrong.noTwo, 4),
        feedback: text('The derivative of $w^2$ is $2w$; the 2 is missing.', '$w^2$ 的导数是 $2w$，漏了 2。'),
        tag: 'weight-penalty',
      },
      {
        value: rounded(wrong.alone, 4),
        feedback: text('This is the gradient of the penalty alone. The data loss still counts.', '这只是惩罚的梯度。数据损失仍要计入。'),
        tag: 'weight-penalty',
      },
      {
        value: rounded(wrong.penalty, 4),
        feedback: text('The penalty itself was added, not its derivative.', '加上的是惩罚本身，而不是它的导数。'),
        tag: 'weight-penalty',
      },
      {
        value: rounded(wrong.subtracted, 4),
        feedback: text(
          'The penalty’s gradient was subtracted. It is added here; the optimizer subtracts the sum.',
          '这里减去了惩罚的梯度。此处应当加上，由优化器去减总和。',
        ),
        tag: 'gradient-step',
      },
      {
        value: rounded(wrong.unsquared, 4),
        feedback: text(
          'This differentiates the L2 norm of the weight, $|w|$, instead of its square; the slope of the norm does not depend on the size of the weight.',
          '这是对这个权重的 L2 范数 $|w|$ 求导，而不是对它的平方：范数的斜率与权重的大小无关。',
        ),
        tag: 'weight-penalty',
      },
    ],
    otherwise: text(
      'Differentiate $|w|$ and $w^2$ at this weight, and add both to the gradient.',
      '求 $|w|$ 和 $w^2$ 在这个权重处的导数，都加到梯度上。',
    ),
  };
};

const maskShape = (random: Random): QuizBody => {
  const [batch, units] = [random.pick([16, 32, 64]), random.pick([100, 128, 200])];
  return {
    kind: 'shape',
    prompt: text(
      `Dropout is applied to a layer's outputs of shape $[${batch}, ${units}]$, in the form in which libraries apply it to fully connected layers. What is the shape of the mask?`,
      `对形状为 $[${batch}, ${units}]$ 的层输出做 Dropout，按各个库对全连接层的做法。掩码是什么形状？`,
    ),
    answer: [batch, units],
    feedback: text(
      'Each example and each unit is decided on its own: one number per output.',
      '每个样本、每个单元都单独决定：每个输出一个数。',
    ),
    wrong: [
      {
        shape: [units],
        feedback: text(
          'One mask for the whole batch would give all examples the same thinned network, and a noisier gradient.',
          '整个批量共用一个掩码，所有样本用的就是同一个变稀疏的网络，梯度的噪声更大。',
        ),
        tag: 'dropout-mask',
      },
      {
        shape: [batch],
        feedback: text('That would drop whole examples.', '那样丢弃的就是整个样本。'),
        tag: 'batch-axis',
      },
      {
        shape: [units, units],
        feedback: text(
          'Masks on weights belong to DropConnect. Dropout acts on outputs.',
          '对权重加掩码的是 DropConnect。Dropout 作用于输出。',
        ),
        tag: 'dropout-mask',
      },
    ],
    otherwise: text('How many independent decisions are made for one batch?', '对一个批量，要做多少个独立的决定？'),
  };
};

/** How a penalty moves the optimum of ½(w − a)², as a function of a. */
const curves = {
  l1: {
    name: text('L1 penalty', 'L1 惩罚'),
    at: shrunkByL1,
    feedback: text(
      'Flat at 0 around 0, then parallel to the diagonal: a constant amount is taken off.',
      '在 0 附近恒为 0，之后与对角线平行：减去的是固定的量。',
    ),
  },
  l2: {
    name: text('L2 penalty', 'L2 惩罚'),
    at: shrunkByL2,
    feedback: text(
      'A straight line through 0 with a slope below 1: a fixed share is taken off.',
      '过原点的直线，斜率小于 1：减去的是固定的比例。',
    ),
  },
  none: {
    name: text('No penalty', '没有惩罚'),
    at: (a: number) => a,
    feedback: text('The diagonal: the optimum is $a$ itself.', '对角线：最优值就是 $a$ 本身。'),
  },
  both: {
    name: text('L1 plus L2', '两种惩罚'),
    at: (a: number, strength: number) => shrunkByL2(shrunkByL1(a, strength), strength),
    feedback: text('Flat at 0 around 0, and then a slope below 1.', '在 0 附近恒为 0，之后斜率小于 1。'),
  },
};

const names = ['l1', 'l2', 'none', 'both'] as const;

const shrinkageCurve = (random: Random): QuizBody => {
  const drawn = random.pick(names);
  const strength = random.pick([0.5, 0.75, 1]);
  return {
    kind: 'curve',
    prompt: text(
      'A weight has the data loss $\\tfrac{1}{2}(w - a)^2$ and a penalty. The curve shows the best $w$ against $a$. Which penalty is it?',
      '某个权重的数据损失是 $\\tfrac{1}{2}(w - a)^2$，另有惩罚。图中是最优的 $w$ 随 $a$ 的变化。这是哪种惩罚？',
    ),
    x: text('a', 'a'),
    y: text('best w', '最优的 w'),
    series: [
      {
        name: text('best w', '最优的 w'),
        points: Array.from({ length: 61 }, (_, i): [number, number] => [
          (i - 30) / 10,
          rounded(curves[drawn].at((i - 30) / 10, strength), 4),
        ]),
      },
    ],
    options: names.map((name) => ({
      text: curves[name].name,
      ...(name === drawn ? { correct: true } : { tag: 'weight-penalty' }),
      feedback: curves[name].feedback,
    })),
  };
};

/** Items with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'dropout-kept-value', tag: 'dropout-scale', keyPoint: 'dropout', body: keptBody },
  { id: 'penalised-gradient', tag: 'weight-penalty', keyPoint: 'l2', body: gradientBody },
  { id: 'dropout-mask-shape', tag: 'dropout-mask', keyPoint: 'dropout', body: maskShape },
  { id: 'shrinkage-curve', tag: 'weight-penalty', keyPoint: 'l1', body: shrinkageCurve },
];
