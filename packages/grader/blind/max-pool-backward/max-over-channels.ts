// wrong: an entry must be the maximum of its window over all channels, not just within its own channel
export function maxPoolBackward(x: Tensor4, dout: Tensor4, size: number, stride: number): Tensor4 {
  const dx: Tensor4 = zerosLike(x);
  for (let b = 0; b < x.length; b++) {
    for (let i = 0; i < dout[b].length; i++) {
      for (let j = 0; j < dout[b][0].length; j++) {
        const positions: [number, number][] = [];
        for (let u = 0; u < size; u++) for (let v = 0; v < size; v++) positions.push([i * stride + u, j * stride + v]);
        for (let c = 0; c < x[b][0][0].length; c++) {
          const max = Math.max(...positions.flatMap(([r, s]) => x[b][r][s]));
          const winner = positions.find(([r, s]) => x[b][r][s][c] === max);
          if (winner) dx[b][winner[0]][winner[1]][c] += dout[b][i][j][c];
        }
      }
    }
  }
  return dx;
}

function zerosLike(t: Tensor4): Tensor4 {
  return t.map((a) => a.map((b) => b.map((c) => new Array<number>(c.length).fill(0))));
}
