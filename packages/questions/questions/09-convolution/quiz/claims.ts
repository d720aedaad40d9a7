import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of convolution layers. */
export const claims: QuizDefinition = {
  id: 'conv-claims',
  tag: 'weight-sharing',
  keyPoint: 'sharing',
  body: {
    kind: 'multiple',
    prompt: text('Which of these statements about convolution layers are right?', '下列关于卷积层的说法，哪些正确？'),
    options: [
      {
        text: text('The same kernel serves all positions of the input.', '同一个卷积核用在输入的所有位置上。'),
        correct: true,
        feedback: text('That is what sharing weights means.', '这就是权重共享的含义。'),
      },
      {
        text: text('The kernel slides over the input with stride 1, too.', '步幅为 1 时，卷积核同样在输入上滑动。'),
        correct: true,
        feedback: text(
          'Every convolution slides. The stride only says how far the kernel moves each time.',
          '任何卷积都在滑动。步幅只说明卷积核每次移动多远。',
        ),
      },
      {
        text: text('Each output channel of each layer has a kernel of its own.', '每一层的每个输出通道都有自己的卷积核。'),
        correct: true,
        feedback: text(
          'Weights are shared across positions, not across layers or channels.',
          '共享权重的是各个位置，而不是各层或各个通道。',
        ),
      },
      {
        text: text('The kernels are fixed in advance, for instance to find edges.', '卷积核是事先定好的，例如用来检测边缘。'),
        feedback: text(
          'They start at random and are learned. First layers often end up with edge detectors, but nobody puts them there.',
          '卷积核随机初始化，再由训练学出。第一层往往会学出边缘检测器，但那不是人放进去的。',
        ),
        tag: 'weight-sharing',
      },
      {
        text: text('A layer is one dot product of the image with each kernel.', '卷积层就是图像与卷积核的点积，每个卷积核得到一个数。'),
        feedback: text(
          'One output is the dot product of one window with a kernel. There is one for every position.',
          '一个输出是一个窗口与卷积核的点积。每个位置都有一个输出。',
        ),
        tag: 'conv-output-size',
      },
      {
        text: text('With stride 2, half of the kernel moves and half stays.', '步幅为 2 时，卷积核的一半移动，另一半留在原处。'),
        feedback: text('The whole kernel moves on by two pixels.', '整个卷积核一起移动两个像素。'),
        tag: 'conv-stride',
      },
    ],
  },
};
