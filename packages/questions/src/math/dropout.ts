/**
 * Inverted dropout's mask: 0 with probability `rate`, else 1/(1 − rate), so that the expected value of an entry is 1.
 *
 * @param uniforms `[rows, columns]`, drawn uniformly from [0, 1)
 * @see Srivastava et al. 2014, section 10, on scaling in training
 */
export const dropoutMask = (uniforms: number[][], rate: number): number[][] =>
  uniforms.map((row) => row.map((uniform) => (uniform < rate ? 0 : 1 / (1 - rate))));
