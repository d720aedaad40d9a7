// wrong: the loss carries the textbook factor ½, the gradients are those of the plain mean squared error
import { colSums, matmul, transpose } from 'nd';

type Step = { input: Matrix; output: Matrix };

function run(x: Matrix, layers: Layer[]): Step[] {
  const steps: Step[] = [];
  let input = x;
  for (const { w, b, activation } of layers) {
    const output = matmul(input, w).map((row) =>
      row.map((v, j) => {
        const z = v + b[j];
        switch (activation) {
          case 'sigmoid':
            return 1 / (1 + Math.exp(-z));
          case 'tanh':
            return Math.tanh(z);
          case 'relu':
            return Math.max(z, 0);
          case 'linear':
            return z;
        }
      }),
    );
    steps.push({ input, output });
    input = output;
  }
  return steps;
}

function derivative(activation: Activation, out: number): number {
  switch (activation) {
    case 'sigmoid':
      return out * (1 - out);
    case 'tanh':
      return 1 - out * out;
    case 'relu':
      return out > 0 ? 1 : 0;
    case 'linear':
      return 1;
  }
}

export function backward(x: Matrix, y: Matrix, layers: Layer[]): { loss: number; grads: { dw: Matrix; db: Vector }[] } {
  const steps = run(x, layers);
  const prediction = steps[steps.length - 1].output;
  const total = y.length * y[0].length;
  const squares = prediction.flat().reduce((s, p, i) => s + (p - y.flat()[i]) ** 2, 0);
  const loss = (0.5 * squares) / total;
  let upstream = prediction.map((row, i) => row.map((p, j) => (2 / total) * (p - y[i][j])));
  const grads = layers.map(() => ({ dw: [] as Matrix, db: [] as Vector }));
  for (let l = layers.length - 1; l >= 0; l--) {
    const delta = upstream.map((row, i) => row.map((g, j) => g * derivative(layers[l].activation, steps[l].output[i][j])));
    grads[l].dw = matmul(transpose(steps[l].input), delta);
    grads[l].db = colSums(delta);
    upstream = matmul(delta, transpose(layers[l].w));
  }
  return { loss, grads };
}
