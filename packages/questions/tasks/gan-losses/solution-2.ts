import { map, sum } from 'nd';

/** The binary cross-entropy of logits with one label for all of them, max(s, 0) − s·y + log(1 + e^−|s|). */
const crossEntropy = (logits: Vector, label: number): number =>
  sum(map(logits, (s) => Math.max(s, 0) - s * label + Math.log1p(Math.exp(-Math.abs(s))))) / logits.length;

/** Each loss is a cross-entropy with the labels that its player would like to see. */
export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  const caught = crossEntropy(fakeLogits, 0);
  return {
    discriminator: crossEntropy(realLogits, 1) + caught,
    minimax: -caught,
    nonSaturating: crossEntropy(fakeLogits, 1),
  };
}
