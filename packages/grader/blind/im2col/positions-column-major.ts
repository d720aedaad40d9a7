// wrong: the rows go through the output positions column by column
export function im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix {
  const oh = Math.floor((x.length - kh) / stride) + 1;
  const ow = Math.floor((x[0].length - kw) / stride) + 1;
  const out: Matrix = Array.from({ length: oh * ow }, () => []);
  for (let p = 0; p < oh; p++) {
    for (let q = 0; q < ow; q++) {
      out[q * oh + p] = x
        .slice(p * stride, p * stride + kh)
        .map((row) => row.slice(q * stride, q * stride + kw))
        .flat(2);
    }
  }
  return out;
}
