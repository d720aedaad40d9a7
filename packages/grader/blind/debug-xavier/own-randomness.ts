// wrong: draws from Math.random instead of the generator that was passed in
import { map, zeros } from 'nd';

export function xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix {
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  return map(zeros(fanIn, fanOut), () => (Math.random() * 2 - 1) * limit);
}
