import { areApart, drawUntil } from '../../../src/draw.ts';
import { binaryCrossEntropy, optimalDiscriminator } from '../../../src/math/gan.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const ratioTolerance = 0.006;

const bestValue = (random: Random): QuizBody => {
  const { p, q, answer, wrong } = drawUntil(
    random,
    () => {
      const [p, q] = [random.pick([0.1, 0.2, 0.3, 0.4, 0.6]), random.pick([0.1, 0.2, 0.3, 0.5, 0.8])];
      const answer = rounded(optimalDiscriminator(p, q), 4);
      return { p, q, answer, wrong: { generated: 1 - answer, ratio: p / q, logit: Math.log(p / q), half: 0.5, density: p } };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 3 * ratioTolerance),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `At a point $x$ the data has the density ${p} and the generator the density ${q}. A discriminator of unlimited capacity is trained to its optimum with this generator fixed. What is $D(x)$? Two decimals.`,
      `在点 $x$ 处，数据的密度是 ${p}，生成器的密度是 ${q}。固定这个生成器，把容量不受限制的判别器训练到最优。$D(x)$ 是多少？保留两位小数。`,
    ),
    answer,
    tolerance: ratioTolerance,
    feedback: text(
      `$p/(p + q) = ${p}/${rounded(p + q, 2)}$. Of the samples that fall here, this share is real.`,
      `$p/(p + q) = ${p}/${rounded(p + q, 2)}$。落在这里的样本中，真实样本就占这么多。`,
    ),
    wrong: [
      {
        value: wrong.generated,
        feedback: text('That is $q/(p + q)$, the share of generated samples.', '这是 $q/(p + q)$，生成样本所占的比例。'),
        tag: 'discriminator-labels',
      },
      {
        value: wrong.ratio,
        feedback: text(
          'That is the density ratio $p/q$. Solve $d/(1 - d) = p/q$ for $d$.',
          '这是密度比 $p/q$。还要由 $d/(1 - d) = p/q$ 解出 $d$。',
        ),
        tag: 'optimal-discriminator',
      },
      {
        value: wrong.logit,
        feedback: text('That is the logit. $D$ is its sigmoid.', '这是 logit。$D$ 是它的 sigmoid。'),
        tag: 'logits-as-input',
      },
      {
        value: wrong.half,
        feedback: text(
          'It is $1/2$ only where both densities agree, as at the equilibrium.',
          '只有两个密度相等的地方才是 $1/2$，例如在均衡点。',
        ),
        tag: 'gan-equilibrium',
      },
      {
        value: wrong.density,
        feedback: text(
          'That is the density of the data. It must be compared with that of the generator.',
          '这是数据的密度，还要与生成器的密度比较。',
        ),
        tag: 'optimal-discriminator',
      },
    ],
    otherwise: text('Of all samples that fall near $x$, what share is real?', '在落到 $x$ 附近的所有样本中，真实样本占多少？'),
  };
};

/** What a program that keeps probabilities above 10⁻⁷ makes of a certain mistake. */
const clippedCost = -Math.log(1e-7);

const certainMistake = (random: Random): QuizBody => {
  const [size, isReal] = [random.pick([40, 50, 60, 80, 200]), random.pick([true, false])];
  const logit = isReal ? -size : size;
  const kind = isReal ? text('real', '真实') : text('generated', '生成');
  return {
    kind: 'numeric',
    prompt: text(
      `A ${kind.en} sample gets the logit ${logit}. What does it cost the discriminator (natural logarithm, computed stably)? To the nearest integer.`,
      `某个${kind.zh}样本的 logit 是 ${logit}。用稳定的方法计算，判别器为它付出的代价是多少（自然对数）？取最接近的整数。`,
    ),
    answer: binaryCrossEntropy(logit, isReal ? 1 : 0),
    tolerance: 0.3,
    feedback: text(
      `$\\log(1 + e^{${size}}) = ${size} + \\log(1 + e^{-${size}})$, which is ${size} to many digits: a wrong logit costs its own size.`,
      `$\\log(1 + e^{${size}}) = ${size} + \\log(1 + e^{-${size}})$，精确到许多位都是 ${size}：判错的 logit 有多大，代价就有多大。`,
    ),
    wrong: [
      {
        value: 0,
        feedback: text('It would cost nothing if the sign were the other one.', '如果符号相反，代价才是 0。'),
        tag: 'discriminator-labels',
      },
      {
        value: clippedCost,
        feedback: text(
          'This is $-\\log 10^{-7}$: the probability was clipped before the logarithm.',
          '这是 $-\\log 10^{-7}$：取对数之前把概率限制在了下限以上。',
        ),
        tag: 'log-sum-exp',
      },
      {
        value: 1,
        feedback: text(
          '1 is the size of the gradient with respect to the logit. The loss itself goes on growing.',
          '1 是对 logit 的梯度的大小。损失本身会不断增大。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: -size,
        feedback: text('A cost is never negative: it is minus the logarithm of a probability.', '代价不会是负数：它是概率的对数的相反数。'),
        tag: 'cross-entropy',
      },
    ],
    otherwise: text(
      'Write $-\\log \\sigma(s)$ as $\\log(1 + e^{-s})$ and take out the large term.',
      '把 $-\\log \\sigma(s)$ 写成 $\\log(1 + e^{-s})$，再提出大的一项。',
    ),
  };
};

const patchShape = (random: Random): QuizBody => {
  const [batch, side, halvings] = [random.pick([4, 8, 16]), random.pick([64, 128, 256]), random.pick([3, 4])];
  const channels = random.pick([64, 128]);
  const left = side / 2 ** halvings;
  const top = channels * 2 ** (halvings - 1);
  return {
    kind: 'shape',
    prompt: text(
      `A discriminator for images of shape $[${side}, ${side}, 3]$ judges patches: ${halvings} convolutions with stride 2 and 'same' padding, the first with ${channels} channels and each next one with twice as many, then a convolution with stride 1, 'same' padding and one output channel. What is the shape of its logits for a batch of ${batch}? (NHWC)`,
      `某个判别器对形状为 $[${side}, ${side}, 3]$ 的图像逐块评判：先是 ${halvings} 个步幅为 2、填充为 'same' 的卷积，第一个有 ${channels} 个通道，之后每个的通道数加倍；最后是一个步幅为 1、填充为 'same'、只有一个输出通道的卷积。批量大小为 ${batch} 时，logits 是什么形状？（NHWC）`,
    ),
    answer: [batch, left, left, 1],
    feedback: text(
      `Each stride of 2 halves height and width: ${side} → ${left}. Every one of the $${left} \\times ${left}$ logits judges its own receptive field; the loss averages over them.`,
      `每个步幅 2 使高和宽减半：${side} → ${left}。$${left} \\times ${left}$ 个 logits 各自评判自己的感受野，损失对它们取平均。`,
    ),
    wrong: [
      {
        shape: [batch, 1],
        feedback: text(
          'That is a discriminator of whole images. Nothing here joins the positions into one number.',
          '那是对整幅图像评判的判别器。这里没有哪一层把各个位置合成一个数。',
        ),
        tag: 'discriminator-data',
      },
      {
        shape: [batch, side, side, 1],
        feedback: text('The strides were not counted: each halves height and width.', '没有计入步幅：每个都使高和宽减半。'),
        tag: 'conv-stride',
      },
      {
        shape: [batch, left, left, top],
        feedback: text(
          'This is what enters the last convolution. Its output has a single channel.',
          '这是最后一个卷积的输入。它的输出只有一个通道。',
        ),
        tag: 'conv-channels',
      },
      {
        shape: [batch, left, left, 3],
        feedback: text(
          'Three channels belong to an image. A discriminator returns a judgement and not a picture.',
          '三个通道属于图像。判别器输出的是评判，不是图像。',
        ),
        tag: 'discriminator-data',
      },
    ],
    otherwise: text(
      'Halve height and width once for each convolution with stride 2; the channels are those of the last one.',
      '每个步幅为 2 的卷积使高和宽减半一次；通道数由最后一个卷积决定。',
    ),
  };
};

/** Numbers of a discriminator that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'optimal-discriminator-value', tag: 'optimal-discriminator', keyPoint: 'optimum', body: bestValue },
  { id: 'certain-mistake-cost', tag: 'log-sum-exp', keyPoint: 'stable', body: certainMistake },
  { id: 'patch-discriminator-shape', tag: 'discriminator-data', keyPoint: 'one-logit', body: patchShape },
];
