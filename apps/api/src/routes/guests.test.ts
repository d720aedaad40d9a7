import { randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { accountTables, practised } from '../testing/learner.ts';

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;

  const activeLearner = () => practised(server(), browser());

  test('reading creates nobody and sets no cookie', async () => {
    const before = await prisma().user.count();
    const visitor = browser();
    const slug = server().bank.questions[0]!.slug;
    const pages = [
      '/api/me',
      '/api/questions',
      '/api/paths',
      `/api/questions/${slug}`,
      '/api/tasks/softmax',
      '/api/plan',
      '/api/progress',
      '/api/submissions',
    ];
    for (const url of [...pages, '/api/export.json', '/api/export/submissions.csv']) {
      const response = await visitor.get(url);
      expect(response.statusCode, url).toBe(200);
      expect(response.headers['set-cookie'], url).toBeUndefined();
    }
    expect(await prisma().user.count()).toBe(before);
    expect((await visitor.get('/api/me')).json().id).toBeNull();
  });

  test('the first write makes one guest, who stays the same one', async () => {
    const learner = browser();
    const response = await learner.patch('/api/me/preferences', { introDone: true }, { 'x-time-zone': 'Europe/Berlin' });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Max-Age=31536000/);
    const me = (await learner.get('/api/me')).json();
    expect(me).toMatchObject({ isGuest: true, preferences: { introDone: true, timeZone: 'Europe/Berlin' } });
    await learner.post('/api/tasks/softmax/hints/0');
    expect((await learner.get('/api/me')).json().id).toBe(me.id);
  });

  test('a write that names what is not there makes nobody a guest', async () => {
    const before = await prisma().user.count();
    const visitor = browser();
    const id = randomUUIDv7();
    const writes: [string, unknown][] = [
      ['/api/submissions', { id, task: 'none', code: 'a' }],
      ['/api/tasks/none/hints/0', undefined],
      ['/api/tasks/softmax/hints/7', undefined],
      ['/api/tasks/none/give-up', undefined],
      ['/api/quiz/none/attempts', undefined],
      ['/api/quiz/attempts', { items: [server().bank.questions[0]!.quiz[0]!.id, 'none'] }],
      [`/api/quiz/attempts/${id}/answer`, { response: { kind: 'single', option: 0 } }],
      ['/api/spoken', { id, question: 'none', ticked: [], seconds: 1 }],
      ['/api/code-reviews', { id, task: 'none' }],
      [`/api/code-reviews/${id}/hint`, undefined],
      [`/api/code-reviews/${id}/answer`, { lines: ['a'] }],
    ];
    for (const [url, body] of writes) {
      const response = await visitor.post(url, body);
      expect(response.statusCode, url).toBe(404);
      expect(response.headers['set-cookie'], url).toBeUndefined();
    }
    expect((await visitor.put('/api/tasks/none/draft', { code: 'a', savedAt: new Date().toISOString() })).statusCode).toBe(404);
    expect((await visitor.post('/api/code-reviews', { id, task: 'softmax' })).statusCode).toBe(409);
    expect(await prisma().user.count()).toBe(before);
  });

  test('a cookie that was made up is no session', async () => {
    const response = await browser().get('/api/me', { cookie: 'descent.session_token=made.up' });
    expect(response.json().id).toBeNull();
  });

  test('a foreign user finds none of the rows, on any route', async () => {
    const { learner, submission, attempt, slug } = await activeLearner();
    const stranger = browser();
    await stranger.patch('/api/me/preferences', { introDone: true });
    expect((await stranger.get(`/api/submissions/${submission}`)).statusCode).toBe(404);
    expect((await stranger.get(`/api/submissions?before=${submission}`)).statusCode).toBe(404);
    expect((await stranger.get('/api/submissions')).json()).toEqual([]);
    expect((await stranger.get('/api/tasks/softmax/draft')).statusCode).toBe(404);
    expect((await stranger.get('/api/tasks/softmax/drafts')).json()).toEqual([]);
    expect((await stranger.get('/api/tasks/softmax/solution')).statusCode).toBe(403);
    expect((await stranger.get('/api/tasks/softmax')).json()).toMatchObject({
      solved: false,
      givenUp: false,
      draft: null,
      hints: { opened: [] },
    });
    const answer = { response: { kind: 'single', option: 0 } };
    expect((await stranger.post(`/api/quiz/attempts/${attempt}/answer`, answer)).statusCode).toBe(404);
    expect((await stranger.get('/api/progress')).json()).toMatchObject({ activity: [], submissions: [], tasks: { attempted: 0 } });
    expect((await stranger.get(`/api/questions/${slug}`)).json().state).toMatchObject({ mastery: 0, started: false });
    const exported = (await stranger.get('/api/export.json')).json();
    expect(Object.values(exported).filter((value) => Array.isArray(value) && value.length > 0)).toEqual([]);
    expect((await stranger.get('/api/export/submissions.csv')).body.split('\r\n')).toHaveLength(2);
    const taken = await stranger.post(`/api/quiz/${server().bank.questions[0]!.quiz[0]!.id}/attempts`, { id: attempt });
    // Two learners may name their attempts alike.
    expect(taken.statusCode).toBe(200);
    expect((await learner.get('/api/export.json')).json().quizAttempts).toMatchObject([{ id: attempt, answeredAt: null }]);
  });

  test('the export holds every row of every table that names the learner', async () => {
    const { learner } = await activeLearner();
    const { id } = (await learner.get('/api/me')).json();
    const exported = (await learner.get('/api/export.json')).json();
    const columns = await prisma().$queryRaw<{ table_name: string }[]>`
      SELECT table_name FROM information_schema.columns WHERE column_name = 'userId' AND table_schema = current_schema()`;
    const tables = columns.map((row) => row.table_name).filter((name) => !accountTables.includes(name));
    expect(tables.length).toBeGreaterThanOrEqual(10);
    for (const table of tables) {
      const [{ count } = { count: 0n }] = await prisma().$queryRawUnsafe<{ count: bigint }[]>(
        `SELECT count(*) AS count FROM "${table}" WHERE "userId" = $1`,
        id,
      );
      const name = table.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const found = Array.isArray(exported[name]) ? exported[name].length : exported[name] ? 1 : 0;
      expect(found, table).toBe(Number(count));
      // Only a wrong answer leaves a misconception.
      expect(found > 0 || table === 'misconceptions', table).toBe(true);
    }
    expect(JSON.stringify(exported).replace('"apiTokens"', '')).not.toMatch(/token|password/i);
  });

  test('the table of submissions survives commas, quotes and line breaks in code', async () => {
    const learner = browser();
    const code = 'const a = "x,\ny";\r\n// =1+1';
    await learner.post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code });
    const { body, headers } = await learner.get('/api/export/submissions.csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(body).toContain('"const a = ""x,\ny"";\r\n// =1+1"');
  });
});
