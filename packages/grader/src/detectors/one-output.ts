import type { Detector } from './evidence.ts';

/** Of several outputs the same one is wrong in every failing case, and the others are right. */
export const oneOutput: Detector = ({ wrong, outputs, wrongOutputs }) => {
  const [only] = wrongOutputs;
  if (only === undefined || wrong.length === 0 || wrongOutputs.length > 1 || outputs.length < 2) return undefined;
  return { id: 'one-output', params: { output: only } };
};
