import { areApart, drawUntil } from '../../../src/draw.ts';
import { convOutputSize, separableWeights, standardWeights } from '../../../src/math/convolution.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const weights = (random: Random): QuizBody => {
  const { kernel, cin, cout, answer, wrong } = drawUntil(
    random,
    () => {
      const [kernel, cin, cout] = [random.pick([3, 5, 7]), random.pick([8, 16, 24, 32, 48]), random.pick([12, 20, 40, 64, 96])];
      const wrong = {
        standard: standardWeights(kernel, cin, cout),
        perOutput: kernel * kernel * cout + cin * cout,
        depthwiseOnly: kernel * kernel * cin,
        product: kernel * kernel * cin * cout + cin * cout,
        perChannelMix: kernel * kernel * cin + cout,
      };
      return { kernel, cin, cout, answer: separableWeights(kernel, cin, cout), wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 0.5),
  );
  const square = kernel * kernel;
  return {
    kind: 'numeric',
    prompt: text(
      `How many weights does a depthwise separable layer from ${cin} to ${cout} channels have, with ${kernel}×${kernel} filters, multiplier 1, without biases?`,
      `从 ${cin} 到 ${cout} 个通道、卷积核为 ${kernel}×${kernel}、乘数为 1、没有偏置的深度可分离层有多少个权重？`,
    ),
    answer,
    tolerance: 0,
    feedback: text(
      `$${square} \\cdot ${cin} + ${cin} \\cdot ${cout} = ${answer}$: a filter for every input channel, and a number for every pair of channels.`,
      `$${square} \\cdot ${cin} + ${cin} \\cdot ${cout} = ${answer}$：每个输入通道一个卷积核，每一对通道一个数。`,
    ),
    wrong: [
      {
        value: wrong.standard,
        tag: 'separable-cost',
        feedback: text('That is the ordinary convolution.', '这是普通卷积。'),
      },
      {
        value: wrong.perOutput,
        tag: 'depthwise',
        feedback: text(
          'The depthwise filters belong to the input channels, since that step comes first.',
          '逐通道卷积核属于输入通道，因为这一步在前。',
        ),
      },
      {
        value: wrong.depthwiseOnly,
        tag: 'pointwise',
        feedback: text('The pointwise step is missing.', '漏了逐点的一步。'),
      },
      {
        value: wrong.product,
        tag: 'depthwise',
        feedback: text(
          'Here the first step is an ordinary convolution, and the pointwise one comes on top.',
          '这里把第一步当成了普通卷积，再加上逐点卷积。',
        ),
      },
      {
        value: wrong.perChannelMix,
        tag: 'pointwise',
        feedback: text(
          'A 1×1 kernel mixes: it has a weight for every input of every output.',
          '1×1 卷积核要混合通道：每个输出对每个输入都有一个权重。',
        ),
      },
    ],
    otherwise: text('Count both kernels: $[k, k, C, 1]$ and $[1, 1, C, F]$.', '分别数两个卷积核：$[k, k, C, 1]$ 和 $[1, 1, C, F]$。'),
  };
};

const factor = (random: Random): QuizBody => {
  const [kernel, cin, cout] = [random.pick([3, 5]), random.pick([32, 48, 64]), random.pick([80, 96, 128, 160])];
  const square = kernel * kernel;
  const answer = rounded(standardWeights(kernel, cin, cout) / separableWeights(kernel, cin, cout), 2);
  return {
    kind: 'numeric',
    prompt: text(
      `A ${kernel}×${kernel} layer from ${cin} to ${cout} channels is replaced by its depthwise separable form (stride 1, same padding). By what factor does the number of multiplications fall? One decimal.`,
      `把一个从 ${cin} 到 ${cout} 个通道的 ${kernel}×${kernel} 层换成深度可分离的形式（步幅为 1，same 填充）。原来的乘法次数是现在的多少倍？保留一位小数。`,
    ),
    answer,
    tolerance: 0.06,
    feedback: text(
      `$1/(1/${cout} + 1/${square}) \\approx ${answer}$. The number of input channels cancels, and so does the size of the map.`,
      `$1/(1/${cout} + 1/${square}) \\approx ${answer}$。输入通道数约掉了，特征图的大小也约掉了。`,
    ),
    wrong: [
      {
        value: square,
        tag: 'separable-cost',
        feedback: text(
          '$k^2$ is the limit for very many filters: the depthwise step is not free.',
          '$k^2$ 是卷积核极多时的极限：逐通道的一步并不是免费的。',
        ),
      },
      {
        value: rounded(1 / (1 / cin + 1 / square), 2),
        tag: 'separable-cost',
        feedback: text(
          'The ratio contains $1/F$, with the number of output channels. That of the input channels cancels.',
          '比例中的是 $1/F$，$F$ 是输出通道数。输入通道数约掉了。',
        ),
      },
      {
        value: cout,
        tag: 'depthwise',
        feedback: text(
          'That compares the depthwise step alone with the ordinary layer. The pointwise step does most of the work that remains.',
          '这是只拿逐通道的一步与普通层比较。剩下的计算大多在逐点的一步。',
        ),
      },
      {
        value: rounded(1 / (1 / cout + 1 / kernel), 2),
        tag: 'conv-parameters',
        feedback: text('A kernel of size $k$ has $k^2$ taps.', '大小为 $k$ 的卷积核有 $k^2$ 个权重。'),
      },
    ],
    otherwise: text('Divide $k^2 C F$ by $k^2 C + C F$.', '用 $k^2 C F$ 除以 $k^2 C + C F$。'),
  };
};

const intermediate = (random: Random): QuizBody => {
  const [batch, height, width] = [random.int(2, 6), random.int(14, 20), random.int(21, 28)];
  const [channels, multiplier, filters] = [random.int(7, 12), random.int(2, 3), random.pick([48, 64])];
  const [kernel, stride] = [3, 2];
  const [rows, columns] = [convOutputSize(height, kernel, stride), convOutputSize(width, kernel, stride)];
  return {
    kind: 'shape',
    prompt: text(
      `An input of shape $[${batch}, ${height}, ${width}, ${channels}]$ goes through a separable convolution to ${filters} channels: 3×3, stride 2, no padding, depth multiplier ${multiplier}. What is the shape after the depthwise step, before the pointwise one?`,
      `形状为 $[${batch}, ${height}, ${width}, ${channels}]$ 的输入经过一个输出 ${filters} 个通道的可分离卷积：3×3，步幅为 2，不填充，深度乘数为 ${multiplier}。逐通道的一步之后、逐点的一步之前，是什么形状？`,
    ),
    answer: [batch, rows, columns, channels * multiplier],
    feedback: text(
      `Each of the ${channels} channels makes ${multiplier} maps, and the stride belongs to this step.`,
      `${channels} 个通道各产生 ${multiplier} 张特征图，步幅就用在这一步。`,
    ),
    wrong: [
      {
        shape: [batch, rows, columns, channels],
        tag: 'depthwise',
        feedback: text('That is right for a multiplier of 1.', '乘数为 1 时才对。'),
      },
      {
        shape: [batch, rows, columns, multiplier],
        tag: 'depthwise',
        feedback: text('Here the channels were summed up, as in an ordinary convolution.', '这里像普通卷积那样对通道求了和。'),
      },
      {
        shape: [batch, rows, columns, filters],
        tag: 'pointwise',
        feedback: text('That is the result of the pointwise step.', '这是逐点的一步之后的结果。'),
      },
      {
        shape: [batch, height - kernel + 1, width - kernel + 1, channels * multiplier],
        tag: 'conv-stride',
        feedback: text('Here the stride was left to the pointwise step.', '这里把步幅留给了逐点的一步。'),
      },
    ],
    otherwise: text('Rows and columns as for any convolution; channels times multiplier.', '行和列与任何卷积一样算；通道数乘以乘数。'),
  };
};

const ratio: QuizDefinition = {
  id: 'separable-ratio-formula',
  tag: 'separable-cost',
  keyPoint: 'ratio',
  body: {
    kind: 'expression',
    prompt: text(
      'A separable layer with depth multiplier `q` takes `c` channels to `f` channels with `k` by `k` filters. Write the ratio of its weights to those of the ordinary layer, without biases.',
      '一个深度乘数为 `q` 的可分离层，用 `k` 乘 `k` 的卷积核把 `c` 个通道变为 `f` 个通道，没有偏置。写出它的权重个数与普通卷积层之比。',
    ),
    variables: { k: [2, 6], c: [3, 40], f: [3, 40], q: [1.5, 4] },
    answer: 'q / f + q / k^2',
    feedback: text(
      'Both kernels grow with $q$: $k^2 c q + c q f$, divided by $k^2 c f$. With $q = k^2$ nothing is saved.',
      '两个卷积核都随 $q$ 增大：$k^2 c q + c q f$，再除以 $k^2 c f$。$q = k^2$ 时就没有节省了。',
    ),
    wrong: [
      {
        formula: '1 / f + 1 / k^2',
        tag: 'depthwise',
        feedback: text('That is the ratio for a multiplier of 1.', '这是乘数为 1 时的比例。'),
      },
      {
        formula: 'q / f + 1 / k^2',
        tag: 'pointwise',
        feedback: text('The pointwise kernel reads $q c$ channels, so it grows as well.', '逐点卷积核读入 $q c$ 个通道，所以它也会变大。'),
      },
      {
        formula: '1 / f + q / k^2',
        tag: 'depthwise',
        feedback: text(
          'The depthwise kernel has $q$ filters for each channel, so it grows as well.',
          '逐通道卷积核对每个通道有 $q$ 个，所以它也会变大。',
        ),
      },
      {
        formula: 'f / q + k^2 / q',
        tag: 'separable-cost',
        feedback: text(
          'The fractions were inverted one by one. The inverse of a sum is not the sum of the inverses.',
          '这里把每个分数各自颠倒了。和的倒数并不等于倒数之和。',
        ),
      },
    ],
    otherwise: text(
      'Write down the shapes $[k, k, c, q]$ and $[1, 1, c q, f]$ first.',
      '先写出两个形状 $[k, k, c, q]$ 和 $[1, 1, c q, f]$。',
    ),
  },
};

/** Weights, multiplications and shapes. */
export const costItems: QuizDefinition[] = [
  { id: 'separable-weights', tag: 'separable-cost', keyPoint: 'weights', body: weights },
  { id: 'separable-factor', tag: 'separable-cost', keyPoint: 'ratio', body: factor },
  { id: 'separable-intermediate-shape', tag: 'depthwise', keyPoint: 'depthwise', body: intermediate },
  ratio,
];
