import { mul } from 'nd';

export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  // Forward was x∘mask with the scale already in the mask: the same factor goes back, and dropped units get 0.
  return mul(dout, mask);
}
