import { areApart, drawUntil } from '../../../src/draw.ts';
import { receptiveFields, type SlidingLayer } from '../../../src/math/receptive-field.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const fieldOf = (layers: SlidingLayer[]): number => receptiveFields(layers).at(-1)!.field;

/** A convolution, a strided layer, a convolution: the field of a unit of the last, and what the usual slips give. */
function threeLayers(random: Random) {
  const [first, second, third] = [random.pick([3, 5, 7]), random.pick([2, 3, 4]), random.pick([3, 5])];
  const stride = random.pick([2, 3]);
  const plain = (kernel: number): SlidingLayer => ({ kernel, stride: 1, dilation: 1 });
  return {
    first,
    second,
    third,
    stride,
    answer: fieldOf([plain(first), { ...plain(second), stride }, plain(third)]),
    unstrided: fieldOf([plain(first), plain(second), plain(third)]),
    ownStride: first + (second - 1) * stride + (third - 1) * stride,
    wholeKernels: first + second + third,
    multiplied: first * second * third,
  };
}

const depths = [0, 1, 2, 3, 4, 5, 6];
const stacks: Record<string, { name: Text; says: Text; layer: (i: number) => SlidingLayer; tag: string }> = {
  plain: {
    name: { en: '3 × 3, stride 1', zh: '3 × 3，步幅为 1' },
    says: {
      en: 'Adds 2 in every layer: a straight line that reaches 13.',
      zh: '每层增加 2：一条直线，到 13 为止。',
    },
    layer: () => ({ kernel: 3, stride: 1, dilation: 1 }),
    tag: 'receptive-field',
  },
  wide: {
    name: { en: '5 × 5, stride 1', zh: '5 × 5，步幅为 1' },
    says: {
      en: 'Adds 4 in every layer: a straight line that reaches 25.',
      zh: '每层增加 4：一条直线，到 25 为止。',
    },
    layer: () => ({ kernel: 5, stride: 1, dilation: 1 }),
    tag: 'receptive-field',
  },
  doubled: {
    name: { en: '3 × 3, dilation doubled in each layer', zh: '3 × 3，空洞率逐层加倍' },
    says: {
      en: 'Adds 2, 4, 8, …: it doubles and reaches 127. Stride 2 in every layer would draw the same curve.',
      zh: '依次增加 2、4、8……：成倍增长，到 127 为止。每层步幅为 2，曲线也是这样。',
    },
    layer: (i) => ({ kernel: 3, stride: 1, dilation: 2 ** i }),
    tag: 'conv-dilation',
  },
  alternating: {
    name: { en: '3 × 3, stride 2 in every second layer', zh: '3 × 3，每隔一层步幅为 2' },
    says: {
      en: 'Two layers each add the same, then the steps double: 2, 2, 4, 4, 8, 8, up to 29.',
      zh: '每两层增加同样多，然后加倍：2、2、4、4、8、8，到 29 为止。',
    },
    layer: (i) => ({ kernel: 3, stride: i % 2 === 1 ? 2 : 1, dilation: 1 }),
    tag: 'conv-stride',
  },
  pointwise: {
    name: { en: '1 × 1, stride 1', zh: '1 × 1，步幅为 1' },
    says: {
      en: 'Adds nothing: each unit sees one pixel, at any depth.',
      zh: '什么也不增加：无论多深，每个单元都只看到一个像素。',
    },
    layer: () => ({ kernel: 1, stride: 1, dilation: 1 }),
    tag: 'receptive-field',
  },
};

function growth(random: Random): QuizBody {
  const shown = random.pick(Object.keys(stacks));
  const fields = [1, ...receptiveFields(depths.slice(1).map((_, i) => stacks[shown]!.layer(i))).map(({ field }) => field)];
  return {
    kind: 'curve',
    prompt: {
      en: 'The curve shows how the receptive field along one axis grows with the number of layers. Which layers are stacked?',
      zh: '图中是感受野沿一个轴随层数的增长。堆叠的是什么样的层？',
    },
    x: { en: 'layers', zh: '层数' },
    y: { en: 'receptive field in pixels', zh: '感受野（像素）' },
    series: [{ name: { en: 'receptive field', zh: '感受野' }, points: depths.map((depth): [number, number] => [depth, fields[depth]!]) }],
    options: Object.entries(stacks).map(([id, { name, says, tag }]) => ({
      text: name,
      ...(id === shown ? { correct: true } : { tag }),
      feedback: says,
    })),
  };
}

export const fieldItems: QuizDefinition[] = [
  {
    id: 'cnn-field-of-three-layers',
    tag: 'receptive-field',
    keyPoint: 'receptive-field',
    body: (random) => {
      const { first, second, third, stride, answer, unstrided, ownStride, wholeKernels, multiplied } = drawUntil(
        random,
        threeLayers,
        (drawn) => areApart([drawn.answer, drawn.unstrided, drawn.ownStride, drawn.wholeKernels, drawn.multiplied], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `Along one axis: a convolution with kernel ${first} and stride 1, a pooling with windows of ${second} and stride ${stride}, a convolution with kernel ${third} and stride 1. How many input pixels does a unit of the last layer see?`,
          zh: `沿一个轴依次是：卷积核 ${first}、步幅 1 的卷积，窗口 ${second}、步幅 ${stride} 的池化，卷积核 ${third}、步幅 1 的卷积。最后一层的一个单元能看到多少个输入像素？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$1 + ${first - 1} + ${second - 1} + ${third - 1} \\cdot ${stride} = ${answer}$: the pooling’s stride spreads the taps of the layer above it.`,
          zh: `$1 + ${first - 1} + ${second - 1} + ${third - 1} \\cdot ${stride} = ${answer}$：池化的步幅拉开的是上面那层卷积核的各个元素。`,
        },
        wrong: [
          {
            value: unstrided,
            feedback: {
              en: `The stride is missing: neighbours after the pooling lie ${stride} pixels apart.`,
              zh: `漏了步幅：池化之后，相邻单元相隔 ${stride} 个像素。`,
            },
            tag: 'conv-stride',
          },
          {
            value: ownStride,
            feedback: {
              en: 'The stride was counted for the pooling’s own window. It counts above the pooling only.',
              zh: '把步幅算到了池化自己的窗口上。它只影响池化上面的层。',
            },
            tag: 'conv-stride',
          },
          {
            value: wholeKernels,
            feedback: {
              en: 'A layer adds its gaps, kernel minus one: neighbouring windows overlap.',
              zh: '一层增加的是间隔数，即卷积核大小减一：相邻的窗口是重叠的。',
            },
            tag: 'receptive-field',
          },
          {
            value: multiplied,
            feedback: {
              en: 'Kernels add up, they do not multiply. Only strides multiply.',
              zh: '卷积核的大小是相加的，不是相乘。相乘的是步幅。',
            },
            tag: 'receptive-field',
          },
        ],
        otherwise: {
          en: 'Start at 1 and add kernel minus one for each layer, times the strides of the layers below it.',
          zh: '从 1 开始；每层先取卷积核大小减一，乘以它下面各层的步幅，再加上去。',
        },
      };
    },
  },
  { id: 'cnn-field-growth', tag: 'receptive-field', keyPoint: 'receptive-field', body: growth },
  {
    id: 'cnn-field-of-a-stack',
    tag: 'receptive-field',
    keyPoint: 'receptive-field',
    body: {
      kind: 'expression',
      prompt: {
        en: '$n$ convolutions with kernel $k$, stride 1 and no dilation are stacked. How wide is the receptive field of a unit of the last? Write a formula in `n` and `k`.',
        zh: '$n$ 个卷积层叠在一起，卷积核大小都是 $k$，步幅为 1，没有空洞。最后一层的一个单元，感受野有多宽？请用 `n` 和 `k` 写出公式。',
      },
      variables: { n: [2, 9], k: [2, 9] },
      answer: 'n * (k - 1) + 1',
      feedback: {
        en: 'One pixel, and $k - 1$ more with each layer. Three layers of 3 see 7, as one layer of 7 does, with 27 weights per pair of channels in place of 49.',
        zh: '起初一个像素，每层增加 $k - 1$ 个。三层 3 × 3 看到 7 个像素，与一层 7 × 7 相同，而每对通道只有 27 个权重，不是 49 个。',
      },
      wrong: [
        {
          formula: 'n * k',
          tag: 'receptive-field',
          feedback: {
            en: 'Windows of neighbours overlap: a layer adds $k - 1$, not $k$.',
            zh: '相邻的窗口重叠：一层增加 $k - 1$，而不是 $k$。',
          },
        },
        {
          formula: 'k^n',
          tag: 'receptive-field',
          feedback: {
            en: 'That would need a stride of $k$ in every layer, so that no two windows overlap.',
            zh: '那要求每层的步幅都是 $k$，窗口互不重叠。',
          },
        },
        {
          formula: 'n * (k - 1)',
          tag: 'receptive-field',
          feedback: {
            en: 'The pixel itself is missing: with $k = 1$ a unit sees one.',
            zh: '漏了像素本身：$k = 1$ 时，单元看到一个像素。',
          },
        },
        {
          formula: 'k',
          tag: 'receptive-field',
          feedback: { en: 'That is the first layer. Each further one sees more.', zh: '这是第一层。往上每一层都看到更多。' },
        },
      ],
      otherwise: { en: 'Draw two layers with kernel 3, then three.', zh: '画出两层卷积核为 3 的情形，再画三层。' },
    },
  },
];
