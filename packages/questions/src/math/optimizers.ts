type Vector = number[];

/** One step: the parameters after it, given those before and the gradient there. Keeps its state from call to call. */
export type Step = (theta: Vector, gradient: Vector) => Vector;

/**
 * Gradient descent with momentum: v ← m·v + g, θ ← θ − η·v; a momentum of 0 is plain gradient descent.
 *
 * @see Sutskever et al. 2013, up to the place of η
 */
export function momentumStep(rate: number, momentum = 0): Step {
  let velocity: Vector = [];
  return (theta, gradient) => {
    velocity = gradient.map((g, i) => momentum * (velocity[i] ?? 0) + g);
    return theta.map((value, i) => value - rate * velocity[i]!);
  };
}

/** What Adam is tuned by; the defaults are those of Kingma and Ba. */
export interface AdamOptions {
  beta1?: number;
  beta2?: number;
  eps?: number;
  /** Whether the moments are divided by 1 − βᵗ. */
  corrected?: boolean;
}

/**
 * Adam: m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g², θ ← θ − η·m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ), t from 1.
 *
 * @see Kingma and Ba 2014, algorithm 1
 */
export function adamStep(rate: number, { beta1 = 0.9, beta2 = 0.999, eps = 1e-8, corrected = true }: AdamOptions = {}): Step {
  let [m, v]: [Vector, Vector] = [[], []];
  let t = 0;
  return (theta, gradient) => {
    t++;
    m = gradient.map((g, i) => beta1 * (m[i] ?? 0) + (1 - beta1) * g);
    v = gradient.map((g, i) => beta2 * (v[i] ?? 0) + (1 - beta2) * g * g);
    const [unbias1, unbias2] = corrected ? [1 - beta1 ** t, 1 - beta2 ** t] : [1, 1];
    return theta.map((value, i) => value - (rate * (m[i]! / unbias1)) / (Math.sqrt(v[i]! / unbias2) + eps));
  };
}

/** The points that a fresh optimizer visits: the start and one per step. */
export function descent(start: Vector, gradientAt: (theta: Vector) => Vector, step: Step, steps: number): Vector[] {
  const points = [start];
  for (let i = 0; i < steps; i++) {
    const theta = points[i]!;
    points.push(step(theta, gradientAt(theta)));
  }
  return points;
}
