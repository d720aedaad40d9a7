export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * k * cin * cout + cout;
  const separableParams = k * k * cin + cin + cin * cout + cout;
  const positions = h * w;
  return {
    standardParams,
    separableParams,
    standardMacs: positions * standardParams,
    separableMacs: positions * separableParams,
  };
}
