import { defineFigure, said, span } from '../../src/figure.ts';
import { matmul } from '../../src/math/linear.ts';
import { multiHeadAttention } from '../../src/math/multi-head-attention.ts';
import { createRandom } from '../../src/random.ts';

const text = (en: string, zh: string) => ({ en, zh });

const [tokens, width] = [5, 8];
const random = createRandom(21);
/** Queries and keys of a size at which the weights are neither all alike nor all on one key. */
const projection = () => random.matrix(width, width, 0.6);
const x = random.matrix(tokens, width);
const w = { wq: projection(), wk: projection(), wv: projection(), wo: projection() };
const queries = matmul(x, w.wq);

export default defineFigure({
  title: text('Heads split the features', '多头切分的是特征'),
  about: text(
    'Every head sees all tokens, but only its own columns of Q, K and V. Choose more heads: each gets fewer columns and weights of its own.',
    '每个头都能看到所有词元，但只用 Q、K、V 中属于自己的列。头越多，每个头的列越少，各有各的权重。',
  ),
  controls: {
    heads: { kind: 'range', label: text('Heads h', '头数 h'), values: [1, 2, 4, 8], value: 2 },
    head: { kind: 'range', label: text('Head shown', '显示第几个头'), values: span(0, 7, 1), value: 0 },
  },
  draw({ heads, head: wanted }) {
    const head = Math.min(wanted, heads - 1);
    const own = width / heads;
    const { weights } = multiHeadAttention(x, w, heads);
    const sharpest = Math.max(...weights[head]!.flat());
    const first = head * own;
    return {
      panels: [
        {
          kind: 'heat',
          title: text(`Q, [${tokens}, ${width}]: the columns of head ${head}`, `Q，[${tokens}, ${width}]：第 ${head} 个头的列`),
          rows: { label: text('token', '词元') },
          columns: { label: text('feature', '特征') },
          values: queries,
          range: [-3, 3],
          signed: true,
          digits: 2,
          framed: queries.flatMap((_, t) => span(first, first + own - 1, 1).map((column) => [t, column] as const)),
        },
        {
          kind: 'heat',
          title: text(`Weights of head ${head}, [${tokens}, ${tokens}]`, `第 ${head} 个头的权重，[${tokens}, ${tokens}]`),
          rows: { label: text('query', '查询') },
          columns: { label: text('key', '键') },
          values: weights[head]!,
          range: [0, 1],
          numbers: true,
          digits: 2,
        },
      ],
      says: text(
        `With ${heads} ${heads === 1 ? 'head' : 'heads'} each has ${own} of ${width} columns and divides its scores by √${own} = ${said(Math.sqrt(own), 2)}. There are ${heads} · ${tokens} · ${tokens} = ${heads * tokens * tokens} weights; the largest of head ${head} is ${said(sharpest, 2)}.`,
        `共 ${heads} 个头，每个头占 ${width} 列中的 ${own} 列，分数除以 √${own} = ${said(Math.sqrt(own), 2)}。权重共有 ${heads} · ${tokens} · ${tokens} = ${heads * tokens * tokens} 个；第 ${head} 个头中最大的是 ${said(sharpest, 2)}。`,
      ),
    };
  },
});
