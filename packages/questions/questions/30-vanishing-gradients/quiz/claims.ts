import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What vanishing gradients look like. */
export const claims: QuizDefinition = {
  id: 'vanishing-in-training',
  tag: 'gradient-product',
  keyPoint: 'vanishing',
  body: {
    kind: 'single',
    prompt: text(
      'A network of thirty sigmoid layers is trained by gradient descent. What shows that its gradients vanish?',
      '一个三十层的 sigmoid 网络用梯度下降训练。什么现象说明它的梯度在消失？',
    ),
    options: [
      {
        text: text('The late layers change as usual, the early ones barely.', '靠后的层照常变化，靠前的层几乎不动'),
        correct: true,
        feedback: text(
          'The gradients of the late layers have passed few factors, those of the early ones many.',
          '靠后的层，梯度只乘过很少的因子；靠前的层，梯度乘过很多因子。',
        ),
      },
      {
        text: text('No parameter of the network can be updated any more.', '网络的所有参数都无法再更新'),
        feedback: text(
          'Then something else is wrong, such as a detached graph or a learning rate of 0. Vanishing is uneven, and the late layers go on learning.',
          '那是别的问题，例如计算图被截断，或者学习率为 0。梯度消失是不均匀的，靠后的层仍在学习。',
        ),
        tag: 'gradient-product',
      },
      {
        text: text('It rests in a local minimum that a larger rate would leave.', '它停在局部极小点，加大学习率才能离开'),
        feedback: text(
          'The gradient is small because of the chain of factors, at points that may be far from any minimum. A larger rate makes the late layers diverge first.',
          '梯度小是因为连乘的因子，所在的点可能离任何极小点都很远。加大学习率，先发散的是靠后的层。',
        ),
        tag: 'gradient-product',
      },
      {
        text: text('A copy with two layers shows the same unevenness.', '只有两层的同样网络也会这样不均匀'),
        feedback: text('With two layers there is hardly a product that could vanish.', '只有两层时，几乎没有连乘，也就谈不上消失。'),
        tag: 'gradient-product',
      },
    ],
  },
};
