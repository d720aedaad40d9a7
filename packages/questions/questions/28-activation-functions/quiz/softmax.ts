import { softmaxRow } from '../../../src/math/softmax.ts';
import { texNumber } from '../../../src/math/tex.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** The row whose softmax a maximum from elsewhere destroys. */
const lowRow = [-1000, -1002];
const lowSoftmax = softmaxRow(lowRow)
  .map((value) => texNumber(value, 3))
  .join(', ');

const steps: QuizDefinition = {
  id: 'softmax-steps',
  tag: 'softmax-overflow',
  keyPoint: 'overflow',
  body: {
    kind: 'order',
    prompt: text('Put the steps of a softmax of one row that cannot overflow in order.', '把不会溢出的单行 softmax 的各个步骤排好顺序。'),
    steps: [
      {
        text: text('Find the maximum of the row.', '求该行的最大值。'),
        feedback: text('It must be known before anything can be shifted.', '不先知道最大值，就无从平移。'),
      },
      {
        text: text('Subtract it from every logit of the row.', '该行的每个 logit 都减去它。'),
        feedback: text(
          'Before the exponential: afterwards the overflow has already happened.',
          '要在取指数之前做：取完指数，溢出已经发生。',
        ),
      },
      {
        text: text('Take the exponential of each difference.', '对每个差取指数。'),
        feedback: text('Every argument is at most 0, so every result is at most 1.', '自变量都不大于 0，所以结果都不大于 1。'),
      },
      {
        text: text('Add up the exponentials of the row.', '把该行的这些指数值相加。'),
        feedback: text('The sum is at least 1, because the largest term is exactly 1.', '最大的一项恰好是 1，所以总和至少为 1。'),
      },
      {
        text: text('Divide each exponential by that sum.', '每个指数值除以这个总和。'),
        feedback: text('Only now does the row sum to 1.', '到这一步，这一行之和才是 1。'),
      },
    ],
    tag: 'softmax-overflow',
  },
};

const shift: QuizDefinition = {
  id: 'softmax-shift-bounds',
  tag: 'softmax-overflow',
  keyPoint: 'overflow',
  body: {
    kind: 'cloze',
    prompt: text(
      'After the maximum of a row of $n$ logits has been subtracted, the largest logit is [[logit]], its exponential is [[term]], and the denominator of the softmax is at most [[bound]].',
      '从一行 $n$ 个 logits 中减去最大值之后，最大的 logit 是 [[logit]]，它的指数值是 [[term]]，softmax 的分母至多为 [[bound]]。',
    ),
    gaps: [
      {
        id: 'logit',
        accept: ['0', '0.0', 'zero', '零'],
        feedback: text('The maximum minus itself. All others are 0 or below.', '最大值减去它自己。其余的都不大于 0。'),
        wrong: [
          {
            accept: ['1', '1.0', 'one', '一'],
            feedback: text('1 is its exponential. The shift is a subtraction, not a division.', '1 是它的指数值。平移是减法，不是除法。'),
            tag: 'softmax-invariance',
          },
        ],
        otherwise: text('What is a number minus itself?', '一个数减去它自己等于多少？'),
      },
      {
        id: 'term',
        accept: ['1', '1.0', 'one', '一', 'e^0', 'exp(0)'],
        feedback: text('$e^0 = 1$, exactly.', '$e^0 = 1$，没有误差。'),
        wrong: [
          {
            accept: ['0', '0.0', 'zero', '零'],
            feedback: text(
              '0 is the logit; its exponential is $e^0$. No exponential is 0 in exact arithmetic.',
              '0 是 logit，它的指数值是 $e^0$。精确计算时，指数值不会等于 0。',
            ),
            tag: 'softmax-overflow',
          },
          {
            accept: ['e', '2.718', '2.71828', 'e^1', 'exp(1)'],
            feedback: text('That would be the exponential of 1.', '那是 1 的指数值。'),
            tag: 'softmax-overflow',
          },
        ],
        otherwise: text('Take the exponential of the number before.', '对前一个空里的数取指数。'),
      },
      {
        id: 'bound',
        accept: ['n'],
        feedback: text(
          '$n$ terms, none above 1. So the denominator lies between 1 and $n$ and can neither overflow nor be 0.',
          '共 $n$ 项，每项都不超过 1。所以分母在 1 与 $n$ 之间，既不会溢出，也不会是 0。',
        ),
        wrong: [
          {
            accept: ['1', '1.0', 'one', '一'],
            feedback: text(
              '1 is the least it can be. The probabilities sum to 1; the exponentials do so only after the division.',
              '1 是它的最小值。和为 1 的是概率；指数值要除过之后和才为 1。',
            ),
            tag: 'softmax-definition',
          },
          {
            accept: ['infinity', 'inf', '∞', '无穷', '无穷大'],
            feedback: text(
              'Without the shift there would be no bound. With it no term is above 1.',
              '不平移才没有上界。平移之后，每一项都不超过 1。',
            ),
            tag: 'softmax-overflow',
          },
        ],
        otherwise: text('How many terms are there, and how large can each be?', '共有多少项？每一项最大是多少？'),
      },
    ],
  },
};

const sharedMaximum: QuizDefinition = {
  id: 'softmax-shared-maximum',
  tag: 'softmax-axis',
  keyPoint: 'own-maximum',
  body: {
    kind: 'single',
    prompt: text(
      'The logits of two examples are $(1000, 1001)$ and $(-1000, -1002)$. A program in float64 subtracts 1001, the maximum of the batch, from every logit, takes the exponentials, and divides each by the sum of its row. What does the second row become?',
      '两个样本的 logits 分别是 $(1000, 1001)$ 和 $(-1000, -1002)$。某个 float64 程序先从每个 logit 中减去整个批量的最大值 1001，再取指数，然后各除以本行之和。第二行变成什么？',
    ),
    options: [
      {
        text: text('(NaN, NaN)', '(NaN, NaN)'),
        correct: true,
        feedback: text(
          '$e^{-2001}$ and $e^{-2003}$ underflow to 0, so the row becomes $0/0$. With its own maximum, −1000, it would be right.',
          '$e^{-2001}$ 和 $e^{-2003}$ 都下溢为 0，这一行就成了 $0/0$。若减去它自己的最大值 −1000，结果就是对的。',
        ),
      },
      {
        text: text(`$(${lowSoftmax})$`, `$(${lowSoftmax})$`),
        feedback: text(
          'That is the softmax of the row in exact arithmetic, where any shift would do. In float64 the exponential of −2001 is 0.',
          '精确计算时，这一行的 softmax 确实如此，减去什么都可以。但在 float64 下，−2001 的指数值就是 0。',
        ),
        tag: 'softmax-overflow',
      },
      {
        text: text('$(0, 0)$', '$(0, 0)$'),
        feedback: text(
          'The exponentials are 0, but so is the sum of this row, and $0/0$ is not 0. Zeros would come out if the sum of the whole batch were the denominator.',
          '指数值确实都是 0，但本行之和也是 0，而 $0/0$ 不等于 0。若分母是整个批量之和，才会得到两个 0。',
        ),
        tag: 'softmax-axis',
      },
      {
        text: text('$(0.5, 0.5)$', '$(0.5, 0.5)$'),
        feedback: text(
          'Two equal terms would give this if they were positive. These are both 0, and so is their sum.',
          '两项相等且为正时才会这样。这里两项都是 0，和也是 0。',
        ),
        tag: 'softmax-overflow',
      },
    ],
  },
};

const plotted: QuizDefinition = {
  id: 'softmax-as-a-curve',
  tag: 'softmax-jacobian',
  keyPoint: 'coupling',
  body: {
    kind: 'single',
    prompt: text(
      'Someone draws softmax as a curve beside sigmoid and tanh, by applying it to 100 points from −5 to 5 at once. What happens to the three curves with 200 points in the same interval?',
      '有人对 −5 到 5 之间的 100 个点一起计算 softmax，画成一条曲线，与 sigmoid 和 tanh 并列。在同一区间改取 200 个点，三条曲线会怎样？',
    ),
    options: [
      {
        text: text('The softmax curve falls to about half; the others stay.', 'softmax 的曲线降到约一半，另外两条不变'),
        correct: true,
        feedback: text(
          'The points were normalized against each other. Softmax maps a whole row to a whole row; it has no curve of one variable.',
          '这些点是彼此归一化的。softmax 把一整行映射成一整行，没有单变量的曲线。',
        ),
      },
      {
        text: text('All three stay, since each is a function of one number.', '三条都不变，因为它们都是单个数的函数'),
        feedback: text(
          'Sigmoid and tanh are. An output of softmax depends on all the logits of its row.',
          'sigmoid 和 tanh 是这样。softmax 的每个输出都取决于这一行的所有 logits。',
        ),
        tag: 'softmax-jacobian',
      },
      {
        text: text('All three fall to about half, as the points share the area.', '三条都降到约一半，因为各点分摊面积'),
        feedback: text('Sigmoid and tanh act on each point by itself.', 'sigmoid 和 tanh 对每个点单独计算。'),
        tag: 'softmax-jacobian',
      },
      {
        text: text('The softmax curve doubles, as its sum has more terms.', 'softmax 的曲线升高一倍，因为求和的项更多'),
        feedback: text('The sum is the denominator, so the values fall.', '这个和在分母上，所以数值会下降。'),
        tag: 'softmax-axis',
      },
    ],
  },
};

/** Softmax: its steps and what each is for. */
export const softmaxItems = [steps, shift, sharedMaximum, plotted];
