import { describe, expect, test } from 'vitest';
import { partsOf, sourceOf, tensorOf } from './nested.ts';

describe('tensors in nested arrays', () => {
  test('are flat and row-major', () => {
    expect(
      tensorOf([
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ]),
    ).toEqual({ shape: [2, 2, 2], data: [1, 2, 3, 4, 5, 6, 7, 8] });
    expect(tensorOf(3)).toEqual({ shape: [], data: [3] });
  });
  test('ragged rows are no tensor: a picture would invent cells', () => {
    expect(tensorOf([[1, 2], [3]])).toBeNull();
    expect(tensorOf([1, [2]])).toBeNull();
  });
  test('infinities come as words and are numbers again', () => {
    expect(tensorOf([1, '-Infinity'])).toEqual({ shape: [2], data: [1, -Infinity] });
  });
  test('words that are no numbers stay words', () => expect(tensorOf(['relu'])).toBeNull());
});

describe('parts of an argument', () => {
  test('layers are drawn one by one, with their activation in words', () => {
    const parts = partsOf([{ w: [[1]], b: [0], activation: 'relu' }], 'layers');
    expect(parts.map((part) => part.path)).toEqual(['layers[0].w', 'layers[0].b', 'layers[0].activation']);
    expect(parts[2]).toMatchObject({ kind: 'text', text: "'relu'" });
  });
  test('a list of vectors of different lengths is drawn vector by vector', () => {
    expect(partsOf([[1, 2], [3]], 'grads').map((part) => part.path)).toEqual(['grads[0]', 'grads[1]']);
  });
  test('a generator is named by its seed, not drawn as a record', () => {
    expect(partsOf({ rng: 7 }, 'rng')).toEqual([{ kind: 'generator', path: 'rng', seed: 7, extremes: false }]);
  });
  test('a record that is the whole result has paths without a leading dot', () => {
    expect(partsOf({ loss: 1, dw: [[2]] }, '').map((part) => part.path)).toEqual(['loss', 'dw']);
  });
});

test('a value becomes source that evaluates to itself', () => {
  const value = { w: [[1, -0.5]], kind: 'it\'s "relu"', on: true, far: [Infinity] };
  expect(new Function(`return (${sourceOf(value)})`)()).toEqual(value);
});
