import { matmul, transpose, zeros } from 'nd';

/** One matrix `[inCaps, dim]` for each output capsule: the sum and the agreement are two matrix products. The logits are kept for each output. */
export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  const perOutput = uHat[0].map((_, j) => uHat.map((predictions) => predictions[j]));
  const logits = zeros(perOutput.length, uHat.length);
  for (let round = 1; ; round++) {
    const coupling = transpose(transpose(logits).map(normalised));
    const v = perOutput.map((predictions, j) => squash(matmul([coupling[j]], predictions)[0]));
    if (round === iterations) return v;
    perOutput.forEach((predictions, j) => {
      matmul(predictions, transpose([v[j]])).forEach(([agreement], i) => (logits[j][i] += agreement));
    });
  }
}

function squash(s: Vector): Vector {
  const length = Math.hypot(...s);
  return s.map((value) => (value * length) / (1 + length * length));
}

function normalised(logits: Vector): Vector {
  const max = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const logSum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit - max), 0));
  return logits.map((logit) => Math.exp(logit - max - logSum));
}
