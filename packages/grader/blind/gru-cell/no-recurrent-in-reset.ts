// wrong: the reset gate looks at the input only, without the recurrent term
const vecMat = (v: Vector, m: Matrix): Vector => m[0].map((_, j) => v.reduce((s, vi, i) => s + vi * m[i][j], 0));
const sigmoid = (v: Vector): Vector => v.map((e) => 1 / (1 + Math.exp(-e)));

export function gruCell(x: Matrix, h: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): Matrix {
  const H = recurrent.length;
  return x.map((xn, n) => {
    const hn = h[n];
    const a = vecMat(xn, kernel).map((v, j) => v + bias[j]);
    const u = vecMat(hn, recurrent);
    const z = sigmoid(a.slice(0, H).map((v, j) => v + u[j]));
    const r = sigmoid(a.slice(H, 2 * H));
    const gated = vecMat(
      hn.map((v, j) => v * r[j]),
      recurrent.map((row) => row.slice(2 * H)),
    );
    const candidate = a.slice(2 * H).map((v, j) => Math.tanh(v + gated[j]));
    return hn.map((v, j) => z[j] * v + (1 - z[j]) * candidate[j]);
  });
}
