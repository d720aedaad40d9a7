import { z } from 'zod';
import type { LeafValue } from '../sandbox/protocol.ts';
import { fromWire, toWire, WireNumber } from '../wire.ts';

/** Leaves as JSON: typed arrays become lists, numbers that JSON lacks become words. */
export const encodeLeaf = (leaf: LeafValue): unknown => ('data' in leaf ? { ...leaf, data: Array.from(leaf.data, toWire) } : leaf);

const StoredNumeric = z
  .strictObject({ path: z.string(), shape: z.array(z.number().int()), data: z.array(WireNumber) })
  .transform((leaf) => ({ ...leaf, data: Float64Array.from(leaf.data, fromWire) }));

export const StoredLeaf = z.union([
  StoredNumeric,
  z.strictObject({ path: z.string(), text: z.string() }),
  z.strictObject({ path: z.string(), flag: z.boolean() }),
]);

export const StoredResults = z.array(z.array(StoredLeaf));

/** JSON of arguments in which infinities and NaN are told apart. */
export const argsText = (args: unknown): string =>
  JSON.stringify(args, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? toWire(value) : value));
