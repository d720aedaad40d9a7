import { expect, test } from 'vitest';
import { activations } from './activations.ts';
import { gruStep } from './gru.ts';

const sigmoid = activations.sigmoid.value;
const closedReset = { kernel: [[0, 0, 2]], recurrent: [[0, 0, 5]], bias: [0.5, -800, 1] };

test('z and 1 − z exchanged: an open update gate keeps the old state', () => {
  const keeping = { kernel: [[0, 0, 0]], recurrent: [[0, 0, 0]], bias: [800, 0, 3] };
  expect(gruStep([[1]], [[0.25]], keeping).h).toEqual([[0.25]]);
  const writing = { ...keeping, bias: [-800, 0, 3] };
  expect(gruStep([[1]], [[0.25]], writing).h).toEqual([[Math.tanh(3)]]);
});

test('a closed reset gate: the candidate does not see the state, the result does', () => {
  const { candidate, h } = gruStep([[0.5]], [[-0.75]], closedReset);
  expect(candidate).toEqual([[Math.tanh(2)]]);
  expect(h[0]![0]).toBeCloseTo(sigmoid(0.5) * -0.75 + (1 - sigmoid(0.5)) * Math.tanh(2), 14);
});

test('a reset gate behind the product instead of before it', () => {
  // Unit 0 is reset, unit 1 is not; the candidate of unit 0 reads unit 1 alone.
  const cell = {
    kernel: [[0, 0, 0, 0, 0, 0]],
    recurrent: [
      [0, 0, 0, 0, 1, 0],
      [0, 0, 0, 0, 2, 0],
    ],
    bias: [0, 0, -800, 800, 0, 0],
  };
  expect(gruStep([[1]], [[0.5, 0.25]], cell).candidate).toEqual([[Math.tanh(0.5), 0]]);
});
