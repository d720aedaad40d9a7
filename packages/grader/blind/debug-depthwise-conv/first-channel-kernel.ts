// wrong: every channel is filtered with the kernel of channel 0
export function separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4 {
  const kh = depthwise.length;
  const kw = depthwise[0].length;
  const mult = depthwise[0][0][0].length;
  const depth = (img: Tensor3, i: number, j: number): Vector =>
    img[0][0].flatMap((_, c) =>
      Array.from({ length: mult }, (__, m) => {
        let s = 0;
        for (let a = 0; a < kh; a++) {
          for (let b = 0; b < kw; b++) s += img[i + a][j + b][c] * depthwise[a][b][0][m];
        }
        return s;
      }),
    );
  const point = (v: Vector): Vector => pointwise[0][0][0].map((_, o) => v.reduce((s, e, k) => s + e * pointwise[0][0][k][o], 0));
  return x.map((img) => {
    const rows: Tensor3 = [];
    for (let i = 0; i <= img.length - kh; i += stride) {
      const row: Matrix = [];
      for (let j = 0; j <= img[0].length - kw; j += stride) row.push(point(depth(img, i, j)));
      rows.push(row);
    }
    return rows;
  });
}
