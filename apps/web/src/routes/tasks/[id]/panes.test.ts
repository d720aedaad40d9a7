import { expect, test } from 'vitest';
import { defaultSizes, parseSizes, sizesText } from './panes.ts';

test('sizes come back as they were left', () => expect(parseSizes(sizesText([20, 50.5, 29.5]))).toEqual([20, 50.5, 29.5]));

test.each([undefined, '', '50-50', '0-50-50', '90-5-5', 'a-b-c', '40-40-40', 'Infinity-1-1'])(
  '%j would hide a pane: the usual sizes',
  (text) => {
    expect(parseSizes(text)).toEqual(defaultSizes);
  },
);
