// wrong: a relu is put between the depthwise and the pointwise step
export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const kh = depthwise.length;
  const kw = depthwise[0].length;
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return x.map((img) =>
    range(Math.floor((img.length - kh) / stride) + 1).map((i) =>
      range(Math.floor((img[0].length - kw) / stride) + 1).map((j) => {
        const hidden: Vector = [];
        for (let c = 0; c < img[0][0].length; c++) {
          for (let m = 0; m < depthwise[0][0][c].length; m++) {
            let s = 0;
            for (let u = 0; u < kh; u++) for (let v = 0; v < kw; v++) s += img[i * stride + u][j * stride + v][c] * depthwise[u][v][c][m];
            hidden.push(Math.max(0, s));
          }
        }
        return pointwise[0][0][0].map((_, o) => hidden.reduce((t, h, k) => t + h * pointwise[0][0][k][o], 0));
      }),
    ),
  );
}
