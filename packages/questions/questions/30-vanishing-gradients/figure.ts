import { defineFigure, saidRoughly, span, type Series } from '../../src/figure.ts';
import { activations } from '../../src/math/activations.ts';
import { deepBackward, deepForward, type DeepOptions } from '../../src/math/deep-network.ts';
import { createRandom } from '../../src/random.ts';

const text = (en: string, zh: string) => ({ en, zh });

const [examples, width, mostLayers] = [16, 16, 30];

/** Standard normal draws, made when the figure is first drawn. */
let drawn: { x: number[][]; weights: number[][][]; dout: number[][] } | undefined;
function draws() {
  if (drawn) return drawn;
  const random = createRandom(30);
  drawn = {
    x: random.matrix(examples, width),
    weights: Array.from({ length: mostLayers }, () => random.matrix(width, width)),
    dout: random.matrix(examples, width),
  };
  return drawn;
}

const variants: { name: { en: string; zh: string }; options: DeepOptions }[] = [
  { name: text('plain', '普通'), options: {} },
  { name: text('batch normalization', '批量归一化'), options: { normalised: true } },
  { name: text('residual connections', '残差连接'), options: { residual: true } },
];
/** What is drawn of a gradient that has vanished or exploded altogether. */
const [floor, ceiling] = [1e-16, 1e12];

export default defineFigure({
  title: text('Gradient norms by layer', '各层的梯度范数'),
  about: text(
    'The gradient starts at the last layer with norm 1 and travels to the first. Choose sigmoid, or small weights: in the plain network it vanishes. Large weights make it explode.',
    '梯度从最后一层出发，范数为 1，传向第一层。选 sigmoid，或者把权重调小：在普通网络中梯度会消失；权重太大，梯度会爆炸。',
  ),
  controls: {
    activation: {
      kind: 'choice',
      label: text('Activation', '激活函数'),
      options: [
        { id: 'sigmoid', label: text('sigmoid', 'sigmoid') },
        { id: 'tanh', label: text('tanh', 'tanh') },
        { id: 'relu', label: text('ReLU', 'ReLU') },
      ],
      value: 'sigmoid',
    },
    scale: {
      kind: 'range',
      label: text('Deviation of the weights, times 1/√width', '权重的标准差，单位为 1/√宽度'),
      values: [0.25, 0.5, 0.75, 1, 1.25, 1.41, 1.75, 2, 3],
      value: 1,
    },
    layers: { kind: 'range', label: text('Layers', '层数'), values: span(5, mostLayers, 5), value: 20 },
  },
  draw({ activation, scale, layers }) {
    const { x, weights, dout } = draws();
    const scaled = weights.slice(0, layers).map((w) => w.map((row) => row.map((value) => (value * scale) / Math.sqrt(width))));
    const normsOf = (options: DeepOptions): number[] => {
      const traces = deepForward(x, scaled, activations[activation], options);
      const norms = deepBackward(traces, scaled, activations[activation], dout, options).map((gradient) => Math.hypot(...gradient.flat()));
      return norms.map((norm) => norm / norms.at(-1)!);
    };
    const norms = variants.map(({ options }) => normsOf(options));
    const first = norms.map((values) => saidRoughly(values[0]!, 2));
    return {
      panels: [
        {
          kind: 'lines',
          x: { label: text('layer', '层'), range: [1, layers] },
          y: {
            label: text('norm of the gradient, relative to the last layer', '梯度的范数（以最后一层为 1）'),
            range: [floor, ceiling],
            log: true,
          },
          series: variants.map(({ name }, i): Series => ({
            name,
            points: norms[i]!.map((norm, l) => [l + 1, Math.min(ceiling, Math.max(floor, norm))] as const),
          })),
        },
      ],
      says: text(
        `After ${layers - 1} layers, at layer 1, the norm is ${first[0]} in the plain network, ${first[1]} with batch normalization and ${first[2]} with residual connections.`,
        `经过 ${layers - 1} 层到达第 1 层时，普通网络中梯度的范数是 ${first[0]}，有批量归一化时是 ${first[1]}，有残差连接时是 ${first[2]}。`,
      ),
    };
  },
});
