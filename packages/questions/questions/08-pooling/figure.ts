import { defineFigure, said, span } from '../../src/figure.ts';
import { adaptiveWindows, pooledOver, poolWindows } from '../../src/math/pooling.ts';
import { poolingMap as map } from '../../src/math/pooling-example.ts';

const text = (en: string, zh: string) => ({ en, zh });

const [low, high] = [Math.min(...map.flat()), Math.max(...map.flat())];
const limit = Math.max(-low, high);

export default defineFigure({
  title: text('Pooling windows', '池化窗口'),
  about: text(
    'The framed window becomes the framed number. With windows of 2 and stride 2 the last column is in no window; adaptive windows always cover the map.',
    '加框的窗口变成加框的那个数。窗口为 2、步幅为 2 时，最后一列不在任何窗口里；自适应的窗口总能覆盖整张特征图。',
  ),
  controls: {
    mode: {
      kind: 'choice',
      label: text('Takes', '取'),
      options: [
        { id: 'max', label: text('the maximum', '最大值') },
        { id: 'avg', label: text('the average', '平均值') },
      ],
      value: 'max',
    },
    size: { kind: 'range', label: text('Window', '窗口'), values: [1, 2, 3, 4], value: 2 },
    stride: { kind: 'range', label: text('Stride', '步幅'), values: [1, 2, 3], value: 2 },
    adaptive: { kind: 'switch', label: text('Adaptive, to 2 × 3', '自适应，输出 2 × 3'), value: false },
    row: { kind: 'range', label: text('Row of the output', '输出的行'), values: span(0, 3, 1), value: 0 },
    column: { kind: 'range', label: text('Column of the output', '输出的列'), values: span(0, 4, 1), value: 0 },
  },
  draw({ mode, size, stride, adaptive, row, column }) {
    const rows = adaptive ? adaptiveWindows(map.length, 2) : poolWindows(map.length, size, stride);
    const columns = adaptive ? adaptiveWindows(map[0]!.length, 3) : poolWindows(map[0]!.length, size, stride);
    const output = pooledOver(map, rows, columns, mode);
    const [i, j] = [Math.min(row, rows.length - 1), Math.min(column, columns.length - 1)];
    const [down, across] = [rows[i]!, columns[j]!];
    const reached = [rows.at(-1)!.end, columns.at(-1)!.end];
    const unseen = map.length * map[0]!.length - reached[0]! * reached[1]!;
    return {
      panels: [
        {
          kind: 'heat',
          title: text('Input', '输入'),
          rows: { label: text('row', '行') },
          columns: { label: text('column', '列') },
          values: map,
          range: [-limit, limit],
          signed: true,
          numbers: true,
          digits: 0,
          framed: span(down.start, down.end - 1, 1).flatMap((r) => span(across.start, across.end - 1, 1).map((c) => [r, c] as const)),
        },
        {
          kind: 'heat',
          title: text(`Output, ${rows.length} × ${columns.length}`, `输出，${rows.length} × ${columns.length}`),
          rows: { label: text('row', '行') },
          columns: { label: text('column', '列') },
          values: output,
          range: [-limit, limit],
          signed: true,
          numbers: true,
          digits: 1,
          framed: [[i, j]],
        },
      ],
      says: text(
        `The window of rows ${down.start} to ${down.end - 1} and columns ${across.start} to ${across.end - 1} gives ${said(output[i]![j]!, 2)}. Elements after the last windows: ${unseen} of ${map.length * map[0]!.length}.`,
        `第 ${down.start} 到 ${down.end - 1} 行、第 ${across.start} 到 ${across.end - 1} 列的窗口给出 ${said(output[i]![j]!, 2)}。落在最后一个窗口之外的元素：${map.length * map[0]!.length} 个中有 ${unseen} 个。`,
      ),
    };
  },
});
