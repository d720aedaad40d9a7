import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const way: QuizDefinition = {
  id: 'generator-gradient-order',
  tag: 'generator-gradient',
  keyPoint: 'path',
  body: {
    kind: 'order',
    prompt: text(
      'In the step of a convolutional generator the gradient starts at the loss. Put the places that it passes in order.',
      '在卷积生成器的一步里，梯度从损失出发，依次经过哪里？请排列。',
    ),
    steps: [
      {
        text: text('The logits of the generated samples', '生成样本的 logits'),
        feedback: text('There it is $(\\sigma(s) - 1)/B$.', '在这里它是 $(\\sigma(s) - 1)/B$。'),
      },
      {
        text: text('The discriminator’s layers, last to first', '判别器的各层，从最后一层到第一层'),
        feedback: text(
          'Their weights are used and not updated; the gradients with respect to them are not needed.',
          '用到它们的权重，但不更新；对这些权重的梯度并不需要。',
        ),
      },
      {
        text: text('The pixels of the generated samples', '生成样本的像素'),
        feedback: text(
          'What arrives here says how each pixel should change to look more real.',
          '到达这里的梯度说明，每个像素怎样改变才会更像真的。',
        ),
      },
      {
        text: text('The tanh at the generator’s output', '生成器输出端的 tanh'),
        feedback: text('The generator’s own backward pass begins at its end.', '生成器自身的反向传播从它的末端开始。'),
      },
      {
        text: text('Its upsampling blocks, last to first', '它的上采样块，从最后一个到第一个'),
        feedback: text(
          'The backward pass of a transposed convolution is an ordinary convolution with stride.',
          '转置卷积的反向传播是普通的跨步卷积。',
        ),
      },
      {
        text: text('The fully connected layer after the noise', '噪声之后的全连接层'),
        feedback: text('The noise itself is not learned, so here it ends.', '噪声本身不学习，所以到这里为止。'),
      },
    ],
    tag: 'generator-gradient',
  },
};

const chain: QuizDefinition = {
  id: 'generator-weight-gradient',
  tag: 'generator-gradient',
  keyPoint: 'path',
  body: {
    kind: 'expression',
    prompt: text(
      'A generator makes the sample $x = a z$ of a number $z$, and a discriminator gives it the logit $s = c x$. With $d = \\sigma(s)$ the loss is $-\\log d$. Write its derivative with respect to $a$ as a formula in `d`, `c`, `z` and `a`, as needed.',
      '生成器由数 $z$ 得到样本 $x = a z$，判别器给出 logit $s = c x$。设 $d = \\sigma(s)$，损失是 $-\\log d$。写出它对 $a$ 的导数，可以用 `d`、`c`、`z` 和 `a`（不一定都用到）。',
    ),
    variables: { d: [0.05, 0.95], c: [0.5, 3], z: [0.5, 3], a: [0.5, 3] },
    answer: '(d - 1) * c * z',
    feedback: text(
      'Loss to logit $d - 1$, logit to sample $c$, sample to weight $z$: the discriminator’s weight is a factor, though it is not changed.',
      '损失到 logit 是 $d - 1$，logit 到样本是 $c$，样本到权重是 $z$：判别器的权重虽然不变，却是其中一个因子。',
    ),
    wrong: [
      {
        formula: '(d - 1) * z',
        feedback: text(
          'The path through the discriminator is missing: the logit changes $c$ times as much as the sample.',
          '漏了穿过判别器的一段：样本变化 1，logit 就变化 $c$。',
        ),
        tag: 'generator-gradient',
      },
      {
        formula: '(d - 1) * a * z',
        feedback: text(
          'That is the derivative with respect to $c$, the discriminator’s weight, which is not updated here.',
          '这是对 $c$，也就是判别器权重的导数，而它在这里不更新。',
        ),
        tag: 'gan-alternation',
      },
      {
        formula: '-d * c * z',
        feedback: text('That is the gradient of the minimax loss $\\log(1 - d)$.', '这是 minimax 损失 $\\log(1 - d)$ 的梯度。'),
        tag: 'gan-saturation',
      },
      {
        formula: '(1 - d) * c * z',
        feedback: text(
          'The sign is wrong: the loss falls when the logit rises, so its slope there is negative.',
          '符号反了：logit 变大，损失变小，所以斜率是负的。',
        ),
        tag: 'gradient-step',
      },
      {
        formula: '(d - 1) * d * (1 - d) * c * z',
        feedback: text(
          'The slope of the sigmoid is counted twice: $d - 1$ already contains it.',
          'sigmoid 的斜率乘了两次：$d - 1$ 里已经包含它了。',
        ),
        tag: 'cross-entropy',
      },
    ],
    otherwise: text(
      'Multiply three slopes: of the loss in $s$, of $s$ in $x$, of $x$ in $a$.',
      '把三个斜率相乘：损失对 $s$，$s$ 对 $x$，$x$ 对 $a$。',
    ),
  },
};

const frozen: QuizDefinition = {
  id: 'frozen-discriminator-gradient',
  tag: 'generator-gradient',
  keyPoint: 'fixed',
  body: {
    kind: 'single',
    prompt: text(
      'A PyTorch program computes `loss = softplus(-d(g(z).detach())).mean()` for the generator’s step, calls `backward` and steps both optimizers. What happens?',
      '某个 PyTorch 程序在生成器的一步里计算 `loss = softplus(-d(g(z).detach())).mean()`，调用 `backward`，然后让两个优化器都走一步。结果怎样？',
    ),
    options: [
      {
        text: text('Only $D$ moves: it learns to call fakes real', '只有 $D$ 变了：它学会把假的判为真'),
        correct: true,
        feedback: text(
          '`detach` cuts the path to the generator, and the label ‘real’ now trains the discriminator. Here the samples must stay attached, and only the generator’s optimizer may step.',
          '`detach` 切断了通往生成器的路，“真实”的标签反而训练了判别器。这里样本不能分离，而且只能让生成器的优化器走一步。',
        ),
      },
      {
        text: text('Both move, but the generator more slowly than it should', '两者都变，只是生成器比应有的慢'),
        feedback: text(
          'No gradient at all reaches a tensor that was detached: its weights keep `grad = None`.',
          '分离之后的张量完全得不到梯度，生成器权重的 `grad` 一直是 `None`。',
        ),
        tag: 'generator-gradient',
      },
      {
        text: text('Only the generator moves, since $D$ has no labels here', '只有生成器变了，因为这里没有给 $D$ 标签'),
        feedback: text(
          'The label is in the form of the loss: `softplus(-s)` asks for ‘real’. $D$ is attached and gets that gradient.',
          '标签就在损失的形式里：`softplus(-s)` 要求的是“真实”。$D$ 在计算图中，会得到这个梯度。',
        ),
        tag: 'discriminator-labels',
      },
      {
        text: text('Nothing moves, as a detached loss has no gradient', '什么也没变，因为分离之后损失没有梯度'),
        feedback: text(
          'The samples were detached, not the loss: behind them stand the discriminator’s weights.',
          '分离的是样本，不是损失：样本之后还有判别器的权重。',
        ),
        tag: 'generator-gradient',
      },
    ],
  },
};

/** How the generator learns. */
export const gradientItems = [way, chain, frozen];
