import { defineFigure, said, span } from '../../src/figure.ts';
import { focal, hinge, huber, logSumExp } from '../../src/math/losses.ts';

const text = (en: string, zh: string) => ({ en, zh });

const residuals = span(-4, 4, 0.05);
const margins = span(-3, 3, 0.05);
const probabilities = span(0.01, 1, 0.01);
/** log(1 + e⁻ᵐ): the cross-entropy of a sigmoid as a function of the margin. */
const logistic = (margin: number): number => logSumExp([0, -margin]);

export default defineFigure({
  title: text('Losses as curves', '损失函数的曲线'),
  about: text(
    'Steeper means a larger gradient. Huber grows only linearly where squares explode; the hinge is 0 beyond the margin, the cross-entropy never; focal loss is quiet about what is classified well.',
    '越陡，梯度越大。平方误差急剧上升的地方，Huber 损失只是线性增长；超过间隔之后合页损失为 0，交叉熵则始终大于 0；对已经分对的样本，focal 损失很小。',
  ),
  controls: {
    delta: { kind: 'range', label: text('Huber δ', 'Huber 的 δ'), values: span(0.5, 4, 0.5), value: 1 },
    margin: { kind: 'range', label: text('Margin y·s', '间隔 y·s'), values: span(-3, 3, 0.25), value: 0.5 },
    gamma: { kind: 'range', label: text('Focal γ', 'focal 的 γ'), values: span(0, 5, 0.5), value: 2 },
  },
  draw({ delta, margin, gamma }) {
    const easy = 0.9;
    return {
      panels: [
        {
          kind: 'lines',
          title: text('Regression', '回归'),
          x: { label: text('residual', '残差'), range: [-4, 4] },
          y: { label: text('loss', '损失'), range: [0, 6] },
          series: [
            { name: text('½r²', '½r²'), points: residuals.map((r) => [r, r ** 2 / 2] as const) },
            { name: text(`Huber, δ = ${delta}`, `Huber，δ = ${delta}`), points: residuals.map((r) => [r, huber(r, delta)] as const) },
            { name: text('|r|', '|r|'), points: residuals.map((r) => [r, Math.abs(r)] as const) },
          ],
        },
        {
          kind: 'lines',
          title: text('Classification by a score', '按分数分类'),
          x: { label: text('margin y·s', '间隔 y·s'), range: [-3, 3] },
          y: { label: text('loss', '损失'), range: [0, 4] },
          series: [
            { name: text('hinge', '合页损失'), points: margins.map((m) => [m, hinge(m, 1)] as const) },
            { name: text('cross-entropy', '交叉熵'), points: margins.map((m) => [m, logistic(m)] as const) },
          ],
          rules: [{ x: margin, label: text(`y·s = ${said(margin, 2)}`, `y·s = ${said(margin, 2)}`) }],
        },
        {
          kind: 'lines',
          title: text('Classification by a probability', '按概率分类'),
          x: { label: text('probability of the true class', '真实类别的概率'), range: [0, 1] },
          y: { label: text('loss', '损失'), range: [0, 4] },
          series: [
            { name: text('cross-entropy', '交叉熵'), points: probabilities.map((p) => [p, focal(p, 0)] as const) },
            { name: text(`focal, γ = ${gamma}`, `focal，γ = ${gamma}`), points: probabilities.map((p) => [p, focal(p, gamma)] as const) },
          ],
        },
      ],
      says: text(
        `A residual of 4 costs ${said(huber(4, delta), 2)} by Huber and 8 by ½r². At the margin ${said(margin, 2)} the hinge loss is ${said(hinge(margin, 1), 2)} and the cross-entropy ${said(logistic(margin), 3)}. An example with p = ${easy} costs ${said(focal(easy, 0), 3)} by cross-entropy and ${said(focal(easy, gamma), 5)} by focal loss.`,
        `残差为 4 时，Huber 损失是 ${said(huber(4, delta), 2)}，½r² 是 8。间隔为 ${said(margin, 2)} 时，合页损失是 ${said(hinge(margin, 1), 2)}，交叉熵是 ${said(logistic(margin), 3)}。p = ${easy} 的样本，交叉熵是 ${said(focal(easy, 0), 3)}，focal 损失是 ${said(focal(easy, gamma), 5)}。`,
      ),
    };
  },
});
