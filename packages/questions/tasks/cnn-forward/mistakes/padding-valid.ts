export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const { kernel, convBias, w, b } = params;
  const [kh, kw] = [kernel.length, kernel[0].length];
  const logits = images.map((image) => {
    const maps = image.slice(0, image.length - kh + 1).map((line, i) =>
      line.slice(0, line.length - kw + 1).map((_, j) =>
        convBias.map((bias, m) => {
          let z = bias;
          for (let u = 0; u < kh; u++) {
            for (let v = 0; v < kw; v++) {
              const pixel = image[i + u][j + v];
              for (let c = 0; c < pixel.length; c++) z += pixel[c] * kernel[u][v][c][m];
            }
          }
          return Math.max(0, z);
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
