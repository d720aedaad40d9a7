import type { Vector } from '../../src/reference.ts';

/** Layer by layer towards the input: the next rate is the last one times the decay, and frozen layers get 0. */
export default (baseLr: number, decay: number, layers: number, unfrozenFrom: number): Vector => {
  const fromTheTop: Vector = [];
  for (let behind = 0; behind < layers; behind++) fromTheTop.push(behind === 0 ? baseLr : fromTheTop.at(-1)! * decay);
  return fromTheTop.toReversed().map((rate, layer) => (layer >= unfrozenFrom ? rate : 0));
};
