import { add, map, mul, scale, sub, sum } from 'nd';

const softplus = (s: number): number => Math.max(0, s) + Math.log1p(Math.exp(-Math.abs(s)));

/** Label by label: y of the cost of 'real', softplus(−s), and 1 − y of the cost of 'generated', softplus(s). */
export function bceWithLogits(logits: Vector, labels: Vector): { loss: number; dlogits: Vector } {
  const [real, fake] = [labels, map(labels, (y) => 1 - y)];
  const costs = add(
    mul(
      real,
      map(logits, (s) => softplus(-s)),
    ),
    mul(fake, map(logits, softplus)),
  );
  // σ(s) = e^−softplus(−s): the derivative of softplus, without another formula for the sigmoid.
  const probabilities = map(logits, (s) => Math.exp(-softplus(-s)));
  return { loss: sum(costs) / logits.length, dlogits: scale(sub(probabilities, labels), 1 / logits.length) };
}
