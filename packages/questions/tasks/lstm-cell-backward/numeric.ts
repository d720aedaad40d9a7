import { centralDifference } from '../../src/math/central-difference.ts';
import { lstmStep } from '../../src/math/lstm.ts';
import { inner } from '../../src/math/nested.ts';
import type { Matrix, Vector } from '../../src/reference.ts';

/** Central differences of ⟨dh, h′⟩ + ⟨dc, c′⟩ in float64. */
export default (
  x: Matrix,
  h: Matrix,
  c: Matrix,
  kernel: Matrix,
  recurrent: Matrix,
  bias: Vector,
  dh: Matrix,
  dc: Matrix,
): { dx: Matrix; dh: Matrix; dc: Matrix; dkernel: Matrix; drecurrent: Matrix; dbias: Vector } => {
  const at = { x, h, c, kernel, recurrent, bias };
  const loss = (moved: Partial<typeof at>): number => {
    const point = { ...at, ...moved };
    const next = lstmStep(point.x, point.h, point.c, point);
    return inner(dh, next.h) + inner(dc, next.c);
  };
  return {
    dx: centralDifference((value) => loss({ x: value }), x),
    dh: centralDifference((value) => loss({ h: value }), h),
    dc: centralDifference((value) => loss({ c: value }), c),
    dkernel: centralDifference((value) => loss({ kernel: value }), kernel),
    drecurrent: centralDifference((value) => loss({ recurrent: value }), recurrent),
    dbias: centralDifference((value) => loss({ bias: value }), bias),
  };
};
