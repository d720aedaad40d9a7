import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { solutionOf } from '../testing/programs.ts';

describeOnEachDatabase((server) => {
  const prisma = () => server().database.database.prisma;
  let addresses = 0;
  const browser = () => new Browser(server().app, { address: `10.1.0.${addresses++}` });

  async function account(): Promise<Browser> {
    const learner = browser();
    await learner.post('/api/auth/sign-up/email', { email: `${randomUUID()}@example.org`, password: 'a stone in the river', name: 'Ada' });
    return learner;
  }

  const request = (scopes: string[]) => ({ name: 'my editor', scopes, days: 30 });
  const make = async (learner: Browser, scopes: string[]) => (await learner.post('/api/tokens', request(scopes))).json();
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('a token is told once, and kept as a hash', async () => {
    const learner = await account();
    const made = await make(learner, ['submit', 'read', 'submit']);
    expect(made.token).toMatch(/^descent_[A-Za-z]{60,}$/);
    expect(made.scopes).toEqual(['submit', 'read']);
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 1);
    const rows = JSON.stringify(await prisma().apiToken.findMany({ where: { id: made.id } }));
    expect(rows).not.toContain(made.token);
    expect((await learner.get('/api/tokens')).body).not.toContain(made.token);
    expect((await learner.get('/api/tokens')).json()).toMatchObject([{ id: made.id, name: 'my editor', usedAt: null }]);
    expect((await learner.get('/api/export.json')).body).not.toContain(rows.match(/"key":"([^"]+)"/)![1]);
  });

  test('the export names an account’s tokens, and the file makes none elsewhere', async () => {
    const learner = await account();
    await make(learner, ['read']);
    const exported = (await learner.get('/api/export.json')).json();
    expect(exported.account).toMatchObject({ apiTokens: [{ name: 'my editor' }], passkeys: [], classes: [], classMembers: [] });
    const other = await account();
    expect((await other.post('/api/import', exported)).statusCode).toBe(200);
    expect((await other.get('/api/tokens')).json()).toEqual([]);
  });

  test('a submission with a token is the account’s own, and a program needs no cookie', async () => {
    const learner = await account();
    const { token } = await make(learner, ['submit']);
    const id = randomUUIDv7();
    const program = browser();
    const sent = await program.post('/api/submissions', { id, task: 'softmax', code: solutionOf(server().bank, 'softmax') }, bearer(token));
    expect(sent.statusCode).toBe(200);
    expect(sent.headers['set-cookie']).toBeUndefined();
    const graded = await program.get(`/api/submissions/${id}?wait=30`, bearer(token));
    expect(graded.json().report.status).toBe('accepted');
    expect((await learner.get('/api/submissions')).json()).toMatchObject([{ id, status: 'accepted' }]);
    expect((await learner.get('/api/tokens')).json()[0].usedAt).not.toBeNull();
  });

  test('a token does what its scope says and nothing else; with one, nobody becomes a guest', async () => {
    const learner = await account();
    const users = await prisma().user.count();
    const { token } = await make(learner, ['read']);
    const program = browser();
    expect((await program.get('/api/progress', bearer(token))).statusCode).toBe(200);
    for (const refused of [
      program.post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code: 'a' }, bearer(token)),
      program.post('/api/tasks/softmax/run', { code: 'a' }, bearer(token)),
      program.get('/api/export.json', bearer(token)),
      program.get('/api/tokens', bearer(token)),
      program.post('/api/tokens', request(['submit']), bearer(token)),
      program.patch('/api/me', { name: 'x' }, bearer(token)),
      program.patch('/api/me/preferences', { introDone: true }, bearer(token)),
      program.post('/api/tasks/softmax/give-up', undefined, bearer(token)),
    ]) {
      const { statusCode, body } = await refused;
      expect([statusCode, JSON.parse(body).code]).toEqual([403, 'token-scope']);
    }
    expect(await prisma().user.count()).toBe(users);
  });

  test('revoked, ended or another’s: no token', async () => {
    const [learner, stranger] = [await account(), await account()];
    const { id, token } = await make(learner, ['read']);
    expect((await stranger.delete(`/api/tokens/${id}`)).statusCode).toBe(404);
    expect((await browser().get('/api/progress', bearer(token))).statusCode).toBe(200);
    expect((await learner.delete(`/api/tokens/${id}`)).statusCode).toBe(204);
    expect((await browser().get('/api/progress', bearer(token))).json()).toMatchObject({ statusCode: 401, code: 'bad-token' });

    const ended = await make(learner, ['read']);
    await prisma().apiToken.update({ where: { id: ended.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await browser().get('/api/progress', bearer(ended.token))).statusCode).toBe(401);
    expect((await learner.get('/api/tokens')).json()).toEqual([]);
  });

  test('a guest makes none, and nobody makes more than can be kept in view', async () => {
    expect((await browser().post('/api/tokens', request(['read']))).statusCode).toBe(401);
    const learner = await account();
    for (let count = 0; count < limits.tokens; count++) expect((await learner.post('/api/tokens', request(['read']))).statusCode).toBe(200);
    expect((await learner.post('/api/tokens', request(['read']))).statusCode).toBe(409);
  });

  test.each([
    ['no scope', { ...request([]) }, 'scopes'],
    ['an unknown scope', { ...request(['everything']) }, 'scopes.0'],
    ['no end', { ...request(['read']), days: 366 }, 'days'],
    ['no name', { ...request(['read']), name: ' ' }, 'name'],
  ])('%s is refused by name', async (_what, body, field) => {
    const response = await (await account()).post('/api/tokens', body);
    expect(response.json()).toMatchObject({ statusCode: 400, field });
  });

  test('a token that is used too often waits, and says so', async () => {
    const { token } = await make(await account(), ['read']);
    await prisma().apiToken.updateMany({ data: { requestCount: limits.tokenRequestsPerMinute, lastRequest: new Date() } });
    const response = await browser().get('/api/progress', bearer(token));
    expect(response.statusCode).toBe(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('guessing tokens ends after a few attempts: then even a right one waits, from that address', async () => {
    const { token } = await make(await account(), ['read']);
    const guesser = browser();
    for (let guess = 0; guess < limits.tokenGuesses; guess++) {
      expect((await guesser.get('/api/progress', bearer(`descent_${'x'.repeat(60)}${guess}`))).statusCode).toBe(401);
    }
    const refused = await guesser.get('/api/progress', bearer(token));
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await browser().get('/api/progress', bearer(token))).statusCode).toBe(200);
  });

  test('a token is no session of the sign-in library', async () => {
    const { token } = await make(await account(), ['read', 'submit', 'export']);
    const headers = { ...bearer(token), 'x-api-key': token };
    expect((await browser().get('/api/auth/get-session', headers)).body).toBe('null');
    const change = { currentPassword: 'a stone in the river', newPassword: 'another one entirely' };
    expect((await browser().post('/api/auth/change-password', change, headers)).statusCode).toBe(401);
  });
});
