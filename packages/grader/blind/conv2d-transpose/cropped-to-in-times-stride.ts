// wrong: the output is in·stride large, as with 'same' padding, instead of (in − 1)·stride + k
export function conv2dTranspose(x: Tensor4, kernel: Tensor4, stride: number): Tensor4 {
  const H = x[0].length;
  const W = x[0][0].length;
  const outH = H * stride;
  const outW = W * stride;
  const cout = kernel[0][0].length;
  const result: Tensor4 = [];
  for (const img of x) {
    const out: Tensor3 = [];
    for (let p = 0; p < outH; p++) {
      const row: Matrix = [];
      for (let q = 0; q < outW; q++) {
        const cell: Vector = new Array<number>(cout).fill(0);
        // gather: which inputs reach this output?
        for (let i = 0; i < H; i++) {
          const u = p - i * stride;
          if (u < 0 || u >= kernel.length) continue;
          for (let j = 0; j < W; j++) {
            const v = q - j * stride;
            if (v < 0 || v >= kernel[0].length) continue;
            for (let co = 0; co < cout; co++) {
              for (let ci = 0; ci < img[i][j].length; ci++) cell[co] += img[i][j][ci] * kernel[u][v][co][ci];
            }
          }
        }
        row.push(cell);
      }
      out.push(row);
    }
    result.push(out);
  }
  return result;
}
