import type { z } from 'zod';
import { glorotDeviation, heDeviation, reluFactor } from '../../../src/math/initialisation.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { texNumber } from '../../../src/math/tex.ts';
import type { QuizBody } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

const depth = 20;

/** Starts of a ReLU network of equal widths; no two have the same factor per layer at the widths that are asked. */
const starts = [
  { en: 'He initialisation', zh: 'He 初始化', deviation: heDeviation, tag: 'init-variance' },
  {
    en: 'Xavier initialisation',
    zh: 'Xavier 初始化',
    deviation: (width: number) => glorotDeviation(width, width),
    tag: 'init-variance',
  },
  { en: 'normal with $\\sigma = 0.02$', zh: '正态分布，$\\sigma = 0.02$', deviation: () => 0.02, tag: 'init-variance' },
  { en: 'normal with $\\sigma = 0.1$', zh: '正态分布，$\\sigma = 0.1$', deviation: () => 0.1, tag: 'init-variance' },
];

/** How the root mean square changes per layer, on a logarithmic scale. */
const log10PerLayer = (factor: number): number => Math.log10(factor) / 2;

/** What the start with this factor per layer does to the root mean square, and whether the drawn curve does the same. */
function feedback(factor: number, drawn: number) {
  const perLayer = texNumber(log10PerLayer(factor), 2);
  const same = factor === drawn;
  return {
    en: `The factor per layer is $\\text{fanIn} \\cdot \\sigma^2 / 2 = ${factor.toPrecision(3)}$, so log₁₀ of the root mean square changes by $${perLayer}$ per layer. ${same ? 'So does the curve.' : 'The curve has another slope.'}`,
    zh: `每层的系数是 $\\text{fanIn} \\cdot \\sigma^2 / 2 = ${factor.toPrecision(3)}$，所以均方根的 log₁₀ 每层变化 $${perLayer}$。${same ? '曲线正是如此。' : '曲线的斜率与此不同。'}`,
  };
}

/** A drawn curve of the signal's size against depth, by expected second moments; which start gives it? */
export function depthCurve(random: Random): z.input<typeof QuizBody> {
  const width = random.pick([256, 400, 512]);
  const factors = starts.map(({ deviation }) => reluFactor(width, deviation(width)));
  const chosen = random.int(0, starts.length - 1);
  const slope = rounded(log10PerLayer(factors[chosen]!), 4);
  const points = Array.from({ length: depth + 1 }, (_, layer): [number, number] => [layer, layer * slope]);
  return {
    kind: 'curve',
    prompt: {
      en: `The plot shows a network of ${depth} ReLU layers with ${width} units each, before training: the root mean square of the pre-activations, relative to the first layer. How were the weights initialised?`,
      zh: `一个网络有 ${depth} 个 ReLU 层，每层 ${width} 个单元。图中是训练之前各层净输入的均方根，以第一层为准。权重是怎样初始化的？`,
    },
    x: { en: 'layers passed', zh: '经过的层数' },
    y: { en: 'log₁₀ of the root mean square', zh: '均方根的 log₁₀' },
    series: [{ name: { en: 'pre-activations', zh: '净输入' }, points }],
    options: starts.map(({ en, zh, tag }, i) => ({
      text: { en, zh },
      ...(i === chosen ? { correct: true } : { tag }),
      feedback: feedback(factors[i]!, factors[chosen]!),
    })),
  };
}
