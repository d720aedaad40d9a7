// wrong: dgamma multiplies the gradient with x instead of the normalised x
import { colSums, mul } from 'nd';

const mean = (v: Vector): number => v.reduce((a, b) => a + b, 0) / v.length;

export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const sigma = x.map((row) => Math.sqrt(mean(row.map((v) => (v - mean(row)) ** 2)) + eps));
  const xhat = x.map((row, n) => row.map((v) => (v - mean(row)) / sigma[n]));
  const dxhat = dout.map((row) => mul(row, gamma));
  const dx = dxhat.map((row, n) => {
    const a = mean(row);
    const b = mean(mul(row, xhat[n]));
    return row.map((g, j) => (g - a - b * xhat[n][j]) / sigma[n]);
  });
  return { dx, dgamma: colSums(mul(dout, x)), dbeta: colSums(dout) };
}
