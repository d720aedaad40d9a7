import type { Task } from 'questions';
import { casesOf, fixedCases, hiddenCases, type GradedCase, type Mode } from './cases.ts';
import { GraderError } from './errors.ts';
import { untimed } from './events.ts';
import { judgeAll, statusOf, type JudgedCase } from './judge.ts';
import type { Expected, Oracle } from './oracle/oracle.ts';
import type { Outcome, Sandbox } from './sandbox/protocol.ts';
import { BUDGET_MS } from './limits.ts';
import { judgeTogether } from './statistics.ts';
import { toleranceOf } from './tolerance.ts';

export interface GradeJob {
  task: Task;
  source: string;
  mode: Mode;
  seed: number;
  /** The id of the one case that is run; every case of the mode where it is left out. */
  only?: string;
}

/** A program judged on every case, before diagnosis and before anything is hidden. */
export interface Judged {
  outcome: Outcome;
  cases: JudgedCase[];
  status: ReturnType<typeof statusOf>;
}

/** Runs a program on every case in one instance of its module, and compares outside the sandbox. @throws GraderError */
export async function judgeProgram(
  { task, source, mode, seed, only }: GradeJob,
  sandbox: Pick<Sandbox, 'run'>,
  oracle: Oracle,
  timed = untimed,
): Promise<Judged> {
  const cases = casesOf(task, mode, seed, only);
  const [outcome, expected] = await Promise.all([
    runProgram(task, source, cases, seed, sandbox),
    timed('expected', () => expectedOf(task, cases, oracle)),
  ]);
  return timed('compare', () => judgeOutcome(task, cases, expected, outcome));
}

/** @throws GraderError where a run is done and accepted without every case having passed */
export function judgeOutcome(task: Task, cases: GradedCase[], expected: Expected[], outcome: Outcome): Judged {
  const alone = judgeAll(cases, expected, outcome, toleranceOf(task));
  const types = task.signature.params.map((param) => param.type);
  const judged = task.oracle === 'stat' && outcome.status === 'done' ? judgeTogether(alone, types) : alone;
  const status = statusOf(outcome, judged);
  const unproven = judged.find((one) => one.status !== 'passed');
  if (status === 'accepted' && unproven) {
    throw new GraderError(`task '${task.id}': the run is done, but case '${unproven.definition.id}' is ${unproven.status}`);
  }
  return { outcome, cases: judged, status };
}

export function runProgram(
  task: Task,
  source: string,
  cases: GradedCase[],
  seed: number,
  sandbox: Pick<Sandbox, 'run'>,
  budgetMs = BUDGET_MS,
): Promise<Outcome> {
  return sandbox.run({
    source,
    signature: task.signature,
    forbids: task.forbids ?? [],
    cases: cases.map((one) => one.definition.args),
    seed,
    budgetMs,
  });
}

/** What each case must give, in their order. */
export async function expectedOf(task: Task, cases: GradedCase[], oracle: Oracle): Promise<Expected[]> {
  const sets = [...new Set(cases.map((one) => one.set))];
  const bySet = new Map(await Promise.all(sets.map(async (set) => [set, await oracle.expected(task, set)] as const)));
  return cases.map((one) => bySet.get(one.set)![one.index]!);
}

/** Everything that the oracle is asked for when a task is graded with one of these seeds. */
export const caseSetsOf = (task: Task, seeds: number[]) => [fixedCases(task), ...seeds.map((seed) => hiddenCases(task, seed))];
