import { defineFigure, said, saidRoughly, span, type Series } from '../../src/figure.ts';
import { adamStep, descent, momentumStep, type Step } from '../../src/math/optimizers.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** The worked example: L(θ) = ½(h₁θ₁² + h₂θ₂²), started at (1, 1). The text has h₂ = 16. */
export const flat = 1;
export const steep = 16;
export const start = [1, 1];

export const lossOf = (theta: readonly number[], curvatures: readonly number[]): number =>
  theta.reduce((sum, value, i) => sum + (curvatures[i]! * value ** 2) / 2, 0);
export const gradientOf = (theta: readonly number[], curvatures: readonly number[]): number[] =>
  theta.map((value, i) => curvatures[i]! * value);

const plane = [-1.4, 1.4] as const;
/** Below this a loss is as good as 0 on the plot. */
const floor = 1e-6;
const ceiling = 1e2;

/** The level line L = level: an ellipse around the minimum. */
function levelLine(level: number, curvatures: readonly number[]): [number, number][] {
  const radii = curvatures.map((h) => Math.sqrt((2 * level) / h));
  return span(0, 60, 1).map((i) => {
    const angle = (2 * Math.PI * i) / 60;
    return [radii[0]! * Math.cos(angle), radii[1]! * Math.sin(angle)];
  });
}

export default defineFigure({
  title: text('Three optimizers in one valley', '三种优化算法在同一个山谷中'),
  about: text(
    'Raise the learning rate: plain gradient descent diverges once it passes 2/h for the steep direction. Make the valley rounder: the limit 2/h moves up, and plain gradient descent may take longer steps.',
    '调大学习率：一旦超过陡峭方向的 2/h，普通梯度下降就会发散。让山谷更圆：上限 2/h 随之升高，普通梯度下降就能走得更远。',
  ),
  controls: {
    rate: {
      kind: 'range',
      label: text('Learning rate η', '学习率 η'),
      values: [0.01, 0.02, 0.05, 0.08, 0.1, 0.12, 0.125, 0.13, 0.15, 0.2, 0.3],
      value: 0.1,
    },
    momentum: { kind: 'range', label: text('Momentum m', '动量 m'), values: [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95], value: 0.5 },
    curvature: { kind: 'range', label: text('Curvature h of θ₂', 'θ₂ 方向的曲率 h'), values: [1, 2, 4, 8, 16, 32], value: steep },
    steps: { kind: 'range', label: text('Steps', '步数'), values: span(1, 60, 1), value: 20 },
  },
  draw({ rate, momentum, curvature, steps }) {
    const curvatures = [flat, curvature];
    const run = (step: Step) => descent(start, (theta) => gradientOf(theta, curvatures), step, steps);
    const runs = [
      { name: text('SGD', 'SGD'), points: run(momentumStep(rate)) },
      { name: text(`momentum ${momentum}`, `动量 ${momentum}`), points: run(momentumStep(rate, momentum)) },
      { name: text('Adam', 'Adam'), points: run(adamStep(rate)) },
    ];
    const losses = runs.map(({ points }) => points.map((theta) => lossOf(theta, curvatures)));
    const levels: Series[] = [0.05, 0.25, 0.7, 1.5, 3, 6, 10, 16].map((level) => ({
      name: text(`L = ${level}`, `L = ${level}`),
      points: levelLine(level, curvatures),
      style: 'level',
    }));
    const last = losses.map((values) => saidRoughly(values.at(-1)!, 2));
    const diverges = rate * curvature > 2;
    return {
      panels: [
        {
          kind: 'lines',
          title: text('Where they go', '走过的路径'),
          x: { label: text('θ₁', 'θ₁'), range: plane },
          y: { label: text('θ₂', 'θ₂'), range: plane },
          series: [
            ...levels,
            ...runs.map(({ name, points }): Series => ({ name, points: points.map(([a, b]) => [a!, b!] as const), style: 'path' })),
          ],
          marks: [{ at: [0, 0], label: text('minimum', '最小值') }],
        },
        {
          kind: 'lines',
          title: text('The loss', '损失'),
          x: { label: text('step', '步'), range: [0, Math.max(2, steps)] },
          y: { label: text('loss', '损失'), range: [floor, ceiling], log: true },
          series: runs.map(({ name }, i) => ({
            name,
            points: losses[i]!.map((loss, t) => [t, Math.min(ceiling, Math.max(floor, loss))] as const),
          })),
        },
      ],
      says: text(
        `Loss after ${steps} steps: SGD ${last[0]}, momentum ${last[1]}, Adam ${last[2]}. For plain gradient descent η·h = ${said(rate * curvature, 2)}: it ${diverges ? 'diverges, as this is above 2' : rate * curvature === 2 ? 'jumps to and fro, as this is exactly 2' : 'converges, as this is below 2'}.`,
        `${steps} 步之后的损失：SGD ${last[0]}，动量 ${last[1]}，Adam ${last[2]}。对普通梯度下降，η·h = ${said(rate * curvature, 2)}，${diverges ? '大于 2，所以发散' : rate * curvature === 2 ? '恰好等于 2，所以来回跳动' : '小于 2，所以收敛'}。`,
      ),
    };
  },
});
