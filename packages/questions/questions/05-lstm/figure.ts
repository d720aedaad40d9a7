import { defineFigure, said, span } from '../../src/figure.ts';
import { lstmStep, type LstmTrace } from '../../src/math/lstm.ts';

const text = (en: string, zh: string) => ({ en, zh });

const steps = 24;
const writtenAt = 3;
/** What a signal adds to the pre-activation of its gate, and the bias that keeps the gate shut without it. */
const [signal, shut] = [10, -5];

/** A cell of one unit. Its inputs are a value and the signals to write, to read and to forget; its gates are i, f, g, o. */
const cellOf = (forgetBias: number) => ({
  kernel: [
    [0, 0, 1, 0],
    [signal, 0, 0, 0],
    [0, 0, 0, signal],
    [0, -signal, 0, 0],
  ],
  recurrent: [[0, 0, 0, 0]],
  bias: [shut, forgetBias, 0, shut],
});

/** What the cell computes at each step. */
function traced(forgetBias: number, value: number, readAt: number, forgetAt: number): LstmTrace[] {
  const traces: LstmTrace[] = [];
  for (let t = 1; t <= steps; t++) {
    const x = [[value, Number(t === writtenAt), Number(t === readAt), Number(t === forgetAt)]];
    const { h, c } = traces.at(-1) ?? { h: [[0]], c: [[0]] };
    traces.push(lstmStep(x, h, c, cellOf(forgetBias)));
  }
  return traces;
}

export default defineFigure({
  title: text('Gates over a sequence', '序列上的门'),
  about: text(
    'The input gate opens at step 3 and writes. After that the forget gate alone decides what is left. Nothing is seen outside until the output gate opens.',
    '输入门在第 3 步打开，写入一个值。此后还剩下多少，只由遗忘门决定。输出门打开之前，外面什么也看不到。',
  ),
  controls: {
    forgetBias: { kind: 'range', label: text('Bias of the forget gate', '遗忘门的偏置'), values: span(-1, 6, 0.5), value: 3 },
    value: { kind: 'range', label: text('Value that is offered', '输入的值'), values: span(-2, 2, 0.5), value: 1.5 },
    readAt: { kind: 'range', label: text('Read at step', '读取的时间步'), values: span(4, steps, 1), value: 20 },
    forgets: { kind: 'switch', label: text('Forget at step 12', '在第 12 步遗忘'), value: false },
  },
  draw({ forgetBias, value, readAt, forgets }) {
    const traces = traced(forgetBias, value, readAt, forgets ? 12 : Infinity);
    const over = (part: keyof LstmTrace) => traces.map((trace, t) => [t + 1, trace[part][0]![0]!] as const);
    const at = (part: keyof LstmTrace, step: number): number => traces[step - 1]![part][0]![0]!;
    const kept = at('f', 1);
    const time = { label: text('time step', '时间步'), range: [1, steps] as const };
    return {
      panels: [
        {
          kind: 'lines',
          title: text('Gates', '门'),
          x: time,
          y: { label: text('how far it is open', '打开的程度'), range: [-0.05, 1.05] },
          series: [
            { name: text('input gate', '输入门'), points: over('i') },
            { name: text('forget gate', '遗忘门'), points: over('f') },
            { name: text('output gate', '输出门'), points: over('o') },
          ],
        },
        {
          kind: 'lines',
          title: text('States', '状态'),
          x: time,
          y: { label: text('state', '状态'), range: [-1.05, 1.05] },
          series: [
            { name: text('cell state', '细胞状态'), points: over('c') },
            { name: text('hidden state', '隐状态'), points: over('h') },
          ],
          rules: [{ x: readAt, label: text(`read at ${readAt}`, `第 ${readAt} 步读取`) }],
        },
      ],
      says: text(
        `Step ${writtenAt} leaves ${said(at('c', writtenAt), 3)} in the cell, step ${readAt} finds ${said(at('c', readAt), 3)}, and the hidden state is then ${said(at('h', readAt), 3)}. The forget gate keeps ${said(kept, 3)} per step.`,
        `第 ${writtenAt} 步之后，细胞状态是 ${said(at('c', writtenAt), 3)}；到第 ${readAt} 步是 ${said(at('c', readAt), 3)}，此时隐状态是 ${said(at('h', readAt), 3)}。遗忘门每步保留 ${said(kept, 3)}。`,
      ),
    };
  },
});
