import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const decay: QuizDefinition = {
  id: 'l2-inside-adam',
  tag: 'decoupled-decay',
  keyPoint: 'decay',
  body: {
    kind: 'single',
    prompt: text(
      'An L2 penalty is added to the loss and Adam minimises the sum. Two weights have the same value, but the gradients of the data loss are a hundred times as large for weight A as for weight B. Which one is pulled to 0 more strongly?',
      '在损失中加入 L2 惩罚，再用 Adam 最小化。两个权重的值相同，但数据损失对权重 A 的梯度是对权重 B 的一百倍。哪一个被拉向 0 的力更强？',
    ),
    options: [
      {
        text: text('B, since the pull is divided by the root mean square too', 'B，因为惩罚的作用也要除以均方根'),
        correct: true,
        feedback: text(
          'The penalty’s gradient goes through the same division as everything else, and A’s divisor is about a hundred times as large.',
          '惩罚的梯度与其他部分一样要做除法，而 A 的除数大约是 B 的一百倍。',
        ),
      },
      {
        text: text('A, since a larger gradient makes a larger step', 'A，因为梯度越大，更新就越大'),
        feedback: text(
          'In plain gradient descent it would. In Adam the scale of the gradients cancels, and the pull towards 0 is divided along with it.',
          '普通的梯度下降才会这样。在 Adam 中梯度的量级会约掉，拉向 0 的作用也一同被除了。',
        ),
        tag: 'adaptive-scale',
      },
      {
        text: text('Both alike, since the penalty depends on the value alone', '一样强，因为惩罚只取决于权重的值'),
        feedback: text(
          'That is what decoupled decay, AdamW, would do. In the gradient the penalty is rescaled with the rest.',
          '解耦的衰减，即 AdamW，才是这样。惩罚进了梯度，就会与其余部分一起被缩放。',
        ),
        tag: 'decoupled-decay',
      },
      {
        text: text('Neither, since Adam cancels every penalty on the weights', '都不会，因为 Adam 会抵消对权重的一切惩罚'),
        feedback: text(
          'The penalty acts, only unevenly: it is weak where the gradients of the data loss are large.',
          '惩罚仍有作用，只是强弱不均：数据损失的梯度大的地方，它就弱。',
        ),
        tag: 'decoupled-decay',
      },
    ],
  },
};

const rules: QuizDefinition = {
  id: 'optimizer-rules',
  tag: 'adaptive-scale',
  keyPoint: 'scale',
  body: {
    kind: 'match',
    prompt: text('Pair each optimizer with what it subtracts from a parameter.', '把优化算法与它从参数中减去的量配对。'),
    pairs: [
      {
        left: text('SGD', 'SGD'),
        right: text('$\\eta\\,g$', '$\\eta\\,g$'),
        feedback: text('No state: only the present minibatch decides.', '没有状态，只由当前的小批量决定。'),
      },
      {
        left: text('Momentum, with $v \\leftarrow m\\,v + g$', '动量法，$v \\leftarrow m\\,v + g$'),
        right: text('$\\eta\\,v$', '$\\eta\\,v$'),
        feedback: text('The velocity is a fading sum of all gradients so far.', '速度是此前所有梯度逐渐衰减的总和。'),
      },
      {
        left: text('Nesterov momentum, with the same $v$', 'Nesterov 动量，$v$ 相同'),
        right: text('$\\eta\\,(g + m\\,v)$', '$\\eta\\,(g + m\\,v)$'),
        feedback: text(
          'The velocity is applied as it will be in the next step, one decay ahead.',
          '用的是下一步将要用到的速度，提前衰减了一次。',
        ),
      },
      {
        left: text('RMSProp, with $s \\leftarrow \\rho\\,s + (1 - \\rho)\\,g^2$', 'RMSProp，$s \\leftarrow \\rho\\,s + (1 - \\rho)\\,g^2$'),
        right: text('$\\eta\\,g/\\sqrt{s + \\varepsilon}$', '$\\eta\\,g/\\sqrt{s + \\varepsilon}$'),
        feedback: text(
          'The present gradient on the scale of the recent ones; there is no velocity.',
          '以近期梯度的量级为尺度的当前梯度，没有速度。',
        ),
      },
      {
        left: text('Adam, with corrected moments', 'Adam，用修正后的矩'),
        right: text('$\\eta\\,\\hat m/(\\sqrt{\\hat v} + \\varepsilon)$', '$\\eta\\,\\hat m/(\\sqrt{\\hat v} + \\varepsilon)$'),
        feedback: text('An averaged gradient above, its root mean square below.', '分子是梯度的滑动平均，分母是它的均方根。'),
      },
    ],
    tag: 'adaptive-scale',
  },
};

const adamStatements: QuizDefinition = {
  id: 'adam-statements',
  tag: 'adaptive-scale',
  keyPoint: 'scale',
  body: {
    kind: 'multiple',
    prompt: text('Which statements about Adam are right?', '关于 Adam，哪些说法正确？'),
    options: [
      {
        text: text(
          'Multiplying the loss by 1000 hardly changes its path when $\\varepsilon$ is negligible.',
          '把损失乘以 1000，路径几乎不变（忽略 $\\varepsilon$）。',
        ),
        correct: true,
        feedback: text(
          '$\\hat m$ and $\\sqrt{\\hat v}$ both grow by 1000, and the quotient stays.',
          '$\\hat m$ 和 $\\sqrt{\\hat v}$ 都变为 1000 倍，商不变。',
        ),
      },
      {
        text: text('Its steps do not shrink merely because the gradients shrink.', '它的更新不会仅仅因为梯度变小就跟着变小。'),
        correct: true,
        feedback: text(
          'The scale cancels. Near a minimum it is a decaying learning rate, or gradients of changing sign, that calms it.',
          '量级会约掉。在极小值附近，让它安静下来的是逐渐降低的学习率，或者来回变号的梯度。',
        ),
      },
      {
        text: text(
          'Without correction, its first steps would be too long at the usual $\\beta$s.',
          '在常用的 $\\beta$ 下，如果不做修正，最初几步会过大。',
        ),
        correct: true,
        feedback: text(
          '$v$ holds 0.001 of what it should and $m$ 0.1, which makes the quotient $0.1/\\sqrt{0.001} \\approx 3.2$ times as large.',
          '$v$ 只有应有的 0.001，$m$ 只有 0.1，所以商是应有的 $0.1/\\sqrt{0.001} \\approx 3.2$ 倍。',
        ),
      },
      {
        text: text('Its learning rate need not be tuned, because it adapts by itself.', '学习率会自己适应，所以不需要调。'),
        feedback: text(
          'It adapts the scale of the parameters against each other. The length of a step is still $\\eta$.',
          '它适应的是各个参数之间的相对尺度。更新的大小仍由 $\\eta$ 决定。',
        ),
        tag: 'adaptive-scale',
      },
      {
        text: text(
          'It lowers the loss in every step, since it averages the gradients of all steps so far.',
          '它对此前各步的梯度做了加权平均，所以每一步都会使损失下降。',
        ),
        feedback: text(
          'The average is still one of noisy gradients at earlier points, and its steps can overshoot.',
          '它平均的仍是先前各点上带噪声的梯度，更新也可能走过头。',
        ),
        tag: 'minibatch-noise',
      },
      {
        text: text('It divides by the variance of the gradients, so noise cancels out.', '它除以梯度的方差，所以噪声会抵消。'),
        feedback: text(
          'It divides by the root of the mean square, from which no mean is subtracted: a steady large gradient makes $v$ large without any noise.',
          '它除以的是均方的平方根，没有减去均值：即使毫无噪声，稳定的大梯度也会使 $v$ 很大。',
        ),
        tag: 'adaptive-scale',
      },
    ],
  },
};

const rising: QuizDefinition = {
  id: 'loss-rose-after-step',
  tag: 'minibatch-noise',
  keyPoint: 'noise',
  body: {
    kind: 'single',
    prompt: text(
      'In training with SGD, the loss of the present minibatch is higher in step 501 than in step 500, while its average over the epoch falls. What follows?',
      '用 SGD 训练时，第 501 步的小批量损失比第 500 步高，而每一轮的平均损失在下降。由此可以得出什么？',
    ),
    options: [
      {
        text: text('Nothing unusual: the two minibatches differ.', '没有异常：两步的小批量不同。'),
        correct: true,
        feedback: text(
          'The losses belong to different examples, and each gradient is an estimate. The average over an epoch is what counts.',
          '这两个损失属于不同的样本，每个梯度也只是估计。应当看的是一轮的平均。',
        ),
      },
      {
        text: text('The sign of the update is wrong in the code.', '代码中更新的符号写反了。'),
        feedback: text(
          'Then the average would rise as well, and from the first steps on.',
          '那样的话平均损失也会上升，而且从最初几步就开始。',
        ),
        tag: 'gradient-step',
      },
      {
        text: text('The learning rate exceeds its limit of $2/h$.', '学习率超过了上限 $2/h$。'),
        feedback: text(
          'Then the loss would keep growing. One larger value among noisy ones does not show that.',
          '那样的话损失会持续增长。带噪声的数值中偶尔有一个偏大，说明不了这一点。',
        ),
        tag: 'gradient-step',
      },
      {
        text: text('The network has begun to overfit at this step.', '网络从这一步开始过拟合了。'),
        feedback: text(
          'Overfitting shows in the gap between training and validation loss, not in two training losses.',
          '过拟合表现为训练损失与验证损失之间的差距，而不是两个训练损失的高低。',
        ),
        tag: 'overfitting',
      },
    ],
  },
};

/** What each optimizer does, and does not. */
export const conceptItems: QuizDefinition[] = [rules, adamStatements, decay, rising];
