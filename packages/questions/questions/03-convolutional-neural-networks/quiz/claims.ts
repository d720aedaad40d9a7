import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of CNNs. */
export const claims: QuizDefinition = {
  id: 'cnn-claims',
  tag: 'cnn-structure',
  keyPoint: 'tasks',
  body: {
    kind: 'multiple',
    prompt: text('Which of these statements about convolutional neural networks are right?', '下列关于卷积神经网络的说法，哪些正确？'),
    options: [
      {
        text: text('The idea came from the visual cortex; the shared weights did not.', '想法来自视觉皮层，权重共享则不是。'),
        correct: true,
        feedback: text(
          'Neurons at different places in the cortex share no weights, and the cortex has feedback connections that a CNN lacks.',
          '皮层中不同位置的神经元并不共享权重；皮层还有反馈连接，CNN 没有。',
        ),
      },
      {
        text: text('A segmentation network can sort pixels into twenty classes.', '分割网络可以把像素分成二十个类别。'),
        correct: true,
        feedback: text(
          'It returns $[B, H, W, K]$ logits, for any number $K$ of classes.',
          '它输出形状为 $[B, H, W, K]$ 的 logits，类别数 $K$ 不限。',
        ),
      },
      {
        text: text('A rotated object gets different features in general.', '物体旋转之后，网络给出的特征一般会不同。'),
        correct: true,
        feedback: text(
          'Sharing weights over positions makes the network equivariant to translation only.',
          '在各位置共享权重，只带来对平移的等变。',
        ),
      },
      {
        text: text('They simulate the convolution and pooling of human vision.', '它模拟的是人类视觉中的卷积和池化。'),
        feedback: text(
          'They were inspired by vision. The comparison does not say what is computed, and weights, training and feedback differ.',
          '它只是受视觉启发。这个比喻没有说明网络究竟计算什么，而且权重、训练方式和反馈连接都不同。',
        ),
        tag: 'cnn-structure',
      },
      {
        text: text('Each pooling layer leaves the next convolution fewer parameters.', '每个池化层都会使下一个卷积层的参数变少。'),
        feedback: text(
          'A kernel has as many weights on a small map as on a large one. Only a fully connected layer after a flatten gets smaller.',
          '无论特征图是大是小，卷积核的权重都一样多。只有展平之后的全连接层会变小。',
        ),
        tag: 'pool-effect',
      },
      {
        text: text('Segmentation means telling foreground from background.', '分割就是把前景与背景分开。'),
        feedback: text(
          'That is the case of two classes. In general each pixel gets one of any number of classes.',
          '那是两个类别的情形。一般来说，每个像素属于若干类别中的一个，类别数不限。',
        ),
        tag: 'cnn-structure',
      },
    ],
  },
};
