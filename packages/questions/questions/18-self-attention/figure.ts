import { defineFigure, said, span } from '../../src/figure.ts';
import { attention } from '../../src/math/attention.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** Six tokens; each key says what the token is, each query what it looks for: noun, modifier, verb, adverb. Made up for the figure. */
const tokens = [
  { name: text('The', '那只'), key: [0, 1, 0, 0], query: [2, 0, 0, 0] },
  { name: text('old', '老'), key: [0, 2, 0, 0], query: [1.5, 0.5, 0, 0] },
  { name: text('cat', '猫'), key: [3, 0, 0, 0], query: [0, 2, 1, 0] },
  { name: text('sleeps', '睡得'), key: [0, 0, 3, 0], query: [2, 0, 0, 1.5] },
  { name: text('very', '非常'), key: [0, 0, 0, 2], query: [0, 0, 1, 2.5] },
  { name: text('deeply', '沉'), key: [0, 0, 1, 2], query: [0, 0, 2, 1] },
];
const queries = tokens.map(({ query }) => query);
const keys = tokens.map(({ key }) => key);
/** The weights alone are drawn, so any values do. */
const values = tokens.map(() => [1]);
const names = tokens.map(({ name }) => name);

export default defineFigure({
  title: text('Who reads whom', '谁读取谁'),
  about: text(
    'Each row is a query and sums to 1. Look at one row; then hide the future with the mask, and switch the scale off: the weights become sharper.',
    '每一行是一个查询，权重之和为 1。先看其中一行；再用掩码遮住后面的词元，或者去掉缩放：权重会变得更尖锐。',
  ),
  controls: {
    query: { kind: 'range', label: text('Query', '查询'), values: span(0, tokens.length - 1, 1), names, value: 3 },
    causal: { kind: 'switch', label: text('Causal mask', '因果掩码'), value: false },
    scaled: { kind: 'switch', label: text('Divide the scores by √d_k = 2', '分数除以 √d_k = 2'), value: true },
  },
  draw({ query, causal, scaled }) {
    // Without the division by √d_k the scores are as if the queries were √d_k times as long.
    const q = scaled ? queries : queries.map((row) => row.map((value) => value * Math.sqrt(row.length)));
    const { weights } = attention(q, keys, values, causal);
    const row = weights[query]!;
    const most = row.indexOf(Math.max(...row));
    return {
      panels: [
        {
          kind: 'heat',
          title: text('Attention weights', '注意力权重'),
          rows: { label: text('query', '查询'), names },
          columns: { label: text('key', '键'), names },
          values: weights.map((line, i) => line.map((weight, j) => (causal && j > i ? null : weight))),
          range: [0, 1],
          numbers: true,
          digits: 2,
          framed: row.map((_, j) => [query, j] as const),
        },
        {
          kind: 'bars',
          title: text(`Weights of the query “${names[query]!.en}”`, `查询“${names[query]!.zh}”的权重`),
          x: text('key', '键'),
          y: { label: text('weight', '权重'), range: [0, 1] },
          bars: row.map((weight, j) => ({ name: names[j]!, value: weight, strong: j === most })),
        },
      ],
      says: text(
        `The query “${names[query]!.en}” reads “${names[most]!.en}” with the weight ${said(row[most]!, 2)}; its ${causal ? query + 1 : row.length} visible weights sum to ${said(
          row.reduce((sum, weight) => sum + weight, 0),
          2,
        )}.`,
        `查询“${names[query]!.zh}”读取“${names[most]!.zh}”的权重是 ${said(row[most]!, 2)}；它可见的 ${causal ? query + 1 : row.length} 个权重之和为 ${said(
          row.reduce((sum, weight) => sum + weight, 0),
          2,
        )}。`,
      ),
    };
  },
});
