// `npm run statistics [-- --seeds N]`: right random programs are accepted on every seed, other laws and a variance that is off by 10% never.
// Ends with 1 where that does not hold.
import { parseArgs } from 'node:util';
import { loadBank, type Task } from 'questions';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import {
  initialiserProgram,
  initialisers,
  initialiserTask,
  randomRun,
  variances,
  type RandomRun,
  type RandomTools,
} from './random-tasks.ts';
import { level } from '../statistics/checks.ts';
import { inParallel, tableText } from './tools.ts';

/** Runs of a program whose variance is off by 10%. */
const powerRuns = 200;
/** Seeds on which each initialiser meets each law. */
const crossRuns = 10;

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '2000' } } });
const seedCount = Number(values.seeds);
if (!Number.isInteger(seedCount) || seedCount < 1) throw new Error(`--seeds ${values.seeds}: must be a whole number from 1 on`);

const { tasks } = await loadBank();
const heNormal = tasks.get('he-normal');
if (!heNormal) throw new Error("the bank has no task 'he-normal'");
// It runs for minutes, beside whatever else the machine does.
const sandbox = await createSandbox({ repeats: 20 });
const tools: RandomTools = { sandbox, oracle: createOracle({ log: () => undefined }) };

const runs = (task: Task, source: string, count: number): Promise<RandomRun[]> =>
  inParallel(
    Array.from({ length: count }, (_, seed) => seed),
    (seed) => randomRun(task, source, seed, tools),
  );

const acceptedOf = (all: RandomRun[]): number => all.filter((one) => one.accepted).length;

async function rightRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const task of [...tasks.values()].filter((one) => one.oracle === 'stat')) {
    for (const [i, source] of [task.solution, ...task.alternatives].entries()) {
      const all = await runs(task, source, seedCount);
      const smallest = Math.min(...all.map((one) => one.smallestP));
      const chances = Math.max(...all.map((one) => one.chances));
      const rejected = (chances * level * 100_000).toFixed(2);
      rows.push([`${task.id}, solution ${i + 1}`, all.length, acceptedOf(all), smallest.toExponential(1), chances, rejected]);
    }
  }
  return rows;
}

async function crossRows(): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const given of initialisers) {
    const row: (string | number)[] = [given.name];
    for (const asked of initialisers)
      row.push(acceptedOf(await runs(initialiserTask(heNormal!, asked), initialiserProgram(given), crossRuns)));
    rows.push(row);
  }
  return rows;
}

async function powerRows(): Promise<(string | number)[][]> {
  const [heDraws] = initialisers;
  const rows: (string | number)[][] = [];
  for (const factor of variances) {
    rows.push([`variance × ${factor}`, powerRuns, acceptedOf(await runs(heNormal!, initialiserProgram(heDraws!, factor), powerRuns))]);
  }
  return rows;
}

try {
  const right = await rightRows();
  console.log(
    `${tableText([['right programs', 'runs', 'accepted', 'smallest p', 'checks by chance', 'rejected of 100,000 at most'], ...right])}\n`,
  );
  const cross = await crossRows();
  console.log(`${tableText([[`accepted of ${crossRuns}`, ...initialisers.map((one) => one.name)], ...cross])}\n`);
  const power = await powerRows();
  console.log(tableText([['he normal with', 'runs', 'accepted'], ...power]));
  const holds =
    right.every(([, count, accepted]) => count === accepted) &&
    cross.every((row, i) => row.slice(1).every((accepted, j) => accepted === (i === j ? crossRuns : 0))) &&
    power.every(([, , accepted]) => accepted === 0);
  process.exitCode = holds ? 0 : 1;
} finally {
  await Promise.all([sandbox.close(), tools.oracle.close()]);
}
