import { areApart, drawUntil } from '../../../src/draw.ts';
import { crossEntropy, focal } from '../../../src/math/losses.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { softmaxRow } from '../../../src/math/softmax.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const tolerance = 0.006;
const gap = 3 * tolerance;

const byHand = (random: Random): QuizBody => {
  const { logits, label, answer, wrong } = drawUntil(
    random,
    () => {
      const logits = [random.int(-1, 3), random.int(-1, 3), random.int(-1, 3)];
      const label = random.int(0, 2);
      const p = softmaxRow(logits);
      const wrong = {
        probability: p[label]!,
        decimal: -Math.log10(p[label]!),
        twice: -Math.log(softmaxRow(p)[label]!),
        allClasses: p.reduce((sum, value) => sum - Math.log(value), 0),
        linear: 1 - p[label]!,
      };
      return { logits, label, answer: rounded(crossEntropy(logits, label), 4), wrong };
    },
    ({ logits, answer, wrong }) => new Set(logits).size === 3 && areApart([answer, ...Object.values(wrong)], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `The logits of one example are $(${logits.join(', ')})$ and class ${label + 1} is right. What is the softmax cross-entropy (natural logarithm)? Two decimals.`,
      `某个样本的 logits 是 $(${logits.join(', ')})$，第 ${label + 1} 类正确。softmax 交叉熵是多少（自然对数）？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `$\\log \\sum_k e^{x_k} - x_t$ with $x_t = ${logits[label]}$; subtract the largest logit first and the exponentials are easy.`,
      `$\\log \\sum_k e^{x_k} - x_t$，其中 $x_t = ${logits[label]}$；先减去最大的 logit，各个幂就容易算了。`,
    ),
    wrong: [
      {
        value: wrong.probability,
        feedback: text(
          'That is the probability of the right class. The loss is its negative logarithm.',
          '这是正确类别的概率。损失是它的负对数。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: wrong.decimal,
        feedback: text(
          'This takes the logarithm to base 10. Losses use the natural one.',
          '这里用了以 10 为底的对数。损失用的是自然对数。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: wrong.twice,
        feedback: text(
          'The probabilities went through a second softmax, as when a model with a softmax layer meets a loss that takes logits.',
          '概率又经过了一次 softmax：带 softmax 层的模型遇上接收 logits 的损失，就会这样。',
        ),
        tag: 'logits-as-input',
      },
      {
        value: wrong.allClasses,
        feedback: text(
          'The negative logarithms of all classes were added. The target is 0 for the wrong ones, so only the right class counts.',
          '这里把所有类别的负对数都加了起来。错误类别的标签为 0，只有正确的类别才计入。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: wrong.linear,
        feedback: text(
          'This is $1 - p_t$. It can never exceed 1; cross-entropy has no upper bound.',
          '这是 $1 - p_t$，它不会超过 1；交叉熵则没有上界。',
        ),
        tag: 'cross-entropy',
      },
    ],
    otherwise: text(
      'Take the softmax, then the negative logarithm of the entry of the right class.',
      '先做 softmax，再对正确类别的那一项取负对数。',
    ),
  };
};

/** Rows of probabilities that are easy to subtract from. */
const rows = [
  [0.7, 0.2, 0.1],
  [0.6, 0.3, 0.1],
  [0.8, 0.12, 0.08],
];

const gradientBody = (random: Random): QuizBody => {
  const [p, batch] = [random.shuffle(random.pick(rows)), random.pick([4, 5, 8])];
  const label = random.int(0, 2);
  const right = p[label]!;
  const answer = rounded((right - 1) / batch, 5);
  return {
    kind: 'numeric',
    prompt: text(
      `In a batch of ${batch}, one example has the softmax outputs $(${p.join(', ')})$, and class ${label + 1} is right. The loss is the mean cross-entropy. What is its gradient with respect to this example’s logit of class ${label + 1}? Three decimals.`,
      `批量大小为 ${batch}，其中一个样本的 softmax 输出是 $(${p.join(', ')})$，第 ${label + 1} 类正确。损失是平均交叉熵。它对这个样本第 ${label + 1} 类的 logit 的梯度是多少？保留三位小数。`,
    ),
    answer,
    tolerance: 0.002,
    feedback: text(
      `$(p_k - t_k)/B = (${right} - 1)/${batch}$: negative, so that a step against the gradient raises this logit.`,
      `$(p_k - t_k)/B = (${right} - 1)/${batch}$：它是负的，所以沿负梯度走一步会使这个 logit 变大。`,
    ),
    wrong: [
      {
        value: rounded(right - 1, 5),
        feedback: text(
          'The mean over the batch is missing: each example contributes $1/B$ of its gradient.',
          '漏了对批量取平均：每个样本只贡献自身梯度的 $1/B$。',
        ),
        tag: 'sum-vs-mean',
      },
      {
        value: -answer,
        feedback: text('The sign is turned: this is $t - p$.', '符号反了：这是 $t - p$。'),
        tag: 'cross-entropy',
      },
      {
        value: rounded(-1 / right / batch, 5),
        feedback: text(
          'This is the gradient with respect to the probability, $-1/p$. The softmax in between has a Jacobian of its own.',
          '这是对概率的梯度 $-1/p$。中间的 softmax 还有自己的雅可比矩阵。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        value: rounded(right / batch, 5),
        feedback: text(
          'The 1 of the target was not subtracted. That is the gradient for a class that is wrong.',
          '没有减去标签的 1。这是错误类别的梯度。',
        ),
        tag: 'cross-entropy',
      },
    ],
    otherwise: text(
      'For a single example the gradient is $p - t$ with the one-hot target $t$.',
      '对单个样本，梯度是 $p - t$，其中 $t$ 是独热标签。',
    ),
  };
};

const initialLoss = (random: Random): QuizBody => {
  const classes = random.pick([5, 10, 20, 100, 1000]);
  return {
    kind: 'numeric',
    prompt: text(
      `A classifier for ${classes} classes starts with nearly equal logits. Which mean cross-entropy (natural logarithm) should the very first batch show? Two decimals.`,
      `一个 ${classes} 类的分类器，开始训练时各个 logits 几乎相等。第一个批量的平均交叉熵（自然对数）应当是多少？保留两位小数。`,
    ),
    answer: rounded(Math.log(classes), 3),
    tolerance: 0.02,
    feedback: text(
      `Every class has the probability $1/${classes}$, so the loss is $\\log ${classes}$. A very different value points to the labels, the initialisation or the reduction.`,
      `每个类别的概率都是 $1/${classes}$，所以损失是 $\\log ${classes}$。如果相差很多，就要检查标签、初始化或归约方式。`,
    ),
    wrong: [
      {
        value: 1 / classes,
        feedback: text(
          'That is the probability of the right class. The loss is its negative logarithm.',
          '这是正确类别的概率。损失是它的负对数。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: rounded(Math.log10(classes), 4),
        feedback: text('This is the logarithm to base 10.', '这是以 10 为底的对数。'),
        tag: 'cross-entropy',
      },
      {
        value: rounded(Math.log2(classes), 4),
        feedback: text(
          'This is the logarithm to base 2, a loss in bits. Frameworks use the natural one.',
          '这是以 2 为底的对数，以比特计的损失。框架用的是自然对数。',
        ),
        tag: 'cross-entropy',
      },
    ],
    otherwise: text(
      'Which probability does the right class get, and what is its negative logarithm?',
      '正确类别的概率是多少？它的负对数呢？',
    ),
  };
};

const focalBody = (random: Random): QuizBody => {
  const { p, gamma } = { p: random.pick([0.6, 0.7, 0.8, 0.9]), gamma: random.pick([2, 3]) };
  const answer = rounded(focal(p, gamma) / focal(p, 0), 5);
  return {
    kind: 'numeric',
    prompt: text(
      `An example has $p_t = ${p}$. Which fraction of its cross-entropy does the focal loss with $\\gamma = ${gamma}$ (and no $\\alpha$) leave? Three decimals.`,
      `某个样本的 $p_t = ${p}$。$\\gamma = ${gamma}$（不用 $\\alpha$）的 focal 损失是它的交叉熵的多少倍？保留三位小数。`,
    ),
    answer,
    tolerance: 0.0006,
    feedback: text(
      `$(1 - p_t)^\\gamma = ${rounded(1 - p, 1)}^${gamma}$. Easy examples are silenced; one with $p_t$ near 0 keeps nearly all of its loss.`,
      `$(1 - p_t)^\\gamma = ${rounded(1 - p, 1)}^${gamma}$。容易的样本被压低；$p_t$ 接近 0 的样本则几乎保留全部损失。`,
    ),
    wrong: [
      {
        value: rounded(p ** gamma, 5),
        feedback: text('This is $p_t^\\gamma$, which would silence the hard examples.', '这是 $p_t^\\gamma$，压低的会是困难的样本。'),
        tag: 'class-imbalance',
      },
      {
        value: rounded(1 - p, 5),
        feedback: text('The exponent is missing: this is the factor for $\\gamma = 1$.', '漏了指数：这是 $\\gamma = 1$ 时的系数。'),
        tag: 'class-imbalance',
      },
      {
        value: rounded(1 - p ** gamma, 5),
        feedback: text('The power belongs to $1 - p_t$ as a whole.', '乘方应当作用于整个 $1 - p_t$。'),
        tag: 'class-imbalance',
      },
    ],
    otherwise: text('The factor in front of $-\\log p_t$ is asked for.', '题目问的是 $-\\log p_t$ 前面的系数。'),
  };
};

/** Losses with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'cross-entropy-by-hand', tag: 'cross-entropy', keyPoint: 'gradient', body: byHand },
  { id: 'cross-entropy-gradient-entry', tag: 'cross-entropy', keyPoint: 'gradient', body: gradientBody },
  { id: 'loss-at-the-start', tag: 'cross-entropy', keyPoint: 'likelihood', body: initialLoss },
  { id: 'focal-factor', tag: 'class-imbalance', keyPoint: 'focal', body: focalBody },
];
