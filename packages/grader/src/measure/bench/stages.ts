// A process of the bench: the steps of a grading one by one, in one process. Argument: task. Prints milliseconds by step as JSON.
import { loadBank, type Task } from 'questions';
import { compile } from '../../compile.ts';
import { diagnose } from '../../diagnose.ts';
import { judgeProgram } from '../../grade.ts';
import { createMistakeRunner } from '../../mistakes.ts';
import { createOracle, type Oracle } from '../../oracle/oracle.ts';
import { createBlueprint, createCell } from '../../sandbox/isolate.ts';
import { readInsideCode } from '../../sandbox/inside-code.ts';
import { callOutcome } from '../../sandbox/messages.ts';
import { createSandbox } from '../../sandbox/pool.ts';
import type { CallOutcome } from '../../sandbox/protocol.ts';
import { cacheFolder } from '../tools.ts';
import { quantile } from './timing.ts';
import { expectations, reportOf, submissionOf } from './work.ts';

const rounds = 120;
const warmUp = 20;
const budgetMs = 2000;

/** The median of each step, in the order in which they happen. */
export interface Stages {
  compile: number;
  isolate: number;
  load: number;
  run: number;
  compare: number;
  diagnose: number;
}

async function stagesOf(task: Task, oracle: Oracle): Promise<Stages> {
  const bySeed = await expectations(task, oracle);
  const blueprint = createBlueprint(await readInsideCode());
  const times: Record<Exclude<keyof Stages, 'diagnose'>, number[]> = { isolate: [], compile: [], load: [], run: [], compare: [] };
  let last = 0;
  const lap = (step: keyof typeof times): void => {
    times[step].push(performance.now() - last);
    last = performance.now();
  };
  for (let n = 0; n < rounds; n++) {
    const { source, seed } = submissionOf(task, n);
    const given = bySeed.get(seed)!;
    const args = given.cases.map((one) => one.definition.args);
    const job = { source, signature: task.signature, forbids: task.forbids ?? [], cases: args, seed, budgetMs };
    last = performance.now();
    const compiled = compile(source, task.signature.fn, job.forbids);
    if (!('js' in compiled)) throw new Error(compiled.error.message);
    lap('compile');
    const cell = createCell(blueprint, true);
    lap('isolate');
    cell.load(compiled.js, job.forbids);
    await cell.begin(job, () => budgetMs);
    lap('load');
    const calls: CallOutcome[] = [];
    for (const [index, one] of args.entries()) {
      const { outcome } = await cell.callCase(index, one, budgetMs);
      const data = outcome.kind === 'value' ? Buffer.from(outcome.data.buffer) : Buffer.alloc(0);
      calls.push(callOutcome(outcome.kind === 'value' ? { kind: 'value', leaves: outcome.leaves } : outcome, data));
    }
    lap('run');
    reportOf(task, seed, given, calls);
    lap('compare');
    cell.isolate.dispose();
  }
  const median = (durations: number[]): number => quantile(durations.slice(warmUp), 0.5);
  const { isolate, compile: compiling, load, run, compare } = times;
  return {
    compile: median(compiling),
    isolate: median(isolate),
    load: median(load),
    run: median(run),
    compare: median(compare),
    diagnose: await diagnosisMs(task, oracle),
  };
}

/** The median time of naming the first known mistake of a task, the outcomes of all mistakes being known. */
async function diagnosisMs(task: Task, oracle: Oracle): Promise<number> {
  const sandbox = await createSandbox({ concurrency: 1 });
  const mistakes = createMistakeRunner({ sandbox, cacheFolder, log: () => undefined });
  const durations: number[] = [];
  const { seed } = submissionOf(task, 0);
  const judged = await judgeProgram({ task, source: task.mistakes[0]!.source, mode: 'submit', seed }, sandbox, oracle);
  for (let n = 0; n < rounds; n++) {
    const began = performance.now();
    await diagnose({ task, mode: 'submit', seed, judged }, mistakes);
    durations.push(performance.now() - began);
  }
  await sandbox.close();
  return quantile(durations.slice(warmUp), 0.5);
}

const task = (await loadBank()).tasks.get(process.argv[2] ?? '');
if (!task) throw new Error(`no task '${process.argv[2]}'`);
const oracle = createOracle({ cacheFolder, log: () => undefined });
console.log(JSON.stringify(await stagesOf(task, oracle)));
await oracle.close();
