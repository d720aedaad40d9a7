import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const step: QuizDefinition = {
  id: 'gan-training-step-order',
  tag: 'gan-alternation',
  keyPoint: 'alternate',
  body: {
    kind: 'order',
    prompt: text('Arrange one iteration of GAN training, the discriminator first.', '排列 GAN 训练的一次迭代，先更新判别器。'),
    steps: [
      {
        text: text('Draw real samples and, from noise, generated ones', '抽取真实样本，并由噪声得到生成样本'),
        feedback: text('The discriminator needs examples of both labels.', '两种标签的样本，判别器都需要。'),
      },
      {
        text: text('Compute the cross-entropy with labels 1 and 0', '按标签 1 和 0 计算交叉熵'),
        feedback: text('Each batch has a mean of its own.', '两个批量各取各的平均值。'),
      },
      {
        text: text('Update the discriminator alone', '只更新判别器'),
        feedback: text(
          'For this step the generated samples are constants: the generator must not be moved to please its opponent.',
          '在这一步里，生成样本是常量：不能为了迁就对手而改动生成器。',
        ),
      },
      {
        text: text('Pass new noise through both networks', '让新的噪声依次通过两个网络'),
        feedback: text(
          'The logits must come from the discriminator as it is now, after its update.',
          '这里的 logits 要由更新之后的判别器给出。',
        ),
      },
      {
        text: text('Carry the loss with label 1 back through the discriminator', '以标签 1 计算损失，让梯度穿过判别器传回'),
        feedback: text(
          'The generator wants its samples called real; its gradient exists only through the discriminator.',
          '生成器希望样本被判为真实；它的梯度只能穿过判别器得到。',
        ),
      },
      {
        text: text('Update the generator alone', '只更新生成器'),
        feedback: text('Then the next iteration begins with new samples.', '之后用新的样本开始下一次迭代。'),
      },
    ],
    tag: 'gan-alternation',
  },
};

const slope: QuizDefinition = {
  id: 'minimax-generator-slope',
  tag: 'gan-saturation',
  keyPoint: 'saturation',
  body: {
    kind: 'expression',
    prompt: text(
      'A generated sample has the logit $s$, and $d = \\sigma(s)$. Write the derivative with respect to $s$ of the minimax loss $\\log(1 - d)$ as a formula in `d`.',
      '某个生成样本的 logit 是 $s$，$d = \\sigma(s)$。写出 minimax 损失 $\\log(1 - d)$ 对 $s$ 的导数，用 `d` 表示。',
    ),
    variables: { d: [0.03, 0.97] },
    answer: '-d',
    feedback: text(
      '$-\\frac{1}{1 - d} \\cdot d(1 - d) = -d$: nearly 0 while the discriminator is sure that the sample is generated.',
      '$-\\frac{1}{1 - d} \\cdot d(1 - d) = -d$：只要判别器确信样本是生成的，它就几乎为 0。',
    ),
    wrong: [
      {
        formula: '-1 / (1 - d)',
        feedback: text(
          'That is the derivative with respect to $d$. The sigmoid’s own slope, $d(1 - d)$, has to be multiplied in.',
          '这是对 $d$ 的导数，还要乘上 sigmoid 的斜率 $d(1 - d)$。',
        ),
        tag: 'chain-rule',
      },
      {
        formula: 'd - 1',
        feedback: text('That is the slope of the non-saturating loss $-\\log d$.', '这是非饱和损失 $-\\log d$ 的斜率。'),
        tag: 'gan-saturation',
      },
      {
        formula: 'd',
        feedback: text(
          'The sign is wrong: this is the slope of $-\\log(1 - d)$, which the discriminator minimises.',
          '符号反了：这是 $-\\log(1 - d)$ 的斜率，最小化它的是判别器。',
        ),
        tag: 'gan-game',
      },
      {
        formula: '-d * (1 - d)',
        feedback: text(
          'Only the sigmoid was differentiated, and not the logarithm, which contributes $1/(1 - d)$.',
          '只对 sigmoid 求了导，漏了对数，它贡献 $1/(1 - d)$。',
        ),
        tag: 'activation-derivative',
      },
    ],
    otherwise: text(
      'Differentiate the logarithm with respect to $d$, then multiply by $d(1 - d)$.',
      '先求对数对 $d$ 的导数，再乘以 $d(1 - d)$。',
    ),
  },
};

const equilibrium: QuizDefinition = {
  id: 'gan-equilibrium-values',
  tag: 'gan-equilibrium',
  keyPoint: 'equilibrium',
  body: {
    kind: 'match',
    prompt: text(
      'The generator’s distribution equals that of the data, and the discriminator is the best one. What is the value of each quantity?',
      '生成器的分布等于数据的分布，判别器也是最优的。各个量取什么值？请配对。',
    ),
    pairs: [
      {
        left: text('Logit of any sample', '任一样本的 logit'),
        right: text('$0$', '$0$'),
        feedback: text('$\\sigma(0) = 1/2$: nothing tells the two kinds apart.', '$\\sigma(0) = 1/2$：两种样本无从区分。'),
      },
      {
        left: text('The discriminator’s loss', '判别器的损失'),
        right: text('$2 \\log 2$', '$2 \\log 2$'),
        feedback: text('Two means, each of $-\\log \\tfrac{1}{2}$.', '两个平均值，每个都是 $-\\log \\tfrac{1}{2}$。'),
      },
      {
        left: text('The generator’s minimax loss', '生成器的 minimax 损失'),
        right: text('$-\\log 2$', '$-\\log 2$'),
        feedback: text('$\\log(1 - \\tfrac{1}{2})$, which is negative.', '$\\log(1 - \\tfrac{1}{2})$，是负数。'),
      },
      {
        left: text('The generator’s non-saturating loss', '生成器的非饱和损失'),
        right: text('$\\log 2$', '$\\log 2$'),
        feedback: text('$-\\log \\tfrac{1}{2}$.', '$-\\log \\tfrac{1}{2}$。'),
      },
    ],
    tag: 'gan-equilibrium',
  },
};

const bestResponse: QuizDefinition = {
  id: 'generator-against-fixed-discriminator',
  tag: 'mode-collapse',
  keyPoint: 'collapse',
  body: {
    kind: 'single',
    prompt: text(
      'Someone stops updating the discriminator and trains a flexible generator on $-\\log D$ until nothing changes. What does the generator produce?',
      '有人不再更新判别器，用 $-\\log D$ 把一个表达能力很强的生成器训练到不再变化。生成器产生什么？',
    ),
    options: [
      {
        text: text('The sample that $D$ rates highest, for any noise', '无论什么噪声，都是 $D$ 评分最高的样本'),
        correct: true,
        feedback: text(
          'Each sample is judged by itself, so each moves to where $D$ is largest. This is mode collapse in its purest form; updating $D$ is what counteracts it.',
          '每个样本都单独评判，于是都移向 $D$ 最大的地方。这是最纯粹的模式坍塌；更新 $D$ 正是为了抵消它。',
        ),
      },
      {
        text: text('Samples distributed like the data, since $D$ was trained on them', '与数据同分布的样本，因为 $D$ 是用数据训练的'),
        feedback: text(
          'That would need a penalty for leaving parts of the data out, and the loss of a sample contains none.',
          '那需要对遗漏部分数据有所惩罚，而单个样本的损失里没有这一项。',
        ),
        tag: 'mode-collapse',
      },
      {
        text: text('Samples with $D = 1/2$, because that is the equilibrium', '$D = 1/2$ 的样本，因为那是均衡'),
        feedback: text(
          '$1/2$ comes about because the discriminator answers. A fixed one is simply driven towards 1.',
          '$1/2$ 是判别器也在应对的结果。判别器固定不动时，生成器只会把它推向 1。',
        ),
        tag: 'gan-equilibrium',
      },
      {
        text: text('Noise, because without updates of $D$ no gradient arrives', '噪声，因为 $D$ 不更新就没有梯度传来'),
        feedback: text(
          'Fixed weights can be differentiated through. In every generator step the discriminator is fixed.',
          '权重固定，照样可以求导穿过。生成器的每一步里，判别器本来就是固定的。',
        ),
        tag: 'generator-gradient',
      },
    ],
  },
};

const signals: QuizDefinition = {
  id: 'gan-losses-as-signals',
  tag: 'gan-evaluation',
  keyPoint: 'evaluation',
  body: {
    kind: 'multiple',
    prompt: text('What may be concluded from the losses of a GAN during training?', '训练 GAN 时，从损失可以得出哪些结论？'),
    options: [
      {
        text: text(
          'A discriminator’s loss near 0: it tells the two kinds apart almost without error.',
          '判别器的损失接近 0：它几乎能无误地区分两种样本。',
        ),
        correct: true,
        feedback: text(
          'Every logit then has the right sign and is large. The generator’s minimax loss has no slope left.',
          '这时每个 logit 的符号都对，而且绝对值很大。生成器的 minimax 损失已经没有斜率了。',
        ),
      },
      {
        text: text(
          'A loss of about 1.386 throughout: the discriminator does no better than guessing.',
          '损失一直在 1.386 左右：判别器与瞎猜差不多。',
        ),
        correct: true,
        feedback: text(
          '$2 \\log 2$ is what logits of 0 cost. The generator may be perfect, or the discriminator may have learned nothing.',
          '$2 \\log 2$ 正是 logits 全为 0 的代价。可能生成器已经完美，也可能判别器什么也没学到。',
        ),
      },
      {
        text: text('A falling generator loss: the samples become more like the data.', '生成器的损失在下降：样本越来越像数据。'),
        feedback: text(
          'It falls also when the discriminator gets weaker. The loss is measured against an opponent that moves.',
          '判别器变弱时它也会下降。损失是相对于一个不断变化的对手来衡量的。',
        ),
        tag: 'gan-evaluation',
      },
      {
        text: text('Two steady losses: the generator covers all the modes of the data.', '两个损失都平稳：生成器覆盖了数据的所有模式。'),
        feedback: text(
          'A collapsed generator can hold the discriminator in check just as steadily.',
          '坍塌了的生成器，也能同样平稳地与判别器僵持。',
        ),
        tag: 'mode-collapse',
      },
      {
        text: text('A lower generator loss than another run’s: the better of two models.', '生成器的损失比另一次训练低：这个模型更好。'),
        feedback: text(
          'The two runs have different discriminators. Compare samples by one common measure, such as FID.',
          '两次训练的判别器不同。应当用同一种度量比较样本，例如 FID。',
        ),
        tag: 'gan-evaluation',
      },
    ],
  },
};

/** The game: its steps, its losses and where it ends. */
export const gameItems = [step, slope, equilibrium, bestResponse, signals];
