/** By definition: the inputs that reach unit 0 of the last layer, followed back tap by tap; their extent from the first to the last. */
export default (layers: { kernel: number; stride: number; dilation: number }[]): number => {
  const inputs = layers
    .toReversed()
    .reduce(
      (units, { kernel, stride, dilation }) =>
        new Set([...units].flatMap((unit) => Array.from({ length: kernel }, (_, tap) => unit * stride + tap * dilation))),
      new Set([0]),
    );
  return Math.max(...inputs) - Math.min(...inputs) + 1;
};
