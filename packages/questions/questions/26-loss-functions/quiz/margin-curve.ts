import { hinge } from '../../../src/math/losses.ts';
import type { QuizBody } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Losses of a score s with a label y of ±1, as functions of the product y·s. */
const losses = {
  hinge: {
    name: text('hinge loss', '合页损失'),
    at: (margin: number) => hinge(margin, 1),
    feedback: text('Straight with slope −1 down to a product of 1, then exactly 0.', '在乘积到达 1 之前是斜率为 −1 的直线，此后恰好为 0。'),
    tag: 'margin',
  },
  squared: {
    name: text('squared hinge loss', '平方合页损失'),
    at: (margin: number) => hinge(margin, 1) ** 2,
    feedback: text('A parabola that ends smoothly in 0 at a product of 1.', '一段抛物线，在乘积为 1 处光滑地降到 0。'),
    tag: 'margin',
  },
  logistic: {
    name: text('logistic loss', '逻辑回归损失'),
    at: (margin: number) => Math.log1p(Math.exp(-margin)),
    feedback: text(
      'Smooth, $\\log 2$ at 0, and positive everywhere: it never stops asking for more.',
      '光滑，在 0 处为 $\\log 2$，处处为正：分数再大，它也还有要求。',
    ),
    tag: 'cross-entropy',
  },
  perceptron: {
    name: text('perceptron loss', '感知机损失'),
    at: (margin: number) => Math.max(0, -margin),
    feedback: text('Like hinge, but its kink stands at 0: there is no margin.', '与合页损失相似，但折点在 0 处：没有间隔。'),
    tag: 'margin',
  },
  absolute: {
    name: text('absolute difference', '差的绝对值'),
    at: (margin: number) => Math.abs(1 - margin),
    feedback: text(
      'It rises again beyond 1: a score that is more than right would be punished.',
      '超过 1 之后又会上升：过于正确的分数也要受罚。',
    ),
    tag: 'margin',
  },
};

const names = ['hinge', 'squared', 'logistic', 'perceptron', 'absolute'] as const;
const grid = Array.from({ length: 81 }, (_, i) => -2 + i / 16);

/** A drawn loss against the product of score and label; which loss is it? */
export function marginCurve(random: Random): QuizBody {
  const drawn = random.pick(names);
  return {
    kind: 'curve',
    prompt: text(
      'The curve shows the loss of one example against $y\\,s$, the product of its label $\\pm 1$ and its score. Which loss is it?',
      '图中是单个样本的损失随 $y\\,s$ 的变化，$y\\,s$ 是标签（$\\pm 1$）与分数之积。这是哪种损失？',
    ),
    x: text('y·s', 'y·s'),
    y: text('loss', '损失'),
    series: [{ name: text('loss', '损失'), points: grid.map((margin): [number, number] => [margin, losses[drawn].at(margin)]) }],
    options: names.map((name) => ({
      text: losses[name].name,
      ...(name === drawn ? { correct: true } : { tag: losses[name].tag }),
      feedback: losses[name].feedback,
    })),
  };
}
