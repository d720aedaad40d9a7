// wrong: the kernel is flipped, a true convolution instead of a cross-correlation
import { full, matmul, maximum } from 'nd';

const relu = (t: Tensor3): Tensor3 => maximum(t, 0);

function softmax(logits: Vector): Vector {
  const top = Math.max(...logits);
  const e = logits.map((l) => Math.exp(l - top));
  const total = e.reduce((a, b) => a + b);
  return e.map((x) => x / total);
}

export function cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix {
  const kh = params.kernel.length;
  const kw = params.kernel[0].length;
  const filters = params.convBias.length;
  const result: Matrix = [];
  for (const img of images) {
    const rows = img.length;
    const cols = img[0].length;
    // padded copy of the image: the surplus of an even kernel goes to the bottom and the right
    const channels = img[0][0].length;
    const padded: Tensor3 = full([rows + kh - 1, cols + kw - 1, channels], 0);
    const top = (kh - 1) >> 1;
    const left = (kw - 1) >> 1;
    img.forEach((r, i) => r.forEach((px, j) => (padded[i + top][j + left] = px)));

    const conv: Tensor3 = full([rows, cols, filters], 0);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < cols; j++) {
        for (let f = 0; f < filters; f++) {
          let s = params.convBias[f];
          for (let u = 0; u < kh; u++) {
            for (let v = 0; v < kw; v++) {
              for (let c = 0; c < channels; c++) {
                s += padded[i + u][j + v][c] * params.kernel[kh - 1 - u][kw - 1 - v][c][f];
              }
            }
          }
          conv[i][j][f] = s;
        }
      }
    }
    const active = relu(conv);
    const flat: Vector = [];
    for (let i = 0; i + 1 < rows; i += 2) {
      for (let j = 0; j + 1 < cols; j += 2) {
        for (let f = 0; f < filters; f++) {
          flat.push(Math.max(active[i][j][f], active[i][j + 1][f], active[i + 1][j][f], active[i + 1][j + 1][f]));
        }
      }
    }
    const logits = matmul([flat], params.w)[0].map((v, k) => v + params.b[k]);
    result.push(softmax(logits));
  }
  return result;
}
