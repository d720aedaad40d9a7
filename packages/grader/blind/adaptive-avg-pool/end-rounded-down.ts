// wrong: the end of a window is rounded down like its start, so windows never overlap
const start = (i: number, size: number, bins: number): number => Math.floor((i * size) / bins);
const end = (i: number, size: number, bins: number): number => Math.floor(((i + 1) * size) / bins);

export function adaptiveAvgPool2d(x: Tensor4, outH: number, outW: number): Tensor4 {
  const out: Tensor4 = [];
  for (let b = 0; b < x.length; b++) {
    const H = x[b].length;
    const W = x[b][0].length;
    const C = x[b][0][0].length;
    out.push([]);
    for (let i = 0; i < outH; i++) {
      out[b].push([]);
      const y0 = start(i, H, outH);
      const y1 = end(i, H, outH);
      for (let j = 0; j < outW; j++) {
        const x0 = start(j, W, outW);
        const x1 = end(j, W, outW);
        const cell: Vector = [];
        for (let c = 0; c < C; c++) {
          let s = 0;
          for (let r = y0; r < y1; r++) for (let q = x0; q < x1; q++) s += x[b][r][q][c];
          cell.push(s / ((y1 - y0) * (x1 - x0)));
        }
        out[b][i].push(cell);
      }
    }
  }
  return out;
}
