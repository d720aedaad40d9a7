import { map, mul, sum } from 'nd';

const softplus = (z: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));

/** In logarithms throughout: log of the factor (1 − p_t)^γ is −γ·softplus(z). */
export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const z = mul(
    logits,
    map(labels, (label) => (label > 0 ? 1 : -1)),
  );
  const cost = map(z, (value) => softplus(-value));
  const factor = map(z, (value) => Math.exp(-gamma * softplus(value)));
  const weight = map(labels, (label) => label * alpha + (1 - label) * (1 - alpha));
  return sum(mul(weight, mul(factor, cost))) / logits.length;
}
