import type { Case, Task } from 'questions';
import { GraderError } from './errors.ts';
import { fixedSeed } from './seeds.ts';

export type Mode = 'run' | 'submit';

/** Cases of one task that are computed and cached together: `fixed` are public and edge cases, `hidden` those of one seed. */
export interface CaseSet {
  scope: 'fixed' | 'hidden';
  seed: number;
  cases: Case[];
}

/** Seeds of a task whose cases are held; those in use are nine, others come by hand. */
const heldSeeds = 32;

interface CaseSets {
  fixed: CaseSet;
  hidden: CaseSet;
}

/** Making cases means parsing every number of them, which takes a good part of the time of a grading. */
const held = new WeakMap<Task, Map<number, CaseSets>>();

/** The same sets for the same task and seed, so that what is known of a set can be kept beside it. */
function setsFor(task: Task, seed: number): CaseSets {
  const bySeed = held.get(task) ?? new Map<number, CaseSets>();
  held.set(task, bySeed);
  const sets = bySeed.get(seed) ?? makeSets(task, seed);
  if (bySeed.size >= heldSeeds && !bySeed.has(seed)) bySeed.clear();
  bySeed.set(seed, sets);
  return sets;
}

function makeSets(task: Task, seed: number): CaseSets {
  const cases = task.casesFor(seed);
  return {
    fixed: { scope: 'fixed', seed, cases: cases.filter((one) => one.visibility !== 'hidden') },
    hidden: { scope: 'hidden', seed, cases: cases.filter((one) => one.visibility === 'hidden') },
  };
}

export const fixedCases = (task: Task): CaseSet => setsFor(task, fixedSeed).fixed;
export const hiddenCases = (task: Task, seed: number): CaseSet => setsFor(task, seed).hidden;

export interface GradedCase {
  definition: Case;
  set: CaseSet;
  /** Its place in the set. */
  index: number;
}

/**
 * The cases of one grading, in the order in which they are called: public, edge, hidden. Run takes the public ones only;
 * `only` is the id of one case, whatever its visibility.
 *
 * @throws GraderError where there are none
 */
export function casesOf(task: Task, mode: Mode, seed: number, only?: string): GradedCase[] {
  const sets = mode === 'run' && only === undefined ? [fixedCases(task)] : [fixedCases(task), hiddenCases(task, seed)];
  const all = sets.flatMap((set) => set.cases.map((definition, index) => ({ definition, set, index })));
  const order = ['public', 'edge', 'hidden'];
  const taken = all
    .filter(({ definition }) => (only === undefined ? mode === 'submit' || definition.visibility === 'public' : definition.id === only))
    .sort((a, b) => order.indexOf(a.definition.visibility) - order.indexOf(b.definition.visibility));
  if (taken.length === 0)
    throw new GraderError(`task '${task.id}' has no case ${only === undefined ? '' : `'${only}' `}to ${mode} with seed ${seed}`);
  return taken;
}
