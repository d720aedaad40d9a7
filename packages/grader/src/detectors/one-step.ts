import { errorsOf, indexOf, sameShape } from '../compare.ts';
import { wrongOutputsOf, type Detector, type WrongOutput } from './evidence.ts';

/** Steps along an axis that at least one case must have, so that 'only the first' says more than 'not the second'. */
const enoughSteps = 3;

/** Along one axis only the first step, or only the last, is right in every failing case: a state that is never carried on, or a loop that starts late. */
export const oneStep: Detector = (evidence) => {
  const outputs = wrongOutputsOf(evidence);
  const rank = outputs[0]?.expected.shape.length ?? 0;
  if (outputs.some(({ got, expected }) => expected.shape.length !== rank || !sameShape(got.shape, expected.shape))) return undefined;
  const found = Array.from({ length: rank }, (_, axis) => axis).flatMap((axis) => {
    if (outputs.every(({ expected }) => expected.shape[axis]! < enoughSteps)) return [];
    const right = outputs.map((output) => rightSteps(output, axis));
    const isOnly = (step: (length: number) => number): boolean =>
      right.every((steps, i) => steps.length === 1 && steps[0] === step(outputs[i]!.expected.shape[axis]!));
    if (isOnly(() => 0)) return [{ id: 'first-only', params: { axis } }];
    return isOnly((length) => length - 1) ? [{ id: 'last-only', params: { axis } }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
};

/** The steps along an axis in which every number is right. */
function rightSteps({ got, expected, tolerance }: WrongOutput, axis: number): number[] {
  const wrong = new Set<number>();
  expected.data.forEach((value, i) => {
    if (errorsOf(got.data[i]!, value, tolerance).ratio > 1) wrong.add(indexOf(i, expected.shape)[axis]!);
  });
  return Array.from({ length: expected.shape[axis]! }, (_, step) => step).filter((step) => !wrong.has(step));
}
