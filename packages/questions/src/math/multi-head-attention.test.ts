import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { attention } from './attention.ts';
import { matmul } from './linear.ts';
import { multiHeadAttention } from './multi-head-attention.ts';

const random = createRandom(21);
const x = random.matrix(3, 6);
const [wq, wk, wv, wo] = Array.from({ length: 4 }, () => random.matrix(6, 6)) as [number[][], number[][], number[][], number[][]];

test('one head is plain attention, then the output projection', () => {
  const { out } = multiHeadAttention(x, { wq, wk, wv, wo }, 1);
  expect(out).toEqual(matmul(attention(matmul(x, wq), matmul(x, wk), matmul(x, wv)).out, wo));
});

test('heads that see the columns of others: changing the last block of W_V changes the last columns only', () => {
  const changed = wv.map((row) => row.map((value, j) => (j >= 4 ? value + 1 : value)));
  const before = multiHeadAttention(x, { wq, wk, wv, wo }, 3).concatenated;
  const after = multiHeadAttention(x, { wq, wk, wv: changed, wo }, 3).concatenated;
  for (const [i, row] of after.entries()) {
    expect(row.slice(0, 4)).toEqual(before[i]!.slice(0, 4));
    expect(row.slice(4)).not.toEqual(before[i]!.slice(4));
  }
});
