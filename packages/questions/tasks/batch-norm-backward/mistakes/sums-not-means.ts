import { colSums, mul } from 'nd';

const columnMeans = (m: Matrix): Vector => m[0].map((_, j) => m.reduce((sum, row) => sum + row[j], 0) / m.length);

export function batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const mean = columnMeans(x);
  const variance = columnMeans(x.map((row) => row.map((value, j) => (value - mean[j]) ** 2)));
  const inverse = variance.map((value) => 1 / Math.sqrt(value + eps));
  const normalized = x.map((row) => row.map((value, j) => (value - mean[j]) * inverse[j]));
  const dgamma = colSums(mul(dout, normalized));
  const dbeta = colSums(dout);
  const dx = dout.map((row, n) => row.map((d, j) => gamma[j] * inverse[j] * (d - dbeta[j] - normalized[n][j] * dgamma[j])));
  return { dx, dgamma, dbeta };
}
