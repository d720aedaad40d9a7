import { areApart, drawUntil } from '../../../src/draw.ts';
import { pooledRow, pooledRowGradient } from '../../../src/math/pooling.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });
const sumOf = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** Seven different activations and the upstream gradients of three windows of three at stride 2. */
function rowProblem(random: Random) {
  const x = random.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9]).slice(0, 7);
  const upstream = Array.from({ length: 3 }, () => random.pick([-3, -2, -1, 1, 2, 3, 4]));
  return { x, upstream };
}

const promptOf = (kind: Text, asked: number, x: number[], upstream: number[]): Text =>
  text(
    `${kind.en} along one axis, windows of 3 at stride 2: $x = ${texVector(x, 0)}$, $\\partial L/\\partial y = ${texVector(upstream, 0)}$. What is the gradient of $x_{${asked}} = ${x[asked]}$, counted from 0?`,
    `沿一个轴做${kind.zh}，窗口大小为 3，步幅为 2：$x = ${texVector(x, 0)}$，$\\partial L/\\partial y = ${texVector(upstream, 0)}$。从 0 数起，$x_{${asked}} = ${x[asked]}$ 的梯度是多少？`,
  );

/** The shared pixel of two windows, which is the maximum of both. */
const twiceTheMaximum = (random: Random): QuizBody => {
  const { x, upstream, asked, answer, wrong } = drawUntil(
    random,
    () => {
      const { x, upstream } = rowProblem(random);
      const asked = random.pick([2, 4]);
      const [left, right] = [upstream[asked / 2 - 1]!, upstream[asked / 2]!];
      const wrong = {
        last: right,
        average: rounded(pooledRowGradient(x, upstream, 3, 2, 'avg')[asked]!, 2),
        times: (left + right) * x[asked]!,
        all: sumOf(upstream),
      };
      return { x, upstream, asked, answer: left + right, wrong };
    },
    ({ x, asked, answer, wrong }) => {
      const outputs = pooledRow(x, 3, 2, 'max');
      const winsBoth = outputs[asked / 2 - 1] === x[asked] && outputs[asked / 2] === x[asked];
      return winsBoth && areApart([answer, ...Object.values(wrong)], 0.1);
    },
  );
  return {
    kind: 'numeric',
    prompt: promptOf(text('Max-pooling', '最大池化'), asked, x, upstream),
    answer,
    tolerance: 0.02,
    feedback: text(
      `It is the maximum of windows ${asked / 2 - 1} and ${asked / 2} and collects the gradients of both: ${answer}.`,
      `它是窗口 ${asked / 2 - 1} 和窗口 ${asked / 2} 的最大值，两个窗口的梯度都归它：${answer}。`,
    ),
    wrong: [
      {
        value: wrong.last,
        tag: 'pool-backward',
        feedback: text(
          'That is the gradient of the later window only. Contributions are added, not overwritten.',
          '这只是后一个窗口的梯度。各份贡献要相加，不能覆盖。',
        ),
      },
      {
        value: wrong.average,
        tag: 'pool-average',
        feedback: text(
          'Here each window gave a third of its gradient: that is average pooling.',
          '这里每个窗口只给了三分之一：那是平均池化。',
        ),
      },
      {
        value: wrong.times,
        tag: 'pool-backward',
        feedback: text('The value of the pixel is not a factor of its gradient.', '像素的值不是梯度的因子。'),
      },
      {
        value: wrong.all,
        tag: 'pool-window',
        feedback: text(
          'All three gradients were added, but one of the windows does not contain this pixel.',
          '这里把三个梯度全加了起来，但其中一个窗口并不包含这个像素。',
        ),
      },
    ],
    otherwise: text(
      'Write down the three windows and find those in which this pixel is the largest.',
      '写出三个窗口，看看在哪几个窗口里这个像素最大。',
    ),
  };
};

const averageShare = (random: Random): QuizBody => {
  const { x, upstream, asked, answer, wrong } = drawUntil(
    random,
    () => {
      const { x, upstream } = rowProblem(random);
      const asked = random.pick([2, 4]);
      const [left, right] = [upstream[asked / 2 - 1]!, upstream[asked / 2]!];
      const wrong = {
        undivided: left + right,
        last: rounded(right / 3, 2),
        max: pooledRowGradient(x, upstream, 3, 2, 'max')[asked]!,
        byTwo: (left + right) / 2,
      };
      return { x, upstream, asked, answer: rounded((left + right) / 3, 2), wrong };
    },
    // A pixel that wins nothing, so that the gradient of max-pooling is 0.
    ({ answer, wrong }) => wrong.max === 0 && areApart([answer, ...Object.values(wrong)], 0.05),
  );
  return {
    kind: 'numeric',
    prompt: promptOf(text('Average pooling', '平均池化'), asked, x, upstream),
    answer,
    tolerance: 0.02,
    feedback: text(
      `It lies in two windows and gets a third of the gradient of each: ${wrong.undivided}/3.`,
      `它处在两个窗口里，从每个窗口得到三分之一的梯度：${wrong.undivided}/3。`,
    ),
    wrong: [
      {
        value: wrong.undivided,
        tag: 'pool-average',
        feedback: text('The mean divides by the size of the window, and so does its gradient.', '取平均时除以窗口大小，它的梯度也是如此。'),
      },
      {
        value: wrong.last,
        tag: 'pool-backward',
        feedback: text('That is the share from the later window only.', '这只是从后一个窗口得到的一份。'),
      },
      {
        value: wrong.max,
        tag: 'pool-backward',
        feedback: text(
          'With max-pooling this pixel would get nothing, as it is nowhere the largest. The mean depends on every pixel.',
          '最大池化时这个像素什么也得不到，因为它在哪个窗口里都不是最大。平均值则与每个像素都有关。',
        ),
      },
      {
        value: wrong.byTwo,
        tag: 'pool-average',
        feedback: text(
          'Here the sum was divided by the number of windows that share the pixel, not by the size of a window.',
          '这里除以的是共有这个像素的窗口数，而不是窗口的大小。',
        ),
      },
    ],
    otherwise: text(
      'In which windows does the pixel lie, and which share of its gradient does a mean of three pass on?',
      '这个像素处在哪几个窗口里？三个数取平均，各传回几分之一？',
    ),
  };
};

/** Gradients by hand, with numbers of their own for each seed. */
export const gradientItems: QuizDefinition[] = [
  { id: 'pooling-twice-the-maximum', tag: 'pool-backward', keyPoint: 'max-gradient', body: twiceTheMaximum },
  { id: 'pooling-average-share', tag: 'pool-backward', keyPoint: 'average-gradient', body: averageShare },
];
