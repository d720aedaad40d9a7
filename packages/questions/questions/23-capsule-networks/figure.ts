import { defineFigure, said, span } from '../../src/figure.ts';
import { lengthOf, routingRounds } from '../../src/math/capsules.ts';

const text = (en: string, zh: string) => ({ en, zh });

/** The two predictions for the second whole of the worked example contradict each other. */
export const contradiction = 180;

/** Two parts predict two wholes: they agree on the first, and the predictions for the second stand at an angle in degrees. */
export function predictions(angle: number): number[][][] {
  const turned = ((90 - angle) * Math.PI) / 180;
  // The cosine of −90° has a rounding error, and routing would turn it into a direction.
  const cosine = angle === contradiction ? 0 : Math.cos(turned);
  return [
    [
      [2, 0],
      [0, 1],
    ],
    [
      [2, 0],
      [cosine, Math.sin(turned)],
    ],
  ];
}

const mostRounds = 8;
const wholes = [text('whole 1', '整体 1'), text('whole 2', '整体 2')];
const parts = [text('part 1', '部分 1'), text('part 2', '部分 2')];

export default defineFigure({
  title: text('Routing, round after round', '逐轮的路由'),
  about: text(
    'Both parts agree on whole 1. Turn their predictions for whole 2 from opposite to alike, and let more rounds pass: coupling moves to where the parts agree.',
    '两个部分对整体 1 的预测一致。把它们对整体 2 的预测从相反转到一致，再增加轮数：耦合会移向意见一致的一方。',
  ),
  controls: {
    rounds: { kind: 'range', label: text('Rounds', '轮数'), values: span(1, mostRounds, 1), value: 2 },
    angle: {
      kind: 'range',
      label: text('Angle of the predictions for whole 2, in degrees', '对整体 2 的两个预测的夹角（度）'),
      values: span(0, contradiction, 15),
      value: contradiction,
    },
  },
  draw({ rounds, angle }) {
    const all = routingRounds(predictions(angle), mostRounds);
    const now = all[rounds - 1]!;
    const lengths = now.v.map(lengthOf);
    return {
      panels: [
        {
          kind: 'heat',
          title: text(`Coupling in round ${rounds}`, `第 ${rounds} 轮的耦合系数`),
          rows: { label: text('from', '来自'), names: parts },
          columns: { label: text('to', '去往'), names: wholes },
          values: now.coupling,
          range: [0, 1],
          numbers: true,
          digits: 3,
        },
        {
          kind: 'lines',
          title: text('Length of the outputs', '输出的长度'),
          x: { label: text('round', '轮'), range: [1, mostRounds] },
          y: { label: text('length', '长度'), range: [0, 1] },
          series: wholes.map((name, j) => ({
            name,
            points: all.map(({ v }, round) => [round + 1, lengthOf(v[j]!)] as const),
            style: 'path',
          })),
          rules: [{ x: rounds, label: text(`round ${rounds}`, `第 ${rounds} 轮`) }],
        },
      ],
      says: text(
        `In round ${rounds} part 1 sends ${said(now.coupling[0]![0]!, 3)} of itself to whole 1 and ${said(now.coupling[0]![1]!, 3)} to whole 2. The lengths are ${said(lengths[0]!, 3)} and ${said(lengths[1]!, 3)}.`,
        `第 ${rounds} 轮，部分 1 把 ${said(now.coupling[0]![0]!, 3)} 送往整体 1，${said(now.coupling[0]![1]!, 3)} 送往整体 2。两个输出的长度是 ${said(lengths[0]!, 3)} 和 ${said(lengths[1]!, 3)}。`,
      ),
    };
  },
});
