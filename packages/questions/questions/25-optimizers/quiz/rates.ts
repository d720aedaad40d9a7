import { descent, momentumStep } from '../../../src/math/optimizers.ts';
import { texNumber } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const steps = 12;
/** η·h: far too small, monotone, overshooting and shrinking, overshooting and growing. */
const products = [0.05, 0.5, 1.75, 2.15];

const rateCurve = (random: Random): QuizBody => {
  const curvature = random.pick([2, 4, 5, 10]);
  const drawn = random.pick(products);
  const points = descent([1], ([theta]) => [curvature * theta!], momentumStep(drawn / curvature), steps);
  const factor = (product: number) => texNumber(1 - product, 2);
  const shape = (product: number): Text => {
    if (product < 0.1) return text('it would fall slowly, by a twentieth in each step', '每步只减小二十分之一，下降很慢');
    if (product < 1) return text('it would fall to 0 without changing sign', '不变号地降到 0');
    return product < 2
      ? text('it would change sign in every step and shrink slowly', '每一步都变号，慢慢缩小')
      : text('it would change sign in every step and grow', '每一步都变号，越来越大');
  };
  return {
    kind: 'curve',
    prompt: text(
      `Plain gradient descent on $L(\\theta) = \\tfrac{1}{2} \\cdot ${curvature}\\,\\theta^2$ from $\\theta = 1$. The curve shows $\\theta$ after each step. What is the learning rate?`,
      `用普通的梯度下降最小化 $L(\\theta) = \\tfrac{1}{2} \\cdot ${curvature}\\,\\theta^2$，从 $\\theta = 1$ 开始。图中是每一步之后的 $\\theta$。学习率是多少？`,
    ),
    x: text('step', '步数'),
    y: text('θ', 'θ'),
    series: [{ name: text('θ', 'θ'), points: points.map(([theta], i): [number, number] => [i, theta!]) }],
    options: products.map((product) => ({
      text: text(`$\\eta = ${product / curvature}$`, `$\\eta = ${product / curvature}$`),
      ...(product === drawn ? { correct: true } : { tag: 'gradient-step' }),
      feedback: text(
        `One step multiplies $\\theta$ by $1 - ${curvature}\\,\\eta = ${factor(product)}$: ${shape(product).en}.`,
        `一步使 $\\theta$ 乘以 $1 - ${curvature}\\,\\eta = ${factor(product)}$：${shape(product).zh}。`,
      ),
    })),
  };
};

const biased: QuizDefinition = {
  id: 'moment-of-constant-gradient',
  tag: 'bias-correction',
  keyPoint: 'correction',
  body: {
    kind: 'expression',
    prompt: text(
      'The average $m_t = b\\,m_{t-1} + (1 - b)\\,g$ starts at $m_0 = 0$, and the gradient $g$ is the same in every step. Write $m_t$ as a formula in `g`, `b` and `t`.',
      '滑动平均 $m_t = b\\,m_{t-1} + (1 - b)\\,g$ 从 $m_0 = 0$ 开始，每一步的梯度 $g$ 都相同。用 `g`、`b` 和 `t` 写出 $m_t$。',
    ),
    variables: { g: [0.5, 3], b: [0.3, 0.95], t: [2, 12] },
    answer: 'g * (1 - b^t)',
    feedback: text(
      'The weights $(1 - b)\\,b^{t-i}$ sum to $1 - b^t$. Dividing by it is exactly Adam’s correction.',
      '权重 $(1 - b)\\,b^{t-i}$ 之和是 $1 - b^t$。除以它，正是 Adam 的修正。',
    ),
    wrong: [
      {
        formula: 'g',
        feedback: text(
          'That is where the average ends, and what the corrected value gives at once. The start at 0 still shows at step $t$.',
          '这是滑动平均最终的值，修正之后一开始就能得到它。在第 $t$ 步，从 0 开始的影响还在。',
        ),
        tag: 'bias-correction',
      },
      {
        formula: 'g / (1 - b^t)',
        feedback: text(
          'The correction divides by $1 - b^t$ because the average is too small by just that factor.',
          '之所以要除以 $1 - b^t$，是因为滑动平均恰好小了这么多。',
        ),
        tag: 'bias-correction',
      },
      {
        formula: 'g * b^t',
        feedback: text(
          'That is what is still missing from $g$: the share of the start, which fades.',
          '这是离 $g$ 还差的部分，也就是起点所占的份额，会逐渐消失。',
        ),
        tag: 'bias-correction',
      },
      {
        formula: 'g * (1 - b)',
        feedback: text(
          'That is $m_1$. Later steps add the share $b$ of what was there before.',
          '这是 $m_1$。之后每一步还会保留原有值的 $b$ 倍。',
        ),
        tag: 'bias-correction',
      },
      {
        formula: 'g * (1 - b^t) / (1 - b)',
        feedback: text(
          'That is the velocity of momentum, which adds the full gradient. Here the gradient is weighted with $1 - b$.',
          '这是动量法的速度，它累加的是整个梯度。这里的梯度要乘 $1 - b$。',
        ),
        tag: 'momentum',
      },
    ],
    otherwise: text('Compute $m_1$, $m_2$ and $m_3$ and look at $g - m_t$.', '先算出 $m_1$、$m_2$、$m_3$，再看 $g - m_t$。'),
  },
};

const adamOrder: QuizDefinition = {
  id: 'adamw-step-order',
  tag: 'decoupled-decay',
  keyPoint: 'decay',
  body: {
    kind: 'order',
    prompt: text('Arrange one step of AdamW.', '排列 AdamW 一步之中的各个环节。'),
    steps: [
      {
        text: text(
          'Compute the gradient of the loss, without a penalty, at the present parameters',
          '在当前参数处求损失的梯度，不含惩罚项',
        ),
        feedback: text(
          'Everything else follows from this gradient. An L2 term in it would end up under the root.',
          '后面的一切都由这个梯度得出。如果其中有 L2 项，它就会进到根号里去。',
        ),
      },
      {
        text: text('Blend the gradient into $m$ and its square into $v$', '把梯度并入 $m$，把梯度的平方并入 $v$'),
        feedback: text(
          'The averages take in today’s gradient before they are used: otherwise the first step would divide by $\\varepsilon$ alone.',
          '两个滑动平均先并入当前的梯度再使用，否则第一步的除数就只有 $\\varepsilon$。',
        ),
      },
      {
        text: text(
          'Divide $m$ by $1 - \\beta_1^t$ and $v$ by $1 - \\beta_2^t$',
          '把 $m$ 除以 $1 - \\beta_1^t$，把 $v$ 除以 $1 - \\beta_2^t$',
        ),
        feedback: text(
          'For this step only: the recurrence goes on from the uncorrected averages.',
          '修正只用于这一步，递推仍从未修正的值继续。',
        ),
      },
      {
        text: text('Divide $\\hat m$ by $\\sqrt{\\hat v} + \\varepsilon$', '把 $\\hat m$ 除以 $\\sqrt{\\hat v} + \\varepsilon$'),
        feedback: text('The scale of the gradient cancels here.', '梯度的量级在这里约掉。'),
      },
      {
        text: text(
          'Subtract $\\eta$ times the quotient and $\\eta\\lambda\\theta$',
          '从参数中减去商的 $\\eta$ 倍，再减去 $\\eta\\lambda\\theta$',
        ),
        feedback: text(
          'The decay joins at the very end, so that $\\sqrt{\\hat v}$ does not touch it.',
          '衰减到最后才加入，因此不受 $\\sqrt{\\hat v}$ 影响。',
        ),
      },
    ],
    tag: 'decoupled-decay',
  },
};

/** Learning rates, averages and the order of a step. */
export const rateItems: QuizDefinition[] = [
  { id: 'learning-rate-curve', tag: 'gradient-step', keyPoint: 'direction', body: rateCurve },
  biased,
  adamOrder,
];
