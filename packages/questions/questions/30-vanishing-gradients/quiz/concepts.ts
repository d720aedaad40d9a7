import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const cures: QuizDefinition = {
  id: 'gradient-cures',
  tag: 'gradient-product',
  keyPoint: 'normalization',
  body: {
    kind: 'match',
    prompt: text('Pair each measure with what it does to the product of Jacobians.', '把每种措施与它对雅可比矩阵连乘所起的作用配对。'),
    pairs: [
      {
        left: text('ReLU instead of sigmoid', '用 ReLU 代替 sigmoid'),
        right: text('Sets the slopes of active units to 1', '使激活单元的斜率为 1'),
        feedback: text('Sigmoid’s slope is at most 1/4 and close to 0 in saturation.', 'sigmoid 的斜率至多 1/4，饱和时接近 0。'),
      },
      {
        left: text('He initialisation', 'He 初始化'),
        right: text('Scales the weights to the fan-in', '按扇入确定权重的大小'),
        feedback: text(
          'With variance 2/fanIn a ReLU layer keeps the size of signals on average.',
          '方差取 2/扇入 时，ReLU 层平均保持信号的大小。',
        ),
      },
      {
        left: text('Residual connection', '残差连接'),
        right: text('Adds the identity to every factor', '给每个因子加上单位矩阵'),
        feedback: text('$I + J_F$: expanded, the product has a term without any weights.', '$I + J_F$：连乘展开后，有一项不含任何权重。'),
      },
      {
        left: text('Gradient clipping', '梯度裁剪'),
        right: text('Leaves the product and shortens the step', '不改变连乘，只缩短更新'),
        feedback: text('It acts on the finished gradient, after backpropagation.', '它作用于反向传播已经算好的梯度。'),
      },
    ],
    tag: 'gradient-product',
  },
};

const against: QuizDefinition = {
  id: 'against-vanishing',
  tag: 'gradient-product',
  keyPoint: 'vanishing',
  body: {
    kind: 'multiple',
    prompt: text(
      'In a network of thirty sigmoid layers the gradients of the first layers are a billion times smaller than those of the last. Which changes address the cause?',
      '一个三十层的 sigmoid 网络，前几层的梯度只有最后几层的十亿分之一。哪些改动针对的是原因？',
    ),
    options: [
      {
        text: text('Residual connections around each pair of layers', '每两层加一个残差连接'),
        correct: true,
        feedback: text('They add a path that no slope and no weight shrinks.', '它们增加了一条通路，不会被任何斜率或权重缩小。'),
      },
      {
        text: text('ReLU in the hidden layers, with He initialisation', '隐藏层改用 ReLU 和 He 初始化'),
        correct: true,
        feedback: text('The factor per layer comes near 1.', '每层的因子接近 1。'),
      },
      {
        text: text('Normalization before each activation', '在每个激活函数之前做归一化'),
        correct: true,
        feedback: text(
          'It keeps pre-activations where the slope is largest. With sigmoid a factor of at most 1/4 remains, but $\\gamma$ and the weights can make up for it.',
          '它使净输入处在斜率最大的区域。sigmoid 的因子仍至多 1/4，但 $\\gamma$ 和权重可以弥补。',
        ),
      },
      {
        text: text('Clipping the gradients by their global norm', '按全局范数裁剪梯度'),
        feedback: text('It shortens long gradients. These are short.', '它缩短的是长的梯度，而这里的梯度是短的。'),
        tag: 'gradient-clipping',
      },
      {
        text: text('A learning rate that is a billion times larger', '把学习率放大十亿倍'),
        feedback: text(
          'All layers share the rate: the last ones would diverge in the first step.',
          '所有层共用一个学习率：最后几层第一步就会发散。',
        ),
        tag: 'gradient-product',
      },
      {
        text: text('Training for more epochs with the same settings', '其他设置都保持不变，只是多训练许多轮'),
        feedback: text(
          'The late layers meanwhile fit to features that hardly change; the ratio between the layers stays.',
          '在此期间，后面的层去适应几乎不变的特征；各层之间的比例不会变。',
        ),
        tag: 'gradient-product',
      },
    ],
  },
};

const residual: QuizDefinition = {
  id: 'residual-chain-slope',
  tag: 'gradient-product',
  keyPoint: 'residual',
  body: {
    kind: 'expression',
    prompt: text(
      'A chain of `n` residual blocks with one unit each, $h \\leftarrow h + f(h)$, where $f$ has the slope `d` everywhere. Write the derivative of the output with respect to the input.',
      '由 `n` 个残差块组成的链，每块一个单元：$h \\leftarrow h + f(h)$，$f$ 的斜率处处为 `d`。写出输出对输入的导数。',
    ),
    variables: { d: [0.05, 0.6], n: [2, 8] },
    answer: '(1 + d)^n',
    feedback: text(
      'Each block multiplies by $1 + d$. For small $d$ nothing vanishes; for larger $d$ it can grow, which is why residual networks are normalized as well.',
      '每块乘以 $1 + d$。$d$ 很小时不会消失；$d$ 较大时可能增长，所以残差网络还要做归一化。',
    ),
    wrong: [
      {
        formula: 'd^n',
        feedback: text('That is the chain without the connections: it vanishes for $d < 1$.', '这是没有残差连接的链：$d < 1$ 时会消失。'),
        tag: 'gradient-product',
      },
      {
        formula: '1 + d^n',
        feedback: text(
          'That is one connection around the whole chain. Here every block has its own.',
          '这是跨过整条链只加一个连接。这里每一块都有自己的连接。',
        ),
        tag: 'gradient-product',
      },
      {
        formula: '1 + n * d',
        feedback: text(
          'Only the first terms of the expansion: paths through two and more blocks are missing.',
          '只有展开式的前几项：漏了经过两块及以上的路径。',
        ),
        tag: 'chain-rule',
      },
      {
        formula: 'n * (1 + d)',
        feedback: text('The factors were added. Along a chain derivatives multiply.', '这里把因子相加了。沿着链，导数应当相乘。'),
        tag: 'chain-rule',
      },
    ],
    otherwise: text('Differentiate one block, then apply the chain rule n times.', '先对一块求导，再用 n 次链式法则。'),
  },
};

const nan: QuizDefinition = {
  id: 'loss-becomes-nan',
  tag: 'gradient-clipping',
  keyPoint: 'exploding',
  body: {
    kind: 'single',
    prompt: text(
      'An RNN trains well for 300 steps. Then the norm of its gradient rises from 2 to 400 within a single step, and the loss becomes NaN soon after. What would you try first?',
      '某个 RNN 前 300 步训练正常。随后梯度范数在一步之内从 2 升到 400，不久损失变成 NaN。你会先试什么？',
    ),
    options: [
      {
        text: text('Clip the global norm at a little above its usual size', '按全局范数裁剪，上限略高于平时的大小'),
        correct: true,
        feedback: text(
          'The single huge step is what does the damage. Clipping keeps its direction and takes away its size.',
          '造成破坏的正是那一次过大的更新。裁剪保留方向，去掉过大的长度。',
        ),
      },
      {
        text: text('Replace tanh by sigmoid, whose slope is smaller', '把 tanh 换成 sigmoid，它的斜率更小'),
        feedback: text(
          'It would trade explosion for vanishing through time: every factor shrinks, in the ordinary steps too.',
          '这是用时间上的消失换取爆炸：每个因子都缩小了，平时的各步也不例外。',
        ),
        tag: 'activation-saturation',
      },
      {
        text: text('Lower the learning rate by a factor of 200 throughout', '把学习率始终降到二百分之一'),
        feedback: text(
          'It would survive the step and crawl in all the others. Only rare steps are too long.',
          '这样能熬过那一步，其余各步却慢得多。过长的只是极少数的更新。',
        ),
        tag: 'gradient-step',
      },
      {
        text: text('Initialise all recurrent weights with zeros instead', '改为把循环权重全部初始化为零'),
        feedback: text(
          'The explosion came after 300 steps, from learned weights. A start at zero also removes the memory at first.',
          '爆炸发生在 300 步之后，来自学到的权重。从零开始还会使网络一开始没有记忆。',
        ),
        tag: 'init-symmetry',
      },
    ],
  },
};

const evaluation: QuizDefinition = {
  id: 'batch-norm-single-example',
  tag: 'batch-statistics',
  keyPoint: 'statistics',
  body: {
    kind: 'single',
    prompt: text(
      'A deployed classifier with batch normalization gives the same probabilities for every single image, but sensible ones for batches of 64. What is the likely cause?',
      '一个带批量归一化的分类器上线后，单独输入图像时，无论什么图像都给出相同的概率；按 64 张一批输入时却正常。最可能的原因是什么？',
    ),
    options: [
      {
        text: text('It runs in training mode, with batch statistics.', '它处于训练模式，用批量统计量。'),
        correct: true,
        feedback: text(
          'With a batch of one, $x - \\mu$ is 0 for every feature of a fully connected layer, so the output is $\\beta$ whatever the input.',
          '批量大小为 1 时，全连接层每个特征的 $x - \\mu$ 都是 0，所以无论输入什么，输出都是 $\\beta$。',
        ),
      },
      {
        text: text('The running averages were never updated.', '它的滑动平均从来没有更新过。'),
        feedback: text(
          'Then single images and batches would be treated alike, and equally badly.',
          '那样的话，单张图像和成批图像会得到同样的处理，也同样糟糕。',
        ),
        tag: 'batch-statistics',
      },
      {
        text: text('The value of $\\varepsilon$ was chosen too small.', '$\\varepsilon$ 取得太小了。'),
        feedback: text(
          'It prevents a division by 0; with a variance of 0 the numerator is 0 as well, and the result does not depend on $\\varepsilon$.',
          '它用来避免除以 0；方差为 0 时，分子也是 0，结果与 $\\varepsilon$ 无关。',
        ),
        tag: 'epsilon-place',
      },
      {
        text: text('The gradients of the first layers have vanished.', '前几层的梯度消失了。'),
        feedback: text(
          'Gradients play no part at inference, and batches of 64 would suffer too.',
          '推断时不涉及梯度，而且 64 张一批也会受影响。',
        ),
        tag: 'gradient-product',
      },
    ],
  },
};

/** Causes, symptoms and cures. */
export const conceptItems: QuizDefinition[] = [cures, against, residual, nan, evaluation];
