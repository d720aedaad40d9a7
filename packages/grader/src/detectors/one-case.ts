import type { Detector } from './evidence.ts';

/** Cases that must be right before it means something that one is not. */
const enoughCases = 3;

/** Everything is right but for a single edge case. */
export const oneCase: Detector = ({ cases }) => {
  const failing = cases.filter((one) => one.status !== 'passed');
  const [only] = failing;
  if (!only || failing.length > 1 || only.definition.visibility !== 'edge' || cases.length <= enoughCases) return undefined;
  const { id, title } = only.definition;
  return { id: 'one-case', params: { case: id, en: title.en, zh: title.zh } };
};
