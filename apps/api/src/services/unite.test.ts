import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { accountTables, practised } from '../testing/learner.ts';
import { mistakeWithQuiz, solutionOf } from '../testing/programs.ts';

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;
  const newForm = () => ({ email: `${randomUUID()}@example.org`, password: 'a stone in the river', name: 'Ada' });
  const idOf = async (learner: Browser): Promise<string> => (await learner.get('/api/me')).json().id;
  const signUp = (learner: Browser, form = newForm()) => learner.post('/api/auth/sign-up/email', form);

  /** Every table that names a learner, with how many rows it has of one; those of what only an account has are left out. */
  async function rowsOf(userId: string): Promise<Record<string, number>> {
    const columns = await prisma().$queryRaw<{ table_name: string }[]>`
      SELECT table_name FROM information_schema.columns WHERE column_name = 'userId' AND table_schema = current_schema() ORDER BY table_name`;
    const counts: Record<string, number> = {};
    for (const { table_name: table } of columns) {
      if (accountTables.includes(table)) continue;
      const sql = `SELECT count(*)::int AS count FROM "${table}" WHERE "userId" = $1`;
      counts[table] = (await prisma().$queryRawUnsafe<{ count: number }[]>(sql, userId))[0]!.count;
    }
    return counts;
  }

  /** An account and a guest, who signs in to it with `signIn`. */
  async function accountAndGuest() {
    const form = newForm();
    const account = browser();
    await signUp(account, form);
    const guest = browser();
    await guest.patch('/api/me/preferences', { introDone: true });
    const [to, from] = [await idOf(account), await idOf(guest)];
    return { account, guest, to, from, signIn: () => guest.post('/api/auth/sign-in/email', form) };
  }

  const cardOf = (userId: string, lastReview: string | null, stability: number) => ({
    userId,
    kind: 'quiz',
    ref: 'an item',
    due: new Date('2026-05-01'),
    stability,
    difficulty: 5,
    elapsedDays: 0,
    scheduledDays: 1,
    learningSteps: 0,
    reps: lastReview ? 1 : 0,
    lapses: 0,
    state: 2,
    lastReview: lastReview && new Date(lastReview),
  });

  test('everything that a guest did is the new account’s after signing up, in every table, and the guest is gone', async () => {
    const guest = browser();
    await practised(server(), guest);
    const { task, source } = mistakeWithQuiz(server().bank);
    const wrong = randomUUIDv7();
    await guest.post('/api/submissions', { id: wrong, task, code: source });
    await guest.get(`/api/submissions/${wrong}?wait=30`);
    const from = await idOf(guest);
    const before = await rowsOf(from);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
    const exported = (await guest.get('/api/export.json')).json();

    expect((await signUp(guest)).statusCode).toBe(200);
    const to = await idOf(guest);
    expect(to).not.toBe(from);
    expect(await rowsOf(to)).toEqual(before);
    expect(Object.values(await rowsOf(from)).every((count) => count === 0)).toBe(true);
    expect(await prisma().user.count({ where: { id: from } })).toBe(0);
    const { user: _before, ...rows } = exported;
    expect((await guest.get('/api/export.json')).json()).toMatchObject(rows);
  });

  test('of two cards about one thing, the one reviewed later stays', async () => {
    const pairs = [
      { guest: '2026-03-02', own: '2026-03-01', stays: 'guest' },
      { guest: '2026-03-01', own: '2026-03-02', stays: 'own' },
      { guest: '2026-03-01', own: null, stays: 'guest' },
      { guest: null, own: '2026-03-01', stays: 'own' },
      { guest: '2026-03-01', own: '2026-03-01', stays: 'own' },
    ];
    for (const { guest, own, stays } of pairs) {
      const { from, to, signIn } = await accountAndGuest();
      await prisma().card.createMany({ data: [cardOf(from, guest, 1), cardOf(to, own, 2)] });
      expect((await signIn()).statusCode).toBe(200);
      const cards = await prisma().card.findMany({ where: { userId: to } });
      expect(
        cards.map(({ stability }) => stability),
        `${guest} and ${own}`,
      ).toEqual([stays === 'guest' ? 1 : 2]);
    }
  });

  test('the newer draft is the draft, the older is kept, and two of the same moment are both kept', async () => {
    const { account, guest, to, signIn } = await accountAndGuest();
    const save = (who: Browser, task: string, code: string, savedAt: string) => who.put(`/api/tasks/${task}/draft`, { code, savedAt });
    await save(account, 'softmax', 'older, of the account', '2026-03-01T10:00:00.000Z');
    await save(guest, 'softmax', 'newer, of the guest', '2026-03-01T11:00:00.000Z');
    await save(account, 'activations', 'newer, of the account', '2026-03-01T11:00:00.000Z');
    await save(guest, 'activations', 'older, of the guest', '2026-03-01T10:00:00.000Z');
    await save(account, 'adam', 'same moment, of the account', '2026-03-01T10:00:00.000Z');
    await save(guest, 'adam', 'same moment, of the guest', '2026-03-01T10:00:00.000Z');
    await signIn();
    const codes = async (task: string) =>
      (await prisma().draft.findMany({ where: { userId: to, task }, orderBy: { savedAt: 'desc' } })).map(({ code }) => code);
    expect(await codes('softmax')).toEqual(['newer, of the guest', 'older, of the account']);
    expect(await codes('activations')).toEqual(['newer, of the account', 'older, of the guest']);
    expect(await codes('adam')).toEqual(['same moment, of the account', 'same moment, of the guest']);
  });

  test('logs unite; what was done once keeps the first moment; what the account chose stays chosen', async () => {
    const { account, guest, from, to, signIn } = await accountAndGuest();
    await account.patch('/api/me/preferences', { minutesADay: 60 });
    await guest.patch('/api/me/preferences', { minutesADay: 15 });
    for (const who of [account, guest]) {
      await who.post('/api/tasks/softmax/hints/0');
      await who.post('/api/tasks/softmax/give-up');
    }
    const early = new Date('2026-01-01');
    await prisma().openedHint.updateMany({ where: { userId: from }, data: { openedAt: early } });
    await prisma().giveUp.updateMany({ where: { userId: from }, data: { gaveUpAt: early } });
    const events = await prisma().event.count({ where: { userId: { in: [from, to] } } });
    await signIn();
    expect(await prisma().event.count({ where: { userId: to } })).toBe(events);
    expect(await prisma().openedHint.findMany({ where: { userId: to } })).toMatchObject([{ openedAt: early }]);
    expect(await prisma().giveUp.findMany({ where: { userId: to } })).toMatchObject([{ gaveUpAt: early }]);
    expect((await account.get('/api/me')).json().preferences.minutesADay).toBe(60);
  });

  test('a failure on the way keeps the guest, every row and the session; the next attempt succeeds', async () => {
    const { guest, from, to, signIn } = await accountAndGuest();
    await guest.post('/api/tasks/softmax/hints/0');
    const before = await rowsOf(from);
    const { cookie } = guest;
    // The last of the tables that are moved refuses the account.
    await prisma().$executeRawUnsafe(`ALTER TABLE events ADD CONSTRAINT refused CHECK ("userId" <> '${to}') NOT VALID`);
    try {
      const response = await signIn();
      expect(response.statusCode).toBe(500);
      expect(response.headers['set-cookie']).toBeUndefined();
      expect(guest.cookie).toBe(cookie);
      expect(await idOf(guest)).toBe(from);
      expect(await rowsOf(from)).toEqual(before);
      expect(await prisma().session.count({ where: { userId: to } })).toBe(1);
    } finally {
      await prisma().$executeRawUnsafe('ALTER TABLE events DROP CONSTRAINT refused');
    }
    expect((await signIn()).statusCode).toBe(200);
    expect(await idOf(guest)).toBe(to);
    expect((await rowsOf(to)).events).toBe(before.events);
  });

  test('what waits for its verdict while its guest signs in gets one', async () => {
    const { guest, to, signIn } = await accountAndGuest();
    const ids = Array.from({ length: 4 }, () => randomUUIDv7());
    for (const id of ids) await guest.post('/api/submissions', { id, task: 'softmax', code: solutionOf(server().bank, 'softmax') });
    await signIn();
    for (const id of ids) {
      expect((await guest.get(`/api/submissions/${id}?wait=30`)).json()).toMatchObject({ state: 'graded', report: { status: 'accepted' } });
    }
    expect(await prisma().submission.count({ where: { userId: to, verdict: 'accepted' } })).toBe(ids.length);
  });

  test('whatever a guest writes while they sign in is taken, or refused with what to do; nobody new is made of it', async () => {
    const item = server().bank.questions[0]!.quiz[0]!.id;
    const { slug } = server().bank.questions[0]!;
    const savedAt = new Date().toISOString();
    const rounds = 3;
    for (let round = 0; round < rounds; round++) {
      const { guest, to, from } = await accountAndGuest();
      await guest.put('/api/tasks/softmax/draft', { code: 'a draft', savedAt });
      const { attemptId } = (await guest.post(`/api/quiz/${item}/attempts`)).json();
      const before = await prisma().user.count();
      const { email } = await prisma().user.findUniqueOrThrow({ where: { id: to } });
      const signIns = [guest.twin(), guest.twin()].map((twin) => twin.post('/api/auth/sign-in/email', { ...newForm(), email }));
      const writes: Promise<LightMyRequestResponse>[] = [];
      // As long as it takes to sign in, and a little longer.
      const stop = Promise.all(signIns).then(() => 'over');
      while ((await Promise.race([stop, sleep(5, 'going on')])) !== 'over' || writes.length < 20) {
        writes.push(
          guest.twin().put('/api/tasks/softmax/draft', { code: `draft ${writes.length}`, savedAt: new Date().toISOString() }),
          guest.twin().post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code: 'no program (' }),
          guest.twin().post(`/api/quiz/attempts/${attemptId}/answer`, { response: { kind: 'single', option: 0 } }),
          guest.twin().post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: [], seconds: 1 }),
          guest.twin().post('/api/tasks/adam/hints/0'),
          guest.twin().patch('/api/me/preferences', { minutesADay: 30 }),
          guest.twin().post(`/api/quiz/${item}/attempts`),
        );
        if (writes.length > 100) break;
      }
      expect((await Promise.all(signIns)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      for (const { statusCode, headers, body } of await Promise.all(writes)) {
        expect([200, 400, 401, 409], body).toContain(statusCode);
        if (statusCode === 200) continue;
        expect(headers['set-cookie'], body).toBeUndefined();
      }
      expect(await prisma().user.count()).toBe(before - 1);
      expect(await prisma().user.count({ where: { id: from } })).toBe(0);
      expect((await guest.post('/api/tasks/adam/hints/0')).json()).toMatchObject({ statusCode: 401, code: 'session-over' });
      expect((await rowsOf(to)).drafts).toBeGreaterThan(0);
    }
  });

  test('signing in to a second account moves nothing of the first', async () => {
    const first = browser();
    await signUp(first);
    await first.post('/api/tasks/softmax/hints/0');
    const firstId = await idOf(first);
    const { account, to } = await accountAndGuest();
    await signUp(first);
    expect(await idOf(first)).not.toBe(firstId);
    expect((await rowsOf(firstId)).opened_hints).toBe(1);
    expect((await rowsOf(await idOf(first))).opened_hints).toBe(0);
    expect(await idOf(account)).toBe(to);
  });
});
