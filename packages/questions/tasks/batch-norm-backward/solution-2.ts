import { colSums, mul, scale, transpose } from 'nd';

/** Step by step through the forward computation, one feature at a time: shift, square, root, quotient, scale, and back again. */
export function batchNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const upstream = transpose(dout);
  const gradients = transpose(x).map((column, j) => {
    const size = column.length;
    const mu = column.reduce((total, value) => total + value) / size;
    const centred = column.map((value) => value - mu);
    const deviation = Math.sqrt(centred.reduce((total, value) => total + value ** 2, 0) / size + eps);
    const dNormalized = scale(upstream[j], gamma[j]);
    // The quotient centred/deviation sends a gradient to both of its parts.
    const dDeviation = -dNormalized.reduce((total, d, n) => total + d * centred[n], 0) / deviation ** 2;
    const dVariance = dDeviation / (2 * deviation);
    const dCentred = centred.map((value, n) => dNormalized[n] / deviation + (dVariance * 2 * value) / size);
    const dMu = -dCentred.reduce((total, d) => total + d);
    return { dColumn: dCentred.map((d) => d + dMu / size), normalized: scale(centred, 1 / deviation) };
  });
  const normalized = transpose(gradients.map((one) => one.normalized));
  return { dx: transpose(gradients.map((one) => one.dColumn)), dgamma: colSums(mul(dout, normalized)), dbeta: colSums(dout) };
}
