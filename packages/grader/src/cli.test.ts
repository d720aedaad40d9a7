import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadBank } from 'questions';
import { afterAll, expect, test } from 'vitest';
import { Report } from './report.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const { tasks } = await loadBank();
const softmax = tasks.get('softmax')!;
const count = softmax.casesFor(1).length;
const folder = await mkdtemp(join(tmpdir(), 'cli-test-'));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
const solution = await file('solution.ts', softmax.solution);
const wrong = await file('wrong.ts', softmax.mistakes.find((one) => one.id === 'columns')!.source);

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** From the last word on stdout to the end of the process. */
  lingeredMs: number;
}

function grade(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...environment } });
    const ended: Ended = { code: null, out: '', err: '', lingeredMs: 0 };
    let spokeAt = performance.now();
    child.stdout.on('data', (chunk) => {
      ended.out += String(chunk);
      spokeAt = performance.now();
    });
    child.stderr.on('data', (chunk) => (ended.err += String(chunk)));
    child.on('close', (code) => resolve({ ...ended, code, lingeredMs: performance.now() - spokeAt }));
  });
}

test('accepted: exit 0, and nothing holds the process once it has spoken', async () => {
  const { code, out, err, lingeredMs } = await grade(['softmax', solution]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Accepted: ${count} of ${count} cases pass.`);
  expect(lingeredMs).toBeLessThan(5000);
});

test('wrong: exit 1, one JSON object with status, cases and diagnoses, the seed as asked', async () => {
  const { code, out } = await grade(['softmax', wrong, '--json', '--seed', '77']);
  expect(code).toBe(1);
  const report = Report.parse(JSON.parse(out));
  expect(report).toMatchObject({ status: 'wrong', seed: 77, diagnoses: [{ id: 'columns' }] });
  expect(report.cases.every((one) => one.status === 'wrong')).toBe(true);
});

test('Chinese report', async () => {
  expect((await grade(['softmax', wrong, '--lang', 'zh'])).out).toMatch(new RegExp(`${count} 个用例中有 ${count} 个结果错误。[^]*提示`));
});

test('list: the ids, one a line or as JSON', async () => {
  const [plain, json] = [await grade(['--list']), await grade(['--list', '--json'])];
  expect([plain.code, json.code]).toEqual([0, 0]);
  expect(new Set(JSON.parse(json.out))).toEqual(new Set(tasks.keys()));
  expect(plain.out.trim().split('\n')).toHaveLength(tasks.size);
});

test('batch: one report a line in the same order, exit 0 whatever the verdicts', async () => {
  const list = await file(
    'list.json',
    JSON.stringify([
      { task: 'softmax', file: wrong },
      { task: 'softmax', file: 'solution.ts' },
      { task: 'matmul', file: solution },
    ]),
  );
  const { code, out } = await grade(['--batch', list, '--json']);
  const reports = out
    .trim()
    .split('\n')
    .map((line) => Report.parse(JSON.parse(line)));
  expect(code).toBe(0);
  expect(reports.map((one) => [one.task, one.status])).toEqual([
    ['softmax', 'wrong'],
    ['softmax', 'accepted'],
    ['matmul', 'invalid-output'],
  ]);
});

test('batch with an unknown task or a missing file: exit 2, the others are graded, and no line is missing', async () => {
  const list = await file(
    'bad.json',
    JSON.stringify([
      { task: 'sofmax', file: solution },
      { task: 'softmax', file: 'none.ts' },
      { task: 'softmax', file: solution },
    ]),
  );
  const { code, out, err } = await grade(['--batch', list, '--json']);
  expect(code).toBe(2);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).status),
  ).toEqual(['grader-error', 'grader-error', 'accepted']);
  expect(err).toMatch(/no task 'sofmax'/);
});

test.for([
  { hazard: 'unknown task', args: ['sofmax', solution], says: /There is no task 'sofmax'\. Did you mean 'softmax'\?/ },
  { hazard: 'missing file', args: ['softmax', 'nowhere.ts'], says: /nowhere\.ts cannot be read/ },
  { hazard: 'no file', args: ['softmax'], says: /^Usage:/ },
  { hazard: 'unknown option', args: ['softmax', solution, '--sed', '1'], says: /--sed/ },
  { hazard: 'seed that is no number', args: ['softmax', solution, '--seed', 'x'], says: /--seed x: must be an integer/ },
  { hazard: 'unknown language', args: ['softmax', solution, '--lang', 'de'], says: /must be en or zh/ },
  { hazard: 'list that is none', args: ['--batch', solution], says: /is no list of/ },
])('usage error: $hazard, exit 2 and nothing on stdout', async ({ args, says }) => {
  const { code, out, err } = await grade(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(says);
});

test('a path is meant from where npm was called', async () => {
  const { code } = await grade(['softmax', 'solution.ts'], { npm_lifecycle_event: 'grade', INIT_CWD: folder });
  expect(code).toBe(0);
});

test('watch: every save is graded, a file that vanishes for a moment ends nothing, Ctrl-C does', { timeout: 60_000 }, async () => {
  const edited = await file('edited.ts', await readFile(wrong, 'utf8'));
  const child = spawn(process.execPath, [cli, 'softmax', edited, '--watch', '--json'], { cwd: folder });
  const reports = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => Report.parse(JSON.parse((await reports.next()).value ?? '')).status;
  try {
    expect(await next()).toBe('wrong');
    await rm(edited);
    await sleep(300);
    await writeFile(edited, 'export function softmax(');
    expect(await next()).toBe('compile-error');
    await writeFile(edited, softmax.solution);
    expect(await next()).toBe('accepted');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
