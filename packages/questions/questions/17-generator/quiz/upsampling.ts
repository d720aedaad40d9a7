import { transposedRow } from '../../../src/math/convolution.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const methods: QuizDefinition = {
  id: 'upsampling-methods',
  tag: 'upsampling',
  keyPoint: 'noise-to-sample',
  body: {
    kind: 'match',
    prompt: text('Pair each way to double a map with what it does.', '把各种使特征图加倍的方法与它的做法配对。'),
    pairs: [
      {
        left: text('Nearest neighbour', '最近邻放大'),
        right: text('Repeats every element; nothing is learned', '重复每个元素，没有可学的参数'),
        feedback: text('A convolution after it learns to smooth.', '之后的卷积再学习如何平滑。'),
      },
      {
        left: text('Transposed convolution', '转置卷积'),
        right: text('Adds up weighted copies of one learned kernel', '把加权的各份可学卷积核相加'),
        feedback: text('With kernel 4 and stride 2 the copies overlap evenly.', '卷积核 4、步幅 2 时，各份重叠均匀。'),
      },
      {
        left: text('Sub-pixel convolution', '亚像素卷积'),
        right: text('Rearranges four times as many channels into pixels', '把四倍的通道重排成像素'),
        feedback: text('The convolution works at the low resolution, which is cheap.', '卷积在低分辨率下进行，代价低。'),
      },
      {
        left: text('Bilinear interpolation', '双线性插值'),
        right: text('Blends neighbours with fixed weights', '用固定的权重混合相邻元素'),
        feedback: text(
          'It equals a transposed convolution with one particular kernel, away from the border.',
          '除边缘之外，它等于卷积核取某个特定值的转置卷积。',
        ),
      },
    ],
    tag: 'upsampling',
  },
};

const statements: QuizDefinition = {
  id: 'transposed-convolution-statements',
  tag: 'transposed-convolution',
  keyPoint: 'adjoint',
  body: {
    kind: 'multiple',
    prompt: text(
      'A convolution $A$ with kernel $w$ and stride $s$, nothing padded. Which statements hold for the transposed convolution with the same kernel and stride?',
      '设 $A$ 是卷积核为 $w$、步幅为 $s$、不填充的卷积。关于卷积核与步幅都相同的转置卷积，哪些说法正确？',
    ),
    options: [
      {
        text: text('It is what autodiff computes as the input gradient of $A$.', '它就是自动求导为 $A$ 计算的输入梯度。'),
        correct: true,
        feedback: text('Both multiply by $A^\\top$.', '两者都是乘以 $A^\\top$。'),
      },
      {
        text: text('With stride 1 it is a convolution of a padded map.', '步幅为 1 时，它就是对填充后的特征图做卷积。'),
        correct: true,
        feedback: text('With $k - 1$ zeros at each end, and with the kernel flipped.', '两端各填充 $k - 1$ 个零，并且把卷积核翻转。'),
      },
      {
        text: text('With $s > k$ some outputs are 0 whatever the weights.', '$s > k$ 时，无论权重如何，有些输出总是 0。'),
        correct: true,
        feedback: text('No copy of the kernel reaches the gaps.', '空隙处没有任何一份卷积核覆盖到。'),
      },
      {
        text: text('Applied after $A$, it gives back the original map.', '接在 $A$ 之后使用，可以得回原来的特征图。'),
        feedback: text(
          '$A^\\top A$ is in general not the identity. Only the size comes back, and that only where the stride leaves no remainder.',
          '$A^\\top A$ 一般不是单位矩阵。恢复的只是大小，而且步幅要除得尽。',
        ),
        tag: 'transposed-convolution',
      },
      {
        text: text('Its output has exactly $n \\cdot s$ elements along an axis.', '沿一个轴，它的输出恰好有 $n \\cdot s$ 个元素。'),
        feedback: text(
          'It has $(n - 1)s + k$. Frameworks cut that to $ns$ under the name of same padding.',
          '它有 $(n - 1)s + k$ 个。框架用 same 填充把它裁成 $ns$ 个。',
        ),
        tag: 'transposed-convolution-size',
      },
      {
        text: text('It has no parameters, since it only inserts zeros.', '它没有参数，因为只是插入零。'),
        feedback: text(
          'Inserting zeros is one way to compute it; the kernel that follows holds the parameters.',
          '插入零只是计算它的一种方式，参数在随后的卷积核里。',
        ),
        tag: 'transposed-convolution',
      },
    ],
  },
};

/** Kernel size and stride of four layers, with how they cover their output. */
const layers = [
  {
    k: 3,
    s: 2,
    feedback: text(
      'Copies of three, two apart: every second output is covered twice, the others once.',
      '每份长 3，相隔 2：每隔一个输出就有一个被覆盖两次，其余只有一次。',
    ),
  },
  {
    k: 4,
    s: 2,
    feedback: text('Two divides four: away from the ends every output is covered twice.', '2 整除 4：除两端之外，每个输出都被覆盖两次。'),
  },
  {
    k: 5,
    s: 3,
    feedback: text(
      'Copies of five, three apart: two outputs are covered twice, then one once, and so on.',
      '每份长 5，相隔 3：两个输出被覆盖两次，接着一个只有一次，如此反复。',
    ),
  },
  {
    k: 2,
    s: 3,
    feedback: text('The stride exceeds the kernel: every third output stays 0.', '步幅大于卷积核：每三个输出就有一个是 0。'),
  },
];

const coverCurve = (random: Random): QuizBody => {
  const [drawn, n] = [random.pick(layers), random.int(5, 7)];
  const ones = (length: number) => Array.from({ length }, () => 1);
  return {
    kind: 'curve',
    prompt: text(
      'A map of one dimension that is 1 throughout goes through a transposed convolution whose kernel consists of ones; nothing is cut off. The curve shows the output. Which kernel size and stride?',
      '一维的特征图处处为 1，经过一个卷积核全为 1、不裁剪的转置卷积。图中是它的输出。卷积核大小和步幅是多少？',
    ),
    x: text('output element', '输出元素'),
    y: text('value', '值'),
    series: [
      {
        name: text('output', '输出'),
        points: transposedRow(ones(n), ones(drawn.k), drawn.s).map((value, i): [number, number] => [i, value]),
      },
    ],
    options: layers.map(({ k, s, feedback }) => ({
      text: text(`$k = ${k}$, $s = ${s}$`, `$k = ${k}$，$s = ${s}$`),
      feedback,
      ...(k === drawn.k ? { correct: true } : { tag: 'checkerboard' }),
    })),
  };
};

/** How a map grows. */
export const upsamplingItems: QuizDefinition[] = [
  methods,
  statements,
  { id: 'transposed-convolution-cover', tag: 'checkerboard', keyPoint: 'checkerboard', body: coverCurve },
];
