import { randomUUIDv7 } from 'node:crypto';
import { judgeQuiz } from 'questions';
import { afterEach, expect, test } from 'vitest';
import { Interview } from '../contract/interview.ts';
import { limits } from '../limits.ts';
import { Script } from '../services/interview/script.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { solutionOf } from '../testing/programs.ts';

describeOnEachDatabase((server) => {
  const learner = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;
  afterEach(() => {
    server().clock.now = null;
  });

  interface Answering {
    /** Share of the key points to tick; programs and quiz items are answered right when it is 1. */
    share: number;
  }

  async function start(browser: Browser, request: Record<string, unknown> = {}) {
    const response = await browser.post('/api/interviews', { id: randomUUIDv7(), minutes: 30, ...request });
    expect(response.statusCode).toBe(200);
    return Interview.parse(response.json());
  }

  const state = async (browser: Browser, id: string) => Interview.parse((await browser.get(`/api/interviews/${id}`)).json());
  const send = (browser: Browser, { id, place }: Interview, answer: unknown) =>
    browser.post(`/api/interviews/${id}/answer`, { place, answer });

  async function answerOf(browser: Browser, interview: Interview, { share }: Answering): Promise<unknown> {
    const { id, place, current } = interview;
    if (current?.kind === 'code') {
      return {
        kind: 'code',
        code: share === 1 ? solutionOf(server().bank, current.task) : `export function ${current.exportName}() { return 0; }`,
      };
    }
    if (current?.kind === 'quiz') return { kind: 'quiz', response: await quizResponse(current.attempt, share === 1) };
    for (const done of ['speak', 'follow-up']) await browser.post(`/api/interviews/${id}/step`, { place, done });
    const { current: ticking } = await state(browser, id);
    const points = ticking?.kind === 'spoken' ? ticking.points.map((point) => point.id) : [];
    return { kind: 'spoken', ticked: points.slice(0, Math.ceil(points.length * share)), followUpAnswered: share === 1 };
  }

  /** A response to an item with options, right or wrong; anything for the others. */
  async function quizResponse(
    { attemptId, item }: { attemptId: string; item: { id: string; kind: string; items?: unknown[]; gaps?: string[] } },
    isRight: boolean,
  ) {
    const { seed } = await prisma().quizAttempt.findFirstOrThrow({ where: { id: attemptId } });
    const definition = server()
      .bank.questions.flatMap((question) => question.quiz)
      .find(({ id }) => id === item.id)!;
    const places = (item.items ?? []).map((_, i) => i);
    const option = places.find(
      (one) => item.kind === 'single' && judgeQuiz(definition, seed, { kind: 'single', option: one }).correct === isRight,
    );
    const responses: Record<string, unknown> = {
      single: { kind: 'single', option },
      curve: { kind: 'curve', option: 0 },
      multiple: { kind: 'multiple', options: [0] },
      order: { kind: 'order', order: places },
      match: { kind: 'match', rights: places },
      numeric: { kind: 'numeric', value: 12_345 },
      shape: { kind: 'shape', shape: [1] },
      expression: { kind: 'expression', formula: '1' },
      cloze: { kind: 'cloze', gaps: Object.fromEntries((item.gaps ?? []).map((gap) => [gap, 'x'])) },
    };
    return responses[item.kind];
  }

  async function through(browser: Browser, first: Interview, how: Answering): Promise<Interview> {
    let interview = first;
    while (interview.current) {
      const answer = await answerOf(browser, interview, how);
      const response = await send(browser, interview, answer);
      expect(response.statusCode, response.body).toBe(200);
      interview = Interview.parse(response.json());
    }
    return interview;
  }

  test(
    'items come one by one; the report places each with its evidence, by topic, and is compared with the one before',
    { timeout: 120_000 },
    async () => {
      const browser = learner();
      const first = await through(browser, await start(browser), { share: 1 });
      const report = first.report!;
      expect(report.results).toHaveLength(first.count);
      expect(report.previous).toBeNull();
      const spoken = report.results.filter(({ kind }) => kind === 'spoken');
      expect(spoken.map(({ grade, evidence }) => [grade, evidence.kind === 'spoken' && evidence.missing])).toEqual(
        spoken.map(() => ['exceptional', []]),
      );
      const code = report.results.find(({ kind }) => kind === 'code')!;
      expect(code).toMatchObject({ grade: 'exceptional', evidence: { kind: 'code', status: 'accepted' } });
      const sum = (tally: { weak: number; strong: number; exceptional: number }) => tally.weak + tally.strong + tally.exceptional;
      expect(sum(report.all)).toBe(first.count);
      expect(report.topics.reduce((total, topic) => total + sum(topic), 0)).toBe(first.count);

      const second = await through(browser, await start(browser), { share: 0.3 });
      expect(second.report!.previous).toMatchObject({ id: first.id, ...report.all });
      expect(second.report!.all.exceptional).toBe(0);
      expect(second.report!.practise.length).toBe(second.report!.all.weak);
      expect(await state(browser, second.id)).toMatchObject({ report: second.report });
      const list = (await browser.get('/api/interviews')).json();
      expect(list.map((one: { id: string }) => one.id)).toEqual([second.id, first.id]);
      expect(list[1].all).toEqual(report.all);
    },
  );

  test('what is answered in it is kept and scheduled as any other answer', async () => {
    const browser = learner();
    const interview = await start(browser);
    await send(browser, interview, await answerOf(browser, interview, { share: 0 }));
    expect((await browser.get('/api/progress')).json().activity).toMatchObject([{ count: 1 }]);
    expect((await browser.get('/api/review')).json().items).toHaveLength(1);
  });

  test('nothing of what comes later, no key point before the follow-up, and no expected value', async () => {
    const browser = learner();
    let interview = await start(browser);
    const row = await prisma().interview.findFirstOrThrow({ where: { id: interview.id } });
    const later = Script.parse(row.items).slice(1);
    for (const { answerId } of later) expect(JSON.stringify(interview)).not.toContain(answerId);
    expect(interview.current).toMatchObject({ kind: 'spoken', step: 'speak', followUp: null, points: [] });
    const early = { kind: 'spoken', ticked: [], followUpAnswered: true };
    expect((await send(browser, interview, early)).json()).toMatchObject({ statusCode: 409, code: 'not-yet' });
    expect((await browser.post(`/api/interviews/${interview.id}/step`, { place: 0, done: 'follow-up' })).statusCode).toBe(409);

    while (interview.current?.kind !== 'code') interview = Interview.parse((await send(browser, interview, { kind: 'skip' })).json());
    const { current } = interview;
    const task = server().bank.tasks.get(current.task)!;
    const sent = JSON.stringify(current);
    for (const hidden of [task.starter.trim(), task.signature.text, ...task.text.en.hints]) expect(sent).not.toContain(hidden);
    expect(current.exportName).toBe(task.signature.fn);
    const wrong = `export function ${current.exportName}(...args) { console.log('seen'); return args[0]; }`;
    const run = (await browser.post(`/api/interviews/${interview.id}/run`, { place: interview.place, code: wrong })).json();
    expect(Object.keys(run).sort()).toEqual(['cases', 'line', 'passed', 'printed', 'status', 'verdict']);
    expect(run.printed).toContain('seen');
  });

  test('what is asked now cannot be looked up by any other route, and can be once it is answered', { timeout: 60_000 }, async () => {
    const browser = learner();
    const every = server().bank.questions.flatMap(({ quiz }) => quiz.map(({ id }) => id));
    const before = new Map<string, string>();
    for (let at = 0; at < every.length; at += limits.quizItemsAtOnce) {
      const batch = await browser.post('/api/quiz/attempts', { items: every.slice(at, at + limits.quizItemsAtOnce) });
      for (const { item, attemptId } of batch.json()) before.set(item.id, attemptId);
    }
    let interview = await start(browser);
    const question = Script.parse((await prisma().interview.findFirstOrThrow({ where: { id: interview.id } })).items)[0]!.question;
    expect((await browser.get(`/api/questions/${question}`)).json()).toMatchObject({ statusCode: 403, code: 'in-interview' });
    const issued: number[] = [];
    while (interview.current?.kind !== 'code') {
      const items = interview.current?.kind === 'quiz' ? [interview.current.attempt.item.id] : [];
      for (const item of items) {
        issued.push((await browser.post(`/api/quiz/${item}/attempts`)).statusCode);
        issued.push((await browser.post('/api/quiz/attempts', { items: [item] })).statusCode);
        const response = { kind: 'single', option: 0 };
        issued.push((await browser.post(`/api/quiz/attempts/${before.get(item)}/answer`, { response })).statusCode);
      }
      interview = Interview.parse((await send(browser, interview, { kind: 'skip' })).json());
    }
    expect(issued).toContain(403);
    expect(new Set(issued).size).toBe(1);
    const { task } = interview.current;
    const code = solutionOf(server().bank, task);
    const refused = [
      browser.get(`/api/tasks/${task}`),
      browser.get(`/api/tasks/${task}/solution`),
      browser.get(`/api/tasks/${task}/draft`),
      browser.post(`/api/tasks/${task}/run`, { code }),
      browser.post(`/api/tasks/${task}/hints/0`),
      browser.post(`/api/tasks/${task}/give-up`),
      browser.post('/api/submissions', { id: randomUUIDv7(), task, code }),
      browser.post('/api/code-reviews', { id: randomUUIDv7(), task }),
    ];
    for (const response of await Promise.all(refused)) expect(response.json()).toMatchObject({ statusCode: 403, code: 'in-interview' });
    const other = [...server().bank.tasks.keys()].find((id) => id !== task)!;
    expect((await browser.get(`/api/tasks/${other}`)).statusCode).toBe(200);
    expect((await learner().get(`/api/tasks/${task}`)).statusCode).toBe(200);
    await send(browser, interview, { kind: 'skip' });
    expect((await browser.get(`/api/tasks/${task}`)).statusCode).toBe(200);
  });

  test('an earlier submission to the task that is asked is not shown', { timeout: 60_000 }, async () => {
    const browser = learner();
    const sent = new Map<string, string>();
    for (const question of server().bank.questions.filter(({ topic }) => topic === 'foundations')) {
      for (const task of question.tasks) {
        const id = randomUUIDv7();
        sent.set(task, id);
        await browser.post('/api/submissions', { id, task, code: 'export const a = 1;' });
      }
    }
    let interview = await start(browser, { topics: ['foundations'] });
    while (interview.current?.kind !== 'code') interview = Interview.parse((await send(browser, interview, { kind: 'skip' })).json());
    const asked = interview.current.task;
    const [another] = [...sent].find(([task]) => task !== asked)!;
    expect((await browser.get(`/api/submissions/${sent.get(asked)}`)).statusCode).toBe(403);
    expect((await browser.get(`/api/submissions/${sent.get(another)}`)).statusCode).toBe(200);
  });

  test('the export and earlier reports wait for its end, in whichever browser they are asked for', { timeout: 60_000 }, async () => {
    const browser = learner();
    const earlier = await start(browser);
    await browser.post(`/api/interviews/${earlier.id}/finish`);
    const interview = await start(browser);
    const twin = browser.twin();
    expect((await twin.get('/api/me')).json().id).toBe((await browser.get('/api/me')).json().id);
    const refused = () => [
      twin.get('/api/export.json'),
      twin.get('/api/export/submissions.csv'),
      twin.get(`/api/interviews/${earlier.id}`),
      twin.post(`/api/interviews/${earlier.id}/finish`),
      twin.post('/api/interviews', { id: earlier.id, minutes: 30 }),
      twin.get(`/api/questions/${earlierQuestion}`),
    ];
    const { items } = await prisma().interview.findFirstOrThrow({ where: { id: interview.id } });
    const earlierQuestion = Script.parse(items)[0]!.question;
    for (const response of await Promise.all(refused())) expect(response.json()).toMatchObject({ statusCode: 403, code: 'in-interview' });
    expect((await twin.get(`/api/interviews/${interview.id}`)).statusCode).toBe(200);
    expect((await twin.get('/api/interviews')).json()).toHaveLength(2);
    await browser.post(`/api/interviews/${interview.id}/finish`);
    for (const response of await Promise.all(refused())) expect(response.statusCode).toBe(200);
  });

  test(
    'what was issued before it does not show what it asks: an open quiz attempt, lines of an own program',
    { timeout: 120_000 },
    async () => {
      const browser = learner();
      const quiz = new Map<string, string>();
      const reviews = new Map<string, string>();
      for (const question of server().bank.questions.filter(({ topic }) => topic === 'foundations')) {
        for (const { id } of question.quiz) {
          quiz.set(id, (await browser.post(`/api/quiz/${id}/attempts`)).json().attemptId);
        }
        for (const task of question.tasks) {
          const id = randomUUIDv7();
          await browser.post('/api/submissions', { id, task, code: solutionOf(server().bank, task) });
          await browser.get(`/api/submissions/${id}?wait=30`);
          const review = randomUUIDv7();
          if ((await browser.post('/api/code-reviews', { id: review, task })).statusCode === 200) reviews.set(task, review);
        }
      }
      let interview = await start(browser, { topics: ['foundations'] });
      const answered: number[] = [];
      while (interview.current?.kind !== 'code') {
        if (interview.current?.kind === 'quiz') {
          const { item } = interview.current.attempt;
          const answer = { response: await quizResponse({ ...interview.current.attempt, item }, false) };
          answered.push((await browser.post(`/api/quiz/attempts/${quiz.get(item.id)}/answer`, answer)).statusCode);
        }
        interview = Interview.parse((await send(browser, interview, { kind: 'skip' })).json());
      }
      expect(new Set(answered)).toEqual(new Set([403]));
      const review = reviews.get(interview.current.task);
      expect((await browser.post(`/api/code-reviews/${review}/hint`)).statusCode).toBe(403);
      expect((await browser.post(`/api/code-reviews/${review}/answer`, { lines: ['a', 'b', 'c'] })).statusCode).toBe(403);
      const [, another] = [...reviews].find(([task]) => task !== (interview.current?.kind === 'code' && interview.current.task))!;
      expect((await browser.post(`/api/code-reviews/${another}/hint`)).statusCode).toBe(200);
    },
  );

  test('one whose time ran out while nobody looked is the one before', async () => {
    server().clock.now = new Date('2026-03-02T12:00:00Z');
    const browser = learner();
    const forgotten = await start(browser);
    await send(browser, forgotten, await answerOf(browser, forgotten, { share: 1 }));
    server().clock.now = new Date('2026-03-03T12:00:00Z');
    const next = await start(browser);
    await browser.post(`/api/interviews/${next.id}/finish`);
    expect((await state(browser, next.id)).report!.previous).toMatchObject({ id: forgotten.id, exceptional: 1 });
  });

  test('an answer that is sent twice, or for another place, is refused and counts once', async () => {
    const browser = learner();
    const interview = await start(browser);
    const both = await Promise.all([send(browser, interview, { kind: 'skip' }), send(browser, interview, { kind: 'skip' })]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await state(browser, interview.id)).place).toBe(1);
    expect((await send(browser, interview, { kind: 'skip' })).json()).toMatchObject({ statusCode: 409, code: 'moved-on' });
    const other = await send(browser, await state(browser, interview.id), { kind: 'code', code: 'export const a = 1;' });
    expect(other.json()).toMatchObject({ statusCode: 400, field: 'answer.kind' });
  });

  test('the same id is one interview; another while one runs is refused', async () => {
    const browser = learner();
    const id = randomUUIDv7();
    const first = await start(browser, { id });
    expect(await start(browser, { id })).toMatchObject({ id, startedAt: first.startedAt, count: first.count });
    expect((await browser.post('/api/interviews', { id: randomUUIDv7(), minutes: 30 })).json()).toMatchObject({
      statusCode: 409,
      code: 'running',
    });
    await browser.post(`/api/interviews/${id}/finish`);
    expect((await browser.post('/api/interviews', { id: randomUUIDv7(), minutes: 30 })).statusCode).toBe(200);
  });

  test('time that is over ends it: what was asked is unfinished and placed nowhere, what was not is not listed', async () => {
    server().clock.now = new Date('2026-03-02T12:00:00Z');
    const browser = learner();
    const interview = await start(browser);
    expect(Date.parse(interview.endsAt) - Date.parse(interview.now)).toBe(30 * 60_000);
    server().clock.now = new Date('2026-03-02T12:30:20Z');
    expect((await state(browser, interview.id)).current).not.toBeNull();
    server().clock.now = new Date('2026-03-02T12:31:00Z');
    expect((await send(browser, interview, { kind: 'skip' })).json()).toMatchObject({ statusCode: 409, code: 'finished' });
    const { report } = await state(browser, interview.id);
    expect(report).toMatchObject({
      results: [{ grade: null, evidence: { kind: 'unfinished' } }],
      all: { weak: 0, strong: 0, exceptional: 0 },
    });
    expect((await browser.post('/api/interviews', { id: randomUUIDv7(), minutes: 30 })).statusCode).toBe(200);
  });

  test('an interview of somebody else is as absent as one that never was', async () => {
    const browser = learner();
    const interview = await start(browser);
    const stranger = learner();
    await stranger.patch('/api/me/preferences', { introDone: true });
    const { id } = interview;
    const code = 'export const a = 1;';
    for (const who of [stranger, learner()]) {
      expect((await who.get(`/api/interviews/${id}`)).statusCode).toBe(404);
      expect((await send(who, interview, { kind: 'skip' })).statusCode).toBe(404);
      expect((await who.post(`/api/interviews/${id}/step`, { place: 0, done: 'speak' })).statusCode).toBe(404);
      expect((await who.post(`/api/interviews/${id}/run`, { place: 0, code })).statusCode).toBe(404);
      expect((await who.post(`/api/interviews/${id}/finish`)).statusCode).toBe(404);
      expect((await who.get('/api/interviews')).json()).toEqual([]);
    }
    expect((await start(stranger, { id })).id).toBe(id);
    expect((await state(browser, id)).place).toBe(0);
  });

  test.for([
    ['minutes', { minutes: 20 }],
    ['topics.0', { topics: ['astronomy'] }],
    ['level', { level: 'absurd' }],
    ['id', { id: 'one' }],
  ] as const)('a request with a wrong %s is 400', async ([field, change]) => {
    const response = await learner().post('/api/interviews', { id: randomUUIDv7(), minutes: 30, ...change });
    expect(response.json()).toMatchObject({ statusCode: 400, field });
  });
});
