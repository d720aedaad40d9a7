type Vector = number[];

/** c₀ + c₁x + c₂x² + …, by Horner's scheme. */
export const polynomialAt = (coefficients: Vector, x: number): number => coefficients.reduceRight((value, c) => value * x + c, 0);

/**
 * The polynomial of the given degree with the least squared error on the points, by the normal equations.
 * With as many coefficients as points it passes through all of them. Meant for a handful of points and degrees up to about 6.
 *
 * @param xs distinct, at least degree + 1 of them
 * @returns coefficients from c₀ up
 */
export function fitPolynomial(xs: Vector, ys: Vector, degree: number): Vector {
  const powers = Array.from({ length: degree + 1 }, (_, i) => i);
  const sumOf = (term: (x: number, i: number) => number) => xs.reduce((sum, x, i) => sum + term(x, i), 0);
  const system = powers.map((p) => [...powers.map((q) => sumOf((x) => x ** (p + q))), sumOf((x, i) => ys[i]! * x ** p)]);
  return solved(system);
}

/** Gauss–Jordan elimination with row exchanges on rows of an augmented matrix `[n, n + 1]`. */
function solved(rows: Vector[]): Vector {
  const n = rows.length;
  const system = rows.map((row) => [...row]);
  for (let column = 0; column < n; column++) {
    const pivot = system.reduce(
      (best, row, i) => (i >= column && Math.abs(row[column]!) > Math.abs(system[best]![column]!) ? i : best),
      column,
    );
    [system[column], system[pivot]] = [system[pivot]!, system[column]!];
    const own = system[column]!;
    const scale = own[column]!;
    if (scale === 0) throw new RangeError(`fitPolynomial: ${n} coefficients are not determined by the points`);
    system[column] = own.map((value) => value / scale);
    system.forEach((row, i) => {
      if (i !== column) system[i] = row.map((value, j) => value - row[column]! * system[column]![j]!);
    });
  }
  return system.map((row) => row[n]!);
}

/** The mean squared error of a polynomial on points. */
export const meanSquaredError = (coefficients: Vector, xs: Vector, ys: Vector): number =>
  xs.reduce((sum, x, i) => sum + (polynomialAt(coefficients, x) - ys[i]!) ** 2, 0) / xs.length;
