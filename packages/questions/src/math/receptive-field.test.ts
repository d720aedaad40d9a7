import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { receptiveFields, type SlidingLayer } from './receptive-field.ts';

const plain = (kernel: number, stride = 1, dilation = 1): SlidingLayer => ({ kernel, stride, dilation });

test('kernels that are multiplied: two of 3 see 5, three see 7', () => {
  expect(receptiveFields([plain(3), plain(3), plain(3)]).map(({ field }) => field)).toEqual([3, 5, 7]);
});

test('a stride that counts for its own layer: it widens the layers that follow', () => {
  expect(receptiveFields([plain(3, 2), plain(3)])).toEqual([
    { field: 3, jump: 2 },
    { field: 7, jump: 2 },
  ]);
});

test('dilation that is carried on: it spreads its own layer only', () => {
  expect(receptiveFields([plain(3, 1, 4), plain(3)]).map(({ field }) => field)).toEqual([9, 11]);
});

/** The inputs that reach unit 0 of the last layer, followed back tap by tap. */
function traced(layers: SlidingLayer[]): number {
  const seen = layers.reduceRight(
    (units, { kernel, stride, dilation }) =>
      new Set([...units].flatMap((u) => Array.from({ length: kernel }, (_, a) => u * stride + a * dilation))),
    new Set([0]),
  );
  return Math.max(...seen) + 1;
}

test('the rule against the inputs themselves, in random networks', () => {
  const random = createRandom(3);
  for (let n = 0; n < 50; n++) {
    const layers = Array.from({ length: random.int(1, 4) }, () => plain(random.int(1, 5), random.int(1, 3), random.int(1, 3)));
    expect(receptiveFields(layers).at(-1)!.field, JSON.stringify(layers)).toBe(traced(layers));
  }
});
