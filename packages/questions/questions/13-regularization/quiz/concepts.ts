import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const mechanisms: QuizDefinition = {
  id: 'regularizer-mechanisms',
  tag: 'overfitting',
  keyPoint: 'definition',
  body: {
    kind: 'match',
    prompt: text('Pair each method with what it changes.', '把每种方法与它所改变的东西配对。'),
    pairs: [
      {
        left: text('L2 penalty', 'L2 惩罚'),
        right: text('The loss, by a term in the weights', '损失：加上一项与权重有关的量'),
        feedback: text('Everything else follows from its gradient.', '其余的作用都来自它的梯度。'),
      },
      {
        left: text('Decoupled weight decay', '解耦的权重衰减'),
        right: text('The update, beside the gradient', '更新：在梯度之外另减一项'),
        feedback: text(
          'The loss stays as it is; the weights are multiplied by $1 - \\eta\\lambda$.',
          '损失不变，权重乘以 $1 - \\eta\\lambda$。',
        ),
      },
      {
        left: text('Dropout', 'Dropout'),
        right: text('The network, at random in each step', '网络：每一步随机改变'),
        feedback: text('Units are switched off, for each example anew.', '对每个样本重新抽取要关闭的单元。'),
      },
      {
        left: text('Data augmentation', '数据增强'),
        right: text('The inputs, without changing their labels', '输入：改变它而不改变标签'),
        feedback: text('It teaches invariances that the data do not show.', '它教给网络数据中没有体现的不变性。'),
      },
      {
        left: text('Early stopping', '早停'),
        right: text('The number of training steps', '训练的步数'),
        feedback: text('Weights that start small have less time to grow.', '从小的值开始的权重，没有那么多时间增大。'),
      },
    ],
    tag: 'overfitting',
  },
};

const optimum: QuizDefinition = {
  id: 'l2-optimum',
  tag: 'weight-penalty',
  keyPoint: 'l2',
  body: {
    kind: 'expression',
    prompt: text(
      'The data loss of a weight is $\\tfrac{1}{2}(w - a)^2$, and the penalty $l\\,w^2$ is added. Write the optimal $w$ as a formula in `a` and `l`.',
      '某个权重的数据损失是 $\\tfrac{1}{2}(w - a)^2$，另加惩罚 $l\\,w^2$。用 `a` 和 `l` 写出最优的 $w$。',
    ),
    variables: { a: [0.5, 4], l: [0.1, 0.9] },
    answer: 'a / (1 + 2 * l)',
    feedback: text(
      'Setting $w - a + 2 l w$ to 0 gives it. Every weight loses the same share, and none becomes 0.',
      '令 $w - a + 2 l w = 0$ 即得。每个权重减少的比例相同，没有一个变成 0。',
    ),
    wrong: [
      {
        formula: 'a / (1 + l)',
        feedback: text(
          'That belongs to the penalty $\\tfrac{1}{2} l w^2$. The derivative of $l w^2$ is $2 l w$.',
          '这属于惩罚 $\\tfrac{1}{2} l w^2$。$l w^2$ 的导数是 $2 l w$。',
        ),
        tag: 'weight-penalty',
      },
      {
        formula: 'a - l',
        feedback: text(
          'That is the L1 penalty for $a > l$: a constant amount is taken off.',
          '这是 $a > l$ 时的 L1 惩罚：减去的是固定的量。',
        ),
        tag: 'weight-penalty',
      },
      {
        formula: 'a * (1 - 2 * l)',
        feedback: text(
          'That is one gradient step of rate 1 on the penalty, starting from $a$, not the optimum of the sum.',
          '这是从 $a$ 出发，对惩罚以学习率 1 走一步的结果，不是总和的最优解。',
        ),
        tag: 'weight-penalty',
      },
      {
        formula: 'a / (1 - 2 * l)',
        feedback: text('The sign is turned: the weight would grow.', '符号反了：权重会变大。'),
        tag: 'gradient-step',
      },
    ],
    otherwise: text('Differentiate the sum with respect to $w$ and set it to 0.', '总和对 $w$ 求导，令其为 0。'),
  },
};

const statements: QuizDefinition = {
  id: 'dropout-statements',
  tag: 'dropout-inference',
  keyPoint: 'inference',
  body: {
    kind: 'multiple',
    prompt: text('Which statements about inverted dropout are right?', '关于反向缩放的 Dropout（inverted dropout），哪些说法正确？'),
    options: [
      {
        text: text('At inference it passes its input on unchanged.', '推断时，它把输入原样传下去。'),
        correct: true,
        feedback: text('The correction has been made in training already.', '修正在训练时已经做过了。'),
      },
      {
        text: text('Dropped units get no gradient in that step.', '被丢弃的单元在这一步没有梯度。'),
        correct: true,
        feedback: text('The backward pass multiplies by the same mask, which is 0 there.', '反向传播乘以同一个掩码，在那里是 0。'),
      },
      {
        text: text('The training loss may lie above the validation loss.', '训练损失可能高于验证损失。'),
        correct: true,
        feedback: text(
          'The training loss is that of thinned networks, the validation loss that of the whole one.',
          '训练损失来自变稀疏的网络，验证损失来自完整的网络。',
        ),
      },
      {
        text: text('It adds a term to the loss that counts active units.', '它在损失上加一项，统计激活的单元数。'),
        feedback: text('It adds no term; it changes the network at random.', '它不加任何一项，只是随机地改变网络。'),
        tag: 'overfitting',
      },
      {
        text: text('The same units are dropped in every step of an epoch.', '同一轮的每一步都丢弃相同的单元。'),
        feedback: text('The mask is drawn anew for each example in each step.', '每一步都为每个样本重新抽取掩码。'),
        tag: 'dropout-mask',
      },
      {
        text: text('It removes the dropped weights, so the model gets smaller.', '它删去被丢弃的权重，所以模型变小。'),
        feedback: text('That would be pruning. After training all units are in use.', '那是剪枝。训练之后所有单元都在使用。'),
        tag: 'dropout-inference',
      },
    ],
  },
};

const sparse: QuizDefinition = {
  id: 'l1-makes-zeros',
  tag: 'weight-penalty',
  keyPoint: 'l1',
  body: {
    kind: 'single',
    prompt: text(
      'Why does an L1 penalty make weights exactly 0, and an L2 penalty not?',
      '为什么 L1 惩罚会使权重恰好为 0，而 L2 惩罚不会？',
    ),
    options: [
      {
        text: text('Its pull does not weaken as a weight becomes small.', '权重变小时，它的拉力并不减弱。'),
        correct: true,
        feedback: text(
          'With slope $\\pm\\lambda_1$ up to 0, it outweighs any data gradient smaller than $\\lambda_1$. The pull of L2, $2\\lambda_2 w$, fades with $w$.',
          '它的斜率直到 0 都是 $\\pm\\lambda_1$，胜过任何小于 $\\lambda_1$ 的数据梯度。L2 的拉力 $2\\lambda_2 w$ 则随 $w$ 一同减弱。',
        ),
      },
      {
        text: text('It is larger than the L2 penalty for every weight.', '对每个权重，它都比 L2 惩罚大。'),
        feedback: text(
          'For $|w| > 1$ and equal strengths it is smaller. What counts is the slope near 0.',
          '强度相同时，$|w| > 1$ 的地方它反而更小。要紧的是 0 附近的斜率。',
        ),
        tag: 'weight-penalty',
      },
      {
        text: text('It rounds weights below its strength down to 0.', '它把小于强度的权重舍入为 0。'),
        feedback: text(
          'It is a term of the loss and rounds nothing. For the loss $\\tfrac{1}{2}(w - a)^2$ the optimum is 0 where $|a| \\le \\lambda_1$.',
          '它只是损失中的一项，并不做舍入。对损失 $\\tfrac{1}{2}(w - a)^2$，当 $|a| \\le \\lambda_1$ 时最优解才是 0。',
        ),
        tag: 'weight-penalty',
      },
      {
        text: text('It counts the weights that are different from 0.', '它统计不为 0 的权重个数。'),
        feedback: text(
          'That would be the L0 penalty, which has no useful gradient. L1 adds up magnitudes.',
          '那是 L0 惩罚，没有可用的梯度。L1 加的是绝对值。',
        ),
        tag: 'weight-penalty',
      },
    ],
  },
};

/** What regularizers change, and what they do not. */
export const conceptItems: QuizDefinition[] = [mechanisms, sparse, optimum, statements];
