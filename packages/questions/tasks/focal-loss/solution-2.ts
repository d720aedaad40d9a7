import { map, mul, sum } from 'nd';

/** In logarithms throughout: log of the factor (1 − p_t)^γ is −γ·softplus(z). */
export function focalLoss(logits: Vector, labels: Vector, gamma: number, alpha: number): number {
  const z = mul(
    logits,
    map(labels, (label) => (label > 0 ? 1 : -1)),
  );
  const cost = map(z, (value) => (value < -30 ? -value : Math.log1p(Math.exp(-value))));
  const factor = map(z, (value) => Math.exp(-gamma * (value > 30 ? value : Math.log1p(Math.exp(value)))));
  const weight = map(labels, (label) => label * alpha + (1 - label) * (1 - alpha));
  return sum(mul(weight, mul(factor, cost))) / logits.length;
}
