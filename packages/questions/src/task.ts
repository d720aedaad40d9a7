import { z } from 'zod';
import type { Random } from './random.ts';
import { Text } from './text.ts';
import { Frequency, Level } from './topics.ts';

/** What a value is: a leaf, a list of values, or a record of values. Used for parameters and for results. */
export type ValueType = Leaf | { list: ValueType } | { record: Record<string, ValueType> };
export type Leaf = z.infer<typeof Leaf>;

export const Leaf = z.enum(['number', 'boolean', 'string', 'Vector', 'Matrix', 'Tensor3', 'Tensor4', 'Rng']);
export const ValueType: z.ZodType<ValueType> = z.lazy(() =>
  z.union([Leaf, z.strictObject({ list: ValueType }), z.strictObject({ record: z.record(z.string(), ValueType) })]),
);

/** The rank of each numeric leaf. */
export const rankOf = { number: 0, Vector: 1, Matrix: 2, Tensor3: 3, Tensor4: 4 } as const;

export const Tolerance = z.strictObject({ rtol: z.number().nonnegative(), atol: z.number().nonnegative() });
export type Tolerance = z.infer<typeof Tolerance>;
export const defaultTolerance: Tolerance = { rtol: 1e-4, atol: 1e-5 };
/** For tasks whose oracle is `exact`: equal as numbers to within a few ulps. */
export const exactTolerance: Tolerance = { rtol: 1e-14, atol: 1e-300 };

/** A generator that the grader hands to the program under test; in the arguments of a case it stands as its seed. */
export const RngArg = z.strictObject({ rng: z.number().int(), extremes: z.boolean().optional() });
export type RngArg = z.infer<typeof RngArg>;

export type Arg = number | string | boolean | RngArg | Arg[] | { [key: string]: Arg };
export const Arg: z.ZodType<Arg> = z.lazy(() =>
  z.union([z.number(), z.literal([Infinity, -Infinity]), z.nan(), z.string(), z.boolean(), z.array(Arg), z.record(z.string(), Arg)]),
);

/**
 * What the result of a case of a statistical task must look like. Every such case carries one.
 *
 * - Each case is tested for shape, finiteness and deviation on its own; mean, deviation, distribution, bounds and correlation along rows and columns
 *   are tested on the draws of all cases together, divided by their scale. Some 32,000 draws in all see every error of 10% in the variance.
 * - Two cases with the same arguments, the generator's seed included, must give the same result. Two cases whose arguments differ in that
 *   seed alone must give different ones, unless `scale` is 0. A task has a pair of each.
 * - `extremes` of a generator spoil its law: such a case has the law `finite`, which asks for shape and finiteness only.
 * - `dropout` asks for `mask` and `out` with x as the first argument, a rate of 0 where nothing is dropped; `orthogonal` for a matrix.
 */
export const Sample = z.strictObject({
  law: z.enum(['normal', 'uniform', 'truncated-normal', 'dropout', 'orthogonal', 'finite']),
  /** The length along each axis of the result, flat or nested. */
  shape: z.array(z.number().int().positive()),
  /** Standard deviation of the parent law (normal, truncated-normal), bound (uniform) or rate (dropout). */
  scale: z.number().nonnegative(),
  /** The deviation that each known mistake would show in this case, by the mistake's id. */
  named: z.record(z.string(), z.number()).optional(),
});
export type Sample = z.infer<typeof Sample>;

export const Visibility = z.enum(['public', 'edge', 'hidden']);
export type Visibility = z.infer<typeof Visibility>;

export const Case = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: Text,
  /** Public cases are run by Run and drawn in full; edge cases are fixed and named; hidden ones change with the seed. */
  visibility: Visibility,
  args: z.array(Arg),
  /** The `name` of the error that the program must throw here. */
  throws: z.string().optional(),
  /** For statistical tasks: what the result is tested against. */
  sample: Sample.optional(),
});
export type Case = z.infer<typeof Case>;

export const Signature = z.strictObject({
  /** The exported function's name. */
  fn: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  params: z.array(z.strictObject({ name: z.string(), type: ValueType, shape: z.string().optional() })).min(1),
  returns: ValueType,
  /** The function's TypeScript signature, exactly as the catalogue writes it. */
  text: z.string(),
});
export type Signature = z.infer<typeof Signature>;

export const TaskDefinition = z.strictObject({
  /** Raised whenever the task, its reference, its mistakes or its tolerances change. */
  revision: z.number().int().positive(),
  question: z.number().int().min(1),
  level: Level,
  minutes: z.number().int().min(2).max(60),
  frequency: Frequency,
  /** Concepts that this task exercises, from `tags.ts`. */
  tags: z.array(z.string()).min(1),
  /** `tf`: a tfjs forward reference; `grad`: tfjs autodiff; `stat`: statistical; `exact`: plain TypeScript, equal to a few ulps. */
  oracle: z.enum(['tf', 'grad', 'stat', 'exact']),
  signature: Signature,
  /**
   * One tolerance for every output, or one for each that `outputs` names by its path without list indices (`grads.db`) or by its first field
   * (`grads`); a reason is asked for when it is not the default.
   */
  tolerance: z
    .strictObject({ rtol: z.number(), atol: z.number(), reason: Text, outputs: z.record(z.string(), Tolerance).optional() })
    .optional(),
  /** Names of `nd` that would give the answer away. */
  forbids: z.array(z.string()).optional(),
  /** A bug hunt shares the reference, cases, numeric check and mistakes of the task that it names. */
  inherits: z.string().optional(),
  /** Builds the cases from a seeded generator. At least two sizes, every edge case by name, all sizes different. A bug hunt inherits them. */
  cases: z
    .custom<(random: Random) => z.input<typeof Case>[]>((value) => typeof value === 'function', 'must be a function of a generator')
    .optional(),
  /** Known-wrong programs, `mistakes/<id>.ts` and, for the same mistake with other results, `<id>.2.ts`: each carries the tag of the misconception that it shows. */
  mistakes: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.strictObject({ tag: z.string() })).optional(),
});
export type TaskDefinition = z.infer<typeof TaskDefinition>;

/** What `task.ts` of another bank exports. */
export type TaskFile = z.input<typeof TaskDefinition>;

/** Checks the form of a `task.ts` at its own compile time; the loader parses it. */
export const defineTask = (definition: TaskFile): TaskFile => definition;
