import type { NumericLeaf } from '../compare.ts';
import type { Check } from '../report.ts';
import { certain } from './checks.ts';

/** Largest |QᵀQ − I| that rounding explains at the sizes in use. */
const orthonormalWithin = 1e-6;

/** Rows or columns, whichever are fewer, are orthonormal. Uniformity over the group is not tested. */
export function orthogonalChecks({ data, shape }: NumericLeaf): Check[] {
  const [rows = 0, columns = 0] = shape;
  const [few, many] = [Math.min(rows, columns), Math.max(rows, columns)];
  const at = (short: number, long: number): number => data[rows <= columns ? short * columns + long : long * columns + short]!;
  let worst = 0;
  for (let i = 0; i < few; i++) {
    for (let j = 0; j <= i; j++) {
      let product = 0;
      for (let k = 0; k < many; k++) product += at(i, k) * at(j, k);
      worst = Math.max(worst, Math.abs(product - (i === j ? 1 : 0)));
    }
  }
  return [certain('orthonormal', worst <= orthonormalWithin, worst, 0)];
}
