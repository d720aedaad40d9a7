import { defineFigure, saidRoughly, span } from '../../src/figure.ts';
import { dot } from '../../src/math/linear.ts';
import { cosines, descentOnSquares, patientStop, squaredError } from '../../src/math/training-curve.ts';
import { createRandom } from '../../src/random.ts';

const text = (en: string, zh: string) => ({ en, zh });

const truth = (x: number): number => Math.sin(2 * Math.PI * x);
const random = createRandom(12);
const sample = (count: number) => Array.from({ length: count }, () => ({ x: random.uniform(), noise: random.normal() }));
const training = sample(12);
const validation = sample(60);

const epochs = 300;
const rate = 0.05;
const grid = span(0, 1, 0.01);

export default defineFigure({
  title: text('Two curves and where to stop', '两条曲线与停止的时机'),
  about: text(
    'Twelve noisy points of a sine are fitted by gradient descent. Add frequencies or noise: training loss keeps falling, validation loss turns. A small patience stops early, at times too early.',
    '用梯度下降拟合正弦曲线上十二个带噪声的点。增加频率或噪声：训练损失一直下降，验证损失却会掉头。耐心值小，停得就早，有时过早。',
  ),
  controls: {
    capacity: { kind: 'range', label: text('Frequencies of the model', '模型的频率个数'), values: span(2, 16, 1), value: 12 },
    noise: { kind: 'range', label: text('Noise', '噪声'), values: span(0, 1, 0.1), value: 0.5 },
    patience: { kind: 'range', label: text('Patience', '耐心值'), values: [1, 2, 5, 10, 20, 50, 100], value: 10 },
  },
  draw({ capacity, noise, patience }) {
    const features = (points: typeof training) => points.map(({ x }) => cosines(x, capacity));
    const targets = (points: typeof training) => points.map(({ x, noise: own }) => truth(x) + noise * own);
    const path = descentOnSquares(features(training), targets(training), rate, epochs);
    const losses = (points: typeof training) => {
      const [rows, ys] = [features(points), targets(points)];
      return path.map((coefficients) => squaredError(rows, ys, coefficients));
    };
    const [train, validate] = [losses(training), losses(validation)];
    const { best, stop } = patientStop(validate, patience);
    const curve = (values: number[]) => values.map((loss, epoch) => [epoch, loss] as const);
    const fit = (epoch: number) => grid.map((x) => [x, dot(cosines(x, capacity), path[epoch]!)] as const);
    const [atBest, atEnd] = [saidRoughly(validate[best]!), saidRoughly(validate[epochs]!)];
    return {
      panels: [
        {
          kind: 'lines',
          title: text('Loss by epoch', '每一轮的损失'),
          x: { label: text('epoch', '轮'), range: [0, epochs] },
          y: { label: text('mean squared error', '均方误差'), range: [0, 2] },
          series: [
            { name: text('training', '训练'), points: curve(train) },
            { name: text('validation', '验证'), points: curve(validate) },
          ],
          rules: [{ x: stop, label: text(`stops at ${stop}`, `停在第 ${stop} 轮`) }],
          marks: [{ at: [best, validate[best]!], label: text(`kept: epoch ${best}`, `保留第 ${best} 轮`) }],
        },
        {
          kind: 'lines',
          title: text('What was fitted', '拟合的结果'),
          x: { label: text('x', 'x'), range: [0, 1] },
          y: { label: text('y', 'y'), range: [-2.5, 2.5] },
          series: [
            { name: text(`epoch ${best}`, `第 ${best} 轮`), points: fit(best) },
            { name: text(`epoch ${epochs}`, `第 ${epochs} 轮`), points: fit(epochs) },
            {
              name: text('training points', '训练样本'),
              points: training.map(({ x }, n) => [x, targets(training)[n]!] as const),
              style: 'dots',
            },
          ],
        },
      ],
      says: text(
        `Validation loss is ${atBest} at epoch ${best}, whose weights are kept, and ${atEnd} after ${epochs} epochs; training loss ends at ${saidRoughly(train[epochs]!)}.`,
        `第 ${best} 轮的验证损失是 ${atBest}，保留的是这一轮的权重；${epochs} 轮之后验证损失是 ${atEnd}，训练损失是 ${saidRoughly(train[epochs]!)}。`,
      ),
    };
  },
});
