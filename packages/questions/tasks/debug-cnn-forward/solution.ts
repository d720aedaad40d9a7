export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const { kernel, convBias, w, b } = params;
  return images.map((image) => {
    const maps = convolved(image, kernel, convBias);
    const features: Vector = [];
    // Channels last: all maps of a position lie together. A row or column without a partner is dropped.
    for (let i = 0; i + 1 < maps.length; i += 2) {
      const [upper, lower] = [maps[i], maps[i + 1]];
      for (let j = 0; j + 1 < upper.length; j += 2) {
        for (let m = 0; m < convBias.length; m++) {
          features.push(Math.max(upper[j][m], upper[j + 1][m], lower[j][m], lower[j + 1][m]));
        }
      }
    }
    const logits = b.map((bias, k) => features.reduce((sum, value, f) => sum + value * w[f][k], bias));
    const max = Math.max(...logits);
    const exps = logits.map((logit) => Math.exp(logit - max));
    // Each image has a total of its own.
    const total = exps.reduce((sum, value) => sum + value);
    return exps.map((value) => value / total);
  });
}

/** Stride 1, height and width stay, ReLU. */
function convolved(image: Tensor3, kernel: Tensor4, bias: Vector): Tensor3 {
  const top = Math.floor((kernel.length - 1) / 2);
  const left = Math.floor((kernel[0].length - 1) / 2);
  return image.map((line, i) =>
    line.map((_, j) => {
      const sums = [...bias];
      kernel.forEach((taps, u) =>
        taps.forEach((weights, v) => {
          const pixel = image[i + u - top]?.[j + v - left];
          if (pixel) pixel.forEach((value, c) => sums.forEach((_, m) => (sums[m] += value * weights[c][m])));
        }),
      );
      return sums.map((sum) => Math.max(0, sum));
    }),
  );
}
