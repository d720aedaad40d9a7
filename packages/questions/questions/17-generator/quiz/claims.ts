import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of generators. */
export const claims: QuizDefinition = {
  id: 'generator-claims',
  tag: 'upsampling',
  keyPoint: 'noise-to-sample',
  body: {
    kind: 'multiple',
    prompt: text(
      'Which of these statements about the convolutional generator of a GAN are right?',
      '下列关于 GAN 的卷积生成器的说法，哪些正确？',
    ),
    options: [
      {
        text: text('A `same` convolution with stride 1 enlarges no map.', '步幅为 1 的 `same` 卷积不会放大特征图。'),
        correct: true,
        feedback: text(
          'What enlarges a map is upsampling: transposed convolution, or resizing.',
          '使特征图变大的是上采样：转置卷积或插值放大。',
        ),
      },
      {
        text: text('A residual connection adds a path and eases optimisation.', '残差连接增加一条通路，使优化更容易。'),
        correct: true,
        feedback: text('The identity carries signal and gradient past the layers.', '恒等映射使信号和梯度绕过各层。'),
      },
      {
        text: text('Without a discriminator there is no loss to train it with.', '没有判别器，就没有训练它的损失。'),
        correct: true,
        feedback: text(
          'The only target is the discriminator’s answer: no image belongs to a given $z$.',
          '唯一的依据是判别器的判断：没有哪幅图像与给定的 $z$ 对应。',
        ),
      },
      {
        text: text('Residual connections make it simpler: it has fewer layers.', '残差连接减少了网络的层数，使生成器更简单。'),
        feedback: text(
          'They add paths, and in an upsampling block the shortcut has to be enlarged too. Only the optimisation gets easier.',
          '它们增加了通路；在上采样块里，捷径分支也要放大。变容易的只是优化。',
        ),
        tag: 'residual-connection',
      },
      {
        text: text('It is ordinary convolutions that enlarge noise to an image.', '把噪声一步步放大成图像的，是普通的卷积层。'),
        feedback: text(
          'They keep the size or reduce it, and refine what was enlarged.',
          '普通卷积保持或减小尺寸，作用是细化放大之后的特征图。',
        ),
        tag: 'upsampling',
      },
      {
        text: text('Cross-entropy between its pixels and an image can train it.', '用像素与某幅图像的交叉熵就能训练它。'),
        feedback: text(
          'With arbitrary pairs of noise and image it would learn the average image. That loss belongs to autoencoders, where input and target go together.',
          '噪声与图像随意配对，学到的只是平均图像。这种损失适用于自编码器，那里输入与目标才是成对的。',
        ),
        tag: 'generator-gradient',
      },
    ],
  },
};
