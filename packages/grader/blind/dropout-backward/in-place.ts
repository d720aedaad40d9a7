// wrong: multiplies the mask into dout itself
export function dropoutBackward(dout: Matrix, mask: Matrix): Matrix {
  const dx = dout;
  for (let i = 0; i < dx.length; i++) {
    for (let j = 0; j < dx[i].length; j++) {
      dx[i][j] *= mask[i][j];
    }
  }
  return dx;
}
