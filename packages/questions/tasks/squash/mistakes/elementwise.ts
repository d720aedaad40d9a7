export function squash(s: Matrix): Matrix {
  return s.map((row) => row.map((value) => (value * Math.abs(value)) / (1 + value * value)));
}
