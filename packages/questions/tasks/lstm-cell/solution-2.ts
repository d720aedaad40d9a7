const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Unit by unit: column k·H + j of the parameters belongs to block k of unit j. */
export function lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix } {
  const units = recurrent.length;
  const states = x.map((input, n) => {
    const preActivation = (column: number): number => {
      const fromInput = input.reduce((sum, value, d) => sum + value * kernel[d][column], bias[column]);
      return h[n].reduce((sum, value, k) => sum + value * recurrent[k][column], fromInput);
    };
    return c[n].map((old, j) => {
      const [i, f, g, o] = [0, 1, 2, 3].map((k) => preActivation(k * units + j));
      const cell = sigmoid(f) * old + sigmoid(i) * Math.tanh(g);
      return { cell, hidden: sigmoid(o) * Math.tanh(cell) };
    });
  });
  return { h: states.map((row) => row.map(({ hidden }) => hidden)), c: states.map((row) => row.map(({ cell }) => cell)) };
}
