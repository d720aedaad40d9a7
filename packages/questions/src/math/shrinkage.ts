/** The weight that minimises ½(w − a)² + λ₁|w|: a moved towards 0 by λ₁, and 0 where |a| ≤ λ₁ (soft thresholding; Tibshirani 1996). */
export const shrunkByL1 = (a: number, l1: number): number => Math.sign(a) * Math.max(0, Math.abs(a) - l1);

/** The weight that minimises ½(w − a)² + λ₂w²: a/(1 + 2λ₂). */
export const shrunkByL2 = (a: number, l2: number): number => a / (1 + 2 * l2);
