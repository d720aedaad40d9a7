// wrong: the running maximum starts at 0, so windows of negative values give 0
export function pool2d(x: Tensor4, size: number, stride: number, mode: 'max' | 'avg'): Tensor4 {
  const [H, W, C] = [x[0].length, x[0][0].length, x[0][0][0].length];
  const oh = Math.floor((H - size) / stride) + 1;
  const ow = Math.floor((W - size) / stride) + 1;
  const out: Tensor4 = [];
  for (const image of x) {
    const pooled: Tensor3 = [];
    for (let i = 0; i < oh; i++) {
      const row: Matrix = [];
      for (let j = 0; j < ow; j++) {
        const cell: Vector = [];
        for (let c = 0; c < C; c++) {
          let acc = 0;
          for (let di = 0; di < size; di++) {
            for (let dj = 0; dj < size; dj++) {
              const v = image[i * stride + di][j * stride + dj][c];
              if (mode === 'max') acc = v > acc ? v : acc;
              else acc += v / (size * size);
            }
          }
          cell.push(acc);
        }
        row.push(cell);
      }
      pooled.push(row);
    }
    out.push(pooled);
  }
  return out;
}
