import type { z } from 'zod';
import { drawUntil, areApart } from '../../../src/draw.ts';
import { layerNorm, momentsOf } from '../../../src/math/layer-norm.ts';
import { positionalEncoding } from '../../../src/math/positional-encoding.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { texNumber, texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** The width at which the angle of pair i is p / 10^i. */
const width = 8;

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'transformer-position-angle', tag: 'position-encoding', keyPoint: 'positions', body: positionAngle },
  { id: 'transformer-position-curve', tag: 'position-encoding', keyPoint: 'positions', body: positionCurve },
  { id: 'transformer-layer-norm-entry', tag: 'norm-variance', keyPoint: 'layer-norm', body: layerNormEntry },
];

function positionAngle(random: Random): z.input<typeof QuizBody> {
  const pair = random.int(1, 3);
  const column = 2 * pair + 1;
  const position = random.int(12, 98) * 10 + random.int(1, 9);
  const at = (exponent: number) => position / 10 ** exponent;
  const answer = at(pair);
  return {
    kind: 'numeric',
    prompt: {
      en: `A sinusoidal positional encoding has $d = ${width}$ columns, counted from 0. Column ${column} of position ${position} is the cosine of which angle, in radians? ($10000^{2/8} = 10$.)`,
      zh: `正弦位置编码有 $d = ${width}$ 列，列号从 0 开始。位置 ${position} 的第 ${column} 列是哪个角度（弧度）的余弦？（$10000^{2/8} = 10$。）`,
    },
    answer,
    tolerance: answer * 0.01,
    feedback: {
      en: `Columns ${column - 1} and ${column} are pair $i = ${pair}$, so the angle is $${position} / 10000^{2 \\cdot ${pair}/8} = ${position} / 10^{${pair}} = ${answer}$.`,
      zh: `第 ${column - 1}、${column} 列是第 $i = ${pair}$ 对，所以角度是 $${position} / 10000^{2 \\cdot ${pair}/8} = ${position} / 10^{${pair}} = ${answer}$。`,
    },
    wrong: [
      {
        value: at(column),
        tag: 'position-encoding',
        feedback: {
          en: `Here the column number ${column} stands for $i$. $i$ numbers the pairs.`,
          zh: `这里把列号 ${column} 当成了 $i$。$i$ 是列对的编号。`,
        },
      },
      {
        value: at(column / 2),
        tag: 'position-encoding',
        feedback: {
          en: 'The cosine got an angle of its own. It shares the angle of the sine on its left.',
          zh: '这里给余弦单独算了角度。它应当与左边的正弦共用一个角度。',
        },
      },
      {
        value: at(pair / 2),
        tag: 'position-encoding',
        feedback: {
          en: 'The 2 in the exponent $2i/d$ is missing.',
          zh: '指数 $2i/d$ 里漏了 2。',
        },
      },
    ],
    otherwise: {
      en: `Find the pair that column ${column} belongs to, then divide the position by 10 to the power of its number.`,
      zh: `先确定第 ${column} 列属于第几对，再用位置除以 10 的相应次幂。`,
    },
  };
}

/** A drawn column of the encoding against the position; which column is it? */
function positionCurve(random: Random): z.input<typeof QuizBody> {
  const columns = [2, 3, 4, 5];
  const drawn = random.pick(columns);
  const encoding = positionalEncoding(101, width);
  const points = encoding.flatMap((row, position): [number, number][] => (position % 2 === 0 ? [[position, rounded(row[drawn]!, 4)]] : []));
  const about = (column: number) => {
    const wavelength = Math.round(2 * Math.PI * 10 ** Math.floor(column / 2));
    const [start, startZh] =
      column % 2 === 0 ? ['a sine, it starts at 0', '是正弦，从 0 开始'] : ['a cosine, it starts at 1', '是余弦，从 1 开始'];
    const [end, endZh] = column === drawn ? ['That is the curve.', '正是这条曲线。'] : ['The curve differs.', '曲线与此不同。'];
    return {
      en: `Column ${column} is ${start}, with a wavelength of $2\\pi \\cdot 10^{${Math.floor(column / 2)}} \\approx ${wavelength}$ positions. ${end}`,
      zh: `第 ${column} 列${startZh}，波长为 $2\\pi \\cdot 10^{${Math.floor(column / 2)}} \\approx ${wavelength}$ 个位置。${endZh}`,
    };
  };
  return {
    kind: 'curve',
    prompt: {
      en: `The plot shows one column of a sinusoidal positional encoding with $d = ${width}$ over the positions 0 to 100. Which column, counted from 0?`,
      zh: `图中是 $d = ${width}$ 的正弦位置编码的一列，位置从 0 到 100。它是第几列（从 0 数起）？`,
    },
    x: { en: 'position', zh: '位置' },
    y: { en: 'value', zh: '值' },
    series: [{ name: { en: 'one column', zh: '其中一列' }, points }],
    options: columns.map((column) => ({
      text: { en: `column ${column}`, zh: `第 ${column} 列` },
      ...(column === drawn ? { correct: true } : { tag: 'position-encoding' }),
      feedback: about(column),
    })),
  };
}

const gamma = 2;

/** Rows of four small integers with the values that the named mistakes give for the last entry. */
function normalizedRow(random: Random) {
  const row = Array.from({ length: 4 }, () => random.int(-4, 9));
  const beta = random.int(1, 3);
  const { mean, variance } = momentsOf(row);
  const last = row.at(-1)!;
  const withDenominator = (denominator: number) => (gamma * (last - mean)) / denominator + beta;
  return {
    row,
    beta,
    mean,
    variance,
    answer: layerNorm([row], [gamma, gamma, gamma, gamma], [beta, beta, beta, beta], 0)[0]!.at(-1)!,
    unbiased: withDenominator(Math.sqrt((4 * variance) / 3)),
    byVariance: withDenominator(variance),
    noMean: (gamma * last) / Math.sqrt(variance + mean * mean) + beta,
    betaScaled: gamma * ((last - mean) / Math.sqrt(variance) + beta),
    noAffine: (last - mean) / Math.sqrt(variance),
  };
}

const layerNormTolerance = 0.011;

function layerNormEntry(random: Random): z.input<typeof QuizBody> {
  const { row, beta, mean, variance, answer, unbiased, byVariance, noMean, betaScaled, noAffine } = drawUntil(
    random,
    normalizedRow,
    (one) =>
      one.variance > 2 &&
      areApart([one.answer, one.unbiased, one.byVariance, one.noMean, one.betaScaled, one.noAffine], 4 * layerNormTolerance),
  );
  return {
    kind: 'numeric',
    prompt: {
      en: `A token is the row $${texVector(row, 0)}$. Layer normalization has $\\gamma = ${gamma}$ and $\\beta = ${beta}$ for every feature, and $\\varepsilon$ may be neglected. What is the last entry of the result? Answer to two decimals.`,
      zh: `一个词元是 $${texVector(row, 0)}$。层归一化对每个特征都有 $\\gamma = ${gamma}$、$\\beta = ${beta}$，$\\varepsilon$ 可以忽略。结果的最后一个元素是多少？保留两位小数。`,
    },
    answer: rounded(answer, 4),
    tolerance: layerNormTolerance,
    feedback: {
      en: `Mean $${mean}$, biased variance $${texNumber(variance, 4)}$, root $${texNumber(Math.sqrt(variance), 4)}$: $${gamma} \\cdot (${row.at(-1)} - ${mean < 0 ? `(${mean})` : mean}) / ${texNumber(Math.sqrt(variance), 4)} + ${beta} = ${texNumber(answer, 2)}$.`,
      zh: `均值 $${mean}$，有偏方差 $${texNumber(variance, 4)}$，平方根 $${texNumber(Math.sqrt(variance), 4)}$：$${gamma} \\cdot (${row.at(-1)} - ${mean < 0 ? `(${mean})` : mean}) / ${texNumber(Math.sqrt(variance), 4)} + ${beta} = ${texNumber(answer, 2)}$。`,
    },
    wrong: [
      {
        value: unbiased,
        tag: 'norm-variance',
        feedback: {
          en: 'The sum of the squared deviations was divided by $n - 1 = 3$. Normalization layers divide by $n$.',
          zh: '平方和除以了 $n - 1 = 3$。归一化层除以的是 $n$。',
        },
      },
      {
        value: byVariance,
        tag: 'std-vs-variance',
        feedback: { en: 'Division by the variance; its root is missing.', zh: '除以了方差，漏了开方。' },
      },
      {
        value: noMean,
        tag: 'norm-variance',
        feedback: {
          en: 'Divided by the root mean square without subtracting the mean: that is RMSNorm.',
          zh: '没有减去均值，而是除以均方根：那是 RMSNorm。',
        },
      },
      {
        value: betaScaled,
        tag: 'norm-affine',
        feedback: { en: '$\\beta$ was multiplied by $\\gamma$. It is added last.', zh: '$\\beta$ 也乘了 $\\gamma$。它应当在最后加上。' },
      },
      {
        value: noAffine,
        tag: 'norm-affine',
        feedback: {
          en: 'This is the normalized value itself, before $\\gamma$ and $\\beta$.',
          zh: '这是归一化之后、尚未用 $\\gamma$ 和 $\\beta$ 的值。',
        },
      },
    ],
    otherwise: {
      en: 'Mean of the four, mean of the squared deviations, then subtract, divide by the root, multiply by $\\gamma$, add $\\beta$.',
      zh: '先求四个数的均值和离差平方的平均，再依次相减、除以平方根、乘 $\\gamma$、加 $\\beta$。',
    },
  };
}
