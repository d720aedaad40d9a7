import { activations } from './activations.ts';
import { mean } from './losses.ts';
import { dense, matmul, transpose } from './linear.ts';

type Vector = number[];
type Matrix = number[][];

/** A fully connected layer without an activation: w is `[in, out]`, b is `[out]`. */
export interface Affine {
  w: Matrix;
  b: Vector;
}

const { value: softplus, slope: sigmoid } = activations.softplus;

/** −log σ(s): what a logit costs that should say 'real'. Finite and exact at ±1000. */
export const realCost = (logit: number): number => softplus(-logit);

/** −log(1 − σ(s)): what a logit costs that should say 'generated'. */
export const fakeCost = (logit: number): number => softplus(logit);

/** −y·log σ(s) − (1 − y)·log(1 − σ(s)), the binary cross-entropy of one logit with a label y of [0, 1]. */
export const binaryCrossEntropy = (logit: number, label: number): number => label * realCost(logit) + (1 - label) * fakeCost(logit);

/** mean −log σ(real) + mean −log(1 − σ(generated)), each over its own batch (Goodfellow et al. 2014, equation 1, with its sign turned). */
export const discriminatorLoss = (real: Vector, fake: Vector): number => mean(real.map(realCost)) + mean(fake.map(fakeCost));

/** mean log(1 − σ(generated)): what the generator minimises in the zero-sum game. */
export const minimaxLoss = (fake: Vector): number => -mean(fake.map(fakeCost));

/** mean −log σ(generated): what the generator minimises in practice (Goodfellow et al. 2014, section 3). */
export const nonSaturatingLoss = (fake: Vector): number => mean(fake.map(realCost));

/** ∂ log(1 − σ(s))/∂s = −σ(s). */
export const minimaxSlope = (logit: number): number => -sigmoid(logit);

/** ∂(−log σ(s))/∂s = −(1 − σ(s)). */
export const nonSaturatingSlope = (logit: number): number => -sigmoid(-logit);

/** p/(p + q): the discriminator that is best against densities p of the data and q of the generator, where one of them is positive. */
export const optimalDiscriminator = (p: number, q: number): number => p / (p + q);

/** ½KL(p ‖ m) + ½KL(q ‖ m) with m = (p + q)/2, in nats, of two discrete distributions: from 0, where they agree, to log 2. */
export const jensenShannon = (p: Vector, q: Vector): number =>
  p.reduce((sum, value, i) => sum + (halfTerm(value, q[i]!) + halfTerm(q[i]!, value)) / 2, 0);

const halfTerm = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log((2 * p) / (p + q)));

/** The logits of a logistic discriminator with w of `[features, 1]`: one number for each row of x. */
export const logitsOf = (x: Matrix, { w, b }: Affine): Vector => dense(x, w, b).map((row) => row[0]!);

/**
 * The gradient of the mean non-saturating loss with respect to the generated samples, through a logistic discriminator that stays fixed:
 * (σ(s) − 1)/B, one number a sample, times the discriminator's weights.
 */
export function sampleGradient(samples: Matrix, discriminator: Affine): Matrix {
  const upstream = logitsOf(samples, discriminator).map((logit) => [nonSaturatingSlope(logit) / samples.length]);
  return matmul(upstream, transpose(discriminator.w));
}

/** The distance from the origin after simultaneous gradient steps on V = a·b, where a descends and b ascends: each multiplies it by √(1 + η²). */
export const bilinearDistance = (rate: number, steps: number): number => (1 + rate ** 2) ** (steps / 2);
