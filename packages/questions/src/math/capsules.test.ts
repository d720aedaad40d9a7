import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { lengthOf, marginLossOf, routingRounds, squash } from './capsules.ts';

test('NaN at the zero vector, and lengths of 1 or more', () => {
  expect(squash([0, 0, 0])).toEqual([0, 0, 0]);
  expect(lengthOf(squash([3, 4]))).toBeCloseTo(25 / 26, 12);
});

test('coupling over the wrong axis: each input capsule distributes 1 over the output capsules', () => {
  for (const { coupling } of routingRounds(createRandom(23).tensor3(4, 3, 2), 3)) {
    for (const row of coupling) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  }
});

test('logits replaced instead of added: inputs that agree are coupled more strongly in every round', () => {
  const uHat = [
    [
      [2, 0],
      [0, 1],
    ],
    [
      [2, 0],
      [0, -1],
    ],
  ];
  const shares = routingRounds(uHat, 4).map(({ coupling }) => coupling[0]![0]!);
  expect(shares[0]).toBe(0.5);
  for (let r = 1; r < shares.length; r++) expect(shares[r]).toBeGreaterThan(shares[r - 1]!);
});

test('margins exchanged: no loss for a present class of length 0.9 and an absent one of length 0.1', () => {
  expect([marginLossOf(0.9, true), marginLossOf(0.1, false)]).toEqual([0, 0]);
  expect(marginLossOf(0.4, true)).toBeCloseTo(0.25, 12);
  expect(marginLossOf(0.5, false)).toBeCloseTo(0.08, 12);
});
