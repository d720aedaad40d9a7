import { colSums, mul } from 'nd';

/** Step by step back through the graph: normalise = centre · scale, scale = 1/√(variance + eps), variance = mean of centre², centre = x − mean. */
export function layerNormBackward(x: Matrix, gamma: Vector, eps: number, dout: Matrix): { dx: Matrix; dgamma: Vector; dbeta: Vector } {
  const normalised: Matrix = [];
  const dx = x.map((row, i) => {
    const n = row.length;
    const centre = row.map((value) => value - total(row) / n);
    const variance = total(mul(centre, centre)) / n + eps;
    const scale = variance ** -0.5;
    normalised.push(centre.map((value) => value * scale));

    const dnormalised = mul(dout[i], gamma);
    const dscale = total(mul(dnormalised, centre));
    const dvariance = dscale * -0.5 * variance ** -1.5;
    const dcentre = dnormalised.map((d, j) => d * scale + (dvariance * 2 * centre[j]) / n);
    return dcentre.map((d) => d - total(dcentre) / n);
  });
  return { dx, dgamma: colSums(mul(dout, normalised)), dbeta: colSums(dout) };
}

const total = (values: Vector): number => values.reduce((sum, value) => sum + value, 0);
