// wrong: the relu between the convolution and the pooling is forgotten
import { matmul } from 'nd';

function convSame(img: Tensor3, kernel: Tensor4, bias: Vector): Tensor3 {
  const H = img.length;
  const W = img[0].length;
  const kh = kernel.length;
  const kw = kernel[0].length;
  const top = Math.floor((kh - 1) / 2);
  const left = Math.floor((kw - 1) / 2);
  const out: Tensor3 = [];
  for (let i = 0; i < H; i++) {
    out.push([]);
    for (let j = 0; j < W; j++) {
      const cell = [...bias];
      for (let a = 0; a < kh; a++) {
        for (let b = 0; b < kw; b++) {
          const y = i + a - top;
          const x = j + b - left;
          if (y < 0 || y >= H || x < 0 || x >= W) continue;
          img[y][x].forEach((v, ci) => kernel[a][b][ci].forEach((k, co) => (cell[co] += v * k)));
        }
      }
      out[i].push(cell);
    }
  }
  return out;
}

function maxPool(conv: Tensor3): Tensor3 {
  const out: Tensor3 = [];
  for (let i = 0; i < Math.floor(conv.length / 2); i++) {
    out.push([]);
    for (let j = 0; j < Math.floor(conv[0].length / 2); j++) {
      out[i].push(
        conv[0][0].map((_, c) => {
          let best = -Infinity;
          for (let di = 0; di < 2; di++) for (let dj = 0; dj < 2; dj++) best = Math.max(best, conv[2 * i + di][2 * j + dj][c]);
          return best;
        }),
      );
    }
  }
  return out;
}

export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const features = images.map((img) => maxPool(convSame(img, params.kernel, params.convBias)).flat(2));
  const logits = matmul(features, params.w).map((row) => row.map((v, j) => v + params.b[j]));
  return logits.map((row) => {
    const m = Math.max(...row);
    const e = row.map((v) => Math.exp(v - m));
    const s = e.reduce((a, b) => a + b, 0);
    return e.map((v) => v / s);
  });
}
