// wrong: the bias is added once for every input channel
function padImage(img: Tensor3, kh: number, kw: number, stride: number): Tensor3 {
  const H = img.length;
  const W = img[0].length;
  const C = img[0][0].length;
  const ph = Math.max((Math.ceil(H / stride) - 1) * stride + kh - H, 0);
  const pw = Math.max((Math.ceil(W / stride) - 1) * stride + kw - W, 0);
  const blank = (n: number): Matrix => Array.from({ length: n }, () => new Array<number>(C).fill(0));
  const top = Math.floor(ph / 2);
  const left = Math.floor(pw / 2);
  const body = img.map((row) => [...blank(left), ...row, ...blank(pw - left)]);
  return [...Array.from({ length: top }, () => blank(W + pw)), ...body, ...Array.from({ length: ph - top }, () => blank(W + pw))];
}

export function conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4 {
  const kh = kernel.length;
  const kw = kernel[0].length;
  return x.map((raw) => {
    const img = padding === 'same' ? padImage(raw, kh, kw, stride) : raw;
    const outH = Math.floor((img.length - kh) / stride) + 1;
    const outW = Math.floor((img[0].length - kw) / stride) + 1;
    // one channel with one filter
    const single = (i: number, j: number, c: number, o: number): number => {
      let acc = bias[o];
      for (let a = 0; a < kh; a++) {
        for (let b = 0; b < kw; b++) acc += img[i * stride + a][j * stride + b][c] * kernel[a][b][c][o];
      }
      return acc;
    };
    return Array.from({ length: outH }, (_, i) =>
      Array.from({ length: outW }, (__, j) => bias.map((___, o) => raw[0][0].reduce((s, ____, c) => s + single(i, j, c, o), 0))),
    );
  });
}
