// `npm run bench -- [--seconds S] [--http] [--tasks softmax,self-attention]`: submissions per second, and milliseconds from source to report, beside what bounds them.
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { loadBank, type Task } from 'questions';
import { createGrader } from '../../index.ts';
import { createOracle } from '../../oracle/oracle.ts';
import { seedPool } from '../../seeds.ts';
import { cacheFolder, defaultSecret, tableText } from '../tools.ts';
import { bare, perProcess, sandboxed } from './contenders.ts';
import { startServer } from './http.ts';
import type { Stages } from './stages.ts';
import { perSecond, quantile, type Timing } from './timing.ts';
import { benchTasks } from './work.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, http: { type: 'boolean', default: false }, tasks: { type: 'string' } },
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error(`--seconds ${values.seconds}: must be a positive number`);

const wanted = values.tasks?.split(',');

const names = {
  direct: '(a) no sandbox',
  isolate: '(a′) bare fresh isolate',
  grader: 'the grader',
  process: '(b) a Node process each',
  http: 'through HTTP and database',
} as const;
type Kind = keyof typeof names;
type Timings = Partial<Record<Kind, Timing>>;

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

function rowsOf(timings: Timings): string[][] {
  const grader = perSecond(timings.grader!);
  return Object.entries(timings).map(([kind, timing]) => [
    names[kind as Kind],
    perSecond(timing).toFixed(1),
    ...[0.5, 0.95, 0.99].map((share) => ms(quantile(timing.durationsMs, share))),
    (grader / perSecond(timing)).toFixed(2),
    String(timing.durationsMs.length),
  ]);
}

const header = ['', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'grader ÷ this', 'submissions'];

const stagesFile = fileURLToPath(new URL('./stages.ts', import.meta.url));

async function stagesText(task: Task, median: number): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-node-snapshot', '--no-warnings', stagesFile, task.id]);
  const stages: Stages = JSON.parse(stdout);
  const inside = stages.compile + stages.load + stages.run + stages.compare;
  const steps: [string, number][] = [
    ['strip types, parse, check rules', stages.compile],
    ['compile and link in the isolate, begin', stages.load],
    ['run every case, arguments and results copied', stages.run],
    ['compare and report', stages.compare],
    ['pipe to the child and back, queue, other work on the same cores', Math.max(0, median - inside)],
  ];
  const largest = steps.toSorted((a, b) => b[1] - a[1])[0]!;
  const rows = steps.map(([name, value]) => [`  ${name}`, ms(value), `${((100 * value) / median).toFixed(0)} %`]);
  const aside = [
    ['  beside it, ahead of the next submission: isolate and harness', ms(stages.isolate)],
    ['  beside it, for a wrong program: diagnosis', ms(stages.diagnose)],
  ];
  return `Steps of one grading, medians in ms (p50 ${ms(median)}); what dominates: ${largest[0]}\n${tableText([...rows, ...aside])}`;
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ` +
    `${process.platform} ${release()}, Node ${process.version}; load before: ${loadavg()[0]!.toFixed(2)}; ${seconds} s each`,
);
const bank = await loadBank();
const oracle = createOracle({ cacheFolder, log: () => undefined });
const grader = await createGrader({ bank, seedSecret: defaultSecret, cacheFolder });
const server = values.http ? await startServer() : undefined;
try {
  for (const { size, id } of benchTasks.filter((one) => !wanted || wanted.includes(one.id))) {
    const task = bank.tasks.get(id)!;
    for (const seed of seedPool(defaultSecret, id, task.revision)) {
      await grader.grade({ task: id, source: task.solution, mode: 'submit', seed });
    }
    const timings: Timings = {
      direct: await bare('direct', task, seconds),
      isolate: await bare('isolate', task, seconds),
      grader: await sandboxed(task, grader, seconds),
      process: await perProcess(task, oracle, seconds),
      ...(server ? { http: await server.grade(task, seconds) } : {}),
    };
    console.log(`\n${id} (${size})\n${tableText([header, ...rowsOf(timings)])}`);
    console.log(await stagesText(task, quantile(timings.grader!.durationsMs, 0.5)));
  }
} finally {
  await Promise.all([grader.close(), oracle.close(), server?.stop()]);
}
