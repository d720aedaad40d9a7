import { holdsEverywhere, isClose, wrongOutputsOf, type Detector } from './evidence.ts';

/** got = expected + c with one c everywhere. Outputs of one value only would show an offset by nature, so they say nothing. */
export const constantOffset: Detector = (evidence) => {
  const [first] = wrongOutputsOf(evidence);
  if (!first) return undefined;
  const offset = (first.got.data[0] ?? NaN) - (first.expected.data[0] ?? NaN);
  if (!Number.isFinite(offset)) return undefined;
  const holds = holdsEverywhere(evidence, ({ got, expected, tolerance }) =>
    isClose(got, { ...expected, data: expected.data.map((value) => value + offset) }, tolerance),
  );
  const values = new Set(wrongOutputsOf(evidence).flatMap((output) => Array.from(output.expected.data)));
  return holds && values.size > 2 ? { id: 'constant-offset', params: { offset } } : undefined;
};
