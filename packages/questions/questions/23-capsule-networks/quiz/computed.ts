import type { z } from 'zod';
import { areApart, drawUntil } from '../../../src/draw.ts';
import { marginLossOf } from '../../../src/math/capsules.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { softmaxRow } from '../../../src/math/softmax.ts';
import { texNumber, texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'capsule-coupling-step', tag: 'routing-coupling', keyPoint: 'coupling', body: couplingStep },
  { id: 'capsule-margin-loss', tag: 'capsule-loss', keyPoint: 'loss', body: marginLossOfLengths },
  { id: 'capsule-parameters', tag: 'capsule-vector', keyPoint: 'predictions', body: parameters },
];

const couplingTolerance = 0.006;

/** Agreements of one input capsule with two output capsules in each of the first two rounds. */
function agreements(random: Random) {
  const tenth = () => random.int(-6, 9) / 10;
  const [first, second] = [
    [tenth(), tenth()],
    [tenth(), tenth()],
  ];
  const sums = first.map((value, j) => rounded(value + second[j]!, 1));
  return {
    first,
    second,
    sums,
    answer: softmaxRow(sums)[0]!,
    replaced: softmaxRow(second)[0]!,
    stale: softmaxRow(first)[0]!,
    other: softmaxRow(sums)[1]!,
  };
}

function couplingStep(random: Random): z.input<typeof QuizBody> {
  const { first, second, sums, answer, replaced, stale, other } = drawUntil(random, agreements, (one) =>
    areApart([one.answer, one.replaced, one.stale, one.other, 0.5], 4 * couplingTolerance),
  );
  return {
    kind: 'numeric',
    prompt: {
      en: `An input capsule predicts two output capsules. The dot products of its predictions with the outputs were $${texVector(first, 1)}$ after round 1 and $${texVector(second, 1)}$ after round 2. Which coupling coefficient with the first output does it use in round 3? Answer to two decimals.`,
      zh: `一个输入胶囊预测两个输出胶囊。它的预测与输出的点积，在第 1 轮之后是 $${texVector(first, 1)}$，在第 2 轮之后是 $${texVector(second, 1)}$。第 3 轮中，它与第一个输出的耦合系数是多少？保留两位小数。`,
    },
    answer: rounded(answer, 4),
    tolerance: couplingTolerance,
    feedback: {
      en: `The logits start at 0 and add up to $${texVector(sums, 1)}$; the softmax over the two outputs gives $${texNumber(answer, 3)}$ for the first.`,
      zh: `logits 从 0 开始，累加到 $${texVector(sums, 1)}$；对两个输出做 softmax，第一个得 $${texNumber(answer, 3)}$。`,
    },
    wrong: [
      {
        value: replaced,
        tag: 'routing-agreement',
        feedback: {
          en: 'Only the last agreement was used. The logits keep what the earlier rounds added.',
          zh: '只用了最后一次的一致程度。logits 会保留前几轮加上的量。',
        },
      },
      {
        value: stale,
        tag: 'routing-agreement',
        feedback: { en: 'That is the coefficient of round 2.', zh: '这是第 2 轮的系数。' },
      },
      {
        value: other,
        tag: 'routing-coupling',
        feedback: { en: 'That is the share of the second output. The two sum to 1.', zh: '这是第二个输出的份额，两者之和为 1。' },
      },
      {
        value: 0.5,
        tag: 'routing-coupling',
        feedback: { en: 'Even coupling holds in round 1 only.', zh: '只有第 1 轮的耦合是平均的。' },
      },
    ],
    otherwise: {
      en: 'Add the two agreements for each output, then take the softmax over the outputs.',
      zh: '对每个输出把两次一致程度相加，再对输出做 softmax。',
    },
  };
}

const lossTolerance = 0.001;

/** Lengths of three class capsules, the first of the labelled class, and the losses that the named mistakes give. */
function classLengths(random: Random) {
  const lengths = [random.int(30, 85), random.int(20, 80), random.int(1, 9)].map((hundredths) => hundredths / 100);
  const [present, absent, short] = lengths as [number, number, number];
  return {
    lengths,
    answer: marginLossOf(present, true) + marginLossOf(absent, false),
    unweighted: (0.9 - present) ** 2 + (absent - 0.1) ** 2,
    unsquared: 0.9 - present + 0.5 * (absent - 0.1),
    noHinge: (0.9 - present) ** 2 + 0.5 * (absent - 0.1) ** 2 + 0.5 * (short - 0.1) ** 2,
    mean: (marginLossOf(present, true) + marginLossOf(absent, false)) / 3,
    squaredLength: marginLossOf(present ** 2, true) + marginLossOf(absent ** 2, false),
  };
}

function marginLossOfLengths(random: Random): z.input<typeof QuizBody> {
  const { lengths, answer, unweighted, unsquared, mean, squaredLength } = drawUntil(random, classLengths, (one) =>
    areApart([one.answer, one.unweighted, one.unsquared, one.mean, one.squaredLength], 4 * lossTolerance),
  );
  return {
    kind: 'numeric',
    prompt: {
      en: `The capsules of three classes have the lengths $${lengths.join('$, $')}$; the first is the labelled class. What is the margin loss with $m^+ = 0.9$, $m^- = 0.1$, $\\lambda = 0.5$? Answer to three decimals.`,
      zh: `三个类别的胶囊长度为 $${lengths.join('$、$')}$，标签是第一个。$m^+ = 0.9$，$m^- = 0.1$，$\\lambda = 0.5$ 时，间隔损失是多少？保留三位小数。`,
    },
    answer: rounded(answer, 5),
    tolerance: lossTolerance,
    feedback: {
      en: `$(0.9 - ${lengths[0]})^2 + 0.5 \\cdot (${lengths[1]} - 0.1)^2 + 0 = ${texNumber(answer, 4)}$. The third capsule is short enough and costs nothing.`,
      zh: `$(0.9 - ${lengths[0]})^2 + 0.5 \\cdot (${lengths[1]} - 0.1)^2 + 0 = ${texNumber(answer, 4)}$。第三个胶囊已经够短，没有损失。`,
    },
    wrong: [
      {
        value: unweighted,
        tag: 'capsule-loss',
        feedback: { en: 'The factor 0.5 of the absent class is missing.', zh: '漏了不存在的类别的系数 0.5。' },
      },
      {
        value: unsquared,
        tag: 'capsule-loss',
        feedback: { en: 'The hinges were not squared.', zh: '没有平方。' },
      },
      {
        value: mean,
        tag: 'sum-vs-mean',
        feedback: { en: 'The sum over the classes was divided by 3.', zh: '对类别的和除以了 3。' },
      },
      {
        value: squaredLength,
        tag: 'capsule-vector',
        feedback: { en: 'The squares of the lengths were compared with the margins.', zh: '与边界比较的是长度的平方。' },
      },
    ],
    otherwise: {
      en: 'The labelled class: how far below 0.9? The others: how far above 0.1? Square, weigh the others by 0.5, add up.',
      zh: '标签所指的类别：比 0.9 短多少？其他类别：比 0.1 长多少？各自平方，其他类别乘 0.5，再相加。',
    },
  };
}

/** Sizes of a layer. As many input capsules as a matrix has weights would make two mistakes count the same. */
function layerSizes(random: Random) {
  const [side, channels] = [random.int(3, 6), random.pick([8, 16, 32])];
  const [dIn, dOut, classes] = [random.pick([4, 8]), random.pick([12, 16]), random.int(5, 10)];
  return { side, channels, dIn, dOut, classes, capsules: side * side * channels };
}

function parameters(random: Random): z.input<typeof QuizBody> {
  const { side, channels, dIn, dOut, classes, capsules } = drawUntil(random, layerSizes, (one) => one.capsules !== one.dIn * one.dOut);
  const answer = capsules * classes * dIn * dOut;
  return {
    kind: 'numeric',
    prompt: {
      en: `A layer has $${side} \\times ${side} \\times ${channels}$ input capsules of ${dIn} dimensions and ${classes} output capsules of ${dOut} dimensions, with a matrix of its own for each pair. How many weights do these matrices hold?`,
      zh: `某一层有 $${side} \\times ${side} \\times ${channels}$ 个 ${dIn} 维的输入胶囊和 ${classes} 个 ${dOut} 维的输出胶囊，每一对各有一个矩阵。这些矩阵一共有多少个权重？`,
    },
    answer,
    tolerance: 0.5,
    feedback: {
      en: `$${capsules}$ input capsules times ${classes} outputs are $${capsules * classes}$ pairs, each with a matrix of $${dIn} \\cdot ${dOut}$ weights: ${answer}.`,
      zh: `$${capsules}$ 个输入胶囊乘 ${classes} 个输出，共 $${capsules * classes}$ 对，每对一个有 $${dIn} \\cdot ${dOut}$ 个权重的矩阵：${answer}。`,
    },
    wrong: [
      {
        value: classes * dIn * dOut,
        tag: 'capsule-vector',
        feedback: {
          en: 'This shares one matrix per output among all input capsules.',
          zh: '这是所有输入胶囊对每个输出共用一个矩阵的情形。',
        },
      },
      {
        value: capsules * classes,
        tag: 'routing-coupling',
        feedback: {
          en: 'That is the number of coupling coefficients, which are computed and not learned.',
          zh: '这是耦合系数的个数；耦合系数是算出来的，不是学出来的。',
        },
      },
      {
        value: capsules * dIn * dOut,
        tag: 'capsule-vector',
        feedback: {
          en: `This has one matrix per input capsule. Each of the ${classes} outputs gets a prediction of its own.`,
          zh: `这是每个输入胶囊一个矩阵的情形。${classes} 个输出各要有自己的预测。`,
        },
      },
    ],
    otherwise: {
      en: 'Count the input capsules, the pairs, and the size of one matrix.',
      zh: '先数输入胶囊，再数胶囊对，再看一个矩阵有多大。',
    },
  };
}
