// `npm run margins [-- --seeds N] [task ...]`: how far right programs stay within the tolerance of each task, and wrong ones beyond it.
import { parseArgs } from 'node:util';
import { loadBank, type Task } from 'questions';
import { judgeOutcome, judgeProgram, expectedOf, type Judged } from '../grade.ts';
import { casesOf } from '../cases.ts';
import { createMistakeRunner, type MistakeRunner } from '../mistakes.ts';
import { createOracle, type Oracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { seedPool, seedsPerRevision } from '../seeds.ts';
import { cacheFolder, defaultSecret, inParallel, tableText } from './tools.ts';

interface Tools {
  sandbox: Sandbox;
  oracle: Oracle;
  mistakes: MistakeRunner;
}

/** The figure of one program on one seed: an error ÷ tolerance, the smallest p-value of a sample, or the way in which it fails otherwise. */
type Figure = { program: string } & ({ ratio: number } | { pValue: number } | { failure: string });

function figureOf(program: string, { cases, status }: Judged): Figure {
  const checks = cases.flatMap((one) => one.checks ?? []);
  const odd = cases.find((one) => one.status !== 'passed' && one.reason?.code !== 'values' && one.reason?.code !== 'statistics');
  if (status !== 'accepted' && status !== 'wrong') return { program, failure: status };
  if (odd) return { program, failure: odd.reason?.code ?? odd.status };
  if (checks.length > 0) return { program, pValue: Math.min(...checks.map((check) => check.pValue)) };
  return { program, ratio: Math.max(0, ...cases.map((one) => one.comparison?.worstRatio ?? 0)) };
}

async function rightFigures(task: Task, seed: number, { sandbox, oracle }: Tools): Promise<Figure[]> {
  const programs = [task.solution, ...task.alternatives];
  return Promise.all(
    programs.map(async (source, i) =>
      figureOf(i === 0 ? 'solution' : `solution-${i + 1}`, await judgeProgram({ task, source, mode: 'submit', seed }, sandbox, oracle)),
    ),
  );
}

const nothingMeasured = { printed: '', cpuMs: 0, wallMs: 0, peakHeapBytes: 0 };

async function wrongFigures(task: Task, seed: number, { oracle, mistakes }: Tools): Promise<Figure[]> {
  const cases = casesOf(task, 'submit', seed);
  const [expected, outcomes] = await Promise.all([expectedOf(task, cases, oracle), mistakes.outcomes(task, seed)]);
  return outcomes.map((outcome) => figureOf(outcome.id, judgeOutcome(task, cases, expected, { ...nothingMeasured, ...outcome })));
}

const figure = (value: number): string => (value === 0 ? '0' : value.toExponential(1));

/** The figure nearest to the tolerance, by name: the largest of the right ones, the smallest of the wrong ones. */
function nearestOf(figures: Figure[], side: 'right' | 'wrong'): string {
  const sign = side === 'right' ? -1 : 1;
  const ratios = figures.flatMap((one) => ('ratio' in one ? [one] : [])).sort((a, b) => sign * (a.ratio - b.ratio));
  const pValues = figures.flatMap((one) => ('pValue' in one ? [one] : [])).sort((a, b) => sign * (b.pValue - a.pValue));
  const named = (program: string, text: string) => (side === 'right' ? text : `${text} ${program}`);
  if (ratios[0]) return named(ratios[0].program, figure(ratios[0].ratio));
  return pValues[0] ? named(pValues[0].program, `p ${figure(pValues[0].pValue)}`) : '–';
}

/** How many programs fail by shape or outcome, in each way. */
function failuresOf(figures: Figure[]): string {
  const failed = figures.flatMap((one) => ('failure' in one ? [one] : []));
  const ways = Map.groupBy(failed, (one) => one.failure);
  return [...ways].map(([way, group]) => `${way}: ${[...new Set(group.map((one) => one.program))].join(', ')}`).join('; ');
}

async function rowOf(task: Task, seedCount: number, tools: Tools): Promise<string[]> {
  const seeds = seedPool(defaultSecret, task.id, task.revision).slice(0, seedCount);
  const right: Figure[] = [];
  const wrong: Figure[] = [];
  for (const seed of seeds) {
    right.push(...(await rightFigures(task, seed, tools)));
    wrong.push(...(await wrongFigures(task, seed, tools)));
  }
  const broken = failuresOf(right);
  return [task.id, broken === '' ? nearestOf(right, 'right') : `FAILS ${broken}`, nearestOf(wrong, 'wrong'), failuresOf(wrong)];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seeds: { type: 'string', default: '4' } } });
const seedCount = Number(values.seeds);
if (!Number.isInteger(seedCount) || seedCount < 1 || seedCount > seedsPerRevision) {
  throw new Error(`--seeds ${values.seeds}: from 1 to ${seedsPerRevision}`);
}
const { tasks } = await loadBank();
const chosen = [...tasks.values()].filter((task) => positionals.length === 0 || positionals.includes(task.id));
const sandbox = await createSandbox();
const log = () => undefined;
const oracle = createOracle({ cacheFolder, log });
try {
  const tools = { sandbox, oracle, mistakes: createMistakeRunner({ sandbox, cacheFolder, log }) };
  const rows = await inParallel(chosen, (task) => rowOf(task, seedCount, tools));
  console.log(
    `Error ÷ tolerance over ${seedCount} seeds: right programs must stay below 1, wrong ones above; p-values for random results.\n`,
  );
  console.log(tableText([['task', 'worst right', 'smallest wrong', 'wrong by shape or outcome'], ...rows], [0, 2, 3]));
} finally {
  await Promise.all([sandbox.close(), oracle.close()]);
}
