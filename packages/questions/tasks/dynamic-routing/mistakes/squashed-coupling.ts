export function dynamicRouting(uHat: Tensor3, iterations: number): Matrix {
  let logits = uHat.map((predictions) => predictions.map(() => 0));
  let v: Matrix = [];
  for (let round = 0; round < iterations; round++) {
    const coupling = logits.map(squash);
    v = uHat[0].map((first, j) => {
      const s = first.map((_, d) => uHat.reduce((total, predictions, i) => total + coupling[i][j] * predictions[j][d], 0));
      return squash(s);
    });
    logits = logits.map((row, i) => row.map((logit, j) => logit + dot(uHat[i][j], v[j])));
  }
  return v;
}

const dot = (a: Vector, b: Vector): number => a.reduce((total, value, d) => total + value * b[d], 0);

function squash(s: Vector): Vector {
  const squared = dot(s, s);
  return s.map((value) => (value * Math.sqrt(squared)) / (1 + squared));
}
