import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { findBackends } from '../testing/databases.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';

const cookieName = 'descent.session_token';
/** Of the block for documentation: a stranger's. */
const stranger = '203.0.113.5';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer((await findBackends())[0]!);
});
afterAll(() => server.remove());

const write = (cookie?: string) =>
  server.app.inject({
    method: 'PATCH',
    url: '/api/me/preferences',
    payload: { introDone: true },
    headers: { origin: 'http://localhost', ...(cookie === undefined ? {} : { cookie: `${cookieName}=${cookie}` }) },
    remoteAddress: '198.51.100.7',
  });
const me = (cookie: string, remoteAddress = '198.51.100.7') =>
  server.app.inject({ url: '/api/me', headers: { cookie: `${cookieName}=${cookie}` }, remoteAddress });
const tokenOf = (response: Awaited<ReturnType<typeof write>>): string => {
  const found = response.cookies.find(({ name }) => name === cookieName);
  if (!found) throw new Error('no session was given');
  return found.value;
};

test('fixation: a session that somebody else chose is not taken over, a new one is drawn', async () => {
  const chosen = `${randomBytes(24).toString('base64url')}.${randomBytes(32).toString('base64')}`;
  const response = await write(encodeURIComponent(chosen));
  expect(response.statusCode).toBe(200);
  expect(tokenOf(response)).not.toBe(chosen);
  const before = await server.database.database.prisma.session.count({ where: { token: chosen.split('.')[0]! } });
  expect(before).toBe(0);
});

test('a token without its signature, or with that of another one, is nobody', async () => {
  const [mine, other] = [tokenOf(await write()), tokenOf(await write())];
  const nobody = (await server.app.inject({ url: '/api/me' })).json();
  expect((await me(encodeURIComponent(mine))).json()).not.toEqual(nobody);
  const [token, signature] = [mine.split('.')[0]!, other.split('.')[1]!];
  for (const forged of [token, `${token}.`, `${token}.${signature}`, `${token}.${'A'.repeat(43)}=`]) {
    expect((await me(encodeURIComponent(forged))).json(), forged).toEqual(nobody);
  }
});

test('guessing: after so many requests a minute the address is refused, whatever it sends', { timeout: 120_000 }, async () => {
  const guess = () => me(encodeURIComponent(`${randomBytes(24).toString('base64url')}.${randomBytes(32).toString('base64')}`), stranger);
  const answers = [];
  for (let i = 0; i <= limits.requestsPerMinute; i++) answers.push((await guess()).statusCode);
  expect(new Set(answers.slice(0, -1))).toEqual(new Set([200]));
  expect(answers.at(-1)).toBe(429);
});
