// wrong: the depthwise step is counted as a full convolution, once for every output channel
export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const standardParams = k * k * cin * cout;
  const separableParams = k * k * cin * cout + cin * cout;
  return {
    standardParams,
    separableParams,
    standardMacs: standardParams * h * w,
    separableMacs: separableParams * h * w,
  };
}
