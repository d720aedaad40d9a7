// wrong: the positions are counted from 1
import { zeros } from 'nd';

export function positionalEncoding(length: number, dModel: number): Matrix {
  const pe = zeros(length, dModel);
  for (let i = 0; i < dModel; i += 2) {
    const frequency = Math.exp((-Math.log(10000) * i) / dModel);
    for (let pos = 0; pos < length; pos++) {
      const angle = (pos + 1) * frequency;
      pe[pos][i] = Math.sin(angle);
      if (i + 1 < dModel) pe[pos][i + 1] = Math.cos(angle);
    }
  }
  return pe;
}
