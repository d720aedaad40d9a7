import { defineFigure, said, saidRoughly, span } from '../../src/figure.ts';
import { activations } from '../../src/math/activations.ts';
import { deepForward, type DeepTrace } from '../../src/math/deep-network.ts';
import { histogram, rootMeanSquare } from '../../src/math/histogram.ts';
import { glorotDeviation, heDeviation, reluFactor } from '../../src/math/initialisation.ts';
import { createRandom } from '../../src/random.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** The worked example: ten ReLU layers of 200 units, so that He's deviation is exactly 0.1. */
export const width = 200;
export const layers = 10;
export const tooSmall = 0.01;
export const tooLarge = 0.2;
export const glorot = glorotDeviation(width, width);
export const he = heDeviation(width);

const deviations = { small: tooSmall, xavier: glorot, he, large: tooLarge };
const [examples, bins] = [10, 24];

/** Standard normal draws, made when the figure is first drawn. */
let drawn: { x: number[][]; weights: number[][][] } | undefined;
function draws() {
  if (drawn) return drawn;
  const random = createRandom(29);
  drawn = { x: random.matrix(examples, width), weights: Array.from({ length: layers }, () => random.matrix(width, width)) };
  return drawn;
}

/** The pre-activations and outputs of every layer; the same for all layers that are looked at. */
const traced = new Map<string, DeepTrace[]>();
function tracesOf(start: keyof typeof deviations, activation: 'relu' | 'tanh'): DeepTrace[] {
  const key = `${start} ${activation}`;
  const known = traced.get(key);
  if (known) return known;
  const { x, weights } = draws();
  const scaled = weights.map((w) => w.map((row) => row.map((value) => value * deviations[start])));
  const traces = deepForward(x, scaled, activations[activation]);
  traced.set(key, traces);
  return traces;
}

export default defineFigure({
  title: text('Signals through ten layers', '信号穿过十层'),
  about: text(
    'A network of 200 units a layer before any training. Follow the histogram from layer to layer: with ReLU only the He start keeps its width; tanh saturates when the weights are large.',
    '一个尚未训练的网络，每层 200 个单元。逐层观察直方图：用 ReLU 时，只有 He 初始化能保持宽度；权重太大时，tanh 会饱和。',
  ),
  controls: {
    start: {
      kind: 'choice',
      label: text('Initialisation', '初始化'),
      options: [
        { id: 'small', label: text(`normal, σ = ${tooSmall}`, `正态，σ = ${tooSmall}`) },
        { id: 'xavier', label: text(`Xavier, σ = ${said(glorot, 4)}`, `Xavier，σ = ${said(glorot, 4)}`) },
        { id: 'he', label: text(`He, σ = ${said(he, 1)}`, `He，σ = ${said(he, 1)}`) },
        { id: 'large', label: text(`normal, σ = ${tooLarge}`, `正态，σ = ${tooLarge}`) },
      ],
      value: 'xavier',
    },
    activation: {
      kind: 'choice',
      label: text('Activation', '激活函数'),
      options: [
        { id: 'relu', label: text('ReLU', 'ReLU') },
        { id: 'tanh', label: text('tanh', 'tanh') },
      ],
      value: 'relu',
    },
    layer: { kind: 'range', label: text('Layer', '层'), values: span(1, layers, 1), value: layers },
  },
  draw({ start, activation, layer }) {
    const deviation = deviations[start];
    const traces = tracesOf(start, activation);
    const sizes = traces.map(({ z }) => rootMeanSquare(z.flat()));
    const outputs = traces[layer - 1]!.output.flat();
    const ends: [number, number] = activation === 'tanh' ? [-1, 1] : [0, Math.max(...outputs, Number.MIN_VALUE)];
    const expected = sizes.map((_, l) => sizes[0]! * reluFactor(width, deviation) ** (l / 2));
    const shares = histogram(outputs, ends, bins);
    const zero = outputs.filter((value) => value === 0).length / outputs.length;
    const saturated = outputs.filter((value) => Math.abs(value) > 0.95).length / outputs.length;
    const curve = (values: number[]) => values.map((value, l) => [l + 1, value] as const);
    return {
      panels: [
        {
          kind: 'bars',
          title: text(`Outputs of layer ${layer}`, `第 ${layer} 层的输出`),
          x: text('output', '输出值'),
          y: { label: text('share', '比例'), range: [0, activation === 'relu' ? 0.7 : 0.6] },
          bars: shares.map(({ from, share }) => ({ name: text(saidRoughly(from, 2), saidRoughly(from, 2)), value: share })),
        },
        {
          kind: 'lines',
          title: text('Size of the pre-activations', '净输入的大小'),
          x: { label: text('layer', '层'), range: [1, layers] },
          y: { label: text('root mean square', '均方根'), range: [1e-10, 1e4], log: true },
          series: [
            { name: text('measured', '实测'), points: curve(sizes), style: 'path' },
            ...(activation === 'relu'
              ? [{ name: text('expected: √(200·σ²/2) per layer', '预期：每层 √(200·σ²/2)'), points: curve(expected) }]
              : []),
          ],
          rules: [{ x: layer, label: text(`layer ${layer}`, `第 ${layer} 层`) }],
        },
      ],
      says: text(
        `The root mean square of the pre-activations goes from ${saidRoughly(sizes[0]!, 2)} in layer 1 to ${saidRoughly(sizes.at(-1)!, 2)} in layer ${layers}. In layer ${layer}, ${activation === 'relu' ? `${said(100 * zero, 0)} % of the outputs are 0` : `${said(100 * saturated, 0)} % of the outputs are beyond ±0.95`}.`,
        `净输入的均方根从第 1 层的 ${saidRoughly(sizes[0]!, 2)} 变为第 ${layers} 层的 ${saidRoughly(sizes.at(-1)!, 2)}。第 ${layer} 层中，${activation === 'relu' ? `${said(100 * zero, 0)} % 的输出为 0` : `${said(100 * saturated, 0)} % 的输出超出 ±0.95`}。`,
      ),
    };
  },
});
