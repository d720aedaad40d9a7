// `npm run mutate [-- task ...]`: the share of small changes of each task's right programs that its cases reject, and every change that they accept.
// `-- --write` puts the table into docs/content.md.
import { parseArgs } from 'node:util';
import { EquivalenceCategory, loadBank } from 'questions';
import { mutantsOfTask, mutate, scoreOf, strayEntries, type MutationResult } from '../mutation/run.ts';
import { createOracle } from '../oracle/oracle.ts';
import { createSandbox } from '../sandbox/pool.ts';
import { cacheFolder, tableText, writePart } from './tools.ts';

const header = ['task', 'mutants', 'rejected', 'of them late', 'equivalent', 'accepted', 'score'];

/** Rounded down: 100 % means all. */
const percent = (share: number): string => `${(Math.floor(1000 * share) / 10).toFixed(1)} %`;

const equivalentsOf = ({ equivalent }: MutationResult): number => Object.values(equivalent).reduce((total, count) => total + count, 0);

const rowOf = (result: MutationResult): (string | number)[] => [
  result.task.id,
  result.mutants,
  result.rejected,
  result.late,
  equivalentsOf(result),
  result.survivors.length,
  percent(scoreOf(result)),
];

function print(result: MutationResult): void {
  for (const { program, line, was, becomes } of result.survivors) {
    console.log(`\n${result.task.id}, ${program}.ts:${line} is accepted when changed\n  was      ${was}\n  becomes  ${becomes}`);
  }
  for (const { was, becomes, why } of result.wrongEntries) {
    console.log(`\n${result.task.id}, equivalents.ts: ${why}\n  was      ${was}\n  becomes  ${becomes}`);
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
if (values.write && positionals.length > 0) throw new Error('--write is for the whole bank');
const { tasks } = await loadBank();
const unknown = positionals.find((id) => !tasks.has(id));
if (unknown !== undefined) throw new Error(`no task '${unknown}' in the bank`);
const chosen = [...tasks.values()].filter((task) => positionals.length === 0 || positionals.includes(task.id));
const sandbox = await createSandbox();
const oracle = createOracle({ cacheFolder, log: () => undefined });
const start = performance.now();
const results: MutationResult[] = [];
try {
  for (const [i, task] of chosen.entries()) {
    console.error(`${i + 1} of ${chosen.length}: ${task.id}`);
    const mutants = await mutantsOfTask(task, tasks);
    if (mutants.length === 0) continue;
    const result = await mutate(task, mutants, { sandbox, oracle });
    result.wrongEntries.push(...strayEntries(task, mutants));
    results.push(result);
    print(result);
  }
} finally {
  await Promise.all([sandbox.close(), oracle.close()]);
}
const sum = (of: (result: MutationResult) => number): number => results.reduce((total, result) => total + of(result), 0);
const all = {
  rejected: sum((result) => result.rejected),
  survivors: results.flatMap((result) => result.survivors),
};
const total = [
  'all',
  sum((result) => result.mutants),
  all.rejected,
  sum((result) => result.late),
  sum(equivalentsOf),
  all.survivors.length,
  percent(scoreOf(all)),
];
const table = tableText([header, ...results.map(rowOf), total]);
const kinds = EquivalenceCategory.options.map((category) => `${category} ${sum((result) => result.equivalent[category])}`);
const text = `${table}\n\nequivalent by category: ${kinds.join(', ')}`;
console.log(`\n${text}`);
if (values.write) writePart('mutants', text);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
process.exitCode = results.some((result) => result.survivors.length > 0 || result.wrongEntries.length > 0) ? 1 : 0;
