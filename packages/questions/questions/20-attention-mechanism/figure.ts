import { defineFigure, said, span } from '../../src/figure.ts';
import { additiveAttention } from '../../src/math/additive-attention.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** The worked example: a decoder state and three encoder states of width 2; both projections are identities. */
export const query = [1, 0];
export const keys = [
  [-1, 1],
  [0, 0],
  [0, 1],
];
export const v = [2, 1];
const identity = [
  [1, 0],
  [0, 1],
];
/** Additive attention of a query to keys that are their own values, with identity projections. */
export const attended = (q: number[], to: number[][]) => additiveAttention(q, to, to, { w1: identity, w2: identity, v });

const reach = 3;
const drawn = span(-reach, reach, 0.05);
const nameOf = (j: number) => text(`key ${j + 1}`, `键 ${j + 1}`);

export default defineFigure({
  title: text('Additive attention as the query moves', '查询变化时的加性注意力'),
  about: text(
    'The score is v·tanh(q + k). Where tanh saturates for all keys, their scores differ little, and moving the query further changes hardly anything.',
    '分数是 v·tanh(q + k)。当 tanh 对所有键都饱和时，各个分数相差很小，查询再变，结果也几乎不变。',
  ),
  controls: {
    first: {
      kind: 'range',
      label: text('Query, first component', '查询的第一个分量'),
      values: span(-reach, reach, 0.25),
      value: query[0]!,
    },
    second: {
      kind: 'range',
      label: text('Query, second component', '查询的第二个分量'),
      values: span(-reach, reach, 0.25),
      value: query[1]!,
    },
    padding: { kind: 'switch', label: text('The third key is padding', '第三个键是填充'), value: false },
  },
  draw({ first, second, padding }) {
    const visible = padding ? keys.slice(0, 2) : keys;
    const { weights, context } = attended([first, second], visible);
    const along = drawn.map((q) => attended([q, second], visible).weights);
    const most = weights.indexOf(Math.max(...weights));
    return {
      panels: [
        {
          kind: 'bars',
          title: text('Weights', '权重'),
          x: text('key', '键'),
          y: { label: text('weight', '权重'), range: [0, 1] },
          bars: keys.map((_, j) => ({ name: nameOf(j), value: weights[j] ?? 0, strong: j === most })),
        },
        {
          kind: 'lines',
          title: text('Along the first component', '沿第一个分量'),
          x: { label: text('first component of the query', '查询的第一个分量'), range: [-reach, reach] },
          y: { label: text('weight', '权重'), range: [0, 1] },
          series: visible.map((_, j) => ({ name: nameOf(j), points: drawn.map((q, i) => [q, along[i]![j]!] as const) })),
          rules: [{ x: first, label: text(`query at ${said(first, 2)}`, `查询位于 ${said(first, 2)}`) }],
        },
      ],
      says: text(
        `The weights are ${weights.map((weight) => said(weight, 3)).join(', ')}, and the context is (${context.map((value) => said(value, 3)).join(', ')}).${padding ? ' The padded key has no weight, and the others sum to 1.' : ''}`,
        `权重依次是 ${weights.map((weight) => said(weight, 3)).join('、')}，上下文向量是 (${context.map((value) => said(value, 3)).join(', ')})。${padding ? '被遮住的键没有权重，其余权重之和为 1。' : ''}`,
      ),
    };
  },
});
