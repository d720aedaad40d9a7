import { defineFigure, said, span } from '../../src/figure.ts';
import { activations, type ActivationKind } from '../../src/math/activations.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** The pre-activations that are drawn. */
const range = [-5, 5] as const;
const drawn = span(range[0], range[1], 0.05);

const names: Record<ActivationKind, string> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU (0.2)',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
  softplus: 'softplus',
};
const option = (id: ActivationKind) => ({ id, label: text(names[id], names[id]) });

export default defineFigure({
  title: text('An activation and its derivative', '激活函数及其导数'),
  about: text(
    'Move z outwards: where the derivative is close to 0, no gradient passes. Compare sigmoid, tanh and ReLU.',
    '把 z 向两侧移动：导数接近 0 的地方，梯度无法通过。请比较 sigmoid、tanh 和 ReLU。',
  ),
  controls: {
    kind: {
      kind: 'choice',
      label: text('Activation', '激活函数'),
      options: [
        option('sigmoid'),
        option('tanh'),
        option('relu'),
        option('leaky-relu'),
        option('elu'),
        option('gelu'),
        option('silu'),
        option('softplus'),
      ],
      value: 'sigmoid',
    },
    z: { kind: 'range', label: text('z, the pre-activation', 'z，净输入'), values: span(range[0], range[1], 0.25), value: 1 },
  },
  draw({ kind, z }) {
    const { value, slope } = activations[kind];
    const [at, steep] = [value(z), slope(z)];
    return {
      panels: [
        {
          kind: 'lines',
          x: { label: text('z', 'z'), range },
          y: { label: text('value and derivative', '函数值与导数'), range: [-1.25, 2] },
          series: [
            { name: text(`${names[kind]}(z)`, `${names[kind]}(z)`), points: drawn.map((x) => [x, value(x)] as const) },
            { name: text('derivative', '导数'), points: drawn.map((x) => [x, slope(x)] as const) },
          ],
          rules: [{ x: z, label: text(`z = ${said(z, 2)}`, `z = ${said(z, 2)}`) }],
        },
      ],
      says: text(
        `${names[kind]} at z = ${said(z, 2)}: value ${said(at, 4)}, derivative ${said(steep, 4)}. A gradient that arrives from above is multiplied by the derivative${Math.abs(steep) < 0.1 ? ', so little of it is left' : ''}.`,
        `${names[kind]} 在 z = ${said(z, 2)} 处：函数值 ${said(at, 4)}，导数 ${said(steep, 4)}。上游传来的梯度要乘以这个导数${Math.abs(steep) < 0.1 ? '，所以所剩无几' : ''}。`,
      ),
    };
  },
});
