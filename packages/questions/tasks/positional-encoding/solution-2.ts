/** One frequency after the other; from row to row the pair (sin, cos) turns by the same angle, as the hand of a clock. */
export function positionalEncoding(length: number, dModel: number): Matrix {
  const encoding: Matrix = Array.from({ length }, () => []);
  for (let pair = 0; 2 * pair < dModel; pair++) {
    const step = Math.exp((-2 * pair * Math.log(10000)) / dModel);
    const [turnSin, turnCos] = [Math.sin(step), Math.cos(step)];
    let [sin, cos] = [0, 1];
    for (const row of encoding) {
      row.push(sin);
      if (row.length < dModel) row.push(cos);
      [sin, cos] = [sin * turnCos + cos * turnSin, cos * turnCos - sin * turnSin];
    }
  }
  return encoding;
}
