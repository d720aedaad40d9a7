import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { langs, type Task } from 'questions';
import { describe, expect, test } from 'vitest';
import type { CaseReport, Report } from '../report.ts';
import { checkNames, explain } from './explain.ts';
import { patterns } from './patterns.ts';
import { reasons, reasonText } from './reasons.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('render'))
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

/** The first group of every match in the sources whose name begins so. */
const found = (pattern: RegExp, where = ''): string[] => [
  ...new Set(
    sources.filter(({ name }) => name.startsWith(where)).flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1]!)),
  ),
];

describe('nothing that the grader can say lacks a sentence in either language', () => {
  const codes = [...found(/code: '([a-z-]+)'/g), ...found(/(?:failure|fail)\((?:walk, )?'([a-z-]+)'/g)];
  test('codes of reasons', () => {
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) expect(Object.keys(reasons[code] ?? {}), code).toEqual([...langs]);
  });
  test('patterns', () => {
    const ids = found(/id: '([a-z-]+)', params/g, 'detectors');
    expect(ids.length).toBeGreaterThanOrEqual(11);
    for (const id of ids) expect(Object.keys(patterns[id] ?? {}), id).toEqual([...langs]);
  });
  test('checks', () => {
    const ids = found(/(?:check|certain|correlationCheck)\('([a-z-]+)'/g, 'statistics');
    expect(ids.length).toBeGreaterThanOrEqual(12);
    for (const id of ids) expect(Object.keys(checkNames[id] ?? {}), id).toEqual([...langs]);
  });
});

const task: Pick<Task, 'text'> = {
  text: {
    en: { title: 'T', statement: 's', hints: [], mistakes: { columns: { title: 'Over the wrong axis', why: 'Because.', hint: 'Look.' } } },
    zh: { title: '题', statement: '述', hints: [], mistakes: { columns: { title: '沿错了轴', why: '因为。', hint: '看。' } } },
  },
};

const wrongCase: CaseReport = {
  id: 'a',
  title: { en: 'A', zh: '甲' },
  visibility: 'public',
  status: 'wrong',
  reason: { code: 'values', params: {} },
  worstAbsolute: 0.5,
  worstRelative: 2,
  worstRatio: 1e4,
  differing: 2,
  elements: 6,
  first: { path: 'dw', index: [0, 1], got: 0.75, expected: 0.25, tolerance: 3.5e-5 },
};
const passedCase: CaseReport = { ...wrongCase, status: 'passed', reason: undefined, first: undefined };

const reportOf = (changes: Partial<Report>): Report => ({
  status: 'wrong',
  task: 'softmax',
  revision: 1,
  mode: 'submit',
  seed: 1,
  cases: [wrongCase, passedCase],
  diagnoses: [],
  printed: '',
  cpuMs: 1,
  wallMs: 1,
  peakHeapBytes: 1,
  ...changes,
});

describe('sentences', () => {
  test('wrong values: counts, place, both numbers and the tolerance', () => {
    const { verdict, cases } = explain(reportOf({}), task, 'en');
    expect(verdict).toBe('Wrong in 1 of 2 cases.');
    expect(cases).toEqual(['2 of 6 numbers differ; the first is dw[0][1]: got 0.75, expected 0.25 ± 0.000035.', '']);
    expect(explain(reportOf({}), task, 'zh').cases[0]).toBe('6 个数中有 2 个不同；第一个是 dw[0][1]：得到 0.75，应为 0.25 ± 0.000035。');
  });

  test('a mistake: where, the pattern with its output, the name, why, and the hint', () => {
    const diagnoses: Report['diagnoses'] = [
      { kind: 'mistake', id: 'columns', tag: 'softmax-axis', path: 'dw', params: { pattern: 'constant-factor', factor: 4 } },
    ];
    expect(explain(reportOf({ diagnoses }), task, 'en').diagnoses).toEqual([
      {
        where: "`dw` differs in the case 'A' alone; the other outputs are right.",
        pattern: '`dw`: Every number that differs is 4 times the expected one.',
        name: 'Over the wrong axis',
        why: 'Because.',
        hint: 'Look.',
      },
    ]);
    expect(explain(reportOf({ diagnoses }), task, 'zh').diagnoses[0]).toMatchObject({
      pattern: '`dw`：出错的每个数都是期望值的 4 倍。',
      name: '沿错了轴',
    });
  });

  test('an error in the program: name, message, line and column, each said once', () => {
    const error = { name: 'TypeError', message: 'x is not iterable', line: 3, column: 7 };
    const cases: CaseReport[] = [
      { ...passedCase, status: 'runtime-error', reason: { code: 'threw', params: { name: error.name, message: error.message } }, error },
    ];
    expect(explain(reportOf({ status: 'runtime-error', cases }), task, 'en').verdict).toBe(
      'The function threw TypeError: x is not iterable (line 3, column 7)',
    );
    const syntax = { name: 'SyntaxError', message: "Unexpected token ';'", line: 2, column: 1 };
    const compile = reportOf({ status: 'compile-error', reason: { code: 'syntax', params: {} }, error: syntax, cases: [] });
    expect(explain(compile, task, 'zh').verdict).toBe("程序不是合法的 TypeScript。第 2 行，第 1 列：SyntaxError: Unexpected token ';'");
  });

  test('a timeout says so', () => {
    expect(explain(reportOf({ status: 'timeout' }), task, 'en').verdict).toBe(
      'The program did not finish all cases within 2 s. Look for a loop that does not end.',
    );
  });

  test('Run does not call itself accepted', () => {
    expect(explain(reportOf({ status: 'accepted', mode: 'run', cases: [passedCase] }), task, 'en').verdict).toMatch(
      /^The public cases pass/,
    );
  });

  test('a parameter that is missing shows as ?, not as undefined', () => {
    for (const lang of langs) {
      for (const code of Object.keys(reasons)) expect(reasonText(code, {}, lang)).not.toMatch(/undefined|null/);
    }
  });
});
