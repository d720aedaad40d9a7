// wrong: the depthwise step sums over all input channels, as an ordinary convolution does
export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const [kh, kw, cin, mult] = [depthwise.length, depthwise[0].length, depthwise[0][0].length, depthwise[0][0][0].length];
  const oh = Math.floor((x[0].length - kh) / stride) + 1;
  const ow = Math.floor((x[0][0].length - kw) / stride) + 1;
  const out: Tensor4 = [];
  for (let b = 0; b < x.length; b++) {
    const image: Tensor3 = [];
    for (let i = 0; i < oh; i++) {
      const row: Matrix = [];
      for (let j = 0; j < ow; j++) {
        const channels: Vector = [];
        for (let c = 0; c < cin; c++) {
          for (let m = 0; m < mult; m++) {
            let s = 0;
            for (let u = 0; u < kh; u++) {
              for (let v = 0; v < kw; v++) {
                const pixel = x[b][i * stride + u][j * stride + v];
                for (let ci = 0; ci < cin; ci++) s += pixel[ci] * depthwise[u][v][ci][m];
              }
            }
            channels.push(s);
          }
        }
        row.push(pointwise[0][0][0].map((_, co) => channels.reduce((s, v, c) => s + v * pointwise[0][0][c][co], 0)));
      }
      image.push(row);
    }
    out.push(image);
  }
  return out;
}
