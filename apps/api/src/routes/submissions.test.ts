import { randomUUIDv7 } from 'node:crypto';
import { expect, test } from 'vitest';
import { Submission } from '../contract/practice.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { mistakeWithQuiz, solutionOf } from '../testing/programs.ts';

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);

  async function verdictOf(learner: Browser, id: string) {
    const response = await learner.get(`/api/submissions/${id}?wait=30`);
    expect(response.statusCode).toBe(200);
    return Submission.parse(response.json());
  }

  async function submit(learner: Browser, task: string, code: string) {
    const id = randomUUIDv7();
    const response = await learner.post('/api/submissions', { id, task, code });
    expect(response.statusCode).toBe(200);
    return verdictOf(learner, id);
  }

  test('an honest program is accepted, and its page says so', async () => {
    const learner = browser();
    const graded = await submit(learner, 'softmax', solutionOf(server().bank, 'softmax'));
    expect(graded.report?.status).toBe('accepted');
    expect(graded.explanation?.verdict).not.toBe('');
    expect((await learner.get('/api/tasks/softmax')).json()).toMatchObject({ solved: true });
    const [summary] = (await learner.get('/api/submissions?task=softmax')).json();
    expect(summary).toMatchObject({ id: graded.id, status: 'accepted', passed: graded.report?.cases.length });
  });

  test('double submit: the same id and body, at once and later, is one submission', async () => {
    const learner = browser();
    await learner.patch('/api/me/preferences', { introDone: true });
    const body = { id: randomUUIDv7(), task: 'softmax', code: solutionOf(server().bank, 'softmax') };
    const both = await Promise.all([learner.post('/api/submissions', body), learner.post('/api/submissions', body)]);
    expect(both.map((response) => response.statusCode)).toEqual([200, 200]);
    await verdictOf(learner, body.id);
    expect((await learner.post('/api/submissions', body)).json()).toMatchObject({ id: body.id, state: 'graded' });
    expect((await learner.get('/api/submissions')).json()).toHaveLength(1);
    expect((await learner.get('/api/progress')).json()).toMatchObject({ activity: [{ count: 1 }] });
  });

  test('the same id with another body is refused and changes nothing', async () => {
    const learner = browser();
    const id = randomUUIDv7();
    await learner.post('/api/submissions', { id, task: 'softmax', code: 'export const a = 1;' });
    const other = await learner.post('/api/submissions', { id, task: 'softmax', code: 'export const a = 2;' });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'id-in-use', field: 'id' });
    expect((await verdictOf(learner, id)).code).toBe('export const a = 1;');
  });

  test('one case is run alone where its input was shown, and nowhere else', async () => {
    const learner = browser();
    const code = 'export function softmax(x) { return x.map((row) => row.map(() => 1)); }';
    const sent = await submit(learner, 'softmax', code);
    const cases = sent.report?.cases ?? [];
    const shown = cases[sent.report?.smallestFailing ?? -1]!;
    const run = (who: Browser, one: string, submission?: string) =>
      who.post('/api/tasks/softmax/run', { code: solutionOf(server().bank, 'softmax'), case: one, submission });

    const alone = (await run(learner, shown.id, sent.id)).json();
    expect(alone.report).toMatchObject({ only: shown.id, status: 'accepted', cases: [{ id: shown.id }] });
    const open = cases.find((one) => one.visibility === 'public')!;
    expect((await run(browser(), open.id)).json().report.cases).toHaveLength(1);

    const kept = cases.find((one) => one.visibility === 'hidden' && one.args === undefined)!;
    expect((await run(learner, kept.id, sent.id)).json()).toMatchObject({ statusCode: 403, code: 'not-shown', field: 'case' });
    for (const refused of [
      run(learner, kept.id),
      run(browser(), shown.id, sent.id),
      run(browser(), 'no-such-case'),
      run(learner, 'no-such-case', sent.id),
    ]) {
      expect((await refused).statusCode).toBe(404);
    }
    expect((await learner.get('/api/submissions')).json()).toHaveLength(1);
  });

  test('two learners may name their submissions alike', async () => {
    const id = randomUUIDv7();
    const [one, two] = [browser(), browser()];
    await one.post('/api/submissions', { id, task: 'softmax', code: 'export const one = 1;' });
    expect((await two.post('/api/submissions', { id, task: 'softmax', code: 'export const two = 2;' })).statusCode).toBe(200);
    expect((await verdictOf(one, id)).code).toContain('one');
    expect((await verdictOf(two, id)).code).toContain('two');
  });

  test('NaN and infinities reach the page as words, through the database', async () => {
    const code = `export function softmax(x: Matrix): Matrix {
      return x.map((row, i) => row.map((_, j) => (i > 0 ? NaN : j === 0 ? Infinity : -Infinity)));
    }`;
    const learner = browser();
    const run = await learner.post('/api/tasks/softmax/run', { code });
    expect(run.statusCode).toBe(200);
    expect(run.body).toContain('"NaN"');
    const graded = await submit(learner, 'softmax', code);
    const text = JSON.stringify(graded.report);
    for (const word of ['"NaN"', '"Infinity"', '"-Infinity"']) expect(text).toContain(word);
    const row = await server().database.database.prisma.submission.findFirstOrThrow({ where: { id: graded.id } });
    expect(row.report).toEqual(graded.report);
  });

  test('a diagnosed mistake makes the quiz item with its tag due today, and an answer clears it', async () => {
    const { task, source, tag, item } = mistakeWithQuiz(server().bank);
    const learner = browser();
    await learner.patch('/api/me/preferences', { minutesADay: 240 });
    const graded = await submit(learner, task, source);
    expect(graded.report?.status).not.toBe('accepted');
    expect(graded.report?.diagnoses.map((diagnosis) => diagnosis.tag)).toContain(tag);
    const planned = async () => (await learner.get('/api/review')).json().items.find((one: { id: string }) => one.id === item);
    expect(await planned()).toMatchObject({ kind: 'quiz', reason: 'mistake' });
    expect((await learner.get('/api/progress')).json().misconceptions).toMatchObject([{ tag, count: 1 }]);
    const card = { where: { kind: 'quiz', ref: item, mistakeAt: { not: null } } } as const;
    const { prisma } = server().database.database;
    const before = await prisma.card.count(card);
    const attempt = (await learner.post(`/api/quiz/${item}/attempts`)).json();
    const response = answerOfKind(attempt.item);
    expect((await learner.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response })).statusCode).toBe(200);
    expect(await prisma.card.count(card)).toBe(before - 1);
  });

  test('the solution stays hidden until the task is solved or given up', async () => {
    const learner = browser();
    const refused = await learner.get('/api/tasks/softmax/solution');
    expect(refused.statusCode).toBe(403);
    expect(refused.json().message).toMatch(/solved or given up/);
    const { solution } = (await learner.post('/api/tasks/softmax/give-up')).json();
    expect(solution).toBe(solutionOf(server().bank, 'softmax'));
    expect((await learner.get('/api/tasks/softmax/solution')).statusCode).toBe(200);
    expect((await browser().get('/api/tasks/softmax/solution')).statusCode).toBe(403);
  });

  test('a verdict is written once: a second grading of the same row changes nothing', async () => {
    const learner = browser();
    const graded = await submit(learner, 'softmax', solutionOf(server().bank, 'softmax'));
    const { prisma } = server().database.database;
    const { createVerdictRecorder } = await import('../services/verdicts.ts');
    const { createCatalogue } = await import('../services/catalogue.ts');
    const row = await prisma.submission.findFirstOrThrow({ where: { id: graded.id } });
    const settle = () => Promise.reject(new Error('there was nothing to settle'));
    const record = createVerdictRecorder({ prisma, catalogue: createCatalogue(server().bank), now: () => new Date(), settle });
    await record(row.sequence, { ...graded.report!, status: 'wrong' });
    expect(await prisma.submission.findFirstOrThrow({ where: { id: graded.id } })).toEqual(row);
    expect(await prisma.card.findFirstOrThrow({ where: { userId: row.userId, kind: 'task' } })).toMatchObject({ reps: 1 });
  });

  test('pages of the history follow each other without a gap or a repeat', async () => {
    const learner = browser();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await submit(learner, 'softmax', `export const n = ${i};`)).id);
    const page = async (before?: string) =>
      (await learner.get(`/api/submissions?limit=2${before ? `&before=${before}` : ''}`)).json().map((one: { id: string }) => one.id);
    const first = await page();
    const second = await page(first[1]);
    const third = await page(second[1]);
    expect([...first, ...second, ...third]).toEqual(ids);
  });
});

/** Some answer of the right form, right or wrong. */
function answerOfKind(item: { kind: string; items?: unknown[]; gaps?: string[]; variables?: string[] }): unknown {
  const positions = (item.items ?? []).map((_, i) => i);
  switch (item.kind) {
    case 'single':
    case 'curve':
      return { kind: item.kind, option: 0 };
    case 'multiple':
      return { kind: 'multiple', options: [0] };
    case 'order':
      return { kind: 'order', order: positions };
    case 'match':
      return { kind: 'match', rights: positions };
    case 'numeric':
      return { kind: 'numeric', value: 1 };
    case 'shape':
      return { kind: 'shape', shape: [1] };
    case 'cloze':
      return { kind: 'cloze', gaps: Object.fromEntries((item.gaps ?? []).map((gap) => [gap, 'x'])) };
    default:
      return { kind: 'expression', formula: '1' };
  }
}
