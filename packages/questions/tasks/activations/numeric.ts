import { activations, type ActivationKind } from '../../src/math/activations.ts';
import { centralDifference } from '../../src/math/central-difference.ts';
import type { Vector } from '../../src/reference.ts';

/** Below the kink these are straight, so that any point there has the slope that is asked for at 0. */
const kinked: ActivationKind[] = ['relu', 'leaky-relu'];
const below = -1e-3;

export default (x: Vector, kind: ActivationKind): { y: Vector; dy: Vector } => {
  const { value } = activations[kind];
  const pointFor = (z: number) => (z === 0 && kinked.includes(kind) ? below : z);
  return { y: x.map((z) => value(z)), dy: x.map((z) => centralDifference(value, pointFor(z))) };
};
