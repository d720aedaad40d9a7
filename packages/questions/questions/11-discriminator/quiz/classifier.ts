import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const onlyReal: QuizDefinition = {
  id: 'discriminator-on-real-data-only',
  tag: 'discriminator-data',
  keyPoint: 'labels',
  body: {
    kind: 'single',
    prompt: text(
      'A discriminator is fitted for ten epochs on real images with the label 1, and only then shown generated ones. What will it say of them?',
      '判别器先用标签为 1 的真实图像训练了 10 轮，然后才让它看生成的图像。它会怎样判断？',
    ),
    options: [
      {
        text: text('Real, with a probability close to 1', '真实，概率接近 1'),
        correct: true,
        feedback: text(
          'With one label the loss falls by raising the bias. Nothing in it asks for a boundary.',
          '只有一种标签时，只要增大偏置，损失就会下降，没有什么要求它划出边界。',
        ),
      },
      {
        text: text('Generated, since they differ from all it has seen', '生成，因为与它见过的都不同'),
        feedback: text(
          'That would be a detector of outliers. Cross-entropy with one label never rewards the answer 0.',
          '那是异常检测。只有一种标签的交叉熵，从不奖励回答 0。',
        ),
        tag: 'discriminator-data',
      },
      {
        text: text('About $1/2$, because it has no evidence on them', '约为 $1/2$，因为没有依据'),
        feedback: text(
          'A network does not know what it has not been shown. It keeps giving the answer that lowered its loss.',
          '网络并不知道自己没见过什么，只会沿用使损失下降的回答。',
        ),
        tag: 'optimal-discriminator',
      },
      {
        text: text('It depends on the generator that it was paired with', '取决于与它配对的生成器'),
        feedback: text(
          'No sample of that generator took part in the training, so nothing of it can be in the weights.',
          '训练中没有出现过那个生成器的样本，权重里不可能有它的信息。',
        ),
        tag: 'gan-alternation',
      },
    ],
  },
};

const ownStep: QuizDefinition = {
  id: 'discriminator-step-statements',
  tag: 'gan-alternation',
  keyPoint: 'detached',
  body: {
    kind: 'multiple',
    prompt: text('Which statements hold for the step of the discriminator?', '关于判别器的一步更新，哪些说法正确？'),
    options: [
      {
        text: text('Generated samples are treated as constants.', '生成样本被当作常量。'),
        correct: true,
        feedback: text(
          'In PyTorch by `detach`. A gradient through them would be computed and then thrown away.',
          '在 PyTorch 中用 `detach`。穿过它们的梯度即使算出来也会被丢掉。',
        ),
      },
      {
        text: text('The noise behind the generated samples never enters it.', '判别器从不接收生成样本背后的噪声。'),
        correct: true,
        feedback: text(
          'It sees samples alone. (A conditional discriminator also sees the condition, but not the noise.)',
          '它只看样本。（条件判别器还会看条件，但不看噪声。）',
        ),
      },
      {
        text: text('Real and generated batches may differ in size.', '真实批量与生成批量的大小可以不同。'),
        correct: true,
        feedback: text('Each mean runs over its own batch, so both kinds keep the same weight.', '各取各的平均值，两种样本的比重就不变。'),
      },
      {
        text: text('It raises the logits of generated samples.', '它使生成样本的 logits 变大。'),
        feedback: text(
          'It lowers them: their label is 0. Raising them is what the generator’s step does.',
          '它使其变小，因为标签是 0。使其变大是生成器那一步做的事。',
        ),
        tag: 'discriminator-labels',
      },
      {
        text: text('Its loss is the generator’s with the opposite sign.', '它的损失是生成器损失的相反数。'),
        feedback: text(
          'Only in the minimax form, and only in the part that the generator can influence. The term of the real samples is missing there.',
          '只有 minimax 形式、并且只就生成器能影响的那一项而言才如此；那里没有真实样本的一项。',
        ),
        tag: 'gan-game',
      },
      {
        text: text('A sigmoid at the end helps a loss that takes logits.', '损失接收 logits 时，末尾加 sigmoid 有好处。'),
        feedback: text(
          'Then the sigmoid acts twice, and the loss cannot fall below about 1.',
          '那样 sigmoid 会作用两次，损失降不到约 1 以下。',
        ),
        tag: 'logits-as-input',
      },
    ],
  },
};

const heads: QuizDefinition = {
  id: 'discriminator-output-meaning',
  tag: 'critic',
  keyPoint: 'critic',
  body: {
    kind: 'match',
    prompt: text(
      'Pair each kind of discriminator with what its last unit means at its optimum. $p$: data, $q$: generator.',
      '把每种判别器与它达到最优时最后一个单元的含义配对。$p$：数据，$q$：生成器。',
    ),
    pairs: [
      {
        left: text('Cross-entropy, before the sigmoid', '交叉熵，sigmoid 之前'),
        right: text('$\\log(p/q)$', '$\\log(p/q)$'),
        feedback: text('The logit of $p/(p + q)$.', '它是 $p/(p + q)$ 的 logit。'),
      },
      {
        left: text('Cross-entropy, after the sigmoid', '交叉熵，sigmoid 之后'),
        right: text('$p/(p + q)$', '$p/(p + q)$'),
        feedback: text('The probability that a sample of the mixture is real.', '混合样本中某个样本为真的概率。'),
      },
      {
        left: text('Least squares, labels 1 and −1', '最小二乘，标签为 1 和 −1'),
        right: text('$(p - q)/(p + q)$', '$(p - q)/(p + q)$'),
        feedback: text('The mean of the labels at this point.', '该点处标签的平均值。'),
      },
      {
        left: text('Wasserstein critic', 'Wasserstein 评论家'),
        right: text('A score whose slope is at most 1', '斜率不超过 1 的分数'),
        feedback: text('Only differences between scores have a meaning, and no density appears.', '只有分数之差有意义，其中不出现密度。'),
      },
    ],
    tag: 'critic',
  },
};

/** The discriminator as a classifier: what it is shown, what it learns, what its output means. */
export const classifierItems = [onlyReal, ownStep, heads];
