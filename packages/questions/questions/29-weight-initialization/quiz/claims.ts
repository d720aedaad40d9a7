import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of initialisation rules. */
export const claims: QuizDefinition = {
  id: 'init-claims',
  tag: 'init-fan',
  keyPoint: 'truncation',
  body: {
    kind: 'multiple',
    prompt: text(
      'Which of these statements about Xavier and He initialisation are right?',
      '下列关于 Xavier 初始化和 He 初始化的说法，哪些正确？',
    ),
    options: [
      {
        text: text('For a square layer He’s variance is twice Xavier’s.', '权重为方阵时，He 的方差是 Xavier 的两倍。'),
        correct: true,
        feedback: text('$2/n$ against $2/(n + n)$.', '$2/n$ 与 $2/(n + n)$ 之比。'),
      },
      {
        text: text('Neither depends on the data, only on the layer’s shape.', '两者都与训练数据无关，只取决于层的形状。'),
        correct: true,
        feedback: text('Fan-in and fan-out are all that they take.', '它们只用到扇入和扇出。'),
      },
      {
        text: text('Cutting a normal distribution at two deviations narrows it.', '正态分布在两倍标准差处截断后，标准差会变小。'),
        correct: true,
        feedback: text(
          'The standard deviation falls to 0.88 of what was asked for, unless the distribution is widened first.',
          '只剩原来的 0.88 倍，所以要事先把分布放宽。',
        ),
      },
      {
        text: text('Xavier measures the variance of the data, He the deviation.', 'Xavier 测的是数据的方差，He 测的是标准差。'),
        feedback: text(
          'Neither measures anything. Both take a variance from the fans; the deviation is its root.',
          '两者都不测量数据，而是由扇入、扇出得到方差；标准差是它的平方根。',
        ),
        tag: 'init-variance',
      },
      {
        text: text('He’s standard deviation is 2 divided by the fan-in.', 'He 的标准差等于 2 除以扇入。'),
        feedback: text(
          'That is the variance. For 200 inputs the deviation is 0.1, not 0.01.',
          '那是方差。有 200 个输入时，标准差是 0.1，不是 0.01。',
        ),
        tag: 'init-variance',
      },
      {
        text: text('Cutting at two deviations has no effect: it hits few draws.', '在两倍标准差处截断没有影响，因为涉及的值很少。'),
        feedback: text(
          'Fewer than 5% are hit, but they are the largest: the variance falls to 0.774 of its value.',
          '涉及的不到 5%，但都是最大的：方差降到原来的 0.774 倍。',
        ),
        tag: 'init-truncation',
      },
    ],
  },
};
