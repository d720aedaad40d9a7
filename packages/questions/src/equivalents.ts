import { z } from 'zod';

/**
 * Why a change of a right program leaves it right.
 *
 * - `same`: equal results for every input, such as work that is done twice or an order that does not matter;
 * - `rounding`: the same value by another order of operations, equal to 1e-9;
 * - `outside`: different only at inputs that the statement excludes or cases stay clear of, such as a kink;
 * - `law`: statistical tasks: other draws of the same law;
 * - `power`: statistical tasks: another law, but nearer than the power that the tests state (10 % of the variance).
 */
export const EquivalenceCategory = z.enum(['same', 'rounding', 'outside', 'law', 'power']);
export type EquivalenceCategory = z.infer<typeof EquivalenceCategory>;

/** Mutants of a solution that are right programs, named by the line that changes; `npm run mutate` prints it as it is to stand here. */
export const Equivalent = z.strictObject({
  was: z.string().min(1),
  /** One change of the line, or several for one reason. */
  becomes: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).transform((one) => (Array.isArray(one) ? one : [one])),
  category: EquivalenceCategory,
  reason: z.string().min(20),
});
export type Equivalent = z.infer<typeof Equivalent>;

export const EquivalentsFile = z.array(Equivalent).min(1);

export const defineEquivalents = (list: z.input<typeof EquivalentsFile>): z.input<typeof EquivalentsFile> => list;
