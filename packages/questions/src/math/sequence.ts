/** Step `t` of a batch of sequences: `[B, T, D]` → `[B, D]`. */
export const slice = (x: number[][][], t: number): number[][] => x.map((sequence) => sequence[t]!);
