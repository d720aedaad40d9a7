import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Accuracy and step functions. */
export const claims: QuizDefinition = {
  id: 'discriminator-as-perceptron',
  tag: 'cross-entropy',
  keyPoint: 'gradient',
  body: {
    kind: 'single',
    prompt: text(
      'The data are simple, so someone replaces the discriminator with a perceptron, whose output is a step function, and trains it for the highest accuracy. What does the generator learn from it?',
      '由于数据很简单，有人用感知机代替判别器（输出是阶跃函数），并把它训练到准确率最高。生成器能从中学到什么？',
    ),
    options: [
      {
        text: text('Nothing: the slope of a step is 0 wherever it exists.', '什么也学不到：阶跃函数在可导处斜率都为 0'),
        correct: true,
        feedback: text(
          'The generator learns only through the gradient with respect to its samples. Hence a smooth output and cross-entropy.',
          '生成器只能靠损失对样本的梯度来学习。所以输出要光滑，损失要用交叉熵。',
        ),
      },
      {
        text: text('As much as before: the data can be separated linearly.', '和原来一样多：数据本来就线性可分'),
        feedback: text(
          'Separating them is not enough: the generator needs a direction. A linear discriminator with a sigmoid would give one.',
          '能分开还不够，生成器需要的是方向。带 sigmoid 的线性判别器就能给出方向。',
        ),
        tag: 'cross-entropy',
      },
      {
        text: text('More than before: its accuracy cannot be raised further.', '比原来更多：准确率已经不能再高了'),
        feedback: text(
          'Accuracy is not what a discriminator maximises. It minimises cross-entropy, and at equilibrium it is right half the time.',
          '判别器的目标不是准确率最高，而是交叉熵最小；到达均衡时，它只有一半判断正确。',
        ),
        tag: 'cross-entropy',
      },
      {
        text: text('The sign of each error, which is enough for descent.', '每个误差的符号，这对梯度下降已经足够'),
        feedback: text(
          'The decision has a sign, but its derivative with respect to the sample is 0.',
          '判定结果有正负，但它对样本的导数是 0。',
        ),
        tag: 'gradient-step',
      },
    ],
  },
};
