import type { Task } from 'questions';
import { casesOf } from '../cases.ts';
import { compare } from '../compare.ts';
import { diagnose, isSame } from '../diagnose.ts';
import { expectedOf, judgeOutcome, judgeProgram, type Judged } from '../grade.ts';
import type { MistakeOutcome, MistakeRunner } from '../mistakes.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { toleranceOf } from '../tolerance.ts';

/** A solution's worst error, as a share of the tolerance. */
const solutionWithin = 0.1;
/** A mistake's worst error, as a multiple of the tolerance, where it is not wrong by shape or outcome. */
const mistakeBeyond = 10;

export interface GateTools {
  sandbox: Sandbox;
  oracle: Oracle;
  mistakes: MistakeRunner;
}

/** A violation is one sentence with the task, the program, the seed and the figures. No violation: the gate is passed. */
type Violations = Promise<string[]>;

/** A task has something to show, something to hide, and no two cases of one name. */
export function caseGate(task: Task, seeds: number[]): string[] {
  return seeds.flatMap((seed) => {
    const cases = task.casesFor(seed);
    const ids = cases.map((one) => one.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    return [
      ...(twice === undefined ? [] : [`${task.id}, seed ${seed}: two cases are named '${twice}'`]),
      ...(['public', 'hidden'] as const)
        .filter((visibility) => cases.every((one) => one.visibility !== visibility))
        .map((visibility) => `${task.id}, seed ${seed}: there is no ${visibility} case`),
    ];
  });
}

export async function starterGate(task: Task, seed: number, { sandbox, oracle }: GateTools): Violations {
  const { status } = await judgeProgram({ task, source: task.starter, mode: 'submit', seed }, sandbox, oracle);
  return status === 'accepted' ? [`${task.id}: the starter is accepted with seed ${seed}`] : [];
}

/** The solution and its alternatives are accepted on every seed, their worst error at most a tenth of the tolerance. */
export async function solutionGate(task: Task, seeds: number[], { sandbox, oracle }: GateTools): Violations {
  const programs = [task.solution, ...task.alternatives].map((source, i) => ({ name: i === 0 ? 'solution' : `solution-${i + 1}`, source }));
  const jobs = programs.flatMap(({ name, source }) => seeds.map((seed) => ({ name, source, seed })));
  const violations = await eachOf(jobs, async ({ name, source, seed }) => {
    const judged = await judgeProgram({ task, source, mode: 'submit', seed }, sandbox, oracle);
    return solutionViolations(judged).map((text) => `${task.id}, ${name}, seed ${seed}: ${text}`);
  });
  return violations;
}

function solutionViolations({ cases, status, outcome }: Judged): string[] {
  if (outcome.status !== 'done') return [`${status} ${outcome.error?.message ?? ''}`];
  return cases.flatMap(({ definition, comparison, status, reason, checks = [] }) => {
    const where = `case '${definition.id}'`;
    const failed = checks.filter((check) => !check.passed).map((check) => `${check.id} has p = ${check.pValue}`);
    if (status !== 'passed') return [`${where} is ${status}: ${[reason?.code, ...failed, figures(comparison)].filter(Boolean).join(', ')}`];
    const ratio = comparison?.worstRatio ?? 0;
    return ratio > solutionWithin ? [`${where}: ${figures(comparison)}; at most ${solutionWithin} of the tolerance is allowed`] : [];
  });
}

const figures = (comparison: Judged['cases'][number]['comparison']): string =>
  comparison ? `worst error ${comparison.worstAbsolute.toExponential(2)}, ${comparison.worstRatio.toPrecision(3)} of the tolerance` : '';

/** Every mistake fails on every seed, by ten times the tolerance or by shape or outcome, and is diagnosed as itself alone. */
export async function mistakeGate(task: Task, seeds: number[], tools: GateTools): Violations {
  return eachOf(seeds, async (seed) => {
    const cases = casesOf(task, 'submit', seed);
    const [expected, outcomes] = await Promise.all([expectedOf(task, cases, tools.oracle), tools.mistakes.outcomes(task, seed)]);
    const own = outcomes.map(async (mistake) => {
      const judged = judgeOutcome(task, cases, expected, { ...nothingMeasured, ...mistake });
      const { diagnoses } = await diagnose({ task, mode: 'submit', seed, judged }, tools.mistakes);
      const said = diagnoses.map((diagnosis) => diagnosis.id);
      return [marginViolation(judged), diagnosisViolation(task, mistake.id, said)]
        .filter((text) => text !== undefined)
        .map((text) => `${task.id}, mistake '${mistake.id}', seed ${seed}: ${text}`);
    });
    return [...(await Promise.all(own)).flat(), ...twinViolations(task, seed, outcomes)];
  });
}

const nothingMeasured = { printed: '', cpuMs: 0, wallMs: 0, peakHeapBytes: 0 };

function marginViolation({ status, cases }: Judged): string | undefined {
  if (status === 'accepted') return 'is accepted';
  if (status !== 'wrong') return undefined;
  const isPlain = cases.every((one) => one.status === 'passed' || one.reason?.code === 'values');
  const margin = Math.max(...cases.map((one) => one.comparison?.worstRatio ?? 0));
  return isPlain && margin < mistakeBeyond
    ? `fails by ${margin.toPrecision(3)} times the tolerance; at least ${mistakeBeyond} is needed`
    : undefined;
}

/** Statistical mistakes need only be rejected: their draws may differ from those of the same mistake written otherwise. */
function diagnosisViolation(task: Task, id: string, said: string[]): string | undefined {
  return task.oracle === 'stat' || said[0] === id ? undefined : `is diagnosed as ${said.map((one) => `'${one}'`).join(', ') || 'nothing'}`;
}

function twinViolations(task: Task, seed: number, outcomes: MistakeOutcome[]): string[] {
  if (task.oracle === 'stat') return [];
  return outcomes.flatMap((one, i) =>
    outcomes
      .slice(i + 1)
      .filter((other) => one.status === other.status && isSame(one.calls, other, toleranceOf(task)))
      .map((other) => `${task.id}, seed ${seed}: mistakes '${one.id}' and '${other.id}' cannot be told apart`),
  );
}

/** A reference by autodiff agrees with central differences in float64, within the task's tolerance. */
export async function gradientGate(task: Task, seeds: number[], { oracle }: GateTools): Violations {
  return eachOf(seeds, async (seed) => {
    const cases = task.casesFor(seed).filter((one) => one.throws === undefined);
    const [byAutodiff, byDifferences] = await Promise.all([
      oracle.expected(task, { scope: 'hidden', seed, cases }),
      oracle.numeric(
        task,
        cases.map((one) => one.args),
      ),
    ]);
    return cases.flatMap((one, i) => {
      const reference = byAutodiff[i];
      if (reference?.kind !== 'leaves') return [];
      const comparison = compare(byDifferences[i] ?? [], reference.leaves, toleranceOf(task));
      if (comparison.equal) return [];
      const { path = '', index = [], got, expected } = comparison.worst ?? {};
      const place = comparison.worst ? `${path}[${index.join(', ')}]: numeric ${got}, autodiff ${expected}` : comparison.reason?.code;
      return [`${task.id}, seed ${seed}, case '${one.id}': numeric.ts and reference.ts differ, ${figures(comparison)}, ${place}`];
    });
  });
}

/** A statistical task has cases that repeat a generator's seed and cases that change nothing else. */
export async function pairGate(task: Task, seed: number, { sandbox, oracle }: GateTools): Violations {
  const { cases } = await judgeProgram({ task, source: task.solution, mode: 'submit', seed }, sandbox, oracle);
  const ids = new Set(cases.flatMap((one) => one.checks ?? []).map((check) => check.id));
  return ['repeats', 'differs'].filter((id) => !ids.has(id)).map((id) => `${task.id}: no pair of cases tests '${id}'`);
}

/** The violations of all jobs, two at a time, so that a sandbox of two children is kept busy. */
async function eachOf<T>(jobs: T[], violationsOf: (job: T) => Violations): Violations {
  const found: string[][] = [];
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [i, job] of queue) found[i] = await violationsOf(job);
  };
  await Promise.all([work(), work()]);
  return found.flat();
}
