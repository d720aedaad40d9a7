// wrong: the weights are uniform on [0, bound) instead of on both sides of zero
import { zeros } from 'nd';

export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  const w = zeros(fanIn, fanOut);
  for (let i = 0; i < fanIn; i++) {
    for (let j = 0; j < fanOut; j++) {
      w[i][j] = rng.uniform() * bound;
    }
  }
  return w;
}
