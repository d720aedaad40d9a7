import { expect, test } from 'vitest';
import { figures, initialValues, powerOfTen, said, saidRoughly, type Drawing, type Figure, type Values } from './figures.ts';
import { loadBank } from './load.ts';

const { questions } = await loadBank();
const all = await Promise.all([...figures].map(async ([slug, load]) => [slug, await load()] as const));

/** The settings at the start, and each control at every one of its values while the others stay. */
function settingsOf(figure: Figure): Values[] {
  const start = initialValues(figure);
  const each = Object.entries(figure.controls).flatMap(([name, control]) => {
    const values: (number | string | boolean)[] =
      control.kind === 'range' ? [...control.values] : control.kind === 'choice' ? control.options.map(({ id }) => id) : [false, true];
    return values.map((value) => ({ ...start, [name]: value }));
  });
  return [start, ...each];
}

const numbersOf = (drawing: Drawing): (number | null)[] =>
  drawing.panels.flatMap((panel) => {
    if (panel.kind === 'heat') return [...panel.values.flat(), ...panel.range];
    if (panel.kind === 'bars') return [...panel.bars.map(({ value }) => value), ...panel.y.range];
    return [...panel.series.flatMap(({ points }) => points.flat()), ...panel.x.range, ...panel.y.range];
  });

test('figure of a question that is not there', () => {
  expect(all.length).toBeGreaterThan(0);
  const slugs = questions.map(({ slug }) => slug);
  expect(all.map(([slug]) => slug).filter((slug) => !slugs.includes(slug))).toEqual([]);
});

/** What is wrong with the controls themselves. */
function faultsOfControls(figure: Figure): string[] {
  return Object.entries(figure.controls).flatMap(([name, control]) => {
    if (control.kind === 'switch') return [];
    if (control.kind === 'choice')
      return control.options.some(({ id }) => id === control.value) ? [] : [`${name}: no option '${control.value}'`];
    const { values, names = [] } = control;
    const ascending = values.every((value, i) => i === 0 || value > values[i - 1]!);
    return [
      ...(values.includes(control.value) ? [] : [`${name}: ${control.value} is not on the slider`]),
      ...(ascending ? [] : [`${name}: the values do not ascend`]),
      ...(names.length === 0 || names.length === values.length ? [] : [`${name}: ${names.length} names of ${values.length} values`]),
    ];
  });
}

/** What is wrong with one drawing. */
function faultsOfDrawing(drawing: Drawing): string[] {
  const strange = numbersOf(drawing).filter((value) => value !== null && !Number.isFinite(value));
  const lines = drawing.panels.filter((panel) => panel.kind === 'lines');
  const axes = lines.flatMap(({ x, y, series }) =>
    [x, y].map((axis, i) => ({ axis, values: series.flatMap(({ points }) => points.map((point) => point[i]!)) })),
  );
  const unfit = axes.filter(
    ({ axis, values }) => axis.range[0] >= axis.range[1] || (axis.log && [...values, ...axis.range].some((value) => value <= 0)),
  );
  const sentences = [drawing.says.en, drawing.says.zh].filter((text) => text.length < 10 || /NaN|undefined|\d-\d|[!！]/.test(text));
  return [...strange.map((value) => `draws ${value}`), ...unfit.map(({ axis }) => `axis '${axis.label.en}' does not fit`), ...sentences];
}

test.for(all)('a number that cannot be drawn, an empty sentence, a value that a slider cannot have: %s', ([, figure]) => {
  expect(faultsOfControls(figure)).toEqual([]);
  const faulty = settingsOf(figure).map((values) => ({ values, faults: faultsOfDrawing(figure.draw(values)) }));
  expect(faulty.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

test('a setting that changes nothing', () => {
  for (const [slug, figure] of all) {
    const start = JSON.stringify(figure.draw(initialValues(figure)));
    for (const name of Object.keys(figure.controls)) {
      const others = settingsOf(figure).filter((values) => values[name] !== figure.controls[name]!.value);
      expect(
        others.some((values) => JSON.stringify(figure.draw(values)) !== start),
        `${slug}, ${name}`,
      ).toBe(true);
    }
  }
});

test('numbers as sentences hold them', () => {
  expect([
    said(-0.001, 2),
    said(-1.5, 1),
    saidRoughly(3.24e-7, 2),
    saidRoughly(-12.345),
    saidRoughly(2e6, 2),
    saidRoughly(Infinity),
  ]).toEqual(['0.00', '−1.5', '3.2·10⁻⁷', '−12.3', '2.0·10⁶', '∞']);
  expect(powerOfTen(-12)).toBe('10⁻¹²');
});
