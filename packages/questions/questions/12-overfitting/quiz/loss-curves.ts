import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const epochs = 40;

/** What a pair of curves may show: training and validation loss at epoch t, with a random pace. */
const situations = [
  {
    name: text('Overfitting the training set', '对训练数据过拟合'),
    train: (t: number, pace: number) => 0.05 + 1.6 * Math.exp(-t / pace),
    validation: (t: number, pace: number) => 0.35 + 1.4 * Math.exp(-t / pace) + 0.012 * Math.max(0, t - 1.5 * pace),
    says: text('Training loss falls towards 0 while validation loss turns and rises.', '训练损失趋于 0，验证损失却掉头上升。'),
  },
  {
    name: text('Underfitting on both sets', '对两个集合都欠拟合'),
    train: (t: number, pace: number) => 1.2 + 0.5 * Math.exp(-t / pace),
    validation: (t: number, pace: number) => 1.26 + 0.5 * Math.exp(-t / pace),
    says: text('Both losses stay high and close to each other.', '两条损失都停在高处，而且彼此接近。'),
  },
  {
    name: text('A good fit on both sets', '对两个集合都拟合得很好'),
    train: (t: number, pace: number) => 0.2 + 1.5 * Math.exp(-t / pace),
    validation: (t: number, pace: number) => 0.26 + 1.5 * Math.exp(-t / pace),
    says: text('Both losses become low, with a small and constant gap.', '两条损失都降得很低，差距很小而且不变。'),
  },
  {
    name: text('Strong dropout in training', '训练用了强 Dropout'),
    train: (t: number, pace: number) => 0.55 + 1.3 * Math.exp(-t / (1.5 * pace)),
    validation: (t: number, pace: number) => 0.3 + 1.4 * Math.exp(-t / pace),
    says: text(
      'Validation loss lies below training loss throughout, as dropout is off for validation.',
      '验证损失始终低于训练损失，因为验证时关闭了 Dropout。',
    ),
  },
];

/** Two drawn curves to diagnose. */
export function lossCurves(random: Random): QuizBody {
  const drawn = random.pick(situations);
  const pace = random.uniform(5, 9);
  const points = (loss: (t: number, pace: number) => number) =>
    Array.from({ length: epochs + 1 }, (_, t): [number, number] => [t, rounded(loss(t, pace) + random.uniform(-0.01, 0.01), 3)]);
  return {
    kind: 'curve',
    prompt: text('What do these two curves show most likely?', '这两条曲线最可能说明什么？'),
    x: text('epoch', '轮'),
    y: text('loss', '损失'),
    series: [
      { name: text('training', '训练'), points: points(drawn.train) },
      { name: text('validation', '验证'), points: points(drawn.validation) },
    ],
    options: situations.map((situation) => ({
      text: situation.name,
      ...(situation === drawn ? { correct: true } : { tag: 'overfitting' }),
      feedback: situation.says,
    })),
  };
}
