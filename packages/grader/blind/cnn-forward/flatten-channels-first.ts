// wrong: flattens channel by channel instead of row-major with the channels last
export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const { kernel, convBias, w, b } = params;
  const C = convBias.length;
  const kh = kernel.length;
  const kw = kernel[0].length;
  const cin = kernel[0][0].length;
  const padTop = Math.floor((kh - 1) / 2);
  const padLeft = Math.floor((kw - 1) / 2);

  return images.map((image) => {
    const H = image.length;
    const W = image[0].length;
    const convAt = (y: number, x: number, co: number): number => {
      let acc = convBias[co];
      for (let p = 0; p < kh; p++) {
        for (let q = 0; q < kw; q++) {
          const pixel = image[y + p - padTop]?.[x + q - padLeft];
          if (!pixel) continue;
          for (let ci = 0; ci < cin; ci++) acc += pixel[ci] * kernel[p][q][ci][co];
        }
      }
      return Math.max(acc, 0);
    };
    const ph = Math.floor(H / 2);
    const pw = Math.floor(W / 2);
    const pooled: Tensor3 = [];
    for (let i = 0; i < ph; i++) {
      pooled.push([]);
      for (let j = 0; j < pw; j++) {
        const cell: Vector = [];
        for (let c = 0; c < C; c++) {
          cell.push(
            Math.max(convAt(2 * i, 2 * j, c), convAt(2 * i, 2 * j + 1, c), convAt(2 * i + 1, 2 * j, c), convAt(2 * i + 1, 2 * j + 1, c)),
          );
        }
        pooled[i].push(cell);
      }
    }
    const flat: Vector = [];
    for (let c = 0; c < C; c++) for (let i = 0; i < ph; i++) for (let j = 0; j < pw; j++) flat.push(pooled[i][j][c]);
    const logits = b.map((bias, k) => flat.reduce((s, v, i) => s + v * w[i][k], bias));
    const max = Math.max(...logits);
    const exps = logits.map((l) => Math.exp(l - max));
    const z = exps.reduce((s, e) => s + e, 0);
    return exps.map((e) => e / z);
  });
}
