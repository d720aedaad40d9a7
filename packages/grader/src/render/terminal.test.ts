import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import type { Report } from '../report.ts';
import { terminalText } from './terminal.ts';

const softmax = (await loadBank()).tasks.get('softmax')!;
const escape = '\u001b';

const report: Report = {
  status: 'runtime-error',
  task: 'softmax',
  revision: 1,
  mode: 'submit',
  seed: 1,
  cases: ['a', 'b'].map((id) => ({
    id,
    title: { en: id, zh: id },
    visibility: 'public',
    status: 'runtime-error',
    reason: { code: 'threw', params: { name: 'Error', message: `${escape}[2Jgone` } },
  })),
  diagnoses: [],
  printed: `one\n${escape}]0;title\u0007two\u009b31m`,
  cpuMs: 1,
  wallMs: 1,
  peakHeapBytes: 1,
};

test('program that prints or throws control sequences: the terminal is not steered', () => {
  const text = terminalText(report, softmax, 'en');
  const foreign = text.replaceAll(new RegExp(`${escape}\\[[0-9]+m`, 'g'), '');
  expect(foreign).not.toMatch(/[^\P{Cc}\n\t]/u);
  expect(foreign).toMatch(/\ufffd\[2Jgone/);
  expect(foreign).toMatch(/one\n\s+\ufffd\]0;title\ufffdtwo\ufffd31m/);
});

test('the same error in every case is told once', () => {
  expect(terminalText(report, softmax, 'en').match(/gone/g)).toHaveLength(1);
});
