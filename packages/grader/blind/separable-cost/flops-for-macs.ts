// wrong: multiplication and addition are counted separately, twice the multiply-accumulates
export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standard = k ** 2 * cin * cout;
  const separable = cin * (k ** 2 + cout);
  const perParam = 2 * h * w;
  return {
    standardParams: standard,
    separableParams: separable,
    standardMacs: perParam * standard,
    separableMacs: perParam * separable,
  };
}
