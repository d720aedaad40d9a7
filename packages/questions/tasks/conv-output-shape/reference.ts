import type { Vector } from '../../src/reference.ts';

/** By definition: the starts s = 0, stride, 2·stride, … whose last tap lies in the input, or, for `same`, whose first tap's image does. */
export default (input: Vector, kernel: Vector, stride: Vector, dilation: Vector, padding: string): Vector =>
  input.map((size, axis) => {
    const step = stride[axis]!;
    const reach = padding === 'same' ? 0 : (kernel[axis]! - 1) * dilation[axis]!;
    const pixels = Array.from({ length: size }, (_, i) => i);
    return pixels.filter((start) => start % step === 0 && start + reach < size).length;
  });
