import { erf } from './erf.ts';

/** A function of one pre-activation, and its derivative, in float64. Finite at ±1000. */
export interface Elementwise {
  value(z: number): number;
  slope(z: number): number;
}

/** Φ: the standard normal distribution function. */
const normalCdf = (z: number): number => (1 + erf(z / Math.SQRT2)) / 2;
const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

const leakySlope = 0.2;

/** At its kink a function has the slope that it has below it. */
export const activations = {
  /** 1/(1 + e⁻ᶻ); σ′ = σ(1 − σ) */
  sigmoid: { value: logistic, slope: (z) => logistic(z) * logistic(-z) },
  /** tanh z; 1 − tanh² z */
  tanh: { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  /** max(0, z) */
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  /** z above 0, 0.2·z below */
  'leaky-relu': { value: (z) => (z > 0 ? z : leakySlope * z), slope: (z) => (z > 0 ? 1 : leakySlope) },
  /** z above 0, eᶻ − 1 below (Clevert et al., arXiv:1511.07289, with α = 1) */
  elu: { value: (z) => (z > 0 ? z : Math.expm1(z)), slope: (z) => (z > 0 ? 1 : Math.exp(z)) },
  /** z·Φ(z); Φ(z) + z·Φ′(z) (Hendrycks and Gimpel, arXiv:1606.08415) */
  gelu: { value: (z) => z * normalCdf(z), slope: (z) => normalCdf(z) + z * normalDensity(z) },
  /** z·σ(z); σ + z·σ′ */
  silu: { value: (z) => z * logistic(z), slope: (z) => logistic(z) * (1 + z * logistic(-z)) },
  /** log(1 + eᶻ), written so that the exponential never overflows; σ(z) */
  softplus: { value: (z) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))), slope: logistic },
} satisfies Record<string, Elementwise>;

export type ActivationKind = keyof typeof activations;
