import { zeros } from 'nd';

/** Every product x·w of the forward pass sends its gradient to both of its factors; what is used several times collects a sum. */
export function denseBackward(x: Matrix, w: Matrix, dout: Matrix): { dx: Matrix; dw: Matrix; db: Vector } {
  const [batch, inputs, outputs] = [x.length, w.length, w[0].length];
  const dx = zeros(batch, inputs);
  const dw = zeros(inputs, outputs);
  const db = zeros(outputs);
  for (let n = 0; n < batch; n++) {
    for (let j = 0; j < outputs; j++) {
      const d = dout[n][j];
      db[j] += d;
      for (let i = 0; i < inputs; i++) {
        dx[n][i] += d * w[i][j];
        dw[i][j] += d * x[n][i];
      }
    }
  }
  return { dx, dw, db };
}
