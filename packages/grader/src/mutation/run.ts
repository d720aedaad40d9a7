import type { Equivalent, Task } from 'questions';
import { inParallel } from '../measure/tools.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { createTrial, type MutationTools } from './trial.ts';

export interface Survivor extends Mutant {
  /** `solution`, `solution-2` */
  program: string;
}

/** What became of the mutants of a task's right programs. */
export interface MutationResult {
  task: Task;
  mutants: number;
  rejected: number;
  /** Those of the rejected that came to no end in their time. */
  late: number;
  equivalent: Record<Equivalent['category'], number>;
  survivors: Survivor[];
  /** Entries of `equivalents.ts` that name no mutant that is accepted. */
  stale: { was: string; becomes: string }[];
}

/** The share of mutants that are rejected, of those that are not listed as equivalent. */
export const scoreOf = ({ rejected, survivors }: Pick<MutationResult, 'rejected' | 'survivors'>): number =>
  survivors.length === 0 ? 1 : rejected / (rejected + survivors.length);

/** Mutants of which a task's right programs are tried; by default all. */
export type Choice = (mutant: Survivor, task: Task) => boolean;

/** The right programs of a task, without those that its base task has already. */
function programsOf(task: Task, bank: ReadonlyMap<string, Task>): { program: string; source: string }[] {
  const base = bank.get(task.inherits ?? '');
  const known = new Set(base ? [base.solution, ...base.alternatives] : []);
  return [task.solution, ...task.alternatives]
    .map((source, i) => ({ program: i === 0 ? 'solution' : `solution-${i + 1}`, source }))
    .filter(({ source }) => !known.has(source));
}

/** All mutants of a task's right programs. */
export async function mutantsOfTask(task: Task, bank: ReadonlyMap<string, Task>): Promise<Survivor[]> {
  const lists = await Promise.all(
    programsOf(task, bank).map(async ({ program, source }) => (await mutantsOf(source)).map((mutant) => ({ ...mutant, program }))),
  );
  return lists.flat();
}

export async function mutate(task: Task, mutants: Survivor[], tools: MutationTools): Promise<MutationResult> {
  const trial = await createTrial(task, task.solution, tools);
  const verdicts = await inParallel(mutants, (mutant) => trial(mutant.source));
  const tried = mutants.map((mutant, i) => ({ mutant, verdict: verdicts[i]! })).filter(({ verdict }) => verdict !== 'invalid');
  const accepted = tried.filter(({ verdict }) => verdict === 'accepted').map(({ mutant }) => mutant);
  const entries = task.equivalents.flatMap(({ was, becomes, category }) => becomes.map((one) => ({ was, becomes: one, category })));
  const names = (entry: { was: string; becomes: string }, mutant: Mutant): boolean =>
    entry.was === mutant.was && entry.becomes === mutant.becomes;
  const listed = accepted.map((mutant) => ({ mutant, entry: entries.find((entry) => names(entry, mutant)) }));
  const equivalent = { same: 0, rounding: 0, outside: 0, law: 0, power: 0 };
  for (const { entry } of listed) if (entry) equivalent[entry.category]++;
  return {
    task,
    mutants: tried.length,
    rejected: tried.length - accepted.length,
    late: tried.filter(({ verdict }) => verdict === 'late').length,
    equivalent,
    survivors: listed.filter(({ entry }) => !entry).map(({ mutant }) => mutant),
    stale: entries.filter((entry) => !accepted.some((mutant) => names(entry, mutant))),
  };
}
