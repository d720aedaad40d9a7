import { areApart, drawUntil } from '../../../src/draw.ts';
import { transposedRow, transposedSize } from '../../../src/math/convolution.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const outputShape = (random: Random): QuizBody => {
  const [batch, cin, cout] = [random.pick([8, 16, 32]), random.pick([128, 256]), random.pick([48, 64])];
  const [height, width] = random.pick([
    [4, 6],
    [5, 7],
    [7, 10],
  ] as const);
  const [k, s] = random.pick([
    [3, 2],
    [5, 2],
    [4, 3],
    [5, 3],
  ] as const);
  const sizes = (axis: (n: number) => number, channels = cout) => [batch, axis(height), axis(width), channels];
  const right = (n: number) => transposedSize(n, k, s);
  return {
    kind: 'shape',
    prompt: text(
      `A transposed convolution with ${cout} output channels, kernel ${k} × ${k} and stride ${s} is applied to a map of shape $[${batch}, ${height}, ${width}, ${cin}]$ (NHWC). Nothing is cut off. What is the shape of the output?`,
      `对形状为 $[${batch}, ${height}, ${width}, ${cin}]$（NHWC）的特征图做转置卷积：${cout} 个输出通道，卷积核 ${k} × ${k}，步幅 ${s}，不裁剪。输出是什么形状？`,
    ),
    answer: sizes(right),
    feedback: text(
      `$(n - 1)s + k$: $(${height} - 1) \\cdot ${s} + ${k} = ${right(height)}$ and $(${width} - 1) \\cdot ${s} + ${k} = ${right(width)}$.`,
      `$(n - 1)s + k$：$(${height} - 1) \\cdot ${s} + ${k} = ${right(height)}$，$(${width} - 1) \\cdot ${s} + ${k} = ${right(width)}$。`,
    ),
    wrong: [
      {
        shape: sizes((n) => n * s),
        feedback: text(
          'That is $n \\cdot s$, the size after cutting as for same padding.',
          '这是 $n \\cdot s$，即按 same 填充裁剪之后的大小。',
        ),
        tag: 'transposed-convolution-size',
      },
      {
        shape: sizes((n) => n * s + k),
        feedback: text(
          'The last copy begins at $(n - 1)s$, not at $ns$: there are $n - 1$ gaps between $n$ copies.',
          '最后一份从 $(n - 1)s$ 开始，不是 $ns$：$n$ 份之间只有 $n - 1$ 个间隔。',
        ),
        tag: 'transposed-convolution-size',
      },
      {
        shape: sizes((n) => Math.max(1, Math.floor((n - k) / s) + 1)),
        feedback: text('That is an ordinary convolution, which makes the map smaller.', '这是普通的卷积，它使特征图变小。'),
        tag: 'transposed-convolution',
      },
      {
        shape: sizes(right, cin),
        feedback: text('Height and width are right. The channels are those of the output.', '高和宽是对的。通道数应当是输出通道的个数。'),
        tag: 'conv-channels',
      },
    ],
    otherwise: text(
      'Along each axis: where does the last copy of the kernel begin, and how long is it?',
      '沿每个轴想一想：最后一份卷积核从哪里开始？有多长？',
    ),
  };
};

const byHand = (random: Random): QuizBody => {
  const { x, w, answer, wrong } = drawUntil(
    random,
    () => {
      const x = [random.int(-3, 5), random.int(-3, 5), random.int(-3, 5)];
      const w = [random.int(-2, 4), random.int(-2, 4), random.int(-2, 4)];
      const at = (kernel: number[]) => transposedRow(x, kernel, 2)[2]!;
      const wrong = {
        flipped: at(w.toReversed()),
        first: x[0]! * w[2]!,
        last: x[1]! * w[0]!,
        plain: x[0]! * w[0]! + x[1]! * w[1]! + x[2]! * w[2]!,
      };
      return { x, w, answer: at(w), wrong };
    },
    ({ x, w, answer, wrong }) => [...x, ...w].every((value) => value !== 0) && areApart([answer, ...Object.values(wrong)], 0.5),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A transposed convolution along one axis has the kernel $(${w.join(', ')})$ and stride 2; nothing is cut off. The input is $(${x.join(', ')})$. What is the output at index 2, counted from 0?`,
      `沿一个轴的转置卷积，卷积核是 $(${w.join(', ')})$，步幅为 2，不裁剪。输入是 $(${x.join(', ')})$。输出中下标为 2（从 0 数起）的元素是多少？`,
    ),
    answer,
    tolerance: 0.01,
    feedback: text(
      `The copy of the first element ends there, that of the second begins: $${x[0]} \\cdot ${par(w[2]!)} + ${par(x[1]!)} \\cdot ${par(w[0]!)} = ${answer}$.`,
      `第一个元素的那一份在这里结束，第二个元素的在这里开始：$${x[0]} \\cdot ${par(w[2]!)} + ${par(x[1]!)} \\cdot ${par(w[0]!)} = ${answer}$。`,
    ),
    wrong: [
      {
        value: wrong.flipped,
        feedback: text(
          'The kernel was flipped. A single 1 in the input must give the kernel itself.',
          '卷积核被翻转了。输入中单独的一个 1 应当得到卷积核本身。',
        ),
        tag: 'cross-correlation',
      },
      {
        value: wrong.first,
        feedback: text(
          'Only the copy of the first element was counted. The second one begins here.',
          '只算了第一个元素的那一份。第二个元素的从这里开始。',
        ),
        tag: 'transposed-convolution',
      },
      {
        value: wrong.last,
        feedback: text('The second copy overwrote the first. Where copies overlap they add up.', '第二份覆盖了第一份。重叠之处应当相加。'),
        tag: 'transposed-convolution',
      },
      {
        value: wrong.plain,
        feedback: text(
          'That is an ordinary convolution, which gathers the whole input under the kernel.',
          '这是普通的卷积，它把卷积核盖住的输入全部收集起来。',
        ),
        tag: 'transposed-convolution',
      },
    ],
    otherwise: text(
      'Write each element’s copy of the kernel below the others, each two places further, and add the columns.',
      '把每个元素的那一份逐行写出，每行向右错开两位，再按列相加。',
    ),
  };
};

/** A negative factor stands in brackets. */
const par = (value: number): string => (value < 0 ? `(${value})` : `${value}`);

const blocks = (random: Random): QuizBody => {
  const [start, doublings] = random.pick([
    [4, 3],
    [4, 4],
    [4, 5],
    [4, 7],
    [8, 4],
    [8, 5],
    [8, 7],
  ] as const);
  const side = start * 2 ** doublings;
  return {
    kind: 'numeric',
    prompt: text(
      `A generator makes a map of ${start} × ${start} from the noise. How many upsampling blocks, each of which doubles height and width, does it need for images of ${side} × ${side}?`,
      `生成器由噪声得到 ${start} × ${start} 的特征图。每个上采样块使高和宽加倍，要得到 ${side} × ${side} 的图像，需要多少个上采样块？`,
    ),
    answer: doublings,
    tolerance: 0,
    feedback: text(
      `$${start} \\cdot 2^{${doublings}} = ${side}$. Meanwhile the channels usually fall by half in each block, so that the cost does not grow fourfold.`,
      `$${start} \\cdot 2^{${doublings}} = ${side}$。与此同时，每个块的通道数通常减半，使代价不至于每次变为四倍。`,
    ),
    wrong: [
      {
        value: Math.log2(side),
        feedback: text(
          'That would be from a single pixel. The first map already has a size.',
          '那是从单个像素开始的个数。最初的特征图已经有一定大小了。',
        ),
        tag: 'upsampling',
      },
      {
        value: side / start,
        feedback: text('That is the factor in all. Each block contributes a factor of 2.', '这是总的倍数。每个块贡献一个因子 2。'),
        tag: 'upsampling',
      },
      {
        value: 2 * doublings,
        feedback: text(
          'The number of pixels grows fourfold in a block, because height and width double at once; count one block for both.',
          '高和宽是同时加倍的，一个块使像素变为四倍；两个方向只算一个块。',
        ),
        tag: 'upsampling',
      },
    ],
    otherwise: text('How many times must the side be doubled?', '边长要加倍多少次？'),
  };
};

/** Sizes and values that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'transposed-convolution-shape', tag: 'transposed-convolution-size', keyPoint: 'size', body: outputShape },
  { id: 'transposed-convolution-by-hand', tag: 'transposed-convolution', keyPoint: 'scatter', body: byHand },
  { id: 'generator-upsampling-blocks', tag: 'upsampling', keyPoint: 'noise-to-sample', body: blocks },
];
