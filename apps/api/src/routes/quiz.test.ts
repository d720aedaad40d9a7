import { randomUUIDv7 } from 'node:crypto';
import { judgeQuiz } from 'questions';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';

describeOnEachDatabase((server) => {
  const learner = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;

  /** An item with options, and its attempt; `right` and `wrong` are positions as shown. */
  async function singleAttempt(browser: Browser) {
    const item = server()
      .bank.questions.flatMap((question) => question.quiz)
      .find((one) => typeof one.body !== 'function' && one.body.kind === 'single');
    if (!item) throw new Error('the bank has no single-choice item');
    const attempt = (await browser.post(`/api/quiz/${item.id}/attempts`)).json();
    const { seed } = await prisma().quizAttempt.findFirstOrThrow({ where: { id: attempt.attemptId } });
    const options: number[] = attempt.item.items.map((_: unknown, i: number) => i);
    const isRight = (option: number) => judgeQuiz(item, seed, { kind: 'single', option }).correct;
    return { item, attempt, right: options.find(isRight)!, wrong: options.find((option) => !isRight(option))! };
  }

  test('an answer is judged once: the second gets the first verdict, right after wrong', async () => {
    const browser = learner();
    const { item, attempt, right, wrong } = await singleAttempt(browser);
    const send = (option: number) =>
      browser.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response: { kind: 'single', option } });
    const first = (await send(wrong)).json();
    expect(first.correct).toBe(false);
    expect((await send(right)).json()).toEqual(first);
    expect(
      await prisma().card.findFirstOrThrow({ where: { ref: item.id, user: { quizAttempts: { some: { id: attempt.attemptId } } } } }),
    ).toMatchObject({ reps: 1 });
  });

  test('two answers at the same moment are one', async () => {
    const browser = learner();
    const { attempt, right, wrong } = await singleAttempt(browser);
    const send = (option: number) =>
      browser.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response: { kind: 'single', option } });
    const [one, two] = await Promise.all([send(wrong), send(right)]);
    expect(one.statusCode).toBe(200);
    expect(two.json()).toEqual(one.json());
    expect((await browser.get('/api/progress')).json().quiz.answered).toBe(1);
  });

  test('items that are issued together are attempts of their own, each judged once; nothing of them tells the answer', async () => {
    const browser = learner();
    const items = server().bank.questions.flatMap(({ quiz }) => quiz.map(({ id }) => id));
    const wanted = items.slice(0, limits.quizItemsAtOnce);
    const issued = (await browser.post('/api/quiz/attempts', { items: wanted })).json();
    expect(issued.map((attempt: { item: { id: string } }) => attempt.item.id)).toEqual(wanted);
    expect(new Set(issued.map((attempt: { attemptId: string }) => attempt.attemptId)).size).toBe(wanted.length);
    const shown = ['id', 'tag', 'kind', 'prompt', 'items', 'rights', 'unit', 'gaps', 'variables', 'plot'];
    for (const { item } of issued) expect(shown).toEqual(expect.arrayContaining(Object.keys(item)));
    const choice = issued.find(({ item }: { item: { kind: string } }) => item.kind === 'single');
    const send = () => browser.post(`/api/quiz/attempts/${choice.attemptId}/answer`, { response: { kind: 'single', option: 0 } });
    expect((await send()).json()).toEqual((await send()).json());
    expect((await browser.get('/api/progress')).json().quiz.answered).toBe(1);
    const tooMany = await browser.post('/api/quiz/attempts', { items: items.slice(0, limits.quizItemsAtOnce + 1) });
    expect(tooMany.json()).toMatchObject({ statusCode: 400, field: 'items' });
  });

  test('nothing that is sent before the answer tells which it is', async () => {
    const { attempt } = await singleAttempt(learner());
    expect(JSON.stringify(attempt)).not.toMatch(/correct|feedback|seed|answer/i);
  });

  test('a response that cannot be read is 400 and leaves the attempt open', async () => {
    const browser = learner();
    const { attempt, right } = await singleAttempt(browser);
    const send = (response: unknown) => browser.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response });
    for (const response of [
      { kind: 'numeric', value: 1 },
      { kind: 'single', option: 99 },
    ]) {
      const refused = await send(response);
      expect(refused.statusCode).toBe(400);
      expect(refused.json()).toMatchObject({ code: 'unreadable-response', field: 'response' });
    }
    expect((await send({ kind: 'single', option: right })).json().correct).toBe(true);
  });

  test('an attempt that the client names is issued once, with the same numbers', async () => {
    const browser = learner();
    const seeded = server()
      .bank.questions.flatMap((question) => question.quiz)
      .find((item) => typeof item.body === 'function');
    if (!seeded) throw new Error('the bank has no seeded item');
    const id = randomUUIDv7();
    const [first, second] = [
      await browser.post(`/api/quiz/${seeded.id}/attempts`, { id }),
      await browser.post(`/api/quiz/${seeded.id}/attempts`, { id }),
    ];
    expect(first.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
  });

  test('a right answer comes back later than a wrong one, and no later than half the days to the interview', async () => {
    const now = new Date('2026-03-02T12:00:00Z');
    server().clock.now = now;
    const browser = learner();
    await browser.patch('/api/me/preferences', { interviewOn: '2026-03-08' });
    const first = await singleAttempt(browser);
    const answer = (id: string, option: number) =>
      browser.post(`/api/quiz/attempts/${id}/answer`, { response: { kind: 'single', option }, seconds: 5 });
    const right = (await answer(first.attempt.attemptId, first.right)).json();
    const other = learner();
    const second = await singleAttempt(other);
    const wrong = (await answer(first.attempt.attemptId, first.right)).json();
    expect(wrong).toEqual(right);
    const lost = (
      await other.post(`/api/quiz/attempts/${second.attempt.attemptId}/answer`, { response: { kind: 'single', option: second.wrong } })
    ).json();
    const days = (verdict: { dueAt: string }) => (Date.parse(verdict.dueAt) - now.getTime()) / 86_400_000;
    expect(days(lost)).toBeLessThan(1);
    expect(days(right)).toBeGreaterThanOrEqual(1);
    expect(days(right)).toBeLessThanOrEqual(3);
    server().clock.now = null;
  });

  test('an answer aloud: ticks must be key points, the same id twice is one answer', async () => {
    const browser = learner();
    const { slug, keyPoints } = server().bank.questions[0]!;
    const body = { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints).slice(0, 2), seconds: 50 };
    const refused = await browser.post('/api/spoken', { ...body, ticked: ['nonsense'] });
    expect(refused.json()).toMatchObject({ statusCode: 400, field: 'ticked' });
    const first = await browser.post('/api/spoken', body);
    expect(first.json()).toMatchObject({ covered: 2, total: Object.keys(keyPoints).length });
    expect((await browser.post('/api/spoken', body)).json()).toEqual(first.json());
    expect((await browser.post('/api/spoken', { ...body, ticked: [] })).statusCode).toBe(409);
  });

  test('drafts: the newer wins whichever comes last, and the older is kept', async () => {
    const browser = learner();
    const save = (code: string, savedAt: string) => browser.put('/api/tasks/softmax/draft', { code, savedAt });
    expect((await save('newer', '2026-03-02T12:00:00Z')).json().kept).toBe('this');
    expect((await save('older', '2026-03-02T11:00:00Z')).json()).toMatchObject({ kept: 'newer', code: 'newer' });
    expect((await browser.get('/api/tasks/softmax')).json().draft.code).toBe('newer');
    const codes = async () => (await browser.get('/api/tasks/softmax/drafts')).json().map((one: { code: string }) => one.code);
    expect(await codes()).toEqual(['newer', 'older']);
    await save('newer, continued', '2026-03-02T12:00:30Z');
    expect(await codes()).toEqual(['newer, continued', 'older']);
    await save('the next day', '2026-03-03T12:00:00Z');
    expect(await codes()).toEqual(['the next day', 'newer, continued', 'older']);
  });

  test('a day begins at 04:00 of the learner, and is kept with the event when the zone changes', async () => {
    const browser = learner();
    await browser.patch('/api/me/preferences', { timeZone: 'America/New_York' });
    // 03:30 in New York, on the night of the change to summer time.
    server().clock.now = new Date('2026-03-08T07:30:00Z');
    await browser.post('/api/tasks/softmax/hints/0');
    server().clock.now = new Date('2026-03-08T08:30:00Z');
    await browser.post('/api/tasks/softmax/hints/1');
    await browser.patch('/api/me/preferences', { timeZone: 'Asia/Tokyo' });
    const { activity } = (await browser.get('/api/progress')).json();
    expect(activity).toEqual([
      { day: '2026-03-07', count: 1 },
      { day: '2026-03-08', count: 1 },
    ]);
    server().clock.now = null;
  });

  test('a newcomer has three items, and the list shrinks as they are done', async () => {
    const browser = learner();
    const plan = async () => (await browser.get('/api/plan')).json();
    const first = await plan();
    expect(first.items.map((item: { kind: string }) => item.kind)).toEqual(['quiz', 'spoken', 'task']);
    const attempt = (await browser.post(`/api/quiz/${first.items[0].id}/attempts`)).json();
    expect((await plan()).items).toHaveLength(3);
    expect(attempt.question).toBe(first.items[0].question);
    await browser.post('/api/spoken', { id: randomUUIDv7(), question: first.items[1].id, ticked: [], seconds: 30 });
    const later = await plan();
    expect(
      later.items
        .filter((item: { kind: string; reason: string }) => item.kind === 'spoken' && item.reason === 'new')
        .map((item: { id: string }) => item.id),
    ).not.toContain(first.items[1].id);
    expect(later.items.reduce((sum: number, item: { minutes: number }) => sum + item.minutes, 0)).toBeLessThanOrEqual(20);
  });
});
