import { areApart, drawUntil } from '../../../src/draw.ts';
import { softmaxRow } from '../../../src/math/softmax.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Absolute, for answers given with two decimals: half a unit of the last one, and room for 0.125, which may be rounded either way. */
const tolerance = 0.006;
/** Every wrong value is further than this from the answer and from the others. */
const gap = 4 * tolerance;

/** Four decimals: as much as the shown answer needs. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
const sumOf = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** Softmax at logits 1000 + ln a, where a is a small whole number: the answer is a fraction. */
const byHand = (random: Random): QuizBody => {
  const { parts, answer, wrong } = drawUntil(
    random,
    () => {
      const parts = [random.int(1, 9), random.int(1, 9), random.int(1, 9)];
      const asked = parts[0]!;
      const wrong = {
        ratio: (1000 + Math.log(asked)) / sumOf(parts.map((part) => 1000 + Math.log(part))),
        toLargest: asked / Math.max(...parts),
        logShare: Math.log(asked) / sumOf(parts.map(Math.log)),
        alone: 1 / (1 + Math.exp(-(1000 + Math.log(asked)))),
      };
      return { parts, answer: rounded(softmaxRow(parts.map(Math.log))[0]!), wrong };
    },
    ({ parts, answer, wrong }) => new Set(parts).size === parts.length && areApart([answer, ...Object.values(wrong)], gap),
  );
  const logits = parts.map((part) => `1000 + \\ln ${part}`).join(',\\; ');
  return {
    kind: 'numeric',
    prompt: text(
      `The logits of a row are $(${logits})$. What is the first entry of its softmax, to two decimals?`,
      `某一行的 logits 是 $(${logits})$。它的 softmax 的第一个元素是多少？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      `The 1000 cancels, and $e^{\\ln a} = a$: the answer is $${parts[0]}/(${parts.join(' + ')})$. A program has to subtract the maximum first, since $e^{1000}$ overflows.`,
      `1000 可以约掉，而 $e^{\\ln a} = a$：答案是 $${parts[0]}/(${parts.join(' + ')})$。写成程序则要先减去最大值，因为 $e^{1000}$ 会溢出。`,
    ),
    wrong: [
      {
        value: wrong.ratio,
        feedback: text(
          'This divides the logit by the sum of the logits. Next to 1000 their differences look negligible; the exponential turns them into factors.',
          '这里是用 logit 除以 logits 之和。与 1000 相比，它们的差似乎可以忽略；取指数之后，差就变成了倍数。',
        ),
        tag: 'softmax-definition',
      },
      {
        value: wrong.toLargest,
        feedback: text(
          'This divides by the largest exponential. The denominator is the sum of all of them.',
          '这里除以的是最大的那个指数值。分母应当是所有指数值之和。',
        ),
        tag: 'softmax-definition',
      },
      {
        value: wrong.logShare,
        feedback: text(
          'The 1000 was rightly dropped, but then the logarithms were divided by their sum, without the exponential.',
          '去掉 1000 是对的，但随后没有取指数，就用对数除以了对数之和。',
        ),
        tag: 'softmax-definition',
      },
      {
        value: wrong.alone,
        feedback: text(
          'This is the sigmoid of the logit by itself. In a softmax the classes compete: only differences between logits count.',
          '这是单独对这个 logit 做 sigmoid。softmax 的各个类别互相竞争，起作用的只是 logits 之间的差。',
        ),
        tag: 'softmax-invariance',
      },
    ],
    otherwise: text('Subtract 1000 from every logit and use $e^{\\ln a} = a$.', '每个 logit 先减去 1000，再用 $e^{\\ln a} = a$。'),
  };
};

const rows = [
  [0.5, 0.3, 0.2],
  [0.6, 0.3, 0.1],
  [0.7, 0.2, 0.1],
  [0.4, 0.5, 0.1],
];

const gradient = (random: Random): QuizBody => {
  const { y, dy, answer, wrong } = drawUntil(
    random,
    () => {
      const y = random.shuffle(random.pick(rows));
      const dy = [random.int(-4, 4), random.int(-4, 4), random.int(-4, 4)];
      const [y1, dy1] = [y[0]!, dy[0]!];
      const mean = sumOf(y.map((value, i) => value * dy[i]!));
      const wrong = {
        noCoupling: y1 * dy1,
        diagonal: y1 * (1 - y1) * dy1,
        plainMean: y1 * (dy1 - sumOf(dy) / dy.length),
        minus: y1 - dy1,
      };
      return { y, dy, answer: rounded(y1 * (dy1 - mean)), wrong };
    },
    ({ dy, answer, wrong }) => dy.every((value) => value !== 0) && areApart([answer, ...Object.values(wrong)], gap),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A row of a softmax is $y = (${y.join(', ')})$, and the loss has the gradient $\\partial L/\\partial y = (${dy.join(', ')})$. What is $\\partial L/\\partial x_1$, the gradient of the first logit? Two decimals.`,
      `softmax 的某一行输出是 $y = (${y.join(', ')})$，损失的梯度是 $\\partial L/\\partial y = (${dy.join(', ')})$。第一个 logit 的梯度 $\\partial L/\\partial x_1$ 是多少？保留两位小数。`,
    ),
    answer,
    tolerance,
    feedback: text(
      '$\\partial L/\\partial x_j = y_j(dy_j - \\sum_k y_k\\,dy_k)$: each class is compared with the mean of the gradients under $y$.',
      '$\\partial L/\\partial x_j = y_j(dy_j - \\sum_k y_k\\,dy_k)$：每个类别都与按 $y$ 加权的梯度均值相比较。',
    ),
    wrong: [
      {
        value: wrong.noCoupling,
        feedback: text(
          'This is $y_1\\,dy_1$, the part from the numerator. The denominator contains the first logit too.',
          '这是 $y_1\\,dy_1$，即来自分子的部分。分母里也有第一个 logit。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        value: wrong.diagonal,
        feedback: text(
          'This is $y_1(1 - y_1)\\,dy_1$, as for a sigmoid. The first logit changes the other outputs as well, each by $-y_k y_1$.',
          '这是 $y_1(1 - y_1)\\,dy_1$，是 sigmoid 的算法。第一个 logit 还会改变其他输出，导数各为 $-y_k y_1$。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        value: wrong.plainMean,
        feedback: text(
          'The mean of the gradients was taken without weights. It has to be weighted with the probabilities $y$.',
          '这里用的是梯度的算术平均。应当用概率 $y$ 加权。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        value: wrong.minus,
        feedback: text(
          '$y - t$ is the gradient of the cross-entropy for the target $t$. Here the gradient with respect to $y$ is given, not a target.',
          '$y - t$ 是交叉熵对应标签 $t$ 的梯度。这里给出的是对 $y$ 的梯度，不是标签。',
        ),
        tag: 'softmax-jacobian',
      },
    ],
    otherwise: text(
      'First compute the single number $\\sum_k y_k\\,dy_k$, then $y_1$ times the difference between $dy_1$ and it.',
      '先算出 $\\sum_k y_k\\,dy_k$ 这一个数，再用 $y_1$ 乘以 $dy_1$ 与它的差。',
    ),
  };
};

const jacobian = (random: Random): QuizBody => {
  const [batch, classes] = [random.pick([16, 32, 64]), random.int(3, 12)];
  return {
    kind: 'shape',
    prompt: text(
      `Softmax is applied to each row of $x: [${batch}, ${classes}]$. The Jacobian of every row is written out in full, and these are stacked along the batch axis. What is the shape of the result?`,
      `对 $x: [${batch}, ${classes}]$ 逐行做 softmax。把每一行的雅可比矩阵完整写出，再沿批量轴堆叠起来。结果是什么形状？`,
    ),
    answer: [batch, classes, classes],
    feedback: text(
      `One ${classes}×${classes} matrix, $\\operatorname{diag}(y) - yy^\\top$, per row. A backward pass never builds it: its product with $dy$ needs one dot product.`,
      `每行一个 ${classes}×${classes} 矩阵 $\\operatorname{diag}(y) - yy^\\top$。反向传播不必构造它：它与 $dy$ 的乘积只需一次内积。`,
    ),
    wrong: [
      {
        shape: [batch, classes],
        feedback: text(
          'One number per output would be enough for an elementwise function such as sigmoid. Each output of a softmax depends on all logits of its row.',
          '像 sigmoid 这样逐元素的函数，每个输出一个数就够了。softmax 的每个输出却取决于本行的全部 logits。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        shape: [classes, classes],
        feedback: text(
          'That is the Jacobian of one row. Each row has its own, because it depends on the row’s $y$.',
          '那是单独一行的雅可比矩阵。它取决于该行的 $y$，所以每行各有一个。',
        ),
        tag: 'batch-axis',
      },
      {
        shape: [batch, classes, batch, classes],
        feedback: text(
          'That is the derivative of all outputs with respect to all logits. Rows do not influence each other, so only the block of each row with itself is not 0.',
          '那是全部输出对全部 logits 的导数。各行互不影响，所以除了每行对自身的块，其余都是 0。',
        ),
        tag: 'softmax-axis',
      },
    ],
    otherwise: text('How many outputs and how many logits does one row have?', '一行有几个输出，又有几个 logits？'),
  };
};

/** Softmax with numbers that change from one attempt to the next. */
export const softmaxComputed: QuizDefinition[] = [
  { id: 'softmax-by-hand', tag: 'softmax-invariance', keyPoint: 'shift', body: byHand },
  { id: 'softmax-gradient-by-hand', tag: 'softmax-jacobian', keyPoint: 'coupling', body: gradient },
  { id: 'softmax-jacobian-shape', tag: 'softmax-jacobian', keyPoint: 'coupling', body: jacobian },
];
