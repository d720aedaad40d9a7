import { sameShape } from '../compare.ts';
import { holdsEverywhere, isCloseData, type Detector } from './evidence.ts';

/** The expected numbers in their row-major order, but cut into other lengths. */
export const reshaped: Detector = (evidence) => {
  const holds = holdsEverywhere(
    evidence,
    ({ got, expected, tolerance }) => !sameShape(got.shape, expected.shape) && isCloseData(got.data, expected.data, tolerance),
  );
  return holds ? { id: 'reshaped', params: {} } : undefined;
};
