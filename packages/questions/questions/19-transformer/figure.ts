import { defineFigure, said, span } from '../../src/figure.ts';
import { dot } from '../../src/math/linear.ts';
import { positionalEncoding } from '../../src/math/positional-encoding.ts';

const text = (en: string, zh: string) => ({ en, zh });

const [length, shown] = [64, 20];

export default defineFigure({
  title: text('Sinusoidal positional encodings', '正弦位置编码'),
  about: text(
    'A row is what is added to the token at that position. The left columns turn fast, the right ones slowly. The product of two rows depends on their distance alone.',
    '每一行是加到该位置词元上的向量。左边的列变化快，右边的列变化慢。两行的点积只取决于它们相距多远。',
  ),
  controls: {
    position: { kind: 'range', label: text('Position', '位置'), values: span(0, shown - 1, 1), value: 4 },
    pair: { kind: 'range', label: text('Pair of columns i', '第 i 对列'), values: span(0, 7, 1), value: 1 },
    width: { kind: 'range', label: text('Width d', '宽度 d'), values: [16, 20, 24], value: 16 },
  },
  draw({ position, pair, width }) {
    const table = positionalEncoding(length, width);
    const own = table[position]!;
    const column = (at: number) => table.map((row, p) => [p, row[at]!] as const);
    const products = table.map((row, p) => [p, dot(own, row)] as const);
    const wavelength = 2 * Math.PI * 10_000 ** ((2 * pair) / width);
    return {
      panels: [
        {
          kind: 'heat',
          title: text(`The first ${shown} positions`, `前 ${shown} 个位置`),
          rows: { label: text('position', '位置') },
          columns: { label: text('column', '列') },
          values: table.slice(0, shown),
          range: [-1, 1],
          signed: true,
          digits: 3,
          framed: own.map((_, at) => [position, at] as const),
        },
        {
          kind: 'lines',
          title: text(`Columns ${2 * pair} and ${2 * pair + 1}`, `第 ${2 * pair} 列和第 ${2 * pair + 1} 列`),
          x: { label: text('position', '位置'), range: [0, length - 1] },
          y: { label: text('value', '数值'), range: [-1.1, 1.1] },
          series: [
            { name: text('sine', '正弦'), points: column(2 * pair) },
            { name: text('cosine', '余弦'), points: column(2 * pair + 1) },
          ],
        },
        {
          kind: 'lines',
          title: text(`Product with position ${position}`, `与位置 ${position} 的点积`),
          x: { label: text('position', '位置'), range: [0, length - 1] },
          y: { label: text('dot product', '点积'), range: [-2, width / 2 + 1] },
          series: [{ name: text('dot product', '点积'), points: products }],
          rules: [{ x: position, label: text(`position ${position}`, `位置 ${position}`) }],
        },
      ],
      says: text(
        `Columns ${2 * pair} and ${2 * pair + 1} repeat every ${said(wavelength, 1)} positions. The product of position ${position} with itself is d/2 = ${said(width / 2, 0)}, with the next one ${said(dot(own, table[position + 1]!), 2)}.`,
        `第 ${2 * pair} 列和第 ${2 * pair + 1} 列每隔 ${said(wavelength, 1)} 个位置重复一次。位置 ${position} 与自身的点积是 d/2 = ${said(width / 2, 0)}，与下一个位置的点积是 ${said(dot(own, table[position + 1]!), 2)}。`,
      ),
    };
  },
});
