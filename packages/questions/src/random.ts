/** A seeded source of inputs for cases and quiz items. The same seed gives the same values on every platform. */
export interface Random {
  /** Uniform on [low, high), by default [0, 1). */
  uniform(low?: number, high?: number): number;
  /** Standard normal, rounded to three decimals so that a float32 reference and a float64 program see the same input. */
  normal(): number;
  /** An integer of [low, high], both included. */
  int(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[];
  vector(n: number, scale?: number): number[];
  matrix(rows: number, cols: number, scale?: number): number[][];
  tensor3(a: number, b: number, c: number, scale?: number): number[][][];
  tensor4(a: number, b: number, c: number, d: number, scale?: number): number[][][][];
  /** `n` integers of [0, classes). */
  labels(n: number, classes: number): number[];
}

/** SplitMix32 (Steele, Lea, Flood 2014): 32 bits of state, one multiplication chain a draw. */
export function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over UTF-16 code units: a seed from names, so that `seedOf(item, attempt)` never depends on a list's order. */
export function seedOf(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

export function createRandom(seed: number): Random {
  const next = splitMix32(seed);
  const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const random: Random = {
    uniform: (low = 0, high = 1) => low + (high - low) * next(),
    normal: () => round(Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    shuffle(items) {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
    vector: (n, scale = 1) => times(n, () => round(random.normal() * scale)),
    matrix: (rows, cols, scale = 1) => times(rows, () => random.vector(cols, scale)),
    tensor3: (a, b, c, scale = 1) => times(a, () => random.matrix(b, c, scale)),
    tensor4: (a, b, c, d, scale = 1) => times(a, () => random.tensor3(b, c, d, scale)),
    labels: (n, classes) => times(n, () => random.int(0, classes - 1)),
  };
  return random;
}
