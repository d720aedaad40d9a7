import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is called fine-tuning, and is not. */
export const claims: QuizDefinition = {
  id: 'fine-tuning-by-name',
  tag: 'feature-extraction',
  keyPoint: 'extraction',
  body: {
    kind: 'single',
    prompt: text(
      'A pretrained base is set to `trainable = False`, and a new output layer is trained on 500 new images. What is this?',
      '把预训练的基础网络设为 `trainable = False`，用 500 张新图像训练一个新的输出层。这是什么？',
    ),
    options: [
      {
        text: text('Feature extraction: nothing in the base changes.', '特征提取：基础网络没有任何改变'),
        correct: true,
        feedback: text(
          'Only the head is trained, on features that the base computes as before. Fine-tuning would train some of the base as well, at a low learning rate.',
          '训练的只有输出头，基础网络照旧计算特征。微调还要以较小的学习率训练基础网络的一部分。',
        ),
      },
      {
        text: text('Fine-tuning: a small amount of data was added.', '微调：加入了少量新的数据'),
        feedback: text(
          'The data do not decide it. The same 500 images serve for either; what matters is which parameters are trained.',
          '这与数据无关。用同样的 500 张图像，两种做法都可以；区别在于训练哪些参数。',
        ),
        tag: 'feature-extraction',
      },
      {
        text: text('Fine-tuning: the new layer fits the base to the task.', '微调：新的输出层使基础网络适应了任务'),
        feedback: text(
          'It is the new layer that adapts. The base returns the same features for every task.',
          '适应任务的是新的输出层。无论什么任务，基础网络给出的特征都一样。',
        ),
        tag: 'feature-extraction',
      },
      {
        text: text('Training from scratch: the new layer starts at random.', '从头训练：新的输出层是随机初始化的'),
        feedback: text(
          'The head does. From scratch means that the base starts at random too.',
          '随机初始化的只是输出头。从头训练是指基础网络也随机初始化。',
        ),
        tag: 'feature-extraction',
      },
    ],
  },
};
