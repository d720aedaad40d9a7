import { PI, cos, imul, log, sqrt } from './primordials.ts';

/** A generator for one argument, as `interface Rng` declares it. */
export interface Generator {
  uniform(): number;
  normal(): number;
}

/** One draw in eight of an extreme stream is 0 or 1 − 2⁻⁵³: never constant, or a rejection sampler would loop for ever. */
const EXTREME_SHARE = 1 / 8;
const LARGEST_BELOW_ONE = 1 - 2 ** -53;

/** sfc32 (Doty-Humphrey, PractRand): 128 bits of state; 32 bits a draw. `stream` keeps seeds of different uses apart. */
function bits(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 ^ imul(seed | 0, 0x85ebca6b);
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  // The first draws of similar seeds are alike: PractRand's author asks for 12 to be thrown away.
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** Uniform on [0, 1) with 53 bits. */
export function uniformOf(seed: number, stream: number): () => number {
  const next = bits(seed, stream);
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}

/** The generator that stands for `{ rng: seed, extremes }` in the arguments of a case. */
export function createGenerator(seed: number, extremes: boolean): Generator {
  const plain = uniformOf(seed, 1);
  const choice = uniformOf(seed, 2);
  const uniform = () => {
    const value = plain();
    if (!extremes) return value;
    const pick = choice();
    if (pick >= EXTREME_SHARE) return value;
    return pick < EXTREME_SHARE / 2 ? 0 : LARGEST_BELOW_ONE;
  };
  // Box and Muller (1958). 1 − u is in (0, 1], so that the logarithm is finite.
  const normal = () => sqrt(-2 * log(1 - uniform())) * cos(2 * PI * uniform());
  return { uniform, normal };
}
