import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { Browser } from '../testing/browser.ts';
import { findBackends, switchFor } from '../testing/databases.ts';
import { solutionOf } from '../testing/programs.ts';

const backends = await findBackends();
const token = 'fd0c9a7d1f5b4e6c8a2b3d4e5f60718293a4';

/** One sample of the text format, or undefined. */
const valueOf = (text: string, sample: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.slice(sample.length + 1));
};

describe.each(backends)('$name database', (backend) => {
  let server: TestServer;
  let app: FastifyInstance;
  beforeAll(async () => {
    server = await createTestServer(backend);
    ({ app } = server);
  });
  afterAll(() => server.remove());

  test('alive and ready, by whatever name the machine is asked', async () => {
    for (const host of ['localhost', '10.0.0.7:3000', 'app']) {
      expect((await app.inject({ url: '/health', headers: { host } })).json(), host).toEqual({ status: 'ok' });
      expect((await app.inject({ url: '/ready', headers: { host } })).json(), host).toEqual({ status: 'ready', reasons: [] });
    }
  });

  test('a migration that is missing is named, and the process is alive all the same', async () => {
    const { prisma } = server.database.database;
    const [last] = await prisma.$queryRaw<{ migration_name: string }[]>`
      UPDATE _prisma_migrations SET rolled_back_at = now()
      WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations) RETURNING migration_name`;
    const response = await app.inject('/ready');
    await prisma.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`;
    expect(response.statusCode).toBe(503);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.json()).toEqual({ status: 'not-ready', reasons: [`The database lacks migrations: ${last!.migration_name}.`] });
    expect((await app.inject('/health')).statusCode).toBe(200);
    expect((await app.inject('/ready')).statusCode).toBe(200);
  });

  test('the numbers: stages, queue, kills, caches, and requests by route and status', async () => {
    const learner = new Browser(app);
    const code = solutionOf(server.bank, 'softmax');
    const submit = async (text: string) => {
      const id = randomUUIDv7();
      await learner.post('/api/submissions', { id, task: 'softmax', code: text });
      return (await learner.get(`/api/submissions/${id}?wait=30`)).json().report.status;
    };
    expect(await submit(code)).toBe('accepted');
    expect(await submit(code)).toBe('accepted');
    expect(await submit('export function softmax(x: Matrix): Matrix { while (true) {} }')).toBe('timeout');
    await learner.get('/api/tasks/none');
    const text = (await app.inject('/metrics')).body;
    for (const stage of ['wait', 'run', 'expected', 'compare', 'diagnose', 'report', 'all']) {
      expect(valueOf(text, `descent_grading_seconds_count{stage="${stage}"}`), stage).toBe(3);
    }
    expect(valueOf(text, 'descent_submissions_waiting')).toBe(0);
    expect(valueOf(text, 'descent_sandbox_children')).toBeGreaterThan(0);
    // Its verdict did not wait until it was gone.
    await expect
      .poll(async () => /children_ended_total\{reason="time"\} [1-9]/.test((await app.inject('/metrics')).body), { timeout: 10_000 })
      .toBe(true);
    expect(valueOf(text, 'descent_cache_lookups_total{cache="expected",found="memory"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'descent_http_request_seconds_count{method="POST",route="/api/submissions",status="200"}')).toBe(3);
    expect(valueOf(text, 'descent_http_request_seconds_count{method="GET",route="/api/tasks/:id",status="404"}')).toBe(1);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('while');
  });

  describe('without a token the metrics are read on the machine itself alone', () => {
    const refused = [
      ['from another machine', { remoteAddress: '203.0.113.5' }],
      ['by another name, as a page of another site could', { headers: { host: 'evil.example' } }],
      ['through a proxy on this machine', { headers: { host: 'localhost', 'x-forwarded-for': '203.0.113.5' } }],
    ] as const;
    test.each(refused)('not %s', async (_name, how) => {
      const response = await app.inject({ url: '/metrics', ...how });
      expect(response.statusCode).toBe(403);
      expect(response.body).not.toContain('descent_');
    });
  });
});

describe('with a token', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer(backends[0]!, { env: { METRICS_TOKEN: token } });
  });
  afterAll(() => server.remove());
  const read = (headers: Record<string, string>, remoteAddress = '203.0.113.5') =>
    server.app.inject({ url: '/metrics', headers, remoteAddress });

  test('the metrics are read from anywhere with it, and from nowhere without', async () => {
    expect((await read({ host: 'app:3000', authorization: `Bearer ${token}` })).statusCode).toBe(200);
    expect((await read({}, '127.0.0.1')).statusCode).toBe(401);
    expect((await read({ authorization: `Bearer ${token}x` })).statusCode).toBe(401);
    expect((await read({ authorization: token })).statusCode).toBe(401);
  });
});

test('a database that goes away: not ready, and it says so; back again: ready', { timeout: 120_000 }, async (context) => {
  const own = backends.find(({ name }) => name === 'server');
  if (!own) return context.skip('no database server is here');
  const server = await createTestServer(own);
  const isThere = switchFor(server.database);
  try {
    expect((await server.app.inject('/ready')).statusCode).toBe(200);
    await isThere(false);
    const away = await server.app.inject('/ready');
    expect(away.statusCode).toBe(503);
    expect(away.json().reasons).toEqual(['The database does not answer.']);
    expect((await server.app.inject('/health')).statusCode).toBe(200);
    expect((await server.app.inject('/metrics')).statusCode).toBe(200);
    await isThere(true);
    await expect.poll(async () => (await server.app.inject('/ready')).statusCode, { timeout: 20_000 }).toBe(200);
  } finally {
    await isThere(true);
    await server.remove();
  }
});

test('a grader that is closed has no child, and says so', { timeout: 60_000 }, async () => {
  const server = await createTestServer(backends[0]!);
  await server.grader.close();
  const response = await server.app.inject('/ready');
  expect(response.statusCode).toBe(503);
  expect(response.json().reasons).toEqual(['The sandbox has no child to run a program in.']);
  await server.remove();
});
