import type { Task } from 'questions';
import { casesOf, type GradedCase } from '../cases.ts';
import { expectedOf, judgeOutcome, runProgram } from '../grade.ts';
import { BUDGET_MS, UNDISTURBED_CORE_SHARE } from '../limits.ts';
import type { Expected, Oracle } from '../oracle/oracle.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { seedPool } from '../seeds.ts';

/** Seeds of the default pool on which a mutant must be rejected. */
const seedsTried = 4;
const defaultSecret = 'descent';

/** What a mutant may take: this many times what the solution takes, but not less than the floor, so that a loop without an end costs little. */
const budgetFactor = 20;
const budgetFloorMs = 100;

export interface MutationTools {
  sandbox: Sandbox;
  oracle: Oracle;
}

/** `invalid`: no program. `late`: rejected because it came to no end in time. */
export type MutantVerdict = 'invalid' | 'rejected' | 'late' | 'accepted';

interface Round {
  seed: number;
  cases: GradedCase[];
  expected: Expected[];
  budgetMs: number;
}

/**
 * Tries programs on the cases of a task: first on those that stand for every seed, then on whole submissions with four seeds of the pool.
 * A program is rejected only where every seed rejects it. What fails early costs one run of few cases.
 */
export async function createTrial(task: Task, solution: string, tools: MutationTools): Promise<(source: string) => Promise<MutantVerdict>> {
  const seeds = seedPool(defaultSecret, task.id, task.revision).slice(0, seedsTried);
  const whole = await Promise.all(seeds.map((seed) => roundOf(task, solution, seed, casesOf(task, 'submit', seed), tools)));
  const fixed = whole[0]!.cases.filter((one) => one.set.scope === 'fixed');
  // The law of a random result shows in all draws together.
  const first = task.oracle === 'stat' ? [] : [await roundOf(task, solution, seeds[0]!, fixed, tools)];
  return async (source) => {
    const early = first[0] ? await verdictOf(task, source, first[0], tools) : 'accepted';
    if (early !== 'accepted') return early;
    const verdicts: MutantVerdict[] = [];
    for (const round of whole) {
      const verdict = await verdictOf(task, source, round, tools);
      if (verdict === 'accepted') return verdict;
      verdicts.push(verdict);
    }
    return verdicts[0]!;
  };
}

async function roundOf(
  task: Task,
  solution: string,
  seed: number,
  cases: GradedCase[],
  { sandbox, oracle }: MutationTools,
): Promise<Round> {
  const [expected, { wallMs }] = await Promise.all([
    expectedOf(task, cases, oracle),
    runProgram(task, solution, cases, seed, sandbox, BUDGET_MS),
  ]);
  return { seed, cases, expected, budgetMs: Math.min(BUDGET_MS, Math.max(budgetFloorMs, Math.ceil(budgetFactor * wallMs))) };
}

async function verdictOf(
  task: Task,
  source: string,
  { seed, cases, expected, budgetMs }: Round,
  { sandbox }: MutationTools,
): Promise<MutantVerdict> {
  const outcome = await runProgram(task, source, cases, seed, sandbox, budgetMs);
  // A program that the machine held up is no mutant that was found out.
  const wasHeldUp = outcome.status === 'timeout' && outcome.cpuMs < UNDISTURBED_CORE_SHARE * budgetMs;
  const settled = wasHeldUp ? await runProgram(task, source, cases, seed, sandbox, BUDGET_MS) : outcome;
  const { status, cases: judged } = judgeOutcome(task, cases, expected, settled);
  if (status === 'accepted') return 'accepted';
  if (status === 'compile-error') return 'invalid';
  const isWrongSomewhere = judged.some((one) => !['passed', 'untested', 'timeout'].includes(one.status));
  return status === 'timeout' && !isWrongSomewhere ? 'late' : 'rejected';
}
