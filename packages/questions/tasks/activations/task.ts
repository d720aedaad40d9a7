import { drawUntil } from '../../src/draw.ts';
import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const kinds = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'gelu', 'silu', 'softplus'];
/** Nearer to 0 than this, rounding could change the side of a kink. */
const kinkMargin = 1e-2;

const clearOfKinks = (random: Random, n: number): number[] =>
  drawUntil(
    random,
    () => random.vector(n, 1.5),
    (x) => x.every((value) => Math.abs(value) > kinkMargin),
  );

export default defineTask({
  revision: 1,
  question: 28,
  level: 'medium',
  minutes: 20,
  frequency: 'common',
  tags: ['activation-derivative', 'activation-definition', 'activation-saturation'],
  oracle: 'grad',
  signature: {
    fn: 'activate',
    params: [
      { name: 'x', type: 'Vector', shape: '[n]' },
      { name: 'kind', type: 'string' },
    ],
    returns: { record: { y: 'Vector', dy: 'Vector' } },
    text: "activate(x: Vector, kind: 'sigmoid' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'softplus'): { y: Vector; dy: Vector }",
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'sigmoid at three points', zh: '三个点上的 sigmoid' },
      visibility: 'public',
      args: [[0, 1, -2], 'sigmoid'],
    },
    {
      id: 'leaky-relu-shown',
      title: { en: 'leaky-relu on both sides of 0', zh: '0 两侧的 leaky-relu' },
      visibility: 'public',
      args: [[-3, -0.5, 0.25, 4], 'leaky-relu'],
    },
    {
      id: 'gelu-shown',
      title: { en: 'gelu where its slope is negative, and above 1', zh: '斜率为负和大于 1 之处的 gelu' },
      visibility: 'public',
      args: [[-2.3, -1.4, -0.6, 0.8, 1.5], 'gelu'],
    },
    {
      id: 'relu-at-zero',
      title: { en: 'relu at 0', zh: 'relu 在 0 处' },
      visibility: 'edge',
      args: [[-1.5, 0, 2.5], 'relu'],
    },
    {
      id: 'leaky-relu-at-zero',
      title: { en: 'leaky-relu at 0', zh: 'leaky-relu 在 0 处' },
      visibility: 'edge',
      args: [[0.5, 0], 'leaky-relu'],
    },
    ...kinds.map((kind) => ({
      id: `extreme-${kind}`,
      title: { en: `${kind} at ±1000`, zh: `${kind} 在 ±1000 处` },
      visibility: 'edge' as const,
      args: [[-1000, 0.5, 1000, -2], kind],
    })),
    ...kinds.map((kind, i) => ({
      id: `random-${kind}`,
      title: { en: `${kind} at ${i + 5} points`, zh: `${i + 5} 个点上的 ${kind}` },
      visibility: 'hidden' as const,
      args: [clearOfKinks(random, i + 5), kind],
    })),
  ],
  mistakes: {
    'input-for-output': { tag: 'activation-derivative' },
    'no-product-rule': { tag: 'activation-derivative' },
    'elu-slope': { tag: 'activation-derivative' },
    'slope-at-zero': { tag: 'activation-derivative' },
    'leaky-hundredth': { tag: 'activation-definition' },
    'gelu-tanh': { tag: 'activation-definition' },
    overflow: { tag: 'softmax-overflow' },
  },
});
