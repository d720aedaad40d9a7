import { defineFigure, said, span } from '../../src/figure.ts';
import { dropoutMask } from '../../src/math/dropout.ts';
import { mean } from '../../src/math/losses.ts';
import { createRandom } from '../../src/random.ts';

const text = (en: string, zh: string) => ({ en, zh });

const [examples, units, draws] = [6, 10, 40];
const random = createRandom(3);
const tableOf = (draw: () => number) => Array.from({ length: examples }, () => Array.from({ length: units }, draw));
/** Outputs of a layer, all of them above 0. */
const outputs = tableOf(() => random.uniform(0.2, 1.8));
const uniforms = Array.from({ length: draws }, () => tableOf(() => random.uniform()));
const average = (table: number[][]): number => mean(table.flat());

export default defineFigure({
  title: text('Dropout masks', 'Dropout 的掩码'),
  about: text(
    'Each draw drops other units of each example. Raise the rate: the mean scatters more. Without rescaling it sinks to 1 − p of what inference will see.',
    '每次抽取，各个样本被丢弃的单元都不同。调大比率：均值的波动变大。如果不放大，均值会降到推断时的 1 − p 倍。',
  ),
  controls: {
    rate: { kind: 'range', label: text('Rate p', '比率 p'), values: span(0, 0.9, 0.1), value: 0.5 },
    draw: { kind: 'range', label: text('Draw', '第几次抽取'), values: span(1, draws, 1), value: 1 },
    rescaled: { kind: 'switch', label: text('Divide what is kept by 1 − p', '保留的值除以 1 − p'), value: true },
  },
  draw({ rate, draw, rescaled }) {
    const dropped = (table: number[][]) => {
      const mask = dropoutMask(table, rate);
      return outputs.map((row, n) => row.map((value, j) => value * mask[n]![j]! * (rescaled ? 1 : 1 - rate)));
    };
    const shown = dropped(uniforms[draw - 1]!);
    const means = uniforms.map((table) => average(dropped(table)));
    const kept = shown.flat().filter((value) => value > 0).length;
    const plain = average(outputs);
    return {
      panels: [
        {
          kind: 'heat',
          title: text('Outputs after dropout', 'Dropout 之后的输出'),
          rows: { label: text('example', '样本') },
          columns: { label: text('unit', '单元') },
          values: shown.map((row) => row.map((value) => (value === 0 ? null : value))),
          range: [0, rescaled ? Math.ceil(2 / (1 - rate)) : 2],
          digits: 2,
        },
        {
          kind: 'lines',
          title: text('Mean of all outputs', '所有输出的均值'),
          x: { label: text('draw', '抽取次数'), range: [0, draws] },
          y: { label: text('mean', '均值'), range: [0, 2.5] },
          series: [
            { name: text('with dropout', '有 Dropout'), points: means.map((value, i) => [i + 1, value] as const), style: 'dots' },
            {
              name: text('without, as at inference', '没有 Dropout，即推断时'),
              points: [
                [0, plain],
                [draws, plain],
              ],
            },
          ],
          rules: [{ x: draw, label: text(`draw ${draw}`, `第 ${draw} 次`) }],
        },
      ],
      says: text(
        `Draw ${draw} keeps ${kept} of ${examples * units} outputs, and their mean is ${said(means[draw - 1]!, 2)}. Over ${draws} draws the mean is ${said(mean(means), 2)}; without dropout it is ${said(plain, 2)}.`,
        `第 ${draw} 次抽取在 ${examples * units} 个输出中保留了 ${kept} 个，均值是 ${said(means[draw - 1]!, 2)}。${draws} 次抽取平均是 ${said(mean(means), 2)}，没有 Dropout 时是 ${said(plain, 2)}。`,
      ),
    };
  },
});
