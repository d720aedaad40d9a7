import { correlatedRow } from '../../../src/math/convolution.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Kernels that are told apart by what they make of a step and of a peak. */
const kernels = [
  {
    weights: [-1, 0, 1],
    says: text(
      'It takes the pixel on the right minus that on the left: 0 on flat parts, one bump at each step, with the sign of the step.',
      '它用右边的像素减去左边的像素：平坦处为 0，每个台阶处有一个鼓包，符号与台阶的方向一致。',
    ),
  },
  {
    weights: [1, 1, 1],
    says: text(
      'It adds up three neighbours: flat parts come out three times as high, and steps become ramps.',
      '它把相邻三个像素相加：平坦处变为三倍高，台阶变成斜坡。',
    ),
  },
  {
    weights: [-1, 2, -1],
    says: text(
      'It compares a pixel with its two neighbours: 0 on flat parts, and a pair of opposite spikes at each step.',
      '它把一个像素与两侧的邻居相比：平坦处为 0，每个台阶处有一对方向相反的尖峰。',
    ),
  },
  {
    weights: [0, 0, 1],
    says: text('It copies the right neighbour: the same curve, one pixel to the left.', '它照搬右边的像素：曲线不变，只是左移一个像素。'),
  },
];

/** A low and a high plateau with a single bright pixel on the low one. */
function signalOf(random: Random): number[] {
  const [low, high] = [random.int(1, 2), random.int(4, 6)];
  const [peak, step] = [random.int(3, 5), random.int(9, 12)];
  return Array.from({ length: 18 }, (_, i) => (i === peak ? low + 2 : i < step ? low : high));
}

const body = (random: Random): QuizBody => {
  const drawn = random.pick(kernels);
  const signal = signalOf(random);
  const output = correlatedRow(signal, drawn.weights);
  const points = (values: number[], from: number) => values.map((value, i): [number, number] => [i + from, rounded(value, 3)]);
  return {
    kind: 'curve',
    prompt: text(
      'A row of pixels and what a convolution (without a flip) with three weights makes of it; each output is drawn at the middle of its window. Which kernel is it?',
      '一行像素，以及它经过一个有三个权重的卷积（不翻转）之后的结果；每个输出画在其窗口的中间。卷积核是哪一个？',
    ),
    x: text('pixel', '像素'),
    y: text('value', '值'),
    series: [
      { name: text('input', '输入'), points: points(signal.slice(1, -1), 1) },
      { name: text('output', '输出'), points: points(output, 1) },
    ],
    options: kernels.map((kernel) => {
      const shown = `$(${kernel.weights.join(', ')})$`;
      return { text: text(shown, shown), feedback: kernel.says, ...(kernel === drawn ? { correct: true } : { tag: 'cross-correlation' }) };
    }),
  };
};

/** A convolution known by what it does to a step and a peak. */
export const whichKernel: QuizDefinition = { id: 'convolution-which-kernel', tag: 'cross-correlation', body };
