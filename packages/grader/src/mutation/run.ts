import type { Equivalent, Task } from 'questions';
import { inParallel } from '../measure/tools.ts';
import { createEquality } from './equality.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { createTrial, type MutationTools } from './trial.ts';

/** A mutant of one of a task's right programs. */
export interface TaskMutant extends Mutant {
  /** `solution`, `solution-2` */
  program: string;
  /** The right program that it was made from. */
  original: string;
}

/** What became of the mutants of a task's right programs. */
export interface MutationResult {
  task: Task;
  mutants: number;
  rejected: number;
  /** Those of the rejected that came to no end in their time. */
  late: number;
  equivalent: Record<Equivalent['category'], number>;
  survivors: TaskMutant[];
  /** Entries of `equivalents.ts` that do not hold: they name no mutant that is accepted, or one that is not what they say. */
  wrongEntries: { was: string; becomes: string; why: string }[];
}

/** The share of mutants that are rejected, of those that are not listed as equivalent. */
export const scoreOf = ({ rejected, survivors }: Pick<MutationResult, 'rejected' | 'survivors'>): number =>
  survivors.length === 0 ? 1 : rejected / (rejected + survivors.length);

/** The right programs of a task, without those that its base task has already. */
function programsOf(task: Task, bank: ReadonlyMap<string, Task>): { program: string; source: string }[] {
  const base = bank.get(task.inherits ?? '');
  const known = new Set(base ? [base.solution, ...base.alternatives] : []);
  return [task.solution, ...task.alternatives]
    .map((source, i) => ({ program: i === 0 ? 'solution' : `solution-${i + 1}`, source }))
    .filter(({ source }) => !known.has(source));
}

/** All mutants of a task's right programs. */
export async function mutantsOfTask(task: Task, bank: ReadonlyMap<string, Task>): Promise<TaskMutant[]> {
  const lists = await Promise.all(
    programsOf(task, bank).map(async ({ program, source }) =>
      (await mutantsOf(source)).map((mutant) => ({ ...mutant, program, original: source })),
    ),
  );
  return lists.flat();
}

type Entry = { was: string; becomes: string; category: Equivalent['category'] };

const entriesOf = (task: Task): Entry[] =>
  task.equivalents.flatMap(({ was, becomes, category }) => becomes.map((one) => ({ was, becomes: one, category })));

const names = (entry: Entry, mutant: Mutant): boolean => entry.was === mutant.was && entry.becomes === mutant.becomes;

/** Tries mutants of a task and compares those that are accepted with the list of equivalent ones. */
export async function mutate(task: Task, mutants: TaskMutant[], tools: MutationTools): Promise<MutationResult> {
  const trial = await createTrial(task, task.solution, tools);
  const verdicts = await inParallel(mutants, (mutant) => trial(mutant.source));
  const tried = mutants.map((mutant, i) => ({ mutant, verdict: verdicts[i]! })).filter(({ verdict }) => verdict !== 'invalid');
  const accepted = tried.filter(({ verdict }) => verdict === 'accepted').map(({ mutant }) => mutant);
  const entries = entriesOf(task);
  const listed = accepted.map((mutant) => ({ mutant, entry: entries.find((entry) => names(entry, mutant)) }));
  const equivalent = { same: 0, rounding: 0, outside: 0, law: 0, power: 0 };
  for (const { entry } of listed) if (entry) equivalent[entry.category]++;
  const unused = entries.filter(
    (entry) => mutants.some((mutant) => names(entry, mutant)) && !accepted.some((mutant) => names(entry, mutant)),
  );
  return {
    task,
    mutants: tried.length,
    rejected: tried.length - accepted.length,
    late: tried.filter(({ verdict }) => verdict === 'late').length,
    equivalent,
    survivors: listed.filter(({ entry }) => !entry).map(({ mutant }) => mutant),
    wrongEntries: [...unused.map((entry) => ({ ...entry, why: 'is rejected' })), ...(await unequalEntries(task, accepted, tools))],
  };
}

/** Entries that name none of a task's mutants: what they name was changed. */
export const strayEntries = (task: Task, mutants: TaskMutant[]): MutationResult['wrongEntries'] =>
  entriesOf(task)
    .filter((entry) => !mutants.some((mutant) => names(entry, mutant)))
    .map((entry) => ({ ...entry, why: 'is no mutant' }));

/** Entries whose mutants differ from the program that they were made from. */
export async function unequalEntries(task: Task, mutants: TaskMutant[], tools: MutationTools): Promise<MutationResult['wrongEntries']> {
  const entries = entriesOf(task);
  const equalities = new Map<string, ReturnType<typeof createEquality>>();
  const listed = mutants.flatMap((mutant) => {
    const entry = entries.find((each) => names(each, mutant));
    return entry ? [{ mutant, entry }] : [];
  });
  const found = await inParallel(listed, async ({ mutant, entry }) => {
    const equality = equalities.get(mutant.original) ?? createEquality(task, mutant.original, tools);
    equalities.set(mutant.original, equality);
    const why = await equality(mutant.source, entry.category);
    return why === undefined ? [] : [{ ...entry, why }];
  });
  return found.flat();
}
