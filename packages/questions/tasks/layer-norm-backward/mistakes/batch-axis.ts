import { transpose } from 'nd';

export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const scales = x.map((row) => {
    const mean = average(row);
    return 1 / Math.sqrt(average(row.map((value) => (value - mean) ** 2)) + eps);
  });
  const normalised = x.map((row, i) => row.map((value) => (value - average(row)) * scales[i]));
  const dnormalised = dout.map((row) => row.map((d, j) => d * gamma[j]));
  const throughMean = transpose(dnormalised).map(average);
  const throughVariance = transpose(dnormalised.map((row, i) => row.map((d, j) => d * normalised[i][j]))).map(average);
  const dx = dnormalised.map((row, i) => row.map((d, j) => scales[i] * (d - throughMean[j] - normalised[i][j] * throughVariance[j])));
  const dgamma = gamma.map((_, j) => dout.reduce((total, row, i) => total + row[j] * normalised[i][j], 0));
  const dbeta = gamma.map((_, j) => dout.reduce((total, row) => total + row[j], 0));
  return { dx, dgamma, dbeta };
}

const average = (values: Vector): number => values.reduce((total, value) => total + value, 0) / values.length;
