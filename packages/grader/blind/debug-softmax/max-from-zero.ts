// wrong: the search for the maximum starts at 0, so a row of large negative logits gives 0/0
export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    let max = 0;
    for (const v of row) {
      if (v > max) max = v;
    }
    const e = row.map((v) => Math.exp(v - max));
    const s = e.reduce((a, b) => a + b, 0);
    return e.map((v) => v / s);
  });
}
