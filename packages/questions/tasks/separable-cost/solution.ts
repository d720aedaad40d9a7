export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * k * cin * cout;
  // One filter per input channel, then a 1×1 kernel that mixes them.
  const separableParams = k * k * cin + cin * cout;
  // Every weight takes part once at every position, and with 'same' at stride 1 there is a position for every pixel.
  const positions = h * w;
  return {
    standardParams,
    separableParams,
    standardMacs: positions * standardParams,
    separableMacs: positions * separableParams,
  };
}
