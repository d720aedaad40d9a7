export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * k * cin * cout;
  const separableParams = k * k * cin + cin * cout;
  const positions = h * w;
  return {
    standardParams,
    separableParams,
    standardMacs: 2 * positions * standardParams,
    separableMacs: 2 * positions * separableParams,
  };
}
