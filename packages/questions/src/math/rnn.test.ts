import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { centralDifference } from './central-difference.ts';
import { inner } from './nested.ts';
import { biRnnStates, bptt, linearStates, rnnStates, zeroState, type RnnCell } from './rnn.ts';
import { slice } from './sequence.ts';

const random = createRandom(4);
const cellOf = (features: number, units: number): RnnCell => ({
  wx: random.matrix(features, units),
  wh: random.matrix(units, units, 0.6),
  b: random.vector(units, 0.5),
});
const cell = cellOf(3, 2);
const x = random.tensor3(4, 5, 3);
const h0 = random.matrix(4, 2);

test('a state that is not carried on, or one example that sees another', () => {
  const one: RnnCell = { wx: [[2]], wh: [[3]], b: [1] };
  const states = rnnStates(
    [
      [[0.1], [-0.2]],
      [[0.3], [0.4]],
    ],
    one,
    [[0.5], [-1]],
  );
  const first = Math.tanh(2 * 0.1 + 3 * 0.5 + 1);
  expect(states[0]).toEqual([[first], [Math.tanh(-0.4 + 3 * first + 1)]]);
  expect(rnnStates([x[2]!], cell, [h0[2]!])[0]).toEqual(rnnStates(x, cell, h0)[2]);
});

test('a gradient that central differences deny', () => {
  const dh = random.tensor3(4, 5, 2);
  const states = rnnStates(x, cell, h0);
  const steps = bptt(states, cell.wh, dh);
  const numeric = centralDifference((h) => inner(dh, rnnStates(x, cell, h)), h0);
  steps[0]!.dPrevious.forEach((row, n) => row.forEach((value, j) => expect(value).toBeCloseTo(numeric[n]![j]!, 7)));
  const byBias = centralDifference((b) => inner(dh, rnnStates(x, { ...cell, b }, h0)), cell.b);
  byBias.forEach((value, j) => {
    const sum = steps.reduce((total, { delta }) => delta.reduce((inRow, row) => inRow + row[j]!, total), 0);
    expect(sum).toBeCloseTo(value, 7);
  });
});

test('backward states that are not at their own time step', () => {
  const backward = cellOf(3, 2);
  const out = biRnnStates(x, cell, backward);
  // The forward half of step t depends on steps up to t alone, the backward half on those from t on.
  const prefix = biRnnStates(
    x.map((sequence) => sequence.slice(0, 3)),
    cell,
    backward,
  );
  const suffix = biRnnStates(
    x.map((sequence) => sequence.slice(2)),
    cell,
    backward,
  );
  const at = slice(out, 2);
  expect(slice(prefix, 2).map((row) => row.slice(0, 2))).toEqual(at.map((row) => row.slice(0, 2)));
  expect(slice(suffix, 0).map((row) => row.slice(2))).toEqual(at.map((row) => row.slice(2)));
  expect(zeroState(x, cell)).toEqual(x.map(() => [0, 0]));
});

test('a linear cell that forgets where it starts or what it has read', () => {
  expect(linearStates(0.5, [1, 0, 4])).toEqual([1, 0.5, 4.25]);
  expect(linearStates(-2, [1], 3)).toEqual([-5]);
});
