import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { findBackends, switchFor } from '../testing/databases.ts';
import { createTestServer } from '../testing/server.ts';

const backend = (await findBackends()).find(({ name }) => name === 'server');

test.runIf(backend)(
  'whatever needs a database that is away is answered with 503, and works when it is back',
  { timeout: 120_000 },
  async () => {
    const server = await createTestServer(backend!);
    const isThere = switchFor(server.database);
    const form = { email: `${randomUUID()}@example.org`, password: 'a stone in the river', name: 'Ada' };
    const [account, guest, visitor] = [new Browser(server.app), new Browser(server.app), new Browser(server.app)];
    await account.post('/api/auth/sign-up/email', form);
    const { token } = (await account.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 })).json();
    await guest.patch('/api/me/preferences', { introDone: true });
    const submission = () => ({ id: randomUUIDv7(), task: 'softmax', code: 'x' });
    const item = server.bank.questions[0]!.quiz[0]!.id;
    const asked: Record<string, () => ReturnType<Browser['get']>> = {
      'a page of an account': () => account.get('/api/progress'),
      'a page of a guest': () => guest.get('/api/submissions'),
      'a token': () => visitor.get('/api/progress', { authorization: `Bearer ${token}` }),
      'a submission of a guest': () => guest.post('/api/submissions', submission()),
      'a submission of a visitor': () => visitor.post('/api/submissions', submission()),
      'a quiz item': () => guest.post(`/api/quiz/${item}/attempts`),
      'a draft': () => account.put('/api/tasks/softmax/draft', { code: 'x', savedAt: new Date().toISOString() }),
      'signing in': () => visitor.post('/api/auth/sign-in/email', form),
      'signing up': () => visitor.post('/api/auth/sign-up/email', { ...form, email: `${randomUUID()}@example.org` }),
      'signing out': () => account.twin().post('/api/auth/sign-out', {}),
      'the session': () => account.get('/api/auth/get-session'),
      'an invitation': () => account.get('/api/invitations/none'),
    };
    try {
      await isThere(false);
      for (const [what, ask] of Object.entries(asked)) {
        // More than one at a time, as many as meet one connection that was lost.
        for (const { statusCode, headers, body } of await Promise.all([ask(), ask(), ask()])) {
          expect([statusCode, Number(headers['retry-after']) > 0], `${what}: ${body}`).toEqual([503, true]);
        }
      }
      await isThere(true);
      await expect.poll(async () => (await account.get('/api/progress')).statusCode, { timeout: 20_000 }).toBe(200);
      expect((await visitor.get('/api/progress', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
      expect((await guest.post('/api/submissions', submission())).statusCode).toBe(200);
    } finally {
      await isThere(true);
      await server.remove();
    }
  },
);
