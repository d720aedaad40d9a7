import { activations, type ActivationKind } from '../../../src/math/activations.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const silu: QuizDefinition = {
  id: 'silu-derivative',
  tag: 'activation-derivative',
  keyPoint: 'slopes',
  body: {
    kind: 'expression',
    prompt: text(
      "SiLU is $\\varphi(x) = x\\,s$ with $s = \\sigma(x)$, the sigmoid. Write $\\varphi'(x)$ as a formula in `x` and `s`.",
      "SiLU 是 $\\varphi(x) = x\\,s$，其中 $s = \\sigma(x)$ 是 sigmoid。用 `x` 和 `s` 写出 $\\varphi'(x)$。",
    ),
    variables: { x: [-3, 3], s: [0.1, 0.9] },
    answer: 's + x * s * (1 - s)',
    feedback: text(
      'The product rule: $s$ from the first factor, $x \\cdot s(1 - s)$ from the second. At $x = 0$ the slope is $1/2$.',
      '乘积法则：第一个因子给出 $s$，第二个给出 $x \\cdot s(1 - s)$。在 $x = 0$ 处斜率为 $1/2$。',
    ),
    wrong: [
      {
        formula: 's * (1 - s)',
        feedback: text(
          'That is the derivative of the sigmoid alone. The factor $x$ has been lost, and with it the product rule.',
          '那只是 sigmoid 的导数。因子 $x$ 丢了，乘积法则也就没有用上。',
        ),
        tag: 'activation-derivative',
      },
      {
        formula: 'x * s * (1 - s)',
        feedback: text(
          'Half of the product rule: $x$ has a derivative too, and it contributes $1 \\cdot s$.',
          '只用了乘积法则的一半：$x$ 也有导数，它贡献 $1 \\cdot s$。',
        ),
        tag: 'activation-derivative',
      },
      {
        formula: 's',
        feedback: text(
          'The other half of the product rule: $s$ depends on $x$ and has the derivative $s(1 - s)$. The sigmoid is the derivative of softplus.',
          '只用了乘积法则的另一半：$s$ 依赖于 $x$，导数为 $s(1 - s)$。导数恰为 sigmoid 的是 softplus。',
        ),
        tag: 'activation-derivative',
      },
      {
        formula: 's + x * (1 - s)',
        feedback: text(
          'The derivative of the sigmoid is $s(1 - s)$, not $1 - s$: it must go to 0 on both sides.',
          'sigmoid 的导数是 $s(1 - s)$，不是 $1 - s$：它在两侧都应趋于 0。',
        ),
        tag: 'activation-derivative',
      },
    ],
    otherwise: text(
      'Differentiate the product: the derivative of $x$ is 1, that of $s$ is $s(1 - s)$.',
      '对乘积求导：$x$ 的导数是 1，$s$ 的导数是 $s(1 - s)$。',
    ),
  },
};

/** Depths for which no wrong value below comes near another. */
const depths = [2, 3, 5, 6];

const depthBody = (random: Random): QuizBody => {
  const layers = random.pick(depths);
  const answer = activations.sigmoid.slope(0) ** layers;
  return {
    kind: 'numeric',
    prompt: text(
      `A gradient passes back through ${layers} layers with sigmoid activations. Leaving the weights aside, what is the largest factor that the derivatives of the activations together can contribute? Answer to within 1%.`,
      `梯度反向穿过 ${layers} 个以 sigmoid 为激活函数的层。不计权重，这些激活函数的导数合起来最多能贡献多大的因子？误差不超过 1%。`,
    ),
    answer,
    tolerance: answer / 100,
    feedback: text(
      `The slope $\\sigma(1 - \\sigma)$ is largest at 0, where it is $1/4$, and the factors multiply: $(1/4)^{${layers}}$. Real units are seldom at 0, so the gradient shrinks faster still.`,
      `斜率 $\\sigma(1 - \\sigma)$ 在 0 处最大，为 $1/4$；各层的因子相乘，得 $(1/4)^{${layers}}$。实际的神经元很少正好处在 0，所以梯度缩小得更快。`,
    ),
    wrong: [
      {
        value: activations.sigmoid.value(0) ** layers,
        feedback: text(
          'This multiplies by $\\sigma(0) = 1/2$, the value. Backpropagation multiplies by the slope, which is $1/4$ there.',
          '这里乘的是函数值 $\\sigma(0) = 1/2$。反向传播乘的是斜率，在该处为 $1/4$。',
        ),
        tag: 'activation-derivative',
      },
      {
        value: layers * activations.sigmoid.slope(0),
        feedback: text(
          'The factors were added. Along a chain of layers derivatives multiply.',
          '这里把因子相加了。沿着一串层，导数是相乘的。',
        ),
        tag: 'chain-rule',
      },
      {
        value: 1,
        feedback: text(
          'A largest slope of 1 belongs to tanh (at 0) and to ReLU (for active units). That of sigmoid is smaller.',
          '最大斜率为 1 的是 tanh（在 0 处）和 ReLU（激活时）。sigmoid 的最大斜率更小。',
        ),
        tag: 'activation-saturation',
      },
    ],
    otherwise: text(
      'Find the largest value of $\\sigma(z)(1 - \\sigma(z))$, then apply it once per layer.',
      '先求 $\\sigma(z)(1 - \\sigma(z))$ 的最大值，再对每一层各用一次。',
    ),
  };
};

const drawn = {
  sigmoid: text(
    'Its slope is an even bump: $1/4$ at 0, almost 0 beyond ±6.',
    '它的斜率是一个对称的峰：在 0 处为 $1/4$，在 ±6 之外几乎为 0。',
  ),
  tanh: text(
    'Its slope is an even bump of height 1 at 0, almost 0 beyond ±3.',
    '它的斜率是一个对称的峰：在 0 处高为 1，在 ±3 之外几乎为 0。',
  ),
  softplus: text(
    'Its slope is the sigmoid: it rises from 0 through $1/2$ at 0 to 1 and never falls.',
    '它的斜率就是 sigmoid：从 0 升起，在 0 处经过 $1/2$，趋于 1，从不下降。',
  ),
  gelu: text(
    'Its slope is $1/2$ at 0, falls below 0 on the left and exceeds 1 on the right before it settles at 1.',
    '它的斜率在 0 处为 $1/2$，在左侧会降到 0 以下，在右侧先超过 1 再回到 1。',
  ),
  elu: text(
    'Its slope is $e^z$ up to 0 and exactly 1 from there on, with a corner.',
    '它的斜率在 0 以前是 $e^z$，此后恰为 1，中间有一个拐角。',
  ),
} satisfies Partial<Record<ActivationKind, Text>>;

type Drawn = keyof typeof drawn;
const names: Record<Drawn, string> = { sigmoid: 'sigmoid', tanh: 'tanh', softplus: 'softplus', gelu: 'GELU', elu: 'ELU' };
const kinds: Drawn[] = ['sigmoid', 'tanh', 'softplus', 'gelu', 'elu'];

const grid = Array.from({ length: 97 }, (_, i) => -6 + i / 8);

const curveBody = (random: Random): QuizBody => {
  const shown = random.pick(kinds);
  return {
    kind: 'curve',
    prompt: text(
      'The curve is the derivative of an activation function. Which function is it the derivative of?',
      '图中是某个激活函数的导数。它是哪个函数的导数？',
    ),
    x: text('z', 'z'),
    y: text('slope', '斜率'),
    series: [{ name: text('slope', '斜率'), points: grid.map((z): [number, number] => [z, activations[shown].slope(z)]) }],
    options: kinds.map((kind) => ({
      text: text(names[kind], names[kind]),
      ...(kind === shown ? { correct: true } : { tag: 'activation-derivative' }),
      feedback: drawn[kind],
    })),
  };
};

/** What activations do to gradients. */
export const slopeItems: QuizDefinition[] = [
  silu,
  { id: 'sigmoid-depth', tag: 'activation-saturation', keyPoint: 'slopes', body: depthBody },
  { id: 'activation-slope-curve', tag: 'activation-derivative', keyPoint: 'slopes', body: curveBody },
];
