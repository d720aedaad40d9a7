import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { limits } from '../limits.ts';
import { describeEachBackend, describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';

const password = 'a stone in the river';
const newAddress = () => `${randomUUID()}@example.org`;
const form = (email = newAddress()) => ({ email, password, name: 'Ada' });

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;

  async function signedUp(fields = form()): Promise<Browser> {
    const learner = browser();
    expect((await learner.post('/api/auth/sign-up/email', fields)).statusCode).toBe(200);
    return learner;
  }

  test('sign up, out, in: one account, a session that scripts cannot read', async () => {
    const fields = form();
    const learner = browser();
    const response = await learner.post('/api/auth/sign-up/email', fields);
    expect(String(response.headers['set-cookie'])).toMatch(/HttpOnly/);
    expect(String(response.headers['set-cookie'])).toMatch(/SameSite=Lax/);
    const me = (await learner.get('/api/me')).json();
    expect(me).toMatchObject({ isGuest: false, account: { name: 'Ada', email: fields.email, emailVerified: false, hasPassword: true } });
    await learner.post('/api/auth/sign-out', {});
    expect((await learner.get('/api/me')).json()).toMatchObject({ id: null, account: null });
    expect((await learner.post('/api/auth/sign-in/email', fields)).statusCode).toBe(200);
    expect((await learner.get('/api/me')).json().id).toBe(me.id);
  });

  test('a wrong password and an unknown address are answered alike', async () => {
    const fields = form();
    await signedUp(fields);
    const wrong = await browser().post('/api/auth/sign-in/email', { ...fields, password: 'a stone in the lake' });
    const unknown = await browser().post('/api/auth/sign-in/email', form());
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(wrong.statusCode).toBe(401);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('a password that is too short or too long is refused, and an address is taken once', async () => {
    const fields = form();
    for (const bad of ['x'.repeat(limits.passwordLength.least - 1), 'x'.repeat(limits.passwordLength.most + 1)]) {
      expect((await browser().post('/api/auth/sign-up/email', { ...fields, password: bad })).statusCode).toBe(400);
    }
    await signedUp(fields);
    expect((await browser().post('/api/auth/sign-up/email', { ...fields, email: fields.email.toUpperCase() })).statusCode).toBe(422);
    expect(await prisma().account.count({ where: { user: { email: fields.email }, password } })).toBe(0);
  });

  test('what a form adds makes nobody more than a learner', async () => {
    const fields = { ...form(), emailVerified: true, id: 'chosen' };
    const learner = await signedUp(fields);
    const me = (await learner.get('/api/me')).json();
    expect(me.id).not.toBe('chosen');
    expect(me.account.emailVerified).toBe(false);
  });

  test('signing in begins a new session: one that was planted before is nobody afterwards', async () => {
    const fields = form();
    await signedUp(fields);
    const victim = browser();
    await victim.patch('/api/me/preferences', { introDone: true });
    const planted = victim.cookie;
    await victim.post('/api/auth/sign-in/email', fields);
    expect(victim.cookie).not.toBe(planted);
    expect((await browser().get('/api/me', { cookie: planted })).json().id).toBeNull();
    const first = victim.cookie;
    await victim.post('/api/auth/sign-in/email', fields);
    expect((await browser().get('/api/me', { cookie: first })).json().id).toBeNull();
    expect((await victim.get('/api/me')).json().account.email).toBe(fields.email);
  });

  test('who comes back with a session that has ended signs in as anybody else', async () => {
    const fields = form();
    const learner = await signedUp(fields);
    await prisma().session.deleteMany({ where: { user: { email: fields.email } } });
    const response = await learner.post('/api/auth/sign-in/email', fields);
    expect(response.statusCode).toBe(200);
    expect((await learner.get('/api/me')).json().account?.email).toBe(fields.email);
  });

  test('sessions are listed without their secrets, and each can be ended', async () => {
    const fields = form();
    const here = await signedUp(fields);
    const there = browser();
    await there.send('POST', '/api/auth/sign-in/email', { body: fields, headers: { 'user-agent': 'a telephone' } });
    const listed = await here.get('/api/me/sessions');
    expect(listed.json()).toHaveLength(2);
    expect(listed.json().filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    for (const { token } of await prisma().session.findMany()) expect(listed.body).not.toContain(token);
    const other = listed.json().find(({ userAgent }: { userAgent: string }) => userAgent === 'a telephone');

    const stranger = await signedUp();
    expect((await stranger.delete(`/api/me/sessions/${other.id}`)).statusCode).toBe(404);
    expect((await there.get('/api/me')).json().isGuest).toBe(false);
    expect((await here.delete(`/api/me/sessions/${other.id}`)).statusCode).toBe(204);
    expect((await there.get('/api/me')).json().id).toBeNull();

    await there.post('/api/auth/sign-in/email', fields);
    expect((await here.delete('/api/me/sessions')).statusCode).toBe(204);
    expect((await there.get('/api/me')).json().id).toBeNull();
    expect((await here.get('/api/me')).json().isGuest).toBe(false);
    expect((await browser().delete('/api/me/sessions')).statusCode).toBe(401);
  });

  test('a new password needs the old one, and ends the other sessions', async () => {
    const fields = form();
    const here = await signedUp(fields);
    const there = browser();
    await there.post('/api/auth/sign-in/email', fields);
    const change = { currentPassword: password, newPassword: 'a river of stones', revokeOtherSessions: true };
    expect((await here.post('/api/auth/change-password', { ...change, currentPassword: 'guessed it all' })).statusCode).toBe(400);
    expect((await here.post('/api/auth/change-password', change)).statusCode).toBe(200);
    expect((await here.get('/api/me')).json().isGuest).toBe(false);
    expect((await there.get('/api/me')).json().id).toBeNull();
    expect((await there.post('/api/auth/sign-in/email', fields)).statusCode).toBe(401);
    expect((await there.post('/api/auth/sign-in/email', { ...fields, password: change.newPassword })).statusCode).toBe(200);
  });

  test('guessing a password ends after a few attempts, from any address, and the right one does not get through then', async () => {
    const fields = form();
    await signedUp(fields);
    const guess = (attempt: number, guessed: string) =>
      new Browser(server().app, { address: `10.0.0.${attempt}` }).post('/api/auth/sign-in/email', { ...fields, password: guessed });
    for (let attempt = 0; attempt < limits.signInsPerAccount; attempt++) {
      expect((await guess(attempt, `guess number ${attempt}`)).statusCode).toBe(401);
    }
    const refused = await guess(99, password);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('routes of the library that are not open are not there', async () => {
    const learner = await signedUp();
    for (const path of [
      'sign-in/anonymous',
      'update-user',
      'delete-user',
      'change-email',
      'revoke-sessions',
      'sign-in/social',
      'verify-password',
    ]) {
      expect((await learner.post(`/api/auth/${path}`, {})).statusCode, path).toBe(404);
    }
    for (const path of ['list-sessions', 'list-accounts', 'open-api/generate-schema', 'reference', 'ok', 'error']) {
      expect((await learner.get(`/api/auth/${path}`)).statusCode, path).toBe(404);
    }
  });

  test('a change of name is the account’s own, and is refused to a guest', async () => {
    const learner = await signedUp();
    expect((await learner.patch('/api/me', { name: '  Ada L. ' })).json().account.name).toBe('Ada L.');
    expect((await learner.patch('/api/me', { name: ' ' })).json()).toMatchObject({ statusCode: 400, field: 'name' });
    expect((await browser().patch('/api/me', { name: 'x' })).statusCode).toBe(401);
  });

  test('without a mail server, that is said and nothing is sent', async () => {
    expect((await browser().get('/api/meta')).json().signIn.mail).toBe(false);
    const response = await browser().post('/api/auth/request-password-reset', { email: newAddress() });
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('RESET_PASSWORD_DISABLED');
  });
});

describeEachBackend('with a mail server', (backend) => {
  let mail: MailServer;
  let server: TestServer;
  const browser = () => new Browser(server.app);
  const linkIn = (text: string) => new URL(/http:\S+/.exec(text)![0]);

  beforeAll(async () => {
    mail = await startMailServer();
    server = await createTestServer(backend, {
      env: {
        SMTP_URL: mail.url,
        MAIL_FROM: 'Descent <descent@example.org>',
        PUBLIC_URL: 'http://localhost',
      },
    });
  });
  afterAll(async () => {
    await server?.remove();
    mail?.close();
  });

  test('an address counts once it is confirmed; the guest’s progress comes along', async () => {
    const fields = form();
    const learner = browser();
    await learner.patch('/api/me/preferences', { minutesADay: 45 });
    const signUp = await learner.send('POST', '/api/auth/sign-up/email', {
      body: { ...fields, callbackURL: '/zh/settings' },
      headers: { 'x-lang': 'zh' },
    });
    expect(signUp.statusCode).toBe(200);
    expect((await learner.get('/api/me')).json().isGuest).toBe(true);
    expect((await learner.post('/api/auth/sign-in/email', fields)).json().code).toBe('EMAIL_NOT_VERIFIED');
    const { subject, text } = await mail.to(fields.email);
    expect(subject).toBe('确认你的邮箱地址');
    const { pathname, search } = linkIn(text);
    const confirmed = await learner.get(pathname + search);
    expect(confirmed.statusCode).toBe(302);
    expect(confirmed.headers.location).toBe('/zh/settings');
    expect((await learner.get('/api/me')).json()).toMatchObject({
      isGuest: false,
      account: { emailVerified: true },
      preferences: { minutesADay: 45 },
    });
  });

  test('signing up with a known address says the same as with an unknown one; its owner is told', async () => {
    const fields = form();
    const first = await browser().post('/api/auth/sign-up/email', fields);
    const second = await browser().post('/api/auth/sign-up/email', { ...fields, name: 'Ada' });
    const shape = (body: string) => body.replaceAll(/"(id|createdAt|updatedAt)":"[^"]*"/g, '"$1":""');
    expect([second.statusCode, shape(second.body)]).toEqual([first.statusCode, shape(first.body)]);
    await vi.waitFor(async () => expect((await mail.to(fields.email)).subject).toBe('You have an account already'));
  });

  test('a link to another site is not followed after confirming', async () => {
    const response = await browser().post('/api/auth/sign-up/email', { ...form(), callbackURL: 'https://evil.example/' });
    expect(response.statusCode).toBe(403);
  });

  test('a forgotten password: the same answer for every address, a link that works once, and every session ended', async () => {
    const fields = form();
    const learner = browser();
    await learner.post('/api/auth/sign-up/email', fields);
    const { pathname, search } = linkIn((await mail.to(fields.email)).text);
    await learner.get(pathname + search);
    expect((await learner.get('/api/me')).json().isGuest).toBe(false);

    const known = await browser().post('/api/auth/request-password-reset', { email: fields.email });
    const unknown = await browser().post('/api/auth/request-password-reset', { email: newAddress() });
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    await vi.waitFor(async () => expect((await mail.to(fields.email)).subject).toBe('Choose a new password'));
    const link = linkIn((await mail.to(fields.email)).text);
    expect(link.pathname).toBe('/reset');
    const reset = { newPassword: 'another stone entirely', token: link.searchParams.get('token') };
    expect((await browser().post('/api/auth/reset-password', reset)).statusCode).toBe(200);
    expect((await browser().post('/api/auth/reset-password', reset)).statusCode).toBe(400);
    expect((await learner.get('/api/me')).json().id).toBeNull();
    expect((await browser().post('/api/auth/sign-in/email', fields)).statusCode).toBe(401);
    expect((await browser().post('/api/auth/sign-in/email', { ...fields, password: reset.newPassword })).statusCode).toBe(200);
  });

  test('nobody’s mailbox is flooded', async () => {
    const email = newAddress();
    const ask = () => browser().post('/api/auth/request-password-reset', { email });
    for (let count = 0; count < limits.mailsPerHour; count++) expect((await ask()).statusCode).toBe(200);
    expect((await ask()).statusCode).toBe(429);
  });
});

describeOnEachDatabase(
  (server) => {
    afterAll(() => vi.unstubAllGlobals());

    test('where leaked passwords are looked up one of them is refused, and five characters of a hash are all that is sent', async () => {
      // SHA-1 of 'password1234' begins with E6B6A and goes on as below.
      const asked: string[] = [];
      vi.stubGlobal('fetch', async (url: string | URL) => {
        asked.push(String(url));
        return new Response('FBD6D76BB5D2041542D7D2E3FAC5BB05593:3861493\r\n', { headers: { 'content-type': 'text/plain' } });
      });
      const signUp = (chosen: string) => new Browser(server().app).post('/api/auth/sign-up/email', { ...form(), password: chosen });
      const refused = await signUp('password1234');
      expect(refused.json().code).toBe('PASSWORD_COMPROMISED');
      expect(asked).toEqual(['https://api.pwnedpasswords.com/range/E6B6A']);
      expect((await signUp(password)).statusCode).toBe(200);
    });
  },
  { env: { CHECK_BREACHED_PASSWORDS: 'true' } },
);
