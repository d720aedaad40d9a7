// wrong: 'same' always starts floor(k/2) before the image, whatever the stride and the parity of the kernel
export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const H = x[0].length;
  const W = x[0][0].length;
  const kh = kernel.length;
  const kw = kernel[0].length;
  const same = padding === 'same';
  const outH = same ? Math.ceil(H / stride) : Math.floor((H - kh) / stride) + 1;
  const outW = same ? Math.ceil(W / stride) : Math.floor((W - kw) / stride) + 1;
  const padTop = same ? Math.floor(kh / 2) : 0;
  const padLeft = same ? Math.floor(kw / 2) : 0;
  return x.map((img) => {
    const out: Tensor3 = [];
    for (let i = 0; i < outH; i++) {
      const row: Matrix = [];
      for (let j = 0; j < outW; j++) {
        const cell = bias.slice();
        for (let u = 0; u < kh; u++) {
          const r = i * stride + u - padTop;
          if (r < 0 || r >= H) continue;
          for (let v = 0; v < kw; v++) {
            const c = j * stride + v - padLeft;
            if (c < 0 || c >= W) continue;
            for (let ci = 0; ci < img[r][c].length; ci++) {
              for (let co = 0; co < cell.length; co++) cell[co] += img[r][c][ci] * kernel[u][v][ci][co];
            }
          }
        }
        row.push(cell);
      }
      out.push(row);
    }
    return out;
  });
}
