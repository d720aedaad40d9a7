export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * k * cin * cout;
  const separableParams = k * k * cin + cin * cout;
  const positions = (h - k + 1) * (w - k + 1);
  return {
    standardParams,
    separableParams,
    standardMacs: positions * standardParams,
    separableMacs: positions * separableParams,
  };
}
