/** Numbers of worked examples as TeX, to stand between the dollar signs of a text. Rounding happens here and nowhere before. */

const defaultDigits = 4;

/** A number with so many decimals, rounded; never `-0.00`. Throws RangeError for NaN and infinities, which no worked example has. */
export function texNumber(value: number, digits = defaultDigits): string {
  if (!Number.isFinite(value)) throw new RangeError(`texNumber: ${value} is not finite`);
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** A number in powers of ten, for what fixed decimals would round away: `4.54 \times 10^{-5}`. */
export function texScientific(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`texScientific: ${value} is not finite`);
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  return `${mantissa} \\times 10^{${Number(exponent)}}`;
}

/** A matrix in brackets, one row of TeX per row. */
export function texMatrix(rows: number[][], digits = defaultDigits): string {
  const body = rows.map((row) => row.map((value) => texNumber(value, digits)).join(' & ')).join(' \\\\ ');
  return `\\begin{bmatrix} ${body} \\end{bmatrix}`;
}

/** A vector as one row in brackets. */
export const texVector = (values: number[], digits = defaultDigits): string => texMatrix([values], digits);
