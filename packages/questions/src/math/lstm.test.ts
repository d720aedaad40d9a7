import { expect, test } from 'vitest';
import { activations } from './activations.ts';
import { block } from './gates.ts';
import { lstmStep } from './lstm.ts';

const sigmoid = activations.sigmoid.value;

test('two gates that have changed places', () => {
  const cell = { kernel: [[0, 0, 0, 0]], recurrent: [[0, 0, 0, 0]], bias: [1, 2, 3, 4] };
  const { i, f, g, o, c, h } = lstmStep([[5]], [[0.5]], [[-2]], cell);
  expect([i, f, g, o]).toEqual([[[sigmoid(1)]], [[sigmoid(2)]], [[Math.tanh(3)]], [[sigmoid(4)]]]);
  expect(c[0]![0]).toBeCloseTo(sigmoid(2) * -2 + sigmoid(1) * Math.tanh(3), 14);
  expect(h[0]![0]).toBeCloseTo(sigmoid(4) * Math.tanh(c[0]![0]!), 14);
});

test('open and closed gates: what is kept is kept unchanged', () => {
  const closed = { kernel: [[0, 0, 0, 0]], recurrent: [[0, 0, 0, 0]], bias: [-800, 800, 1, -800] };
  const { c, h } = lstmStep([[1]], [[1]], [[7]], closed);
  expect([c, h]).toEqual([[[7]], [[0]]]);
});

test('input and state multiply their own matrices', () => {
  const cell = {
    kernel: [[1, 0, 0, 0, 0, 0, 0, 0]],
    recurrent: [
      [0, 2, 0, 0, 0, 0, 0, 0],
      [0, 0, 3, 0, 0, 0, 0, 0],
    ],
    bias: Array<number>(8).fill(0),
  };
  const { i, f } = lstmStep([[0.5]], [[0.25, -0.5]], [[0, 0]], cell);
  expect(i).toEqual([[sigmoid(0.5), sigmoid(0.5)]]);
  expect(f).toEqual([[sigmoid(-1.5), sigmoid(0)]]);
  expect(block([[1, 2, 3, 4]], 1, 2)).toEqual([[3, 4]]);
});
