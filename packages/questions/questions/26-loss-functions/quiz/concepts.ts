import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';
import { marginCurve } from './margin-curve.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const doubleSoftmax: QuizDefinition = {
  id: 'softmax-meets-from-logits',
  tag: 'logits-as-input',
  keyPoint: 'logits',
  body: {
    kind: 'multiple',
    prompt: text(
      'A model for three classes ends in a softmax layer, and its cross-entropy was created with `from_logits=True`. Which of these can be seen?',
      '一个三分类模型以 softmax 层结尾，而交叉熵设了 `from_logits=True`。会看到哪些现象？',
    ),
    options: [
      {
        text: text('The loss falls and then stays above about 0.55.', '损失先下降，然后一直停在约 0.55 以上。'),
        correct: true,
        feedback: text(
          'The second softmax sees numbers from 0 to 1, so its largest probability is $e/(e + 2) = 0.576$ and the loss at least 0.551.',
          '第二个 softmax 看到的是 0 到 1 之间的数，所以概率最大为 $e/(e + 2) = 0.576$，损失至少为 0.551。',
        ),
      },
      {
        text: text('The predicted class is still that of the largest logit.', '预测的类别仍是 logit 最大的那一类。'),
        correct: true,
        feedback: text(
          'Softmax keeps the order of a row. Accuracy looks plausible, which is why the fault survives.',
          'softmax 保持一行之内的顺序。准确率看上去正常，所以这个错误不易被发现。',
        ),
      },
      {
        text: text('Learning is slower: gradients pass two softmax layers.', '梯度要穿过两个 softmax，学习变慢。'),
        correct: true,
        feedback: text(
          'The inner softmax saturates for confident predictions, right or wrong, and its Jacobian then lets little through.',
          '预测很有把握时，无论对错，里面的 softmax 都会饱和，它的雅可比矩阵几乎不让梯度通过。',
        ),
      },
      {
        text: text('The loss becomes NaN within the first few batches.', '头几个批量之内，损失就变成 NaN。'),
        feedback: text(
          'On the contrary: inputs between 0 and 1 cannot overflow anything.',
          '恰恰相反：0 到 1 之间的输入不会引起任何溢出。',
        ),
        tag: 'log-sum-exp',
      },
      {
        text: text('The framework stops with an error about shapes.', '框架因形状不符而报错。'),
        feedback: text('Softmax does not change a shape, so nothing is reported.', 'softmax 不改变形状，所以不会有任何提示。'),
        tag: 'logits-as-input',
      },
      {
        text: text('The loss becomes negative for confident right answers.', '预测很有把握而且正确时，损失会变成负数。'),
        feedback: text(
          'It is a negative logarithm of a probability all the same, and that is never below 0.',
          '它仍是概率的负对数，不会小于 0。',
        ),
        tag: 'cross-entropy',
      },
    ],
  },
};

const targets: QuizDefinition = {
  id: 'loss-for-target',
  tag: 'loss-choice',
  keyPoint: 'likelihood',
  body: {
    kind: 'match',
    prompt: text(
      'Pair each loss with the best prediction that it leads to when the input says nothing.',
      '如果输入不提供任何信息，每种损失的最优预测是什么？请配对。',
    ),
    pairs: [
      {
        left: text('Squared error', '平方误差'),
        right: text('The mean of the targets', '标签的均值'),
        feedback: text('The derivative $2\\sum(\\hat y - y_i)$ is 0 at the mean.', '导数 $2\\sum(\\hat y - y_i)$ 在均值处为 0。'),
      },
      {
        left: text('Absolute error', '绝对误差'),
        right: text('The median of the targets', '标签的中位数'),
        feedback: text('The signs cancel where as many targets lie above as below.', '上下两侧的标签一样多时，符号正好抵消。'),
      },
      {
        left: text('Softmax cross-entropy', 'softmax 交叉熵'),
        right: text('The frequencies of the classes', '各类别的频率'),
        feedback: text('It is least when the probabilities equal those of the data.', '概率等于数据中的频率时，它最小。'),
      },
      {
        left: text('Zero-one loss (accuracy)', '0–1 损失（准确率）'),
        right: text('The most frequent class', '出现最多的类别'),
        feedback: text('Only the decision counts, and its slope is 0 almost everywhere.', '只看判定结果，斜率几乎处处为 0。'),
      },
    ],
    tag: 'loss-choice',
  },
};

const sigmoidSlope: QuizDefinition = {
  id: 'binary-cross-entropy-slope',
  tag: 'cross-entropy',
  keyPoint: 'gradient',
  body: {
    kind: 'expression',
    prompt: text(
      'A logit $z$ gives $p = \\sigma(z)$, and the loss is $L = -y \\log p - (1 - y) \\log(1 - p)$ with a label $y$ between 0 and 1. Write $\\partial L/\\partial z$ as a formula in `p` and `y`.',
      'logit $z$ 给出 $p = \\sigma(z)$，损失是 $L = -y \\log p - (1 - y) \\log(1 - p)$，标签 $y$ 在 0 与 1 之间。用 `p` 和 `y` 写出 $\\partial L/\\partial z$。',
    ),
    variables: { p: [0.05, 0.95], y: [0.05, 0.95] },
    answer: 'p - y',
    feedback: text(
      '$\\partial L/\\partial p = (p - y)/(p(1 - p))$, and the sigmoid’s slope $p(1 - p)$ cancels the denominator.',
      '$\\partial L/\\partial p = (p - y)/(p(1 - p))$，而 sigmoid 的斜率 $p(1 - p)$ 正好约掉分母。',
    ),
    wrong: [
      {
        formula: '(p - y) / (p * (1 - p))',
        feedback: text(
          'That is the derivative with respect to $p$. The sigmoid’s own slope has to be multiplied in.',
          '这是对 $p$ 的导数，还要乘上 sigmoid 的斜率。',
        ),
        tag: 'chain-rule',
      },
      {
        formula: '(p - y) * p * (1 - p)',
        feedback: text(
          'That is the slope for half the squared error, $\\tfrac{1}{2}(p - y)^2$: the factor $p(1 - p)$ stays, and confident mistakes do not learn.',
          '这是平方误差之半 $\\tfrac{1}{2}(p - y)^2$ 的斜率：因子 $p(1 - p)$ 仍在，有把握的错误得不到纠正。',
        ),
        tag: 'activation-saturation',
      },
      {
        formula: 'y - p',
        feedback: text(
          'The sign is turned: for $y = 1$ the loss falls when $z$ rises, so the derivative is negative.',
          '符号反了：$y = 1$ 时，$z$ 变大则损失变小，导数应当是负的。',
        ),
        tag: 'cross-entropy',
      },
      {
        formula: '-y / p',
        feedback: text('Only the first term was differentiated, and only with respect to $p$.', '只对第一项求了导，而且只是对 $p$ 求导。'),
        tag: 'chain-rule',
      },
    ],
    otherwise: text('Differentiate with respect to $p$, then multiply by $p(1 - p)$.', '先对 $p$ 求导，再乘以 $p(1 - p)$。'),
  },
};

const outlier: QuizDefinition = {
  id: 'outlier-and-loss',
  tag: 'robust-loss',
  keyPoint: 'robust',
  body: {
    kind: 'single',
    prompt: text(
      'A residual grows from 10 to 1000 because a target was typed wrongly. With Huber loss and $\\delta = 1$, what happens to the gradient that this example contributes?',
      '由于标签录入错误，某个残差从 10 变成了 1000。使用 $\\delta = 1$ 的 Huber 损失，这个样本贡献的梯度会怎样？',
    ),
    options: [
      {
        text: text('It stays the same.', '保持不变。'),
        correct: true,
        feedback: text(
          'Beyond $\\delta$ the loss is linear, so its slope is $\\delta$ for both residuals.',
          '超过 $\\delta$ 之后损失是线性的，两个残差处的斜率都是 $\\delta$。',
        ),
      },
      {
        text: text('It grows by a factor of 100.', '变为 100 倍。'),
        feedback: text('That is squared error, whose slope is proportional to the residual.', '平方误差才这样，它的斜率与残差成正比。'),
        tag: 'robust-loss',
      },
      {
        text: text('It becomes 0, since outliers are ignored.', '变成 0，因为离群点被忽略了。'),
        feedback: text(
          'Huber limits the pull of an outlier but does not remove it. Redescending losses such as Tukey’s do.',
          'Huber 损失限制离群点的作用，但不会去掉它。Tukey 一类的损失才会使它降到 0。',
        ),
        tag: 'robust-loss',
      },
      {
        text: text('It grows by a factor of 10.', '变为 10 倍。'),
        feedback: text(
          'That would be a slope that grows with the square root of the residual; on the linear branch it does not grow at all.',
          '那意味着斜率按残差的平方根增长；在线性的一段上，它根本不增长。',
        ),
        tag: 'robust-loss',
      },
    ],
  },
};

const oneFunction: QuizDefinition = {
  id: 'log-loss-and-cross-entropy',
  tag: 'cross-entropy',
  keyPoint: 'same-loss',
  body: {
    kind: 'single',
    prompt: text(
      'For one binary classifier on one test set, a report gives a log loss of 0.31 and a cross-entropy of 0.45, both with natural logarithms. What follows?',
      '对同一个二分类器和同一个测试集，某份报告给出的对数损失是 0.31，交叉熵是 0.45，都用自然对数。由此可知什么？',
    ),
    options: [
      {
        text: text('At least one of the numbers is not what its name says.', '两个数中至少有一个名不副实。'),
        correct: true,
        feedback: text(
          'For class labels both are the mean of $-\\log p_t$, so the same probabilities give the same number. Look for class weights, a second sigmoid or another set of probabilities.',
          '对类别标签来说，两者都是 $-\\log p_t$ 的平均，概率相同，结果就相同。应当去查是否加了类别权重、多做了一次 sigmoid，或者用了另一组概率。',
        ),
      },
      {
        text: text('Log loss is made for two classes, cross-entropy for more.', '对数损失用于两类，交叉熵用于更多的类。'),
        feedback: text(
          'For two classes the softmax cross-entropy of the logits $(z, 0)$ is the log loss of $\\sigma(z)$, to the last digit.',
          '只有两类时，logits $(z, 0)$ 的 softmax 交叉熵就是 $\\sigma(z)$ 的对数损失，分毫不差。',
        ),
        tag: 'cross-entropy',
      },
      {
        text: text('Cross-entropy counts the wrong class as well.', '交叉熵把错误的类别也计算在内。'),
        feedback: text(
          'The label of the wrong class is 0, so its term is 0. In $-y\\log p - (1 - y)\\log(1 - p)$, too, only the term of the right class is left.',
          '错误类别的标签为 0，所以那一项为 0。在 $-y\\log p - (1 - y)\\log(1 - p)$ 中，剩下的也只有正确类别的那一项。',
        ),
        tag: 'cross-entropy',
      },
      {
        text: text('Log loss judges decisions, cross-entropy probabilities.', '对数损失看判定结果，交叉熵看概率。'),
        feedback: text(
          'Both judge probabilities. What counts decisions is accuracy, the zero-one loss.',
          '两者看的都是概率。只看判定结果的是准确率，即 0–1 损失。',
        ),
        tag: 'loss-choice',
      },
    ],
  },
};

const adversarial: QuizDefinition = {
  id: 'adversarial-loss-balances-nothing',
  tag: 'gan-game',
  body: {
    kind: 'single',
    prompt: text(
      'A GAN is trained with binary cross-entropy. The discriminator’s loss falls towards 0 and the generator’s rises. What does the adversarial loss do to make the two equally strong again?',
      '一个 GAN 用二元交叉熵训练。判别器的损失降向 0，生成器的损失不断上升。为了使两者重新势均力敌，对抗损失会做什么？',
    ),
    options: [
      {
        text: text('Nothing: each network only lowers a loss of its own.', '什么也不做：两个网络各自减小自己的损失。'),
        correct: true,
        feedback: text(
          'The two losses set opposite goals, and neither compares them. Learning rates, numbers of steps or regularization have to keep the two in balance, and often fail to.',
          '两个损失的目标相反，但谁也不去比较强弱。要使两者同步，得靠学习率、更新次数或正则化，而且常常做不到。',
        ),
      },
      {
        text: text('It gives the loss of the weaker network more weight.', '它会给较弱一方的损失更大的权重。'),
        feedback: text(
          'Neither loss has such a weight. The non-saturating form keeps the generator’s slope from vanishing; it does not hold the discriminator back.',
          '两个损失里都没有这样的权重。非饱和形式使生成器的斜率不至于消失，却不会拖慢判别器。',
        ),
        tag: 'gan-saturation',
      },
      {
        text: text('It is one loss that both of the networks lower together.', '它是同一个损失，两个网络一起减小它。'),
        feedback: text(
          'Then the two would cooperate. In the minimax game one network lowers what the other raises.',
          '那样的话，两个网络就成了合作。在 minimax 博弈中，一方要减小的正是另一方要增大的。',
        ),
        tag: 'gan-game',
      },
      {
        text: text('It stops updating the discriminator at a low loss.', '判别器的损失够低时，它就不再更新判别器。'),
        feedback: text(
          'A loss cannot skip a step. How often each network is updated is decided by the training loop.',
          '损失没有办法跳过哪一步。每个网络更新几次，由训练循环决定。',
        ),
        tag: 'gan-alternation',
      },
    ],
  },
};

/** What losses mean and which to choose. */
export const conceptItems: QuizDefinition[] = [
  targets,
  sigmoidSlope,
  doubleSoftmax,
  { id: 'margin-loss-curve', tag: 'margin', keyPoint: 'hinge', body: marginCurve },
  outlier,
  oneFunction,
  adversarial,
];
