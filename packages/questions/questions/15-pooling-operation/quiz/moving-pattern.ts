import { drawUntil } from '../../../src/draw.ts';
import { pooledRow } from '../../../src/math/pooling.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const windowSize = 4;
const strides = [1, 2, 3, 4];
/** Room on both sides, so that the pattern never meets the border: a multiple of every stride. */
const margin = 24;
const shifts = 12;

/** The sum of all outputs of a max-pooling layer when the pattern has moved by `shift` pixels. */
function responseAt(pattern: number[], stride: number, shift: number): number {
  const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
  const row = [...zeros(margin + shift), ...pattern, ...zeros(margin - shift)];
  return pooledRow(row, windowSize, stride, 'max').reduce((a, b) => a + b, 0);
}

const responses = (pattern: number[], stride: number): number[] =>
  Array.from({ length: shifts + 1 }, (_, shift) => rounded(responseAt(pattern, stride, shift), 3));

/** Whether the response repeats after `stride` shifts and after no fewer. */
const tellsItsStride = (values: number[], stride: number): boolean =>
  strides.filter((period) => values.every((value, i) => i < period || value === values[i - period]))[0] === stride;

const body = (random: Random): QuizBody => {
  const stride = random.pick(strides);
  const values = drawUntil(
    random,
    () =>
      responses(
        Array.from({ length: 7 }, () => random.int(1, 9)),
        stride,
      ),
    (drawn) => tellsItsStride(drawn, stride),
  );
  const saysOf = (candidate: number): Text =>
    candidate === 1
      ? text(
          'At stride 1 the output moves with the input, and its sum does not change: a horizontal line.',
          '步幅为 1 时输出随输入一起移动，总和不变：一条水平线。',
        )
      : text(
          `At stride ${candidate} a shift by ${candidate} pixels moves the output by one position, so the sum repeats after ${candidate} shifts and changes in between.`,
          `步幅为 ${candidate} 时，平移 ${candidate} 个像素，输出移动一位，所以总和每移动 ${candidate} 个像素重复一次，其间则会变化。`,
        );
  return {
    kind: 'curve',
    prompt: text(
      'A pattern moves over a row of zeros. The plot shows the sum of all outputs of a max-pooling layer with windows of 4. What is the stride of the layer?',
      '一个图样在一行零上移动。图中画的是窗口大小为 4 的最大池化层所有输出之和。这一层的步幅是多少？',
    ),
    x: text('shift in pixels', '平移的像素数'),
    y: text('sum of the outputs', '输出之和'),
    series: [{ name: text('response', '响应'), points: values.map((value, shift): [number, number] => [shift, value]) }],
    options: strides.map((candidate) => ({
      text: text(`Stride ${candidate}`, `步幅为 ${candidate}`),
      feedback: saysOf(candidate),
      ...(candidate === stride ? { correct: true } : { tag: 'pool-invariance' }),
    })),
  };
};

/** A stride read from how the response repeats as its input moves. */
export const movingPattern: QuizDefinition = { id: 'pooling-moving-pattern', tag: 'pool-invariance', keyPoint: 'shifts', body };
