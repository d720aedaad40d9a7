// wrong: scales a second time by the share of kept entries, though the mask already carries the factor
import { map, mul, scale, sum } from 'nd';

export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  const total = mask.length * mask[0].length;
  const kept = sum(map(mask, (m) => (m > 0 ? 1 : 0)));
  if (kept === 0) return map(dout, () => 0);
  return scale(mul(dout, mask), total / kept);
}
