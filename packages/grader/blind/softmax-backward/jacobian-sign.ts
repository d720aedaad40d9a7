// wrong: the off-diagonal entries of the Jacobian have a plus sign
export function softmaxBackward(y: Matrix, dy: Matrix): Matrix {
  const jacobian = (p: Vector): Matrix => p.map((pi, i) => p.map((pj, j) => (i === j ? pi * (1 - pi) : pi * pj)));
  return y.map((p, n) => {
    const J = jacobian(p);
    return J.map((row) => row.reduce((acc, v, j) => acc + v * dy[n][j], 0));
  });
}
