import { areApart, drawUntil } from '../../../src/draw.ts';
import { activations } from '../../../src/math/activations.ts';
import { batchNormTraining } from '../../../src/math/batch-norm.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { texNumber } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const tolerance = 0.006;
const gap = 3 * tolerance;

/** Weight and number of layers, for which no wrong value below comes near another. */
const chains = [
  [2, 3],
  [2, 4],
  [3, 3],
  [3, 4],
  [6, 3],
] as const;

const chainBody = (random: Random): QuizBody => {
  const [weight, layers] = random.pick(chains);
  const slope = activations.sigmoid.slope(0);
  const answer = (weight * slope) ** layers;
  return {
    kind: 'numeric',
    prompt: text(
      `A chain of ${layers} sigmoid layers with one unit each, every weight is ${weight} and every pre-activation is 0. By which factor is the gradient at the last output multiplied on its way to the input of the chain? Answer to within 1%.`,
      `由 ${layers} 个 sigmoid 层组成的链，每层一个单元，所有权重都是 ${weight}，所有净输入都是 0。最后输出处的梯度传到链的输入时，乘上了多大的因子？误差不超过 1%。`,
    ),
    answer,
    tolerance: answer / 100,
    feedback: text(
      `Each layer contributes $w\\,\\sigma'(0) = ${weight}/4$, and the factors multiply: $(${weight}/4)^{${layers}}$. Whether it vanishes depends on the weight and the slope together.`,
      `每层贡献 $w\\,\\sigma'(0) = ${weight}/4$，各层相乘，得 $(${weight}/4)^{${layers}}$。是否消失，要看权重与斜率合起来的大小。`,
    ),
    wrong: [
      {
        value: slope ** layers,
        feedback: text('The weights are missing: each layer multiplies by its weight too.', '漏了权重：每层还要乘以它的权重。'),
        tag: 'gradient-product',
      },
      {
        value: weight ** layers,
        feedback: text('The slopes are missing: sigmoid has the slope 1/4 at 0.', '漏了斜率：sigmoid 在 0 处的斜率是 1/4。'),
        tag: 'activation-derivative',
      },
      {
        value: layers * weight * slope,
        feedback: text('The factors were added. Along a chain they multiply.', '这里把因子相加了。沿着链应当相乘。'),
        tag: 'chain-rule',
      },
      {
        value: weight * slope ** layers,
        feedback: text('The weight was counted once. It stands in every layer.', '权重只算了一次，而每一层都有它。'),
        tag: 'gradient-product',
      },
    ],
    otherwise: text('What does one layer multiply by? Then raise it to the number of layers.', '一层乘的是什么？再求它的层数次方。'),
  };
};

/** Whole numbers whose squares sum to a square. */
const quadruples = [
  [2, 3, 6, 7],
  [1, 4, 8, 9],
  [4, 4, 7, 9],
  [2, 6, 9, 11],
  [3, 4, 12, 13],
] as const;

const clippingBody = (random: Random): QuizBody => {
  const { a, b, c, norm, limit, answer, wrong } = drawUntil(
    random,
    () => {
      const [p, q, r, norm] = random.pick(quadruples);
      const [a, b, c] = random.shuffle([p, q, r]) as [number, number, number];
      const limit = random.pick([1.5, 2, 3]);
      const wrong = {
        byValue: Math.min(c, limit),
        byItself: (c * limit) / c,
        unit: c / norm,
        squared: (c * limit) / norm ** 2,
        summed: (c * limit) / (Math.hypot(a, b) + c),
        unclipped: c,
      };
      return { a, b, c, norm, limit, answer: rounded((c * limit) / norm, 4), wrong };
    },
    ({ c, limit, answer, wrong }) =>
      c > limit && areApart([answer, wrong.byValue, wrong.unit, wrong.squared, wrong.summed, wrong.unclipped], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A model has two parameters with the gradients $(${a}, ${b})$ and $(${c})$. They are clipped by the global norm with the limit ${limit}. What is the second gradient afterwards? Answer to two decimals.`,
      `某模型有两个参数，梯度分别是 $(${a}, ${b})$ 和 $(${c})$。按全局范数裁剪，上限为 ${limit}。裁剪之后第二个梯度是多少？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `The global norm is $\\sqrt{${a}^2 + ${b}^2 + ${c}^2} = ${norm}$, so everything is multiplied by ${limit}/${norm}.`,
      `全局范数是 $\\sqrt{${a}^2 + ${b}^2 + ${c}^2} = ${norm}$，所以全部乘以 ${limit}/${norm}。`,
    ),
    wrong: [
      {
        value: wrong.byValue,
        feedback: text(
          'Clipped by itself, by its own norm or by value. Then the two gradients are scaled differently and the direction changes.',
          '这是单独裁剪的结果，按自己的范数或按值。这样两个梯度的缩放不同，方向就变了。',
        ),
        tag: 'gradient-clipping',
      },
      {
        value: wrong.unit,
        feedback: text('Divided by the norm, but not multiplied by the limit.', '除以了范数，却没有乘上限。'),
        tag: 'gradient-clipping',
      },
      {
        value: wrong.squared,
        feedback: text('Divided by the sum of squares. The norm is its root.', '除以的是平方和。范数是它的平方根。'),
        tag: 'gradient-clipping',
      },
      {
        value: wrong.summed,
        feedback: text(
          'The two norms were added. The global norm is the root of the sum of all squares.',
          '把两个范数相加了。全局范数是所有平方之和的平方根。',
        ),
        tag: 'gradient-clipping',
      },
      {
        value: wrong.unclipped,
        feedback: text(`The norm is ${norm}, above the limit, so clipping acts.`, `范数是 ${norm}，超过了上限，所以要裁剪。`),
        tag: 'gradient-clipping',
      },
    ],
    otherwise: text('One norm of all three numbers, then one factor for all.', '三个数共有一个范数，再共用一个系数。'),
  };
};

const batchNormBody = (random: Random): QuizBody => {
  const { mean, spread, gamma, beta, column, answer, wrong } = drawUntil(
    random,
    () => {
      const [mean, spread] = [random.int(3, 9), random.int(2, 5)];
      const [gamma, beta] = [random.pick([2, 3, 4]), random.pick([-2, -1, 1])];
      const column = [mean - spread, mean + spread, mean - spread, mean + spread];
      const wrong = {
        unbiased: gamma * Math.sqrt(3 / 4) + beta,
        noRoot: gamma / spread + beta,
        notCentred: (gamma * (mean + spread)) / spread + beta,
        noBeta: gamma,
        noGamma: 1 + beta,
      };
      const y = batchNormTraining(
        column.map((value) => [value]),
        [gamma],
        [beta],
        0,
      );
      return { mean, spread, gamma, beta, column, answer: rounded(y[1]![0]!, 4), wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `In training, one feature has the values $(${column.join(', ')})$ in a batch of 4. Batch normalization with $\\gamma = ${gamma}$, $\\beta = ${beta}$ and a negligible $\\varepsilon$: what does the second example get? Answer to two decimals.`,
      `训练时，某个特征在大小为 4 的批量中取值为 $(${column.join(', ')})$。批量归一化取 $\\gamma = ${gamma}$、$\\beta = ${beta}$，$\\varepsilon$ 可以忽略：第二个样本得到什么值？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `The mean is ${mean} and the biased variance ${spread ** 2}, so the second example is exactly one deviation above the mean: $\\gamma \\cdot 1 + \\beta$.`,
      `均值是 ${mean}，有偏方差是 ${spread ** 2}，所以第二个样本恰好比均值高一个标准差：$\\gamma \\cdot 1 + \\beta$。`,
    ),
    wrong: [
      {
        value: wrong.unbiased,
        feedback: text(
          'The variance was divided by 3 instead of 4. Normalization uses the biased one.',
          '方差除以了 3，而不是 4。归一化用的是有偏方差。',
        ),
        tag: 'batch-statistics',
      },
      {
        value: wrong.noRoot,
        feedback: text('Divided by the variance instead of its root.', '除以了方差，而不是它的平方根。'),
        tag: 'std-vs-variance',
      },
      {
        value: wrong.notCentred,
        feedback: text('The mean was not subtracted.', '没有减去均值。'),
        tag: 'batch-statistics',
      },
      {
        value: wrong.noBeta,
        feedback: text('The shift $\\beta$ is missing.', '漏了平移 $\\beta$。'),
        tag: 'batch-statistics',
      },
      {
        value: wrong.noGamma,
        feedback: text('The scale $\\gamma$ is missing.', '漏了缩放 $\\gamma$。'),
        tag: 'batch-statistics',
      },
    ],
    otherwise: text(
      'First the mean, then the mean of the squared deviations, over these four numbers.',
      '先求这四个数的均值，再求离差平方的平均。',
    ),
  };
};

const depth = 12;
/** Factor per layer of the gradient's size, for the networks that may have been drawn. */
const networks = [
  {
    name: text('sigmoid near 0, orthogonal weights', 'sigmoid（在 0 附近），正交权重'),
    factor: 1 / 4,
    why: text('each layer keeps a quarter', '每层只留下四分之一'),
    tag: 'activation-derivative',
  },
  {
    name: text('ReLU, He initialisation', 'ReLU，He 初始化'),
    factor: 1,
    why: text('the size stays the same on average', '大小平均保持不变'),
    tag: 'init-variance',
  },
  {
    name: text('ReLU, half the deviation of He', 'ReLU，标准差为 He 初始化的一半'),
    factor: 1 / 2,
    why: text('each layer halves it', '每层减半'),
    tag: 'init-variance',
  },
  {
    name: text('ReLU, twice the deviation of He', 'ReLU，标准差为 He 初始化的两倍'),
    factor: 2,
    why: text('each layer doubles it', '每层加倍'),
    tag: 'init-variance',
  },
];

const flowCurve = (random: Random): QuizBody => {
  const drawn = random.int(0, networks.length - 1);
  const slope = Math.log10(networks[drawn]!.factor);
  const points = Array.from({ length: depth }, (_, i): [number, number] => [i + 1, rounded((depth - 1 - i) * slope, 4)]);
  return {
    kind: 'curve',
    prompt: text(
      `The plot shows the size of the gradient at each of ${depth} layers of equal width, at the start of training, relative to the last layer. Which network is it?`,
      `一个 ${depth} 层、各层等宽的网络，图中是训练开始时各层梯度的大小，以最后一层为准。这是哪个网络？`,
    ),
    x: text('layer, from the input', '层，从输入数起'),
    y: text('log₁₀ of the gradient’s size', '梯度大小的 log₁₀'),
    series: [{ name: text('gradient', '梯度'), points }],
    options: networks.map(({ name, factor, why, tag }, i) => ({
      text: name,
      ...(i === drawn ? { correct: true } : { tag }),
      feedback: text(
        `Going back, ${why.en}: log₁₀ changes by $${texNumber(Math.log10(factor), 2)}$ per layer.`,
        `往回走时${why.zh}：log₁₀ 每层变化 $${texNumber(Math.log10(factor), 2)}$。`,
      ),
    })),
  };
};

/** Gradients with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'gradient-through-chain', tag: 'gradient-product', keyPoint: 'product', body: chainBody },
  { id: 'clip-two-gradients', tag: 'gradient-clipping', keyPoint: 'clipping', body: clippingBody },
  { id: 'batch-norm-by-hand', tag: 'batch-statistics', keyPoint: 'statistics', body: batchNormBody },
  { id: 'gradient-depth-curve', tag: 'gradient-product', keyPoint: 'normalization', body: flowCurve },
];
