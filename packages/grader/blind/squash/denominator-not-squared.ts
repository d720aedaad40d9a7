// wrong: the denominator is 1 + |s| instead of 1 + |s|²
import { scale } from 'nd';

export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const norm = Math.hypot(...row);
    return scale(row, norm / (1 + norm));
  });
}
