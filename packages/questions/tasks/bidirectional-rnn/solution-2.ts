interface Cell {
  wx: Matrix;
  wh: Matrix;
  b: Vector;
}

const step = ({ wx, wh, b }: Cell, input: Vector, h: Vector): Vector =>
  b.map((bias, j) => {
    const fromInput = input.reduce((sum, value, i) => sum + value * wx[i][j], bias);
    return Math.tanh(h.reduce((sum, value, k) => sum + value * wh[k][j], fromInput));
  });

/** One sequence at a time, folded from the left for one cell and from the right for the other: nothing is ever reversed. */
export function biRnn(x: Tensor3, fwd: Cell, bwd: Cell): Tensor3 {
  return x.map((sequence) => {
    let h = fwd.b.map(() => 0);
    const forward = sequence.map((input) => (h = step(fwd, input, h)));
    let g = bwd.b.map(() => 0);
    return sequence.reduceRight<Matrix>((later, input, t) => {
      g = step(bwd, input, g);
      return [[...forward[t], ...g], ...later];
    }, []);
  });
}
