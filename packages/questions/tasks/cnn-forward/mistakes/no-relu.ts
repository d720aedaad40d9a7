export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const { kernel, convBias, w, b } = params;
  const [kh, kw] = [kernel.length, kernel[0].length];
  const [top, left] = [Math.floor((kh - 1) / 2), Math.floor((kw - 1) / 2)];
  const logits = images.map((image) => {
    const maps = image.map((line, i) =>
      line.map((_, j) =>
        convBias.map((bias, m) => {
          let z = bias;
          for (let u = 0; u < kh; u++) {
            for (let v = 0; v < kw; v++) {
              const pixel = image[i + u - top]?.[j + v - left];
              if (!pixel) continue;
              for (let c = 0; c < pixel.length; c++) z += pixel[c] * kernel[u][v][c][m];
            }
          }
          return z;
        }),
      ),
    );
    const features: Vector = [];
    for (let i = 0; i + 1 < maps.length; i += 2) {
      for (let j = 0; j + 1 < maps[0].length; j += 2) {
        for (let m = 0; m < convBias.length; m++) {
          features.push(Math.max(maps[i][j][m], maps[i][j + 1][m], maps[i + 1][j][m], maps[i + 1][j + 1][m]));
        }
      }
    }
    return b.map((bias, k) => features.reduce((sum, value, f) => sum + value * w[f][k], bias));
  });
  return logits.map(softmax);
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((logit) => Math.exp(logit - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
