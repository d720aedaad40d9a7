import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** A listing that calls itself a GAN. */
export const claims: QuizDefinition = {
  id: 'gan-repair-of-a-stack',
  tag: 'gan-game',
  keyPoint: 'two-networks',
  body: {
    kind: 'multiple',
    prompt: text(
      'A program stacks a generator and a discriminator into one model that ends in 784 units, gives it a single loss, “trains” it by calling `predict` on noise, and evaluates the outputs against the noise. Which of these changes are right if it is to become a GAN?',
      '某程序把生成器和判别器叠成一个模型，最后一层有 784 个单元，只设一个损失；所谓“训练”，只是对噪声调用 `predict`；评价则是拿输出与噪声作比较。要把它改成 GAN，哪些改动是对的？',
    ),
    options: [
      {
        text: text('Let the discriminator end in one unit per sample.', '让判别器对每个样本只输出一个数。'),
        correct: true,
        feedback: text(
          'It judges a sample. 784 units make an image, and that is what the generator puts out.',
          '它的任务是判断样本。784 个单元是一幅图像，那是生成器的输出。',
        ),
      },
      {
        text: text('Give each network a loss and an update of its own.', '让两个网络各有自己的损失和更新。'),
        correct: true,
        feedback: text('Their goals are opposite, so each step moves one network only.', '两者的目标相反，所以每一步只更新其中一个网络。'),
      },
      {
        text: text('For evaluation, compare sets of real and generated samples.', '评价时，比较一批生成样本与一批真实样本。'),
        correct: true,
        feedback: text(
          'What should agree are the distributions; FID compares features of many samples.',
          '应当一致的是分布；FID 比较的就是大量样本的特征。',
        ),
      },
      {
        text: text('Call `predict` on noise in every epoch, not only once.', '每一轮都对噪声调用 `predict`，而不是只调用一次。'),
        feedback: text(
          'It is a forward pass. However often it runs, no weight changes.',
          '那只是前向传播。无论运行多少次，权重都不会改变。',
        ),
        tag: 'gan-alternation',
      },
      {
        text: text('Take the noise as the target that each output has to match.', '把噪声作为每个输出应当接近的目标。'),
        feedback: text(
          'The noise is an input and holds no target: no image belongs to a given $z$.',
          '噪声是输入，其中没有目标：并没有哪幅图像与给定的 $z$ 对应。',
        ),
        tag: 'gan-evaluation',
      },
      {
        text: text('Keep the one loss and let one optimizer move all weights.', '保留这一个损失，由一个优化器更新全部权重。'),
        feedback: text(
          'Both networks would then lower the same loss: they would cooperate instead of competing.',
          '那样两个网络减小的是同一个损失，成了合作，而不是对抗。',
        ),
        tag: 'gan-alternation',
      },
    ],
  },
};
