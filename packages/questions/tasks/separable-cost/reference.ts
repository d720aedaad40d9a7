interface Cost {
  standardParams: number;
  separableParams: number;
  standardMacs: number;
  separableMacs: number;
}

/** Counted layer by layer: a convolution in groups has k²·(cin/groups) weights for each output channel, and each works once at each position. */
export default (h: number, w: number, cin: number, cout: number, k: number): Cost => {
  const weights = (kernel: number, inputs: number, outputs: number, groups: number): number => kernel ** 2 * (inputs / groups) * outputs;
  const standardParams = weights(k, cin, cout, 1);
  const separableParams = weights(k, cin, cin, cin) + weights(1, cin, cout, 1);
  return { standardParams, separableParams, standardMacs: standardParams * h * w, separableMacs: separableParams * h * w };
};
