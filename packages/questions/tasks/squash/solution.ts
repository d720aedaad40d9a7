export function squash(s: Matrix): Matrix {
  return s.map((row) => {
    const squared = row.reduce((total, value) => total + value * value, 0);
    // |s|²/(1 + |s|²) · s/|s| with one |s| cancelled: nothing is divided by the length, so the zero vector needs no special case.
    const factor = Math.sqrt(squared) / (1 + squared);
    return row.map((value) => value * factor);
  });
}
