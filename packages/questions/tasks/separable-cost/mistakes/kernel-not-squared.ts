export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * cin * cout;
  const separableParams = k * cin + cin * cout;
  const positions = h * w;
  return {
    standardParams,
    separableParams,
    standardMacs: positions * standardParams,
    separableMacs: positions * separableParams,
  };
}
