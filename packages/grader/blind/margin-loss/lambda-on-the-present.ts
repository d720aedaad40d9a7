// wrong: lambda weighs down the term of the present class instead of those of the absent ones
const M_PLUS = 0.9;
const M_MINUS = 0.1;
const LAMBDA = 0.5;

export function marginLoss(v: Tensor3, labels: number[]): number {
  const losses = v.map((capsules, b) => {
    let loss = 0;
    for (let k = 0; k < capsules.length; k++) {
      const length = Math.sqrt(capsules[k].reduce((s, x) => s + x * x, 0));
      const T = labels[b] === k ? 1 : 0;
      const present = Math.max(0, M_PLUS - length) ** 2;
      const absent = Math.max(0, length - M_MINUS) ** 2;
      loss += LAMBDA * T * present + (1 - T) * absent;
    }
    return loss;
  });
  return losses.reduce((a, b) => a + b, 0) / losses.length;
}
