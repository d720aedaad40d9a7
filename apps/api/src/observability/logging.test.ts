import { randomUUIDv7 } from 'node:crypto';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { Browser } from '../testing/browser.ts';
import { findBackends } from '../testing/databases.ts';
import { loggerOptions } from './logging.ts';
import { requestId, routeOf } from './observe.ts';

const [backend] = await findBackends();
let server: TestServer;
let log = '';
beforeAll(async () => {
  server = await createTestServer(backend!, { env: { LOG_LEVEL: 'trace' }, logTo: { write: (line) => (log += line) } });
});
afterAll(() => server.remove());

const linesSince = (mark: number): Record<string, unknown>[] =>
  log
    .slice(mark)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('at the most talkative level the log holds nothing of', () => {
  const secret = 'swordfish-7b1c';

  test('a program: graded, refused, damaged, and one that the database does not take', async () => {
    const learner = new Browser(server.app);
    const code = `export const x = '${secret}';`;
    await learner.post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code });
    await learner.post('/api/tasks/softmax/run', { code: `throw new Error('${secret}')` });
    await learner.post('/api/submissions', { id: secret, task: secret, code });
    await learner.post('/api/submissions', `{"code":"${secret}`);
    await learner.post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code: `${code}\u0000` });
    await server.database.database.prisma.$executeRawUnsafe('ALTER TABLE submissions ADD CONSTRAINT nothing CHECK (false) NOT VALID');
    const failed = await learner.post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code });
    await server.database.database.prisma.$executeRawUnsafe('ALTER TABLE submissions DROP CONSTRAINT nothing');
    expect(failed.statusCode).toBe(500);
    expect(linesSince(0)).toContainEqual(expect.objectContaining({ msg: 'request failed', reqId: failed.headers['x-request-id'] }));
    expect(log).not.toContain(secret);
  });

  test('cookies, authorization, passwords, and what stands in a query or is named by a path', async () => {
    const learner = new Browser(server.app);
    const headers = { cookie: `descent.session_token=${secret}`, authorization: `Bearer ${secret}` };
    await learner.get('/api/me', headers);
    await learner.get(`/api/questions?lang=${secret}`, headers);
    await learner.get(`/api/tasks/${secret}`, headers);
    await learner.get(`/join/${secret}`);
    await learner.get(`/api/auth/reset-password/${secret}?token=${secret}`);
    await learner.post('/api/auth/sign-in/email', { email: 'a@example.org', password: secret });
    await learner.post('/api/auth/sign-up/email', { email: 'a@example.org', password: secret, name: 'A' });
    await learner.get(`/metrics`, headers);
    expect(log).not.toContain(secret);
  });
});

test('one line a request, by the id that the answer names, with route, status and time', async () => {
  const mark = log.length;
  const response = await new Browser(server.app).get('/api/tasks/softmax');
  expect(linesSince(mark).filter(({ msg }) => msg === 'request')).toEqual([
    expect.objectContaining({
      reqId: response.headers['x-request-id'],
      method: 'GET',
      route: '/api/tasks/:id',
      status: 200,
      ms: expect.any(Number),
    }),
  ]);
});

test('an id is unique, and taken over from a trusted proxy alone', () => {
  expect(requestId('abcdefgh-1', false)).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestId('abcdefgh-1', true)).toBe('abcdefgh-1');
  expect(requestId('two\nlines', true)).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestId(undefined, true)).not.toBe(requestId(undefined, true));
});

test('of a path below a wildcard its first word is kept, and no secret', () => {
  const route = (url: string, originalUrl: string) => routeOf({ routeOptions: { url }, originalUrl } as Parameters<typeof routeOf>[0]);
  expect(route('/*', '/join/3nV17abc?next=/')).toBe('/join');
  expect(route('/*', '/3nV17abcd')).toBe('/*');
  expect(route('/*', '/?token=x')).toBe('/*');
  expect(route('/api/auth/*', '/api/auth/reset-password/3nV17abc')).toBe('/api/auth/reset-password');
});

test('the row in an error of the database is not written, nor a secret by its name', () => {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const written = pino(loggerOptions('info'), stream);
  const cause = Object.assign(new Error('violates'), { code: '23514', detail: 'Failing row contains (swordfish).' });
  written.error({ err: new Error('failed', { cause }) });
  written.info({ password: 'swordfish', body: { token: 'swordfish' }, a: { b: { code: 'swordfish' } } });
  expect(text).not.toContain('swordfish');
  expect(text).toContain('23514');
  expect(text).toContain('violates');
});
