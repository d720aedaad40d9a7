import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Where a penalty belongs. */
export const claims: QuizDefinition = {
  id: 'penalty-on-a-finished-model',
  tag: 'weight-penalty',
  keyPoint: 'l2',
  body: {
    kind: 'single',
    prompt: text(
      'In Keras, the weights of a hidden layer are to get an L2 penalty. The model ends in a softmax layer and has already been compiled. What has to be done?',
      '在 Keras 中，要给某个隐藏层的权重加上 L2 惩罚。现有的模型以 softmax 层结尾，而且已经编译。应当怎样做？',
    ),
    options: [
      {
        text: text('Rebuild that layer with the regularizer, then compile.', '重新构建这一层，带上正则化项，再编译模型'),
        correct: true,
        feedback: text(
          'The penalty belongs to the weights that it restrains, and it enters the loss when the model is built.',
          '惩罚属于它所约束的权重，在构建模型时进入损失。',
        ),
      },
      {
        text: text('Add a layer with the regularizer after the softmax.', '在 softmax 之后再加一个带正则化项的层'),
        feedback: text(
          'That is one more output layer, acting on probabilities, and its penalty concerns its own weights only.',
          '那是在概率之上又加了一个输出层，它的惩罚只针对它自己的权重。',
        ),
        tag: 'weight-penalty',
      },
      {
        text: text('Add dropout after the softmax, which has the same effect.', '在 softmax 之后加一个 Dropout 层，效果相同'),
        feedback: text(
          'Dropout adds no term to the loss, and after the output it would set probabilities to 0 at random.',
          'Dropout 不给损失加任何项，放在输出之后，还会把概率随机置零。',
        ),
        tag: 'dropout-scale',
      },
      {
        text: text('Compile the model again, with the penalty as its loss.', '以这个惩罚作为损失，重新编译一次模型'),
        feedback: text(
          'The penalty is added to the data loss. Alone it would drive the weights to 0.',
          '惩罚要加在数据损失上。只有惩罚，权重就会被推向 0。',
        ),
        tag: 'weight-penalty',
      },
    ],
  },
};
