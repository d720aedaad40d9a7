// `npm run bench -- [--seconds S] [--http] [--tasks softmax,self-attention]`: submissions per second with one under way for each core, their CPU time over all
// processes, which other work on the machine hardly changes, and milliseconds from source to report, beside what bounds them.
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

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

interface Pair {
  /** One submission under way for each core. */
  together: Timing;
  /** One at a time: what somebody waits who is alone. */
  alone: Timing;
}
type Timings = Partial<Record<Kind, Pair>>;

/** The alone ones are timed for this share of the seconds. */
const aloneShare = 0.4;

async function pairOf(run: (seconds: number, workers?: number) => Promise<Timing>): Promise<Pair> {
  return { together: await run(seconds), alone: await run(seconds * aloneShare, 1) };
}

const cpuOf = ({ cpuMs, durationsMs }: Timing): number => cpuMs / durationsMs.length;

function rowsOf(timings: Timings): string[][] {
  const grader = timings.grader!.together;
  return Object.entries(timings).map(([kind, { together, alone }]) => [
    names[kind as Kind],
    perSecond(together).toFixed(1),
    (perSecond(grader) / perSecond(together)).toFixed(2),
    ms(cpuOf(together)),
    (cpuOf(grader) / cpuOf(together)).toFixed(2),
    ...[0.5, 0.95, 0.99].map((share) => ms(quantile(together.durationsMs, share))),
    ...[0.5, 0.99].map((share) => ms(quantile(alone.durationsMs, share))),
    String(together.durationsMs.length + alone.durationsMs.length),
  ]);
}

const header = [
  '',
  'per second',
  'grader ÷ this',
  'CPU ms',
  'grader ÷ this',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'alone p50',
  'alone p99',
  'submissions',
];

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
    ['pipe to the child and back, reading and checking its frames', Math.max(0, median - inside)],
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
      direct: await pairOf((time, workers) => bare('direct', task, time, workers)),
      isolate: await pairOf((time, workers) => bare('isolate', task, time, workers)),
      grader: await pairOf((time, workers) => sandboxed(task, grader, time, workers)),
      process: await pairOf((time, workers) => perProcess(task, oracle, time, workers)),
      ...(server ? { http: await pairOf((time, workers) => server.grade(task, time, workers)) } : {}),
    };
    console.log(`\n${id} (${size})\n${tableText([header, ...rowsOf(timings)])}`);
    console.log(await stagesText(task, quantile(timings.grader!.alone.durationsMs, 0.5)));
  }
} finally {
  await Promise.all([grader.close(), oracle.close(), server?.stop()]);
}
