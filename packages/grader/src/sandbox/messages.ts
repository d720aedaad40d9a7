import { z } from 'zod';
import { CALL_LEAVES, MESSAGE_CHARS, NAME_CHARS, PARAMETER_CHARS, PRINTED_CHARS, TEXT_CHARS } from '../limits.ts';
import { isStorable } from '../storable.ts';
import type { CallOutcome } from './protocol.ts';

/** The heads of the frames that a child writes. Whatever the child has become by then, only this passes. */

const Count = z.number().int().nonnegative();
const Text = (chars: number) => z.string().max(chars).refine(isStorable, 'cannot be stored');
const Path = Text(1000);
const Printed = Text(PRINTED_CHARS + 1);
const Place = z.number().int().positive().optional();
const CappedError = z.strictObject({ name: Text(NAME_CHARS), message: Text(MESSAGE_CHARS), line: Place, column: Place });
const CappedReason = z.strictObject({
  code: Text(PARAMETER_CHARS),
  params: z.record(Text(PARAMETER_CHARS), z.union([Path, z.number(), z.array(z.number()).max(4)])),
});

const Leaf = z.union([
  z.strictObject({ path: Path, shape: z.array(Count).max(4), offset: Count, length: Count }),
  z.strictObject({ path: Path, text: Text(TEXT_CHARS) }),
  z.strictObject({ path: Path, flag: z.boolean() }),
]);

const Call = z.union([
  z.strictObject({ kind: z.literal('value'), leaves: z.array(Leaf).max(CALL_LEAVES) }),
  z.strictObject({ kind: z.literal('threw'), error: CappedError }),
  z.strictObject({ kind: z.literal('invalid'), reason: CappedReason }),
]);

export const Message = z.discriminatedUnion('kind', [
  /** The next submission can come. */
  z.strictObject({ kind: z.literal('ready') }),
  /** The source is compiled; the budget begins. */
  z.strictObject({ kind: z.literal('running') }),
  z.strictObject({ kind: z.literal('call'), outcome: Call, printed: Printed }),
  z.strictObject({
    kind: z.literal('end'),
    status: z.enum(['done', 'compile-error', 'runtime-error', 'timeout', 'out-of-memory', 'invalid-output']),
    reason: CappedReason.optional(),
    error: CappedError.optional(),
    printed: Printed,
    cpuMs: z.number().nonnegative(),
    wallMs: z.number().nonnegative(),
    peakHeapBytes: Count,
    /** Whether the child is fit for another submission. */
    clean: z.boolean(),
  }),
  /** Something of ours failed in the child. */
  z.strictObject({ kind: z.literal('fault'), message: Text(MESSAGE_CHARS) }),
]);
export type Message = z.infer<typeof Message>;

/** A call as the frame carries it, with its numbers cut out of the blob. Throws where a leaf and the blob disagree. */
export function callOutcome(call: z.infer<typeof Call>, blob: Buffer): CallOutcome {
  if (call.kind !== 'value') return call;
  const numbers = new Float64Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.length - (blob.length % 8)));
  return {
    kind: 'value',
    leaves: call.leaves.map((leaf) => {
      if (!('shape' in leaf)) return leaf;
      const elements = leaf.shape.reduce((product, length) => product * length, 1);
      if (elements !== leaf.length || leaf.offset + leaf.length > numbers.length) {
        throw new RangeError(
          `leaf '${leaf.path}': shape [${leaf.shape.join(', ')}], ${leaf.length} of ${numbers.length} numbers from ${leaf.offset}`,
        );
      }
      return { path: leaf.path, shape: leaf.shape, data: numbers.slice(leaf.offset, leaf.offset + leaf.length) };
    }),
  };
}
