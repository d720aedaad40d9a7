import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What the figures of a hasty program are worth. */
export const claims: QuizDefinition = {
  id: 'scores-of-a-hasty-program',
  tag: 'data-split',
  keyPoint: 'splits',
  body: {
    kind: 'multiple',
    prompt: text(
      'A program passes the test set to `fit` as `validation_data`, stops early on the accuracy there, and reports the best value. Which statements are right?',
      '某程序把测试集作为 `validation_data` 传给 `fit`，根据测试集上的准确率早停，并报告最高的准确率。哪些说法正确？',
    ),
    options: [
      {
        text: text('The figure is too high, as it is the best of many.', '这个数字偏高，因为它是众多结果中最好的。'),
        correct: true,
        feedback: text('The epoch was chosen by these very data.', '选哪一轮，正是由这些数据决定的。'),
      },
      {
        text: text('A third set, not used before, would give a fair one.', '另取一份从未用过的数据，才能得到公正的数字。'),
        correct: true,
        feedback: text('Nothing would have been chosen by it.', '它没有参与过任何选择。'),
      },
      {
        text: text('It is fair: no weight was fitted to the test set.', '它是公正的：没有用测试集拟合过任何权重。'),
        feedback: text(
          'The epoch was chosen by it, and with the epoch all the weights that were kept.',
          '轮数是用它选的，保留下来的全部权重也就随之选定了。',
        ),
        tag: 'data-split',
      },
      {
        text: text('The accuracy on the training data would be fairer.', '改用训练数据上的准确率会更公正。'),
        feedback: text(
          'It says how well these examples were fitted. A model that has memorised them scores 100%.',
          '它只说明这些样本拟合得多好。把样本背下来的模型，准确率是 100%。',
        ),
        tag: 'overfitting',
      },
      {
        text: text('No figure is needed: early stopping ends overfitting.', '不需要评价：早停已经消除了过拟合。'),
        feedback: text(
          'It mitigates overfitting. How much of it is left is what held-out data must show.',
          '早停只是减轻过拟合。还剩多少，要靠留出的数据来看。',
        ),
        tag: 'early-stopping',
      },
    ],
  },
};
