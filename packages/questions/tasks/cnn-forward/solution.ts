interface Params {
  kernel: Tensor4;
  convBias: Vector;
  w: Matrix;
  b: Vector;
}

export function cnnForward(images: Tensor4, params: Params): Matrix {
  return images.map((image) => {
    const maps = convolved(image, params.kernel, params.convBias).map((row) =>
      row.map((pixel) => pixel.map((value) => Math.max(0, value))),
    );
    // Row-major: row, then column, then channel, as the maps are nested.
    const features = pooled(maps).flatMap((row) => row.flat());
    const logits = params.b.map((bias, k) => features.reduce((sum, value, i) => sum + value * params.w[i][k], bias));
    return softmax(logits);
  });
}

/** Stride 1, padded so that height and width stay; an odd number of zeros leaves the extra one at the end. */
function convolved(image: Tensor3, kernel: Tensor4, bias: Vector): Tensor3 {
  const [top, left] = [kernel, kernel[0]].map((taps) => Math.floor((taps.length - 1) / 2));
  return image.map((line, i) =>
    line.map((_, j) =>
      bias.map((b, m) => {
        let sum = b;
        kernel.forEach((taps, u) =>
          taps.forEach((weights, v) => {
            const pixel = image[i + u - top]?.[j + v - left];
            if (pixel) pixel.forEach((value, c) => (sum += value * weights[c][m]));
          }),
        );
        return sum;
      }),
    ),
  );
}

/** Maxima of 2 × 2 without overlap: of two rows first, then of two columns. */
function pooled(maps: Tensor3): Tensor3 {
  const larger = (a: Vector, b: Vector): Vector => a.map((value, c) => Math.max(value, b[c]));
  return pairs(maps).map(([upper, lower]) =>
    pairs(upper.map((pixel, j) => larger(pixel, lower[j]))).map(([left, right]) => larger(left, right)),
  );
}

/** Neighbours without overlap; the last item of an odd number is dropped. */
function pairs<T>(items: T[]): [T, T][] {
  return Array.from({ length: Math.floor(items.length / 2) }, (_, i) => [items[2 * i], items[2 * i + 1]]);
}

function softmax(logits: Vector): Vector {
  const max = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - max));
  const sum = exps.reduce((a, b) => a + b);
  return exps.map((value) => value / sum);
}
