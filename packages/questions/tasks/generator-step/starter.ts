export function generatorStep(
  z: Matrix,
  g: { w: Matrix; b: Vector },
  d: { w: Matrix; b: Vector },
  lr: number,
): { g: { w: Matrix; b: Vector }; loss: number } {
  throw new Error('not implemented');
}
