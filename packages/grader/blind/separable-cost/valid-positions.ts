// wrong: counts the positions of a 'valid' convolution
export function separableCost(
  h: number,
  w: number,
  cin: number,
  cout: number,
  k: number,
): { standardParams: number; separableParams: number; standardMacs: number; separableMacs: number } {
  const area = k * k;
  const positions = (h - k + 1) * (w - k + 1);
  const depthwise = area * cin;
  const pointwise = cin * cout;
  return {
    standardParams: area * cin * cout,
    separableParams: depthwise + pointwise,
    standardMacs: positions * area * cin * cout,
    separableMacs: positions * (depthwise + pointwise),
  };
}
