import { randomUUIDv7 } from 'node:crypto';
import { judgeQuiz } from 'questions';
import { afterEach, expect, test } from 'vitest';
import { Mastery, Review } from '../contract/review.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { mistakeWithQuiz, solutionOf } from '../testing/programs.ts';

const dayMs = 86_400_000;

describeOnEachDatabase((server) => {
  const learner = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;
  const at = (instant: string | Date) => (server().clock.now = new Date(instant));
  afterEach(() => {
    server().clock.now = null;
  });

  const review = async (browser: Browser, query = '') => Review.parse((await browser.get(`/api/review${query}`)).json());

  async function solve(browser: Browser, task: string, code = solutionOf(server().bank, task)) {
    const id = randomUUIDv7();
    await browser.post('/api/submissions', { id, task, code });
    return (await browser.get(`/api/submissions/${id}?wait=30`)).json();
  }

  const singles = () =>
    server()
      .bank.questions.flatMap((question) => question.quiz.map((item) => ({ item, question })))
      .filter(({ item }) => typeof item.body !== 'function' && item.body.kind === 'single');

  async function answerQuiz(browser: Browser, id: string, isRight: boolean) {
    const { item } = singles().find((one) => one.item.id === id)!;
    const attempt = (await browser.post(`/api/quiz/${id}/attempts`)).json();
    const { seed } = await prisma().quizAttempt.findFirstOrThrow({ where: { id: attempt.attemptId } });
    const options: number[] = attempt.item.items.map((_: unknown, i: number) => i);
    const option = options.find((one) => judgeQuiz(item, seed, { kind: 'single', option: one }).correct === isRight);
    return (
      await browser.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response: { kind: 'single', option }, seconds: 20 })
    ).json();
  }

  test('a visitor has an empty queue, and is made nobody by looking', async () => {
    const before = await prisma().user.count();
    const visitor = learner();
    expect(await review(visitor)).toMatchObject({ items: [], minutes: 0, tomorrow: { items: 0 }, rewrites: [] });
    expect((await visitor.get('/api/mastery')).statusCode).toBe(200);
    expect(await prisma().user.count()).toBe(before);
  });

  test('the queue fits the minutes of the day, ends when they are used, and goes on when asked', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await browser.patch('/api/me/preferences', { minutesADay: 5 });
    const items = singles().slice(0, 8);
    for (const { item } of items) await answerQuiz(browser, item.id, true);
    expect((await review(browser)).items).toEqual([]);
    at('2026-03-12T12:00:00Z');
    const first = await review(browser);
    expect(first).toMatchObject({ minutesADay: 5, minutes: 5, beyond: { items: 3, minutes: 3 } });
    for (const { id } of first.items) await answerQuiz(browser, id, true);
    const done = await review(browser);
    expect(done).toMatchObject({ items: [], beyond: { items: 3 }, done: { quiz: { answered: 5, right: 5 } }, tomorrow: { items: 3 } });
    expect((await review(browser, '?more=true')).items).toHaveLength(3);
  });

  test('a wrong answer comes back once more on the same day, and not a third time', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    const id = singles()[0]!.item.id;
    await answerQuiz(browser, id, false);
    expect((await review(browser)).items).toMatchObject([{ kind: 'quiz', id, minutes: 1, reason: 'due' }]);
    await answerQuiz(browser, id, false);
    expect(await review(browser)).toMatchObject({ items: [], tomorrow: { items: 1 } });
    at('2026-03-03T12:00:00Z');
    expect((await review(browser)).items).toHaveLength(1);
  });

  test('what was answered right is never asked again on the same day', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    const { item } = singles()[0]!;
    const attempt = await answerQuiz(browser, item.id, true);
    expect(attempt.correct).toBe(true);
    expect(Date.parse(attempt.dueAt)).toBeGreaterThan(Date.parse('2026-03-03T03:59:59Z'));
  });

  test('a date that is chosen later shortens intervals that were planned before', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    const { slug, keyPoints } = server().bank.questions[0]!;
    const spoken = { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints), seconds: 40 };
    const dueAt = Date.parse((await browser.post('/api/spoken', spoken)).json().dueAt);
    expect((dueAt - Date.parse('2026-03-02T12:00:00Z')) / dayMs).toBeGreaterThan(5);
    at('2026-03-04T12:00:00Z');
    expect((await review(browser)).items).toEqual([]);
    await browser.patch('/api/me/preferences', { interviewOn: '2026-03-07' });
    expect((await review(browser)).items).toMatchObject([{ kind: 'spoken', id: slug }]);
  });

  test('every core item comes back in the last three days, and no other that is not due', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await browser.patch('/api/me/preferences', { interviewOn: '2026-04-20', minutesADay: 240 });
    const { questions } = server().bank;
    const say = (slug: string) => {
      const { keyPoints } = questions.find((one) => one.slug === slug)!;
      return browser.post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints), seconds: 40 });
    };
    for (const { slug } of questions) await say(slug);
    at('2026-04-16T12:00:00Z');
    for (const { id } of (await review(browser)).items) await say(id);
    expect((await review(browser)).items).toEqual([]);
    at('2026-04-17T12:00:00Z');
    const core = questions.filter(({ frequency }) => frequency === 'common').map(({ slug }) => slug);
    const queue = await review(browser);
    const final = queue.items.filter(({ reason }) => reason === 'final');
    expect(new Set(queue.items.map(({ id }) => id)).isSupersetOf(new Set(core))).toBe(true);
    expect(final.every(({ id }) => core.includes(id))).toBe(true);
    for (const { id } of queue.items) await say(id);
    expect((await review(browser)).items).toEqual([]);
  });

  test('of a core question every kind comes back in the last three days: quiz, aloud, lines, and the program itself', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await browser.patch('/api/me/preferences', { interviewOn: '2026-03-20', minutesADay: 240 });
    const kept = (id: string) => singles().some(({ item }) => item.id === id);
    const core = server().bank.questions.filter(({ frequency }) => frequency === 'common');
    const question = core.find(({ tasks, quiz }) => tasks.includes('softmax') || (tasks.length > 0 && quiz.some(({ id }) => kept(id))))!;
    const task = question.tasks[0]!;
    const item = question.quiz.find(({ id }) => kept(id))!.id;
    const { slug, keyPoints } = question;
    const all = async () => {
      await answerQuiz(browser, item, true);
      await browser.post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints), seconds: 40 });
      await solve(browser, task);
    };
    await all();
    at('2026-03-15T12:00:00Z');
    await all();
    at('2026-03-16T12:00:00Z');
    for (const { kind } of (await review(browser)).items) expect(kind).toBe('code');
    at('2026-03-17T12:00:00Z');
    const last = await review(browser);
    expect(last.items.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([`code ${task}`, `quiz ${item}`, `spoken ${slug}`]);
    expect(last.rewrites.map((one) => one.task)).toEqual([task]);
  });

  test('who gets everything wrong comes to an end, too', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await browser.patch('/api/me/preferences', { minutesADay: 240 });
    const items = singles().slice(0, 4);
    for (const { item } of items) await answerQuiz(browser, item.id, false);
    let asked = 0;
    for (let queue = await review(browser); queue.items.length > 0 && asked < 20; queue = await review(browser)) {
      asked += 1;
      await answerQuiz(browser, queue.items[0]!.id, false);
    }
    expect(asked).toBe(items.length);
  });

  test('a diagnosed mistake puts the quiz item of the same tag first, and a failed item names a task', async () => {
    const browser = learner();
    const mistake = mistakeWithQuiz(server().bank);
    const practised = new Set([...server().bank.tasks.values()].flatMap((task) => task.tags));
    const { item } = singles().find((one) => practised.has(one.item.tag))!;
    expect((await answerQuiz(browser, item.id, false)).task).not.toBeNull();
    await solve(browser, mistake.task, mistake.source);
    const [first] = (await review(browser)).items;
    expect(first).toMatchObject({ kind: 'quiz', reason: 'mistake' });
    expect((await review(browser)).items.map(({ id }) => id)).toContain(mistake.item);
  });

  test('lines of an accepted program: due tomorrow; filled with what stood there they are right, and the rewrite is planned apart', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await solve(browser, 'softmax');
    expect(await review(browser)).toMatchObject({ items: [], tomorrow: { items: 1, minutes: 2 } });
    at('2026-03-03T12:00:00Z');
    expect((await review(browser)).items).toMatchObject([{ kind: 'code', id: 'softmax', minutes: 2 }]);

    const id = randomUUIDv7();
    const issue = () => browser.post('/api/code-reviews', { id, task: 'softmax' });
    const asked = (await issue()).json();
    expect((await issue()).json()).toEqual(asked);
    expect(asked.lines.filter((line: string | null) => line === null)).toHaveLength(3);
    const own = solutionOf(server().bank, 'softmax')
      .split('\n')
      .filter((_, index) => asked.lines[index] === null)
      .map((line) => line.trim());
    expect(JSON.stringify(asked)).not.toContain(own[0]);

    const answer = (lines: string[]) => browser.post(`/api/code-reviews/${id}/answer`, { lines, seconds: 30 });
    expect((await answer(own.slice(1))).json()).toMatchObject({ statusCode: 400, field: 'lines' });
    expect((await answer([...own.slice(1), 'a\nb'])).statusCode).toBe(400);
    const verdict = (await answer(own)).json();
    expect(verdict).toMatchObject({ correct: true, own });
    expect(Date.parse(verdict.dueAt)).toBeGreaterThan(Date.parse('2026-03-04T03:59:59Z'));
    expect((await answer(own.map(() => 'return [];'))).json()).toEqual(verdict);
    expect(await review(browser)).toMatchObject({ items: [], done: { code: { answered: 1, right: 1 } } });
    at('2026-06-02T12:00:00Z');
    expect((await review(browser)).rewrites).toMatchObject([{ task: 'softmax' }]);
  });

  test('a wrong line is judged by the grader, and a program with every line shown was not known', async () => {
    at('2026-03-02T12:00:00Z');
    const browser = learner();
    await solve(browser, 'softmax');
    const start = async () => (await browser.post('/api/code-reviews', { id: randomUUIDv7(), task: 'softmax' })).json();
    const wrong = await start();
    const judged = (await browser.post(`/api/code-reviews/${wrong.id}/answer`, { lines: ['0;', '0;', '0;'] })).json();
    expect(judged).toMatchObject({ correct: false });
    expect(judged.verdict).not.toBe('');

    const shown = await start();
    let hinted = shown;
    for (let times = 0; times < 5; times++) hinted = (await browser.post(`/api/code-reviews/${shown.id}/hint`)).json();
    expect(hinted.hints).toHaveLength(3);
    expect((await browser.post(`/api/code-reviews/${shown.id}/answer`, { lines: hinted.hints })).json().correct).toBe(true);
    expect(await prisma().card.findFirst({ where: { kind: 'code', ref: 'softmax', lastRating: 1 } })).not.toBeNull();
  });

  test('a code review of somebody else is as absent as one that never was, and nothing to blank is 409', async () => {
    const browser = learner();
    await solve(browser, 'softmax');
    const { id } = (await browser.post('/api/code-reviews', { id: randomUUIDv7(), task: 'softmax' })).json();
    const stranger = learner();
    await stranger.patch('/api/me/preferences', { introDone: true });
    expect((await stranger.post(`/api/code-reviews/${id}/answer`, { lines: ['a', 'b', 'c'] })).statusCode).toBe(404);
    expect((await stranger.post(`/api/code-reviews/${id}/hint`)).statusCode).toBe(404);
    expect((await stranger.post('/api/code-reviews', { id, task: 'softmax' })).json()).toMatchObject({ code: 'nothing-to-blank' });
    expect((await review(stranger)).items).toEqual([]);
    expect((await stranger.get('/api/mastery')).json().questions.every(({ mastery }: { mastery: number }) => mastery === 0)).toBe(true);
  });

  test('part of the key points: rated against those asked about, counted against all', async () => {
    const browser = learner();
    const { slug, keyPoints } = server().bank.questions.find((one) => Object.keys(one.keyPoints).length > 3)!;
    const points = Object.keys(keyPoints);
    const asked = points.slice(0, 3);
    const sent = await browser.post('/api/spoken', { id: randomUUIDv7(), question: slug, asked, ticked: asked, seconds: 40 });
    expect(sent.json()).toMatchObject({ covered: 3, total: 3 });
    const own = Mastery.parse((await browser.get('/api/mastery')).json()).questions.find((one) => one.slug === slug)!;
    expect(own.spoken!.share).toBeLessThanOrEqual(3 / points.length);
    expect(own.spoken).toMatchObject({ done: 3, total: points.length });
    const outside = { id: randomUUIDv7(), question: slug, asked, ticked: points.slice(2, 4), seconds: 1 };
    expect((await browser.post('/api/spoken', outside)).json()).toMatchObject({ statusCode: 400, field: 'ticked' });
  });

  test('everything done at once: mastery is the weighted parts and never above 1', async () => {
    const browser = learner();
    const question = server().bank.questions.find(({ tasks }) => tasks.length > 0)!;
    for (const task of question.tasks) await solve(browser, task);
    const spoken = { id: randomUUIDv7(), question: question.slug, ticked: Object.keys(question.keyPoints), seconds: 40 };
    await browser.post('/api/spoken', spoken);
    const { questions, topics } = Mastery.parse((await browser.get('/api/mastery')).json());
    const own = questions.find(({ slug }) => slug === question.slug)!;
    const parts = [own.tasks!, own.quiz!, own.spoken!];
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(own.mastery).toBeCloseTo(
      parts.reduce((sum, { weight, share }) => sum + weight * share, 0),
      12,
    );
    expect(own.tasks).toMatchObject({ share: 1, done: question.tasks.length, total: question.tasks.length });
    expect(own.mastery).toBeGreaterThan(0.65);
    for (const { mastery } of [...questions, ...topics]) expect(mastery).toBeLessThanOrEqual(1);
  });
});
