/** One example at a time, one unit at a time: the outputs of a layer are the inputs of the next. */
export function forward(x: Matrix, layers: Layer[]): Matrix {
  return x.map((example) => layers.reduce(layerOutput, example));
}

function layerOutput(inputs: Vector, { w, b, activation }: Layer): Vector {
  return b.map((bias, j) => apply(activation, bias + inputs.reduce((sum, input, i) => sum + input * w[i][j], 0)));
}

function apply(activation: Activation, z: number): number {
  switch (activation) {
    case 'linear':
      return z;
    case 'relu':
      return z > 0 ? z : 0;
    case 'tanh':
      return Math.tanh(z);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z));
  }
}
