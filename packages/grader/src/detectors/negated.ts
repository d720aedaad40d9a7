import { holdsEverywhere, isClose, type Detector } from './evidence.ts';

/** got = −expected. */
export const negated: Detector = (evidence) => {
  const holds = holdsEverywhere(evidence, ({ got, expected, tolerance }) =>
    isClose(got, { ...expected, data: expected.data.map((value) => -value) }, tolerance),
  );
  return holds ? { id: 'negated', params: {} } : undefined;
};
