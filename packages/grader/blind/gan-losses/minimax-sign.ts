// wrong: the minimax loss of the generator has the sign of the discriminator's term
function softplus(v: number): number {
  return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
}

export function ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number } {
  let realTerm = 0;
  for (const l of realLogits) realTerm += softplus(-l) / realLogits.length;
  let fakeTerm = 0;
  let fooled = 0;
  for (const l of fakeLogits) {
    fakeTerm += softplus(l) / fakeLogits.length;
    fooled += softplus(-l) / fakeLogits.length;
  }
  return { discriminator: realTerm + fakeTerm, minimax: fakeTerm, nonSaturating: fooled };
}
