// `npm test`: everything that proves the product, stage by stage. `npm test -- units types` runs only those stages.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, run } from './steps.mjs';

/** Each stage with its budget in seconds on two cores; CONTRIBUTING.md explains them. */
const stages = [
  { name: 'prepare', budget: 120, command: ['node', 'scripts/prepare.ts'] },
  { name: 'format', budget: 10, command: ['oxfmt', '--check', '.'] },
  { name: 'lint', budget: 20, command: ['oxlint', '--quiet'] },
  { name: 'types', budget: 90, command: ['node', 'scripts/types.ts'] },
  { name: 'unused', budget: 20, command: ['knip'] },
  { name: 'arrow', budget: 30, command: ['depcruise', 'packages', 'apps', '--output-type', 'err'] },
  { name: 'units', budget: 480, vitest: 'unit' },
  { name: 'journeys', budget: 420, vitest: 'e2e' },
];

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !stages.some((stage) => stage.name === name));
if (unknown) {
  console.error(`There is no stage '${unknown}'. The stages are: ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}

await install();
const results = [];
for (const stage of stages.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${stage.name}`);
  const start = Date.now();
  const counts = stage.vitest ? await vitest(stage.vitest) : await single(stage.command);
  results.push({ name: stage.name, budget: stage.budget, seconds: (Date.now() - start) / 1000, ...counts });
  if (stage.name === 'prepare' && counts.failed > 0) break;
}

console.log('\nstage      passed  failed  seconds  budget');
for (const { name, passed, failed, seconds, budget } of results) {
  console.log(
    `${name.padEnd(10)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}  ${String(budget).padStart(6)}`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);

/** A stage that passes or fails as a whole. */
async function single([program, ...args]) {
  const code = await run(program, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A stage of many tests, counted from the runner's own report. A skipped test counts as failed in CI, and so does a run that tests nothing. */
async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'descent-test-'));
  const file = join(folder, 'report.json');
  const code = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  if (!report || report.numTotalTests === 0) return { passed: 0, failed: 1 };
  const skipped = process.env.CI ? report.numPendingTests + report.numTodoTests : 0;
  const failed = report.numFailedTests + skipped;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
