import type { Arg, Equivalent, Task, Tolerance } from 'questions';
import { isSame } from '../diagnose.ts';
import { judgeProgram } from '../grade.ts';
import type { CallOutcome, Outcome } from '../sandbox/protocol.ts';
import { inParallel } from '../measure/tools.ts';
import type { MutationTools } from './trial.ts';

/** Seeds on which the results of a program and of an equivalent mutant are compared. */
const seedsCompared = 200;
/** Seeds on which a mutant must be accepted whose draws are others. */
const seedsAccepted = 4;
/** Calls of one run; a run may return a limited number of elements. */
const callsPerRun = 400;
/** Wall time for one run of so many calls. */
const runBudgetMs = 30_000;

/** The difference between two orders of the same operations in float64; nothing else is small enough. */
const rounding: Tolerance = { rtol: 1e-9, atol: 1e-12 };
const none: Tolerance = { rtol: 0, atol: 0 };

/** How far a mutant of this category may be from the program that it was made from. */
const toleranceOf = (category: Equivalent['category']): Tolerance => (category === 'rounding' ? rounding : none);

/**
 * Compares mutants with the program that they were made from, on every case of 200 seeds; random ones by whether four seeds accept them.
 * Resolves to a sentence where they are not what the category says.
 */
export function createEquality(task: Task, source: string, { sandbox, oracle }: MutationTools) {
  const calls = differentCalls(task);
  const run = (program: string, cases: Arg[][]) =>
    sandbox.run({ source: program, signature: task.signature, forbids: task.forbids ?? [], cases, seed: 1, budgetMs: runBudgetMs });
  const chunks = Array.from({ length: Math.ceil(calls.length / callsPerRun) }, (_, i) =>
    calls.slice(i * callsPerRun, (i + 1) * callsPerRun),
  );
  const own: Promise<CallOutcome[]>[] = [];

  return async (mutant: string, category: Equivalent['category']): Promise<string | undefined> => {
    if (category === 'law' || category === 'power') {
      if (task.oracle !== 'stat') return `'${category}' is said of a task whose results are not random`;
      const seeds = Array.from({ length: seedsAccepted }, (_, seed) => seed);
      const statuses = await inParallel(seeds, (seed) => judgeProgram({ task, source: mutant, mode: 'submit', seed }, sandbox, oracle));
      const rejected = statuses.findIndex(({ status }) => status !== 'accepted');
      return rejected < 0 ? undefined : `seed ${rejected} rejects it`;
    }
    for (const [i, cases] of chunks.entries()) {
      own[i] ??= run(source, cases).then(callsOf);
      const [expected, got] = await Promise.all([own[i], run(mutant, cases)]);
      const tolerance = toleranceOf(category);
      const odd = cases.findIndex(
        (_, j) => !isSame(expected.slice(j, j + 1), { ...got, calls: got.calls.slice(j, j + 1) }, () => tolerance),
      );
      if (odd >= 0) return `another result for ${JSON.stringify(cases[odd]).slice(0, 200)}`;
    }
    return undefined;
  };
}

/** Every call of a right program. @throws Error where it came to no end, with which nothing can be compared */
function callsOf({ status, calls, error }: Outcome): CallOutcome[] {
  if (status !== 'done') throw new Error(`a right program ended as ${status}: ${error?.message ?? ''}`);
  return calls;
}

/** The arguments of every case of 200 seeds, those that are the same for all seeds once. */
function differentCalls(task: Task): Arg[][] {
  const calls = new Map<string, Arg[]>();
  for (let seed = 1; seed <= seedsCompared; seed++) {
    for (const { args } of task.casesFor(seed)) calls.set(JSON.stringify(args), args);
  }
  return [...calls.values()];
}
