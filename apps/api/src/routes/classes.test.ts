import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { setRole } from '../set-role.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { responseTo } from '../testing/answers.ts';
import { practised } from '../testing/learner.ts';
import { solutionOf } from '../testing/programs.ts';

const password = 'a stone in the river';

describeOnEachDatabase((server) => {
  const prisma = () => server().database.database.prisma;
  let addresses = 0;

  async function account(name: string, role = 'learner') {
    const browser = new Browser(server().app, { address: `10.3.0.${addresses++}` });
    const email = `${randomUUID()}@example.org`;
    await browser.post('/api/auth/sign-up/email', { email, password, name });
    await setRole(prisma(), role, email);
    return { browser, email, id: String((await browser.get('/api/me')).json().id) };
  }

  async function classOf(teacher: Browser): Promise<{ id: string; invite: string }> {
    const { id } = (await teacher.post('/api/classes', { name: 'Deep learning, autumn' })).json();
    return (await teacher.get(`/api/classes/${id}`)).json();
  }

  test('a class is joined by its link, which says first whose it is; leaving ends what the teacher sees', async () => {
    const [teacher, learner] = [await account('Tina', 'teacher'), await account('Ada')];
    const { id, invite } = await classOf(teacher.browser);
    const seen = (await learner.browser.get(`/api/invitations/${invite}`)).json();
    expect(seen).toEqual({ id, name: 'Deep learning, autumn', teacher: 'Tina', isMember: false, isTeacher: false });
    expect((await teacher.browser.get(`/api/classes/${id}`)).json().members).toEqual([]);

    for (let twice = 0; twice < 2; twice++) expect((await learner.browser.post(`/api/invitations/${invite}`)).json().isMember).toBe(true);
    expect((await teacher.browser.get(`/api/classes/${id}`)).json().members).toMatchObject([{ id: learner.id, name: 'Ada' }]);
    expect((await learner.browser.get('/api/classes')).json()).toEqual([
      { id, name: 'Deep learning, autumn', teacher: 'Tina', isTeacher: false, members: 1 },
    ]);

    expect((await learner.browser.delete(`/api/classes/${id}/membership`)).statusCode).toBe(204);
    expect((await teacher.browser.get(`/api/classes/${id}`)).json().members).toEqual([]);
    expect((await learner.browser.get('/api/classes')).json()).toEqual([]);
  });

  test('a link that was replaced joins nothing any more, and members stay', async () => {
    const [teacher, learner, late] = [await account('Tina', 'teacher'), await account('Ada'), await account('Late')];
    const { id, invite } = await classOf(teacher.browser);
    await learner.browser.post(`/api/invitations/${invite}`);
    await teacher.browser.post(`/api/classes/${id}/invite`);
    expect((await late.browser.post(`/api/invitations/${invite}`)).statusCode).toBe(404);
    const page = (await teacher.browser.get(`/api/classes/${id}`)).json();
    expect(page.invite).not.toBe(invite);
    expect(page.members).toHaveLength(1);
  });

  test('progress of the members and the hardest questions are counts, by what they did', async () => {
    const [teacher, ada, ben] = [await account('Tina', 'teacher'), await account('Ada'), await account('Ben')];
    const { id, invite } = await classOf(teacher.browser);
    const [question] = server().bank.questions.filter(({ tasks }) => tasks.includes('softmax'));
    const submit = async (browser: Browser, code: string) => {
      const submission = randomUUIDv7();
      await browser.post('/api/submissions', { id: submission, task: 'softmax', code });
      await browser.get(`/api/submissions/${submission}?wait=30`);
    };
    await submit(ada.browser, solutionOf(server().bank, 'softmax'));
    await submit(ada.browser, solutionOf(server().bank, 'softmax'));
    await submit(ben.browser, 'export function softmax() { return null; }');
    for (const { browser } of [ada, ben]) await browser.post(`/api/invitations/${invite}`);
    const { members, hardest } = (await teacher.browser.get(`/api/classes/${id}?lang=zh`)).json();
    expect(members).toMatchObject([
      { name: 'Ada', solved: 1, submissions: 2, quiz: { answered: 0, correct: 0 } },
      { name: 'Ben', solved: 0, submissions: 1 },
    ]);
    expect(members[0].lastActiveOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(hardest).toMatchObject([{ slug: question!.slug, title: question!.text.zh.title, answers: 3, wrong: 1, members: 1 }]);
  });

  test('what a member took over from a file counts for nothing: it was not judged here', async () => {
    const [teacher, member, other] = [await account('Tina', 'teacher'), await account('Ada'), await account('Otto')];
    const { id, invite } = await classOf(teacher.browser);
    await member.browser.post(`/api/invitations/${invite}`);
    await practised(server(), other.browser);
    const wrong = randomUUIDv7();
    await other.browser.post('/api/submissions', { id: wrong, task: 'softmax', code: 'no program (' });
    await other.browser.get(`/api/submissions/${wrong}?wait=30`);
    const item = server().bank.questions[0]!.quiz[0]!;
    for (let times = 0; times < 3; times++) {
      const { attemptId } = (await other.browser.post(`/api/quiz/${item.id}/attempts`)).json();
      const { seed } = await prisma().quizAttempt.findFirstOrThrow({ where: { id: attemptId } });
      const response = responseTo(item, seed, false);
      expect((await other.browser.post(`/api/quiz/attempts/${attemptId}/answer`, { response })).statusCode).toBe(200);
    }
    const file = (await other.browser.get('/api/export.json')).json();
    expect((await member.browser.post('/api/import', file)).json()).toMatchObject({ submissions: { taken: 2 } });

    const page = (await teacher.browser.get(`/api/classes/${id}`)).json();
    expect(page.hardest).toEqual([]);
    expect(page.members).toMatchObject([{ solved: 0, submissions: 0, quiz: { answered: 0, correct: 0 }, lastActiveOn: null }]);

    // An attempt that came unanswered and is answered here does count.
    const open = file.quizAttempts.find(({ answeredAt }: { answeredAt: string | null }) => answeredAt === null);
    const response = responseTo(item, open.seed, true);
    expect((await member.browser.post(`/api/quiz/attempts/${open.id}/answer`, { response })).statusCode).toBe(200);
    const [after] = (await teacher.browser.get(`/api/classes/${id}`)).json().members;
    expect(after).toMatchObject({ solved: 0, submissions: 0, quiz: { answered: 1, correct: 1 } });
    expect(after.lastActiveOn).not.toBeNull();
  });

  test('a class is its teacher’s alone, and to be in it takes an account', async () => {
    const [teacher, other] = [await account('Tina', 'teacher'), await account('Otto', 'teacher')];
    const { id, invite } = await classOf(teacher.browser);
    expect((await other.browser.get(`/api/classes/${id}`)).statusCode).toBe(404);
    expect((await other.browser.delete(`/api/classes/${id}`)).statusCode).toBe(404);
    expect((await teacher.browser.post(`/api/invitations/${invite}`)).statusCode).toBe(409);
    const guest = new Browser(server().app);
    await guest.patch('/api/me/preferences', { introDone: true });
    expect((await guest.post(`/api/invitations/${invite}`)).statusCode).toBe(401);
  });

  test('who is no teacher any more sees the class no more', async () => {
    const teacher = await account('Tina', 'teacher');
    const { id } = await classOf(teacher.browser);
    await setRole(prisma(), 'learner', teacher.email);
    expect((await teacher.browser.get(`/api/classes/${id}`)).statusCode).toBe(403);
    expect((await teacher.browser.post('/api/classes', { name: 'another' })).statusCode).toBe(403);
  });

  test('the first administrator is made by a command; nobody signs up as one', async () => {
    const learner = new Browser(server().app, { address: '10.3.1.1' });
    const email = `${randomUUID()}@example.org`;
    const signUp = await learner.post('/api/auth/sign-up/email', { email, password, name: 'x', role: 'administrator' });
    const role = signUp.statusCode === 200 ? (await learner.get('/api/me')).json().account.role : 'learner';
    expect(role).toBe('learner');
    await expect(setRole(prisma(), 'administrator', 'nobody@example.org')).rejects.toThrow(
      /no account with the address nobody@example.org/,
    );
    await expect(setRole(prisma(), 'king', email)).rejects.toThrow(/^Usage/);
    const administrator = await account('Root', 'administrator');
    expect((await administrator.browser.get('/api/me')).json().account.role).toBe('administrator');
  });

  test('an administrator finds accounts, sets roles, and disables: then every session and token is over', async () => {
    const [administrator, learner] = [await account('Root', 'administrator'), await account('Ada')];
    const { token } = (await learner.browser.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 })).json();
    const found = (await administrator.browser.get(`/api/accounts?search=${learner.email.slice(0, 13).toUpperCase()}`)).json();
    expect(found).toMatchObject([{ id: learner.id, email: learner.email, role: 'learner', disabled: false }]);
    const change = (body: unknown) => administrator.browser.patch(`/api/accounts/${learner.id}`, body);
    expect((await change({ role: 'teacher' })).json().role).toBe('teacher');
    expect((await learner.browser.get('/api/me')).json().account.role).toBe('teacher');

    expect((await change({ disabled: true })).json().disabled).toBe(true);
    expect((await learner.browser.get('/api/me')).json().id).toBeNull();
    const signIn = await learner.browser.post('/api/auth/sign-in/email', { email: learner.email, password });
    expect([signIn.statusCode, signIn.json().code]).toEqual([403, 'ACCOUNT_DISABLED']);
    expect((await learner.browser.get('/api/progress', { authorization: `Bearer ${token}` })).statusCode).toBe(401);

    await change({ disabled: false });
    expect((await learner.browser.post('/api/auth/sign-in/email', { email: learner.email, password })).statusCode).toBe(200);
    expect((await administrator.browser.patch(`/api/accounts/${administrator.id}`, { role: 'learner' })).statusCode).toBe(409);
  });
});
