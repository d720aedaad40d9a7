/** The base of the wavelengths, which run from 2π towards 2π·10,000. */
const base = 10_000;

/**
 * Sinusoidal positional encodings in float64: column 2i of row p is sin(p / 10000^(2i/width)), column 2i + 1 the cosine of the same angle.
 *
 * @returns `[length, width]`; an odd width ends with a sine
 * @see Vaswani et al. 2017, section 3.5
 */
export const positionalEncoding = (length: number, width: number): number[][] =>
  Array.from({ length }, (_, position) =>
    Array.from({ length: width }, (_, column) => {
      const angle = position / base ** ((column - (column % 2)) / width);
      return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
