import { Arg, Tolerance, Visibility } from 'questions';
import { z } from 'zod';
import { WireNumber } from './wire.ts';

export const Status = z.enum(['accepted', 'wrong', 'compile-error', 'runtime-error', 'timeout', 'out-of-memory', 'invalid-output']);
export type Status = z.infer<typeof Status>;

/** `untested`: the run ended before this case. */
export const CaseStatus = z.enum(['passed', 'wrong', 'runtime-error', 'invalid-output', 'timeout', 'out-of-memory', 'untested']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** One element that differs. `path` names the output (`''`, `dw`, `grads[1].db`). */
export const Difference = z.strictObject({
  path: z.string(),
  index: z.array(z.number().int()),
  got: WireNumber,
  expected: WireNumber,
  /** atol + rtol·|expected| for this element. */
  tolerance: WireNumber,
});
export type Difference = z.infer<typeof Difference>;

/** An output that both sides have, flat and row-major, capped at 256 elements. */
export const OutputPair = z.strictObject({
  path: z.string(),
  shape: z.array(z.number().int()),
  got: z.array(WireNumber),
  expected: z.array(WireNumber),
  tolerance: Tolerance,
  /** Elements left out by the cap. */
  omitted: z.number().int(),
});
export type OutputPair = z.infer<typeof OutputPair>;

/**
 * Why something failed, without words: texts are rendered from the code and its parameters when the report is read.
 * Codes: `missing-export`, `duplicate-export`, `not-a-function`, `wrong-type`, `ragged`, `wrong-rank`, `wrong-shape`, `promise`, `too-large`,
 * `argument-mutated`, `missing-field`, `not-thrown`, `wrong-error`, `non-finite`, `values`, `threw`, `not-implemented`,
 * `syntax`, `forbidden-import`, `forbidden-helper`, `top-level-await`, `non-erasable`, `source-too-large`, `statistics`.
 */
export const Reason = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), WireNumber, z.array(z.number())])),
});
export type Reason = z.infer<typeof Reason>;

/** A thrown or compile error in the learner's own source; line and column count from 1. */
export const SourceError = z.strictObject({
  name: z.string(),
  message: z.string(),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
});
export type SourceError = z.infer<typeof SourceError>;

/** One test of a statistical case. */
export const Check = z.strictObject({
  id: z.string(),
  passed: z.boolean(),
  pValue: z.number(),
  measured: WireNumber,
  expected: WireNumber,
});
export type Check = z.infer<typeof Check>;

export const CaseReport = z.strictObject({
  id: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  visibility: Visibility,
  status: CaseStatus,
  reason: Reason.optional(),
  error: SourceError.optional(),
  /** Largest |got − expected| and largest |got − expected| ÷ |expected| over all outputs. */
  worstAbsolute: WireNumber.optional(),
  worstRelative: WireNumber.optional(),
  /** Largest |got − expected| ÷ (atol + rtol·|expected|): at most 1 passes. */
  worstRatio: WireNumber.optional(),
  differing: z.number().int().optional(),
  elements: z.number().int().optional(),
  first: Difference.optional(),
  worst: Difference.optional(),
  /** Arguments, where the learner may see them. */
  args: z.array(Arg).optional(),
  outputs: z.array(OutputPair).optional(),
  checks: z.array(Check).optional(),
});
export type CaseReport = z.infer<typeof CaseReport>;

/** `mistake`: one of the task's known-wrong programs gives the same results everywhere. `pattern`: a structural detector. */
export const Diagnosis = z.strictObject({
  kind: z.enum(['mistake', 'pattern']),
  id: z.string(),
  tag: z.string().optional(),
  /** The output it speaks of, where only one of several is wrong. */
  path: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), WireNumber])),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

export const Report = z.strictObject({
  status: Status,
  task: z.string(),
  revision: z.number().int(),
  mode: z.enum(['run', 'submit']),
  seed: z.number().int(),
  /** The id of the case that was run alone; absent where every case of the mode was. */
  only: z.string().optional(),
  /** Where the failure lies: `mathematics`, `shapes`, or `numerics` (right but for extreme values). */
  badge: z.enum(['mathematics', 'shapes', 'numerics']).optional(),
  reason: Reason.optional(),
  error: SourceError.optional(),
  cases: z.array(CaseReport),
  /** Index in `cases` of the smallest failing one. */
  smallestFailing: z.number().int().optional(),
  diagnoses: z.array(Diagnosis),
  /** What the program printed, capped. */
  printed: z.string(),
  cpuMs: z.number(),
  wallMs: z.number(),
  peakHeapBytes: z.number(),
});
export type Report = z.infer<typeof Report>;
