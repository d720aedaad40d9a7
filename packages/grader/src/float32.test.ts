import { loadBank } from 'questions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGrader, type Grader } from './index.ts';

const bank = await loadBank();
let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({ bank, seedSecret: 'test', concurrency: 1 });
});
afterAll(() => grader.close());

const programs = {
  softmax: `export function softmax(x: Matrix): Float32Array[] {
    return x.map((row) => {
      const max = Math.max(...row);
      const exps = Float32Array.from(row, (value) => Math.exp(value - max));
      const sum = exps.reduce((a, b) => Math.fround(a + b), 0);
      return exps.map((value) => value / sum);
    });
  }`,
  'dense-backward': `const f = Math.fround;
  const product = (a: Matrix, b: Matrix): Matrix =>
    a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => f(sum + f(f(value) * f(b[k][j]))), 0)));
  const turned = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]));
  export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Float32Array } {
    const db = new Float32Array(dout[0].length);
    for (const row of dout) row.forEach((value, j) => (db[j] += value));
    return { dx: product(dout, turned(w)), dw: product(turned(x), dout), db };
  }`,
};

test.for(Object.entries(programs))('a right program in single precision that is rejected: %s', async ([task, source]) => {
  const report = await grader.grade({ task, source, mode: 'submit' });
  expect(report.cases.filter((one) => one.status !== 'passed')).toEqual([]);
  expect(report.status).toBe('accepted');
});
