import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { practised } from '../testing/learner.ts';

const password = 'a stone in the river';
const everything = { confirm: 'delete everything' };

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;

  /** Rows that hold any of the texts in any column of any table. */
  async function rowsWith(texts: string[]): Promise<Record<string, number>> {
    const tables = await prisma().$queryRaw<{ table_schema: string; table_name: string }[]>`
      SELECT table_schema, table_name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
    const counts: Record<string, number> = {};
    for (const { table_schema: schema, table_name: table } of tables) {
      const sql = `SELECT count(*)::int AS count FROM "${schema}"."${table}" t WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) x WHERE row_to_json(t)::text LIKE '%' || x || '%')`;
      const [{ count } = { count: 0 }] = await prisma().$queryRawUnsafe<{ count: number }[]>(sql, texts);
      if (count > 0) counts[table] = count;
    }
    return counts;
  }

  /** An account with a row in every table that an account can have one in. */
  async function account() {
    const learner = browser();
    const email = `${randomUUID()}@example.org`;
    await learner.post('/api/auth/sign-up/email', { email, password, name: 'Ada' });
    await practised(server(), learner);
    const { id } = (await learner.get('/api/me')).json();
    await learner.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 });
    await prisma().user.update({ where: { id }, data: { role: 'teacher' } });
    await learner.post('/api/classes', { name: 'a class' });
    await prisma().verification.create({
      data: { id: randomUUID(), identifier: 'reset-password:x', value: id, expiresAt: new Date(Date.now() + 1000) },
    });
    return { learner, email, id };
  }

  test('with the password every row is gone, in every table, and nobody else’s is', async () => {
    const [{ learner, email, id }, other] = [await account(), await account()];
    const before = await rowsWith([id, email]);
    const expected = [
      'users',
      'sessions',
      'accounts',
      'api_tokens',
      'classes',
      'verifications',
      'submissions',
      'events',
      'cards',
      'interviews',
    ];
    expect(Object.keys(before)).toEqual(expect.arrayContaining(expected));
    const others = await rowsWith([other.id, other.email]);
    const { cookie } = learner;

    expect((await learner.send('DELETE', '/api/me', { body: { ...everything, password } })).statusCode).toBe(204);
    expect(await rowsWith([id, email])).toEqual({});
    expect(await rowsWith([other.id, other.email])).toEqual(others);
    expect(learner.cookie).toBe('');
    expect((await browser().get('/api/me', { cookie })).json().id).toBeNull();
    expect((await browser().post('/api/auth/sign-in/email', { email, password })).statusCode).toBe(401);
  });

  test('without the password, or without saying so, nothing goes', async () => {
    const { learner, id, email } = await account();
    const before = await rowsWith([id, email]);
    for (const [body, status] of [
      [{ ...everything, password: 'a guess of mine' }, 403],
      [everything, 403],
      [{ confirm: 'yes', password }, 400],
    ] as const) {
      expect((await learner.delete('/api/me', body)).statusCode).toBe(status);
    }
    expect(await rowsWith([id, email])).toEqual(before);
  });

  test('without a password it takes a sign-in of just now', async () => {
    const { learner, id } = await account();
    await prisma().account.deleteMany({ where: { userId: id } });
    await prisma().session.updateMany({ where: { userId: id }, data: { createdAt: new Date(Date.now() - 3_600_000) } });
    expect((await learner.delete('/api/me', everything)).json().code).toBe('sign-in-again');
    await prisma().session.updateMany({ where: { userId: id }, data: { createdAt: new Date() } });
    expect((await learner.delete('/api/me', everything)).statusCode).toBe(204);
  });

  test('a guest goes without a password; a visitor has nothing to delete', async () => {
    const guest = browser();
    await practised(server(), guest);
    const { id } = (await guest.get('/api/me')).json();
    expect((await guest.delete('/api/me', everything)).statusCode).toBe(204);
    expect(await rowsWith([id])).toEqual({});
    expect((await browser().delete('/api/me', everything)).statusCode).toBe(404);
  });
});
