import { randomUUIDv7 } from 'node:crypto';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { loadBank } from 'questions';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Submission } from './contract/practice.ts';
import { Progress } from './contract/progress.ts';
import { openDatabase } from './database/open.ts';
import { emptyDatabase, temporaryFolder } from './testing/databases.ts';
import { startServer, type ServerProcess } from './testing/process.ts';

let folder: string;
const running: ServerProcess[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.kill('SIGKILL')));
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer({ DATA_DIR: folder, ...env });
  running.push(server);
  return server;
}

/** A database that is made already. */
const withDatabase = async () => cp(await emptyDatabase(), join(folder, 'postgres'), { recursive: true });

/** Starts what must not start; resolves to its exit code and what it said. */
async function refused(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const server = await startServer({ DATA_DIR: folder, ...env }, { wait: false });
  running.push(server);
  return { code: await server.exited, said: server.printed() };
}

test('killed before grading: the next start grades what was left, once, and in order', { timeout: 180_000 }, async () => {
  await withDatabase();
  const { solution } = (await loadBank()).tasks.get('softmax')!;
  const endless = 'export function softmax(x: Matrix): Matrix { while (true) {} }';
  const first = await start();
  const programs = [endless, endless, endless, solution].map((code) => ({ id: randomUUIDv7(), task: 'softmax', code }));
  let cookie = '';
  const send = async (server: ServerProcess, path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { ...init, headers: { cookie, 'content-type': 'application/json' } });
  for (const body of programs) {
    const response = await send(first, '/api/submissions', { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    cookie ||= response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }
  await first.kill('SIGKILL');

  const left = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
  expect(await left.prisma.submission.count({ where: { verdict: null } })).toBeGreaterThanOrEqual(2);
  await left.close();

  const second = await start();
  const verdicts: Submission[] = [];
  for (const { id } of programs) verdicts.push(Submission.parse(await (await send(second, `/api/submissions/${id}?wait=30`)).json()));
  expect(verdicts.map((verdict) => verdict.report?.status)).toEqual(['timeout', 'timeout', 'timeout', 'accepted']);
  const progress = Progress.parse(await (await send(second, '/api/progress')).json());
  expect(progress.activity).toMatchObject([{ count: programs.length }]);
  expect(await second.kill('SIGTERM')).toBe(0);

  const after = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
  expect(await after.prisma.submission.count()).toBe(programs.length);
  expect(await after.prisma.card.findMany({ where: { kind: 'task' } })).toMatchObject([{ reps: 1 }]);
  await after.close();
});

test('a second server on the same folder is refused with a sentence, and the first goes on', { timeout: 120_000 }, async () => {
  await withDatabase();
  const first = await start();
  const { code, said } = await refused({});
  expect(code).not.toBe(0);
  expect(said).toContain(folder);
  expect(said).toMatch(/in use by another process.*DATA_DIR.*DATABASE_URL/);
  expect(said).not.toMatch(/\n\s+at /);
  expect((await fetch(`${first.url}/api/questions`)).status).toBe(200);
});

test('a port that is taken is named, with what to do', { timeout: 60_000 }, async () => {
  await withDatabase();
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const { code, said } = await refused({ PORT: String(port) });
  other.close();
  expect(code).not.toBe(0);
  expect(said.trim()).toBe(`Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1}.`);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, and the folder is free at once', { timeout: 120_000 }, async (signal) => {
  await withDatabase();
  const server = await start();
  const { mode } = await stat(join(folder, 'secret'));
  expect(mode & 0o777).toBe(0o600);
  expect(await server.kill(signal)).toBe(0);
  const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
  await database.close();
});

describe('a folder that is no database of this release is refused with a sentence', () => {
  const damaged = {
    'no database at all': async () => writeFile(join(folder, 'postgres', 'notes.txt'), 'hello'),
    'another version': async () => writeFile(join(folder, 'postgres', 'PG_VERSION'), '16\n'),
    'a broken one': async () => writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n'),
  };
  test.each(Object.entries(damaged))('%s', { timeout: 60_000 }, async (_name, damage) => {
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await damage();
    const { code, said } = await refused({});
    expect(code).not.toBe(0);
    expect(said).toContain(join(folder, 'postgres'));
    expect(said).toMatch(/move (it|the folder) away/);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

test('a start that was killed while the database was made begins anew', { timeout: 120_000 }, async () => {
  await mkdir(join(folder, 'postgres.new'), { recursive: true });
  await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '17\n');
  const server = await start();
  expect((await fetch(`${server.url}/api/questions`)).status).toBe(200);
});

test('a damaged secret is not silently replaced', { timeout: 60_000 }, async () => {
  await writeFile(join(folder, 'secret'), 'not json');
  const { code, said } = await refused({});
  expect(code).not.toBe(0);
  expect(said).toContain('is damaged');
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('not json');
});

test('a database server that cannot be reached is named without its password', { timeout: 60_000 }, async () => {
  const { code, said } = await refused({ DATABASE_URL: 'postgresql://somebody:hunter2@127.0.0.1:1/none' });
  expect(code).not.toBe(0);
  expect(said).toContain('127.0.0.1:1/none');
  expect(said).not.toContain('hunter2');
  expect(said).not.toMatch(/\n\s+at /);
});
