import { areApart, drawUntil } from '../../../src/draw.ts';
import { adamStep, momentumStep } from '../../../src/math/optimizers.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Half a unit of the last decimal that is asked for, and room for a rounded intermediate result. */
const tolerance = 0.006;

const momentumBody = (random: Random): QuizBody => {
  const { start, g1, g2, m, rate, answer, wrong } = drawUntil(
    random,
    () => {
      const [start, g1, g2] = [random.int(-3, 3), random.int(2, 6), random.int(-5, 5)];
      const [m, rate] = [random.pick([0.5, 0.8, 0.9]), random.pick([0.1, 0.2])];
      const moved = (sum: number) => start - rate * sum;
      const wrong = {
        plain: moved(g1 + g2),
        stale: moved(g1),
        averaged: moved((1 - m) * ((1 + m) * g1 + g2)),
        uphill: start + rate * ((1 + m) * g1 + g2),
        secondOnly: moved(m * g1 + g2),
      };
      const step = momentumStep(rate, m);
      const answer = step(step([start], [g1]), [g2])[0]!;
      return { start, g1, g2, m, rate, answer, wrong };
    },
    ({ g2, answer, wrong }) => g2 !== 0 && areApart([answer, ...Object.values(wrong)], 3 * tolerance),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A parameter starts at $\\theta_0 = ${start}$ with velocity 0. Its gradients in two steps are $${g1}$ and $${g2}$. Gradient descent with momentum, $v \\leftarrow ${m}\\,v + g$ and $\\theta \\leftarrow \\theta - ${rate}\\,v$: what is $\\theta_2$? Two decimals.`,
      `某个参数从 $\\theta_0 = ${start}$ 开始，速度为 0，两步的梯度依次是 $${g1}$ 和 $${g2}$。按带动量的梯度下降 $v \\leftarrow ${m}\\,v + g$，$\\theta \\leftarrow \\theta - ${rate}\\,v$，$\\theta_2$ 是多少？保留两位小数。`,
    ),
    answer: rounded(answer, 4),
    tolerance,
    feedback: text(
      `$v_1 = ${g1}$ and $v_2 = ${m} \\cdot ${g1} + (${g2})$; both velocities move the parameter, so the first gradient counts $1 + ${m}$ times.`,
      `$v_1 = ${g1}$，$v_2 = ${m} \\cdot ${g1} + (${g2})$；两个速度都会移动参数，所以第一个梯度起了 $1 + ${m}$ 次作用。`,
    ),
    wrong: [
      {
        value: wrong.plain,
        feedback: text(
          'This is plain gradient descent: the velocity was not carried to the second step.',
          '这是普通的梯度下降：速度没有保留到第二步。',
        ),
        tag: 'optimizer-state',
      },
      {
        value: wrong.stale,
        feedback: text(
          'Here the parameter moves before the velocity is updated, so the second gradient never acts.',
          '这里是先移动参数、后更新速度，所以第二个梯度没有起作用。',
        ),
        tag: 'optimizer-state',
      },
      {
        value: wrong.averaged,
        feedback: text(
          'The gradients were weighted with $1 - m$. That is the average that Adam keeps; the velocity here is a plain sum.',
          '这里给梯度乘了 $1 - m$。那是 Adam 所用的平均；这里的速度只是累加。',
        ),
        tag: 'momentum',
      },
      {
        value: wrong.uphill,
        feedback: text('The velocities were added. The step goes against them.', '这里加上了速度。更新应当与它方向相反。'),
        tag: 'gradient-step',
      },
      {
        value: wrong.secondOnly,
        feedback: text(
          'Only the second step was taken, from $\\theta_0$. The first one has moved the parameter already.',
          '这里只从 $\\theta_0$ 走了第二步。第一步已经移动过参数了。',
        ),
        tag: 'momentum',
      },
    ],
    otherwise: text(
      'Write down $v_1$, $\\theta_1$, $v_2$, $\\theta_2$ in this order.',
      '按 $v_1$、$\\theta_1$、$v_2$、$\\theta_2$ 的顺序逐个写出。',
    ),
  };
};

const firstAdamStep = (random: Random): QuizBody => {
  const rate = random.pick([0.01, 0.02, 0.05]);
  const gradient = random.pick([-1, 1]) * random.pick([20, 40, 50, 80]);
  const change = (corrected: boolean) => rounded(adamStep(rate, { eps: 1e-12, corrected })([0], [gradient])[0]!, 6);
  const answer = change(true);
  return {
    kind: 'numeric',
    prompt: text(
      `Adam with $\\eta = ${rate}$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$ and a negligible $\\varepsilon$ takes its very first step. The gradient of a parameter is $${gradient}$. By how much does the parameter change? With its sign, to within 1%.`,
      `Adam 取 $\\eta = ${rate}$、$\\beta_1 = 0.9$、$\\beta_2 = 0.999$，$\\varepsilon$ 可以忽略。在第一步中，某个参数的梯度是 $${gradient}$。这个参数的变化量是多少？带上符号，误差不超过 1%。`,
    ),
    answer,
    tolerance: rate / 100,
    feedback: text(
      '$\\hat m_1 = g$ and $\\hat v_1 = g^2$, so the change is $-\\eta\\,g/|g|$: the learning rate, against the sign of the gradient.',
      '$\\hat m_1 = g$，$\\hat v_1 = g^2$，所以变化量是 $-\\eta\\,g/|g|$：大小就是学习率，方向与梯度相反。',
    ),
    wrong: [
      {
        value: rounded(-rate * gradient, 6),
        feedback: text(
          'This is the step of plain gradient descent. Adam divides by the root mean square of the gradients.',
          '这是普通梯度下降的一步。Adam 还要除以梯度的均方根。',
        ),
        tag: 'adaptive-scale',
      },
      {
        value: change(false),
        feedback: text(
          'The moments were used as they are: $0.1\\,g$ divided by $\\sqrt{0.001}\\,|g|$. Both have to be corrected for their start at 0.',
          '这里直接用了两个矩：$0.1\\,g$ 除以 $\\sqrt{0.001}\\,|g|$。它们从 0 开始，都要先做修正。',
        ),
        tag: 'bias-correction',
      },
      {
        value: rounded(0.1 * answer, 6),
        feedback: text(
          'Only the second moment was corrected. The first one starts at 0 as well and holds $0.1\\,g$.',
          '这里只修正了二阶矩。一阶矩同样从 0 开始，此时是 $0.1\\,g$。',
        ),
        tag: 'bias-correction',
      },
      {
        value: -answer,
        feedback: text('The size is right, but the step goes uphill.', '大小是对的，但走的是上坡方向。'),
        tag: 'gradient-step',
      },
    ],
    otherwise: text(
      'Work out $\\hat m_1$ and $\\hat v_1$: what is left of the factors $1 - \\beta$?',
      '先算 $\\hat m_1$ 和 $\\hat v_1$：两个因子 $1 - \\beta$ 还剩下什么？',
    ),
  };
};

/** Bytes of a float32. */
const floatBytes = 4;

const stateBody = (random: Random): QuizBody => {
  const millions = random.pick([25, 60, 110, 340]);
  const megabytes = (numbers: number) => millions * numbers * floatBytes;
  const count = millions < 100 ? `${millions * 100} 万` : `${millions / 100} 亿`;
  return {
    kind: 'numeric',
    prompt: text(
      `A model has ${millions} million parameters, and everything is kept in float32. How much memory does the state of Adam take, apart from parameters and gradients? Count 1 MB as $10^6$ bytes.`,
      `某模型有 ${count}个参数，所有数都用 float32 保存。除参数和梯度之外，Adam 的状态占多少内存？按 1 MB = $10^6$ 字节计算。`,
    ),
    answer: megabytes(2),
    tolerance: megabytes(0.1),
    unit: text('MB', 'MB'),
    feedback: text(
      `Two moments of 4 bytes for each parameter: $2 \\cdot 4 \\cdot ${millions}$ MB. With parameters and gradients training needs twice that, before any activation is stored.`,
      `每个参数有两个矩，各 4 字节：$2 \\cdot 4 \\cdot ${millions}$ MB。加上参数和梯度，训练需要它的两倍，这还不包括激活值。`,
    ),
    wrong: [
      {
        value: megabytes(1),
        feedback: text(
          'That is one number per parameter, as momentum keeps it. Adam keeps two.',
          '这是每个参数一个数，动量法如此。Adam 要保存两个。',
        ),
        tag: 'optimizer-state',
      },
      {
        value: megabytes(0.5),
        feedback: text('The two numbers were counted, but not their 4 bytes each.', '算上了两个数，但没有乘每个数的 4 字节。'),
        tag: 'optimizer-state',
      },
      {
        value: megabytes(3),
        feedback: text('The parameters or the gradients were counted too.', '把参数或梯度也算进去了。'),
        tag: 'optimizer-state',
      },
      {
        value: megabytes(4),
        feedback: text(
          'That is the sum of parameters, gradients and both moments. The question asks for the state of the optimizer alone.',
          '这是参数、梯度和两个矩的总和。题目只问优化器的状态。',
        ),
        tag: 'optimizer-state',
      },
    ],
    otherwise: text(
      'How many numbers does Adam keep for each parameter, and of how many bytes?',
      '对每个参数，Adam 保存几个数？每个数几个字节？',
    ),
  };
};

/** Optimizers with numbers that change from one attempt to the next. */
export const byHandItems: QuizDefinition[] = [
  { id: 'momentum-two-steps', tag: 'momentum', keyPoint: 'momentum', body: momentumBody },
  { id: 'adam-first-step', tag: 'bias-correction', keyPoint: 'correction', body: firstAdamStep },
  { id: 'adam-state-memory', tag: 'optimizer-state', keyPoint: 'state', body: stateBody },
];
