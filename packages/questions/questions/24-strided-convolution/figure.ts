import { defineFigure, said, span } from '../../src/figure.ts';
import { crossCorrelation, effectiveKernel, samePadding, zeroPadded, type Padding } from '../../src/math/convolution.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** A map with an edge that leans to the right, and a kernel that answers to vertical edges. */
const map = [
  [0, 0, 1, 3, 3, 3, 3, 3],
  [0, 0, 1, 3, 3, 3, 3, 3],
  [0, 0, 0, 2, 3, 3, 3, 3],
  [0, 0, 0, 1, 3, 3, 3, 3],
  [0, 0, 0, 1, 3, 3, 3, 3],
  [0, 0, 0, 0, 2, 3, 3, 3],
  [0, 0, 0, 0, 1, 3, 3, 3],
  [0, 0, 0, 0, 1, 3, 3, 3],
];
const kernel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
/** The largest sum that the kernel can make of values up to 3. */
const most = 12;

export default defineFigure({
  title: text('Stride, padding and dilation', '步幅、填充与空洞'),
  about: text(
    'The framed cells of the input make the framed cell of the output. Raise the stride: the window jumps as a whole. Raise the dilation: its taps move apart.',
    '输入中加框的格子算出输出中加框的格子。调大步幅：整个窗口跳得更远；调大空洞率：卷积核的元素彼此分开。',
  ),
  controls: {
    stride: { kind: 'range', label: text('Stride s', '步幅 s'), values: [1, 2, 3], value: 2 },
    dilation: { kind: 'range', label: text('Dilation d', '空洞率 d'), values: [1, 2, 3], value: 1 },
    padding: {
      kind: 'choice',
      label: text('Padding', '填充'),
      options: [
        { id: 'valid', label: text('valid (none)', 'valid（不填充）') },
        { id: 'same', label: text('same, as in TensorFlow', 'same（TensorFlow 的方式）') },
        { id: 'one', label: text('1 on each side', '每侧 1') },
      ],
      value: 'valid',
    },
    row: { kind: 'range', label: text('Row of the output', '输出的行'), values: span(0, 7, 1), value: 0 },
    column: { kind: 'range', label: text('Column of the output', '输出的列'), values: span(0, 7, 1), value: 1 },
  },
  draw({ stride, dilation, padding, row, column }) {
    const zeros: Record<typeof padding, Padding> = {
      valid: [0, 0],
      same: samePadding(map.length, kernel.length, stride, dilation),
      one: [1, 1],
    };
    const added = zeros[padding];
    const input = zeroPadded(map, added, added);
    const output = crossCorrelation(map, kernel, { stride, dilation, padding: { rows: added, columns: added } });
    const size = output.length;
    const [i, j] = [Math.min(row, size - 1), Math.min(column, size - 1)];
    const covers = effectiveKernel(kernel.length, dilation);
    return {
      panels: [
        {
          kind: 'heat',
          title: text(`Input, ${input.length} × ${input.length} with padding`, `输入，连同填充为 ${input.length} × ${input.length}`),
          rows: { label: text('row', '行') },
          columns: { label: text('column', '列') },
          values: input,
          range: [0, 3],
          numbers: true,
          digits: 0,
          framed: kernel.flatMap((taps, a) => taps.map((_, b) => [i * stride + a * dilation, j * stride + b * dilation] as const)),
        },
        {
          kind: 'heat',
          title: text(`Output, ${size} × ${size}`, `输出，${size} × ${size}`),
          rows: { label: text('row', '行') },
          columns: { label: text('column', '列') },
          values: output,
          range: [-most, most],
          signed: true,
          numbers: true,
          digits: 0,
          framed: [[i, j]],
        },
      ],
      says: text(
        `With ${added[0]} zeros before and ${added[1]} after, the output has ⌊(${map.length} + ${added[0] + added[1]} − ${covers})/${stride}⌋ + 1 = ${size} rows and columns. A window covers ${covers} pixels. Output (${i}, ${j}) is ${said(output[i]![j]!, 0)}.`,
        `前面补 ${added[0]} 个零，后面补 ${added[1]} 个零，输出的行数和列数是 ⌊(${map.length} + ${added[0] + added[1]} − ${covers})/${stride}⌋ + 1 = ${size}。一个窗口横跨 ${covers} 个像素。输出 (${i}, ${j}) 是 ${said(output[i]![j]!, 0)}。`,
      ),
    };
  },
});
