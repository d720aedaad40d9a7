import { transpose } from 'nd';

export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  let logits = uHat.map((predictions) => predictions.map(() => 0));
  let v: Matrix = [];
  for (let round = 0; round < iterations; round++) {
    const coupling = transpose(transpose(logits).map(softmax));
    v = uHat[0].map((first, j) => {
      const s = first.map((_, d) => uHat.reduce((total, predictions, i) => total + coupling[i][j] * predictions[j][d], 0));
      return squash(s);
    });
    logits = logits.map((row, i) => row.map((_, j) => dot(uHat[i][j], v[j])));
  }
  return v;
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, d) => total + value * b[d], 0);

function squash(s: Vector): Vector {
  return s.map((value) => (value * Math.abs(value)) / (1 + value * value));
}

function softmax(row: Vector): Vector {
  const max = Math.max(...row);
  const exps = row.map((logit) => Math.exp(logit - max));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}
