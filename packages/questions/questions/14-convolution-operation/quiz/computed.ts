import { areApart, drawUntil } from '../../../src/draw.ts';
import { convOutputSize, convolutionMatrix, windowMatrix } from '../../../src/math/convolution.ts';
import { matmul } from '../../../src/math/linear.ts';
import { texVector } from '../../../src/math/tex.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const windowShape = (random: Random): QuizBody => {
  const stride = 2;
  const { height, width, channels, kernel, filters, rows, columns, patch } = drawUntil(
    random,
    () => {
      const [height, width, channels] = [random.int(12, 20), random.int(21, 30), random.pick([3, 4, 8])];
      const [kernel, filters] = [random.pick([3, 5]), random.pick([16, 32])];
      const [rows, columns] = [convOutputSize(height, kernel, stride), convOutputSize(width, kernel, stride)];
      return { height, width, channels, kernel, filters, rows, columns, patch: kernel * kernel * channels };
    },
    ({ rows, columns, patch }) => rows * columns !== patch,
  );
  return {
    kind: 'shape',
    prompt: text(
      `An image of shape $[${height}, ${width}, ${channels}]$ goes through a convolution with ${filters} filters of ${kernel}×${kernel} at stride ${stride}, without padding. What is the shape of the matrix of windows, one window per row?`,
      `形状为 $[${height}, ${width}, ${channels}]$ 的图像经过一个卷积：${filters} 个 ${kernel}×${kernel} 的卷积核，步幅为 ${stride}，不填充。每行放一个窗口，窗口矩阵是什么形状？`,
    ),
    answer: [rows * columns, patch],
    feedback: text(
      `${rows}·${columns} positions, and a window holds ${kernel}·${kernel}·${channels} numbers. Times the kernel matrix $[${patch}, ${filters}]$ it gives all outputs.`,
      `共 ${rows}·${columns} 个位置，每个窗口有 ${kernel}·${kernel}·${channels} 个数。它与卷积核矩阵 $[${patch}, ${filters}]$ 相乘，得到所有输出。`,
    ),
    wrong: [
      {
        shape: [rows * columns, kernel * kernel],
        tag: 'conv-channels',
        feedback: text('A window reaches through all input channels.', '窗口贯穿所有输入通道。'),
      },
      {
        shape: [rows * columns, filters],
        tag: 'conv-im2col',
        feedback: text(
          'That is the product with the kernel matrix, the output of the layer.',
          '这是与卷积核矩阵相乘的结果，也就是这一层的输出。',
        ),
      },
      {
        shape: [height * width, patch],
        tag: 'conv-stride',
        feedback: text(
          'Only positions where a whole window fits, and only every second of them, have a row.',
          '只有放得下整个窗口的位置才有一行，而且每隔一个才取一个。',
        ),
      },
      {
        shape: [patch, rows * columns],
        tag: 'conv-im2col',
        feedback: text(
          'Here the windows are the columns. The question asks for one window per row.',
          '这里窗口成了列。题目要的是每行一个窗口。',
        ),
      },
    ],
    otherwise: text(
      'Rows: how many window positions? Columns: how many numbers in one window?',
      '行数：窗口有多少个位置？列数：一个窗口里有多少个数？',
    ),
  };
};

/** x, w and d with the products that gradients and their usual mistakes give, for three outputs along one axis. */
function rowProblem(random: Random) {
  const x = Array.from({ length: 5 }, () => random.int(-3, 4));
  const w = Array.from({ length: 3 }, () => random.pick([-2, -1, 1, 2, 3]));
  const d = Array.from({ length: 3 }, () => random.pick([-2, -1, 1, 2, 3]));
  return { x, w, d };
}

const given = ({ x, w, d }: ReturnType<typeof rowProblem>, comma: string): string =>
  [`$x = ${texVector(x, 0)}$`, `$w = ${texVector(w, 0)}$`, `$\\partial L/\\partial y = ${texVector(d, 0)}$`].join(comma);

const weightGradient = (random: Random): QuizBody => {
  const { problem, index, answer, wrong } = drawUntil(
    random,
    () => {
      const problem = rowProblem(random);
      const { x, w, d } = problem;
      const index = random.int(0, 2);
      const dw = matmul([d], windowMatrix(x, 3))[0]!;
      const flipped = matmul([d.toReversed()], windowMatrix(x, 3))[0]!;
      const wrong = {
        onePosition: d[index]! * x[index]!,
        flipped: flipped[index]!,
        withWeight: dw[index]! * w[index]!,
        upstreamOnly: d.reduce((a, b) => a + b, 0),
      };
      return { problem, index, answer: dw[index]!, wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 0.5),
  );
  const inBrackets = (value: number): string => (value < 0 ? `(${value})` : String(value));
  const terms = problem.d.map((d, i) => `${inBrackets(d)} \\cdot ${inBrackets(problem.x[i + index]!)}`);
  return {
    kind: 'numeric',
    prompt: text(
      `$y_i = \\sum_u w_u x_{i+u}$ with ${given(problem, ', ')}. What is $\\partial L/\\partial w_{${index}}$, counted from 0?`,
      `$y_i = \\sum_u w_u x_{i+u}$，其中 ${given(problem, '，')}。从 0 数起，$\\partial L/\\partial w_{${index}}$ 是多少？`,
    ),
    answer,
    tolerance: 0.1,
    feedback: text(
      `$\\sum_i d_i x_{i+${index}} = ${terms.join(' + ')} = ${answer}$: the weight met one pixel at each position.`,
      `$\\sum_i d_i x_{i+${index}} = ${terms.join(' + ')} = ${answer}$：这个权重在每个位置各乘了一个像素。`,
    ),
    wrong: [
      {
        value: wrong.onePosition,
        tag: 'weight-sharing',
        feedback: text(
          'That is one position only. The weight is shared, and all three outputs depend on it.',
          '这只算了一个位置。权重是共享的，三个输出都与它有关。',
        ),
      },
      {
        value: wrong.flipped,
        tag: 'cross-correlation',
        feedback: text('Here the upstream gradient was reversed before it was multiplied.', '这里先把上游梯度翻转了再相乘。'),
      },
      {
        value: wrong.withWeight,
        tag: 'conv-backward',
        feedback: text(
          'The derivative of $w_u x_{i+u}$ with respect to $w_u$ is $x_{i+u}$; the weight itself does not appear.',
          '$w_u x_{i+u}$ 对 $w_u$ 的导数是 $x_{i+u}$，不含权重自身。',
        ),
      },
      {
        value: wrong.upstreamOnly,
        tag: 'bias-gradient',
        feedback: text('That would be the gradient of a bias.', '那是偏置的梯度。'),
      },
    ],
    otherwise: text(
      'Which pixel did the weight meet in $y_0$, in $y_1$ and in $y_2$?',
      '在 $y_0$、$y_1$ 和 $y_2$ 中，这个权重各乘了哪个像素？',
    ),
  };
};

const pixelGradient = (random: Random): QuizBody => {
  const { problem, answer, wrong } = drawUntil(
    random,
    () => {
      const problem = rowProblem(random);
      const { x, w, d } = problem;
      const at = (kernel: number[]): number => matmul([d], convolutionMatrix(x.length, kernel))[0]![2]!;
      const wrong = {
        flipped: at(w.toReversed()),
        firstWindow: d[0]! * w[2]!,
        lastWindow: d[2]! * w[0]!,
        unweighted: d.reduce((a, b) => a + b, 0),
      };
      return { problem, answer: at(w), wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 0.5),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `$y_i = \\sum_u w_u x_{i+u}$ with ${given(problem, ', ')}. What is $\\partial L/\\partial x_2$, the gradient of the pixel in the middle?`,
      `$y_i = \\sum_u w_u x_{i+u}$，其中 ${given(problem, '，')}。中间那个像素的梯度 $\\partial L/\\partial x_2$ 是多少？`,
    ),
    answer,
    tolerance: 0.1,
    feedback: text(
      `$x_2$ is the last pixel of window 0, the middle one of window 1 and the first of window 2: $d_0 w_2 + d_1 w_1 + d_2 w_0 = ${answer}$.`,
      `$x_2$ 是窗口 0 的最后一个、窗口 1 的中间一个、窗口 2 的第一个像素：$d_0 w_2 + d_1 w_1 + d_2 w_0 = ${answer}$。`,
    ),
    wrong: [
      {
        value: wrong.flipped,
        tag: 'conv-backward',
        feedback: text(
          'This is $d_0 w_0 + d_1 w_1 + d_2 w_2$. The later a window begins, the earlier the weight under which the pixel lies.',
          '这是 $d_0 w_0 + d_1 w_1 + d_2 w_2$。窗口开始得越晚，这个像素对应的权重就越靠前。',
        ),
      },
      {
        value: wrong.firstWindow,
        tag: 'conv-backward',
        feedback: text('That is the part of window 0 only. Overlapping windows add up.', '这只是窗口 0 的一份。重叠的窗口要相加。'),
      },
      {
        value: wrong.lastWindow,
        tag: 'conv-backward',
        feedback: text(
          'That is the part of window 2, as if later windows overwrote earlier ones.',
          '这只是窗口 2 的一份，好像后面的窗口覆盖了前面的。',
        ),
      },
      {
        value: wrong.unweighted,
        tag: 'conv-backward',
        feedback: text('Each part has to be multiplied by the weight under which the pixel lay.', '每一份都要乘以当时与该像素相乘的权重。'),
      },
    ],
    otherwise: text('Write down the three outputs and find the products in which $x_2$ occurs.', '写出三个输出，找出含有 $x_2$ 的乘积。'),
  };
};

/** Shapes and gradients with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  { id: 'convolution-window-shape', tag: 'conv-im2col', keyPoint: 'im2col', body: windowShape },
  { id: 'convolution-weight-gradient', tag: 'conv-backward', keyPoint: 'weight-gradient', body: weightGradient },
  { id: 'convolution-pixel-gradient', tag: 'conv-backward', keyPoint: 'input-gradient', body: pixelGradient },
];
