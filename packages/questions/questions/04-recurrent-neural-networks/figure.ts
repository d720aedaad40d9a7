import { defineFigure, said, saidRoughly, span } from '../../src/figure.ts';
import { bptt, rnnStates } from '../../src/math/rnn.ts';

const text = (en: string, zh: string) => ({ en, zh });

const mostSteps = 40;
/** What is drawn of a gradient that is all but gone, or has exploded. */
const [floor, ceiling] = [1e-12, 1e12];

/** The states of one unit that is given an input at the first step alone, and the gradient of the last state at each of them. */
function unrolled(recurrentWeight: number, input: number, steps: number): { states: number[]; gradients: number[] } {
  const x = [Array.from({ length: steps }, (_, t) => [t === 0 ? input : 0])];
  const states = rnnStates(x, { wx: [[1]], wh: [[recurrentWeight]], b: [0] }, [[0]]);
  const dh = [Array.from({ length: steps }, (_, t) => [Number(t === steps - 1)])];
  const back = bptt(states, [[recurrentWeight]], dh);
  return {
    states: states[0]!.map((state) => state[0]!),
    gradients: [...back.slice(1).map(({ dPrevious }) => dPrevious[0]![0]!), 1],
  };
}

export default defineFigure({
  title: text('A recurrent unit, unrolled', '展开的循环单元'),
  about: text(
    'The loss is the last state. Below a weight of 1 its gradient shrinks at every step back. Above 1 it grows, but only while the state is small: a saturated tanh stops it.',
    '损失就是最后一个状态。权重小于 1 时，梯度每往回一步就缩小一次；大于 1 时梯度增大，但只在状态较小时如此：tanh 一旦饱和，就会把它压下去。',
  ),
  controls: {
    weight: { kind: 'range', label: text('Recurrent weight', '循环权重'), values: span(0.5, 2, 0.1), value: 0.9 },
    input: { kind: 'range', label: text('Input at step 1', '第 1 步的输入'), values: [0, 0.001, 0.01, 0.1, 0.5, 1, 2], value: 0.5 },
    steps: { kind: 'range', label: text('Steps T', '步数 T'), values: span(5, mostSteps, 5), value: 20 },
  },
  draw({ weight, input, steps }) {
    const { states, gradients } = unrolled(weight, input, steps);
    const shown = gradients.map((gradient) => Math.min(ceiling, Math.max(floor, gradient)));
    return {
      panels: [
        {
          kind: 'lines',
          title: text('States', '状态'),
          x: { label: text('time step', '时间步'), range: [1, steps] },
          y: { label: text('state', '状态'), range: [-0.05, 1.05] },
          series: [{ name: text('state', '状态'), points: states.map((state, t) => [t + 1, state] as const), style: 'path' }],
        },
        {
          kind: 'lines',
          title: text('Gradient of the last state', '最后一个状态的梯度'),
          x: { label: text('time step', '时间步'), range: [1, steps] },
          y: { label: text('gradient at the state', '各状态处的梯度'), range: [floor, ceiling], log: true },
          series: [{ name: text('gradient', '梯度'), points: shown.map((gradient, t) => [t + 1, gradient] as const), style: 'path' }],
        },
      ],
      says: text(
        `After ${steps - 1} steps back, the gradient at step 1 is ${saidRoughly(gradients[0]!, 2)}; the weight alone would make it ${saidRoughly(weight ** (steps - 1), 2)}. The last state is ${said(states.at(-1)!, 3)}.`,
        `往回 ${steps - 1} 步，第 1 步处的梯度是 ${saidRoughly(gradients[0]!, 2)}；只看权重则会是 ${saidRoughly(weight ** (steps - 1), 2)}。最后一个状态是 ${said(states.at(-1)!, 3)}。`,
      ),
    };
  },
});
