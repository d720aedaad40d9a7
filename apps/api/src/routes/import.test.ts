import { randomUUIDv7 } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { Mastery } from '../contract/review.ts';
import { ImportSummary, Progress } from '../contract/progress.ts';
import { limits } from '../limits.ts';
import type { Backup } from '../services/backup/backup.ts';
import { describeEachBackend, describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';
import { practise } from '../testing/practise.ts';
import { mistakeWithQuiz, solutionOf } from '../testing/programs.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';

const until = '2026-03-20';
const noon = new Date('2026-03-21T11:00:00Z');

/** As JSON has it. */
type File = z.input<typeof Backup>;

const exported = async (browser: Browser): Promise<File> => (await browser.get('/api/export.json')).json();
const importInto = (browser: Browser, file: unknown) => browser.post('/api/import', file);

/** What is kept of a learner, by what their pages are made of. */
async function pagesOf(browser: Browser): Promise<Record<string, unknown>> {
  const get = async (url: string) => (await browser.get(url)).json();
  const submissions = (await get('/api/submissions?limit=100')) as { id: string; task: string }[];
  const interviews = (await get('/api/interviews')) as { id: string }[];
  const tasks = [...new Set(submissions.map(({ task }) => task))];
  const each = async (urls: string[]) => Object.fromEntries(await Promise.all(urls.map(async (url) => [url, await get(url)] as const)));
  return {
    preferences: (await get('/api/me')).preferences,
    ...(await each([
      '/api/progress',
      '/api/progress?lang=zh',
      '/api/review',
      '/api/review?more=true',
      '/api/plan',
      '/api/mastery',
      '/api/questions',
    ])),
    submissions,
    interviews,
    ...(await each(submissions.map(({ id }) => `/api/submissions/${id}`))),
    ...(await each(tasks.flatMap((task) => [`/api/tasks/${task}`, `/api/tasks/${task}/drafts`]))),
    ...(await each(interviews.map(({ id }) => `/api/interviews/${id}`))),
    csv: (await browser.get('/api/export/submissions.csv')).body,
  };
}

describeEachBackend('from one database to a fresh one', (backend) => {
  let old: TestServer;
  let fresh: TestServer;
  let owner: Browser;
  let file: File;
  beforeAll(async () => {
    old = await createTestServer(backend);
    fresh = await createTestServer(backend, { beside: old });
    owner = new Browser(old.app);
    await practise(old, owner, { until, days: 9, seed: 3 });
    old.clock.now = fresh.clock.now = noon;
    file = await exported(owner);
  }, 180_000);
  afterAll(async () => {
    await fresh?.remove();
    await old?.remove();
  });

  test('the practice left rows in every table, so that what follows compares something', () => {
    const lengths = Object.entries(file).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, rows.length]] : []));
    expect(lengths).toHaveLength(11);
    expect(lengths.filter(([, length]) => length === 0)).toEqual([]);
    expect(file.submissions.some(({ verdict }) => verdict !== 'accepted')).toBe(true);
    expect(file.version).toBe(1);
  });

  test('every page is the same, field by field, and every row is written out the same again', async () => {
    const heir = new Browser(fresh.app);
    const response = await importInto(heir, file);
    expect(response.statusCode, response.body).toBe(200);
    const summary = ImportSummary.parse(response.json());
    expect(summary.preferences).toBe(true);
    expect(summary.submissions).toEqual({ inFile: file.submissions.length, taken: file.submissions.length });
    expect(summary.events).toEqual({ inFile: file.events.length, taken: file.events.length });
    const before = await pagesOf(owner);
    const after = await pagesOf(heir);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [page, content] of Object.entries(before)) expect(after[page], page).toEqual(content);
    const again = await exported(heir);
    const judged = [...again.submissions, ...again.quizAttempts.filter(({ answeredAt }) => answeredAt !== null), ...again.events];
    expect(new Set(judged.map(({ importedAt }) => importedAt))).toEqual(new Set([noon.toISOString()]));
    const unmarked = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, importedAt: null }));
    const asBefore = {
      submissions: unmarked(again.submissions),
      quizAttempts: unmarked(again.quizAttempts),
      events: unmarked(again.events),
    };
    expect({ ...again, ...asBefore, user: null }).toEqual({ ...file, user: null });
  });

  test('the first import makes one guest; the same file a second time changes nothing', async () => {
    const heir = new Browser(fresh.app);
    const users = await fresh.database.database.prisma.user.count();
    await importInto(heir, file);
    const once = await pagesOf(heir);
    const summary = ImportSummary.parse((await importInto(heir, file)).json());
    const { preferences, ...tables } = summary;
    expect(preferences).toBe(false);
    for (const [table, { taken }] of Object.entries(tables)) expect(taken, table).toBe(0);
    expect(await pagesOf(heir)).toEqual(once);
    expect(await fresh.database.database.prisma.user.count()).toBe(users + 1);
  });

  test('where somebody else has the same file already, each has their own rows', async () => {
    const [one, two] = [new Browser(fresh.app), new Browser(fresh.app)];
    await importInto(one, file);
    const before = await pagesOf(one);
    const summary = ImportSummary.parse((await importInto(two, file)).json());
    expect(summary.quizAttempts.taken).toBe(file.quizAttempts.length);
    expect(await pagesOf(one)).toEqual(before);
    expect((await two.get('/api/progress')).json()).toEqual((await one.get('/api/progress')).json());
  });

  test('into rows that are there: logs unite, submissions stand in order of time, the later review of a card stays', async () => {
    const heir = new Browser(fresh.app);
    const own = randomUUIDv7();
    await heir.patch('/api/me/preferences', { minutesADay: 15 });
    await heir.post('/api/submissions', { id: own, task: 'softmax', code: solutionOf(fresh.bank, 'softmax') });
    await heir.get(`/api/submissions/${own}?wait=30`);
    const { slug, keyPoints } = fresh.bank.questions.find((one) => file.cards.some(({ ref }) => ref === one.slug))!;
    await heir.post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints), seconds: 30 });
    const mine = (await exported(heir)).cards.find(({ ref }) => ref === slug);
    await heir.put('/api/tasks/softmax/draft', { code: 'newer', savedAt: noon.toISOString() });

    await importInto(heir, file);
    const now = await exported(heir);
    expect(now.cards.find(({ ref }) => ref === slug)).toEqual(mine);
    expect(now.preferences?.minutesADay).toBe(15);
    const times = (await heir.get('/api/submissions?limit=100')).json().map(({ submittedAt }: { submittedAt: string }) => submittedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(times).toHaveLength(file.submissions.length + 1);
    expect(now.events.length).toBe(file.events.length + 2);
    expect((await heir.get('/api/tasks/softmax/draft')).json().code).toBe('newer');
  });

  test('what was open here and is answered in the file is answered; the other way round nothing is lost', async () => {
    const heir = new Browser(fresh.app);
    const answered = file.quizAttempts.find(({ answeredAt }) => answeredAt !== null)!;
    await heir.post(`/api/quiz/${answered.item}/attempts`, { id: answered.id });
    const open = await exported(heir);
    await importInto(heir, file);
    const kept = (await exported(heir)).quizAttempts.find(({ id }) => id === answered.id);
    const imported = { ...answered, importedAt: noon.toISOString() };
    expect(kept).toEqual(imported);
    await importInto(heir, open);
    expect((await exported(heir)).quizAttempts.find(({ id }) => id === answered.id)).toEqual(imported);
  });

  test('after it, practice goes on: reviews are scheduled, code reviews can be answered', async () => {
    const heir = new Browser(fresh.app);
    await importInto(heir, file);
    const open = file.codeReviews.at(-1)!;
    expect((await heir.post(`/api/code-reviews/${open.id}/answer`, { lines: open.lines.map(() => '0;') })).statusCode).toBe(200);
    const solved = file.submissions.find(({ verdict }) => verdict === 'accepted')!.task;
    expect((await heir.post('/api/code-reviews', { id: randomUUIDv7(), task: solved })).statusCode).toBe(200);
    expect((await heir.get('/api/review')).json().items.length).toBeGreaterThan(0);
  });
});

describeOnEachDatabase((server) => {
  const learner = () => new Browser(server().app);
  const prisma = () => server().database.database.prisma;
  afterEach(() => {
    server().clock.now = null;
  });

  /** Little, but of several tables. */
  async function smallFile(): Promise<{ browser: Browser; file: File; submission: string }> {
    const browser = learner();
    const { task, source } = mistakeWithQuiz(server().bank);
    const submission = randomUUIDv7();
    const { slug, keyPoints } = server().bank.questions[0]!;
    await browser.patch('/api/me/preferences', { minutesADay: 30 });
    await browser.post('/api/submissions', { id: submission, task, code: source });
    await browser.get(`/api/submissions/${submission}?wait=30`);
    await browser.post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints), seconds: 60 });
    await browser.put(`/api/tasks/${task}/draft`, { code: source, savedAt: new Date().toISOString() });
    return { browser, file: await exported(browser), submission };
  }

  const day = 86_400_000;
  const neverReviewed: File['cards'][number] = {
    kind: 'quiz',
    ref: 'some-item',
    due: '2026-01-05T12:00:00.000Z',
    stability: 0,
    difficulty: 0,
    elapsedDays: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reps: 0,
    lapses: 0,
    state: 0,
    lastReview: null,
    lastRating: null,
    mistakeAt: null,
  };
  /** The file with something else at a path; with undefined, without it. */
  function spoilt(file: File, path: string, value: unknown): unknown {
    const copy = structuredClone(file);
    const names = path.split('.');
    const last = names.pop() ?? '';
    const place = names.reduce<object>((inner, name) => Reflect.get(inner, name), copy);
    if (value === undefined) Reflect.deleteProperty(place, last);
    else Reflect.set(place, last, value);
    return copy;
  }

  const orphan = {
    id: randomUUIDv7(),
    task: 'softmax',
    submission: randomUUIDv7(),
    lines: [1],
    issuedAt: '2026-01-05T12:00:00.000Z',
    hints: 0,
    answer: [],
    correct: null,
    judgement: null,
    dueAt: null,
    seconds: null,
    answeredAt: null,
    activityDay: null,
  };
  /** What is wrong, where it is put, with what, and the field that is named where that is another. */
  const wrong: [string, string, unknown, string?][] = [
    ['another version', 'version', 2],
    ['no version', 'version', undefined],
    ['a table missing', 'cards', undefined],
    ['a table that is no list', 'events', {}],
    ['a verdict that its report does not give', 'submissions.0.verdict', 'accepted'],
    ['a verdict without a report', 'submissions.0.report', null, 'submissions.0.verdict'],
    ['a report of another task', 'submissions.0.task', 'other', 'submissions.0.report.task'],
    ['a report that is none', 'submissions.0.report.cases', 'all', 'submissions.0.report.cases'],
    ['code with U+0000', 'submissions.0.code', 'a\u0000'],
    ['an id that is no UUIDv7', 'spokenAnswers.0.id', 'one'],
    ['a key point ticked twice', 'spokenAnswers.0.ticked', ['a', 'a']],
    ['more key points than there are', 'spokenAnswers.0.total', 0, 'spokenAnswers.0.ticked'],
    ['a review without its time', 'cards.0', { ...neverReviewed, reps: 1 }, 'cards.0.lastReview'],
    ['a negative stability', 'cards.0.stability', -1],
    ['a number that no column holds', 'cards.0.reps', 2 ** 40],
    ['a day to come', 'events.0.at', new Date(Date.now() + 3 * day).toISOString()],
    ['a day that is none', 'events.0.activityDay', '2026-02-30'],
    ['a draft of the far future', 'drafts.0.savedAt', '2199-01-01T00:00:00.000Z'],
    ['a year that the database does not know', 'cards.0.due', '0000-01-01T00:00:00.000Z'],
    ['a kind of activity that there is not', 'events.0.kind', 'sleep'],
    ['a zone that there is not', 'preferences.timeZone', 'Mars/Olympus'],
    ['a code review of a program that is not there', 'codeReviews', [orphan], 'codeReviews.0.submission'],
  ];
  test('what does not fit is 400, names its field, makes nobody a guest and takes nothing', async () => {
    const { file } = await smallFile();
    const rows = await prisma().submission.count();
    for (const [name, path, value, field = path] of wrong) {
      const response = await importInto(learner(), spoilt(file, path, value));
      expect(response.statusCode, `${name}: ${response.body}`).toBe(400);
      expect(response.json().field, `${name}: ${response.body}`).toBe(field);
      expect(response.json().message, name).toContain(field);
    }
    expect(await prisma().submission.count()).toBe(rows);
    for (const body of ['[]', 'null', '"file"', '{']) expect((await importInto(learner(), body)).statusCode, body).toBe(400);
  });

  test('a file beyond the limit is 413; one beyond the usual limit of a body is taken', async () => {
    const { browser, file } = await smallFile();
    const large = { ...file, remark: 'x'.repeat(2 * limits.bodyBytes) };
    expect((await importInto(browser, large)).statusCode).toBe(200);
    const tooLarge = await browser.post('/api/import', 'x'.repeat(limits.importBytes + 1));
    expect(tooLarge.json()).toMatchObject({ statusCode: 413, code: 'too-large' });
  });

  test('a fault in the middle takes the whole file back', async () => {
    const { file } = await smallFile();
    const heir = learner();
    await heir.patch('/api/me/preferences', { introDone: true });
    const before = await exported(heir);
    const users = await prisma().user.count();
    // The last table of all refuses.
    await prisma().$executeRaw`ALTER TABLE events ADD CONSTRAINT refused CHECK (kind <> 'spoken') NOT VALID`;
    expect((await importInto(heir, file)).statusCode).toBe(500);
    await prisma().$executeRaw`ALTER TABLE events DROP CONSTRAINT refused`;
    expect(await exported(heir)).toEqual(before);
    expect(await prisma().user.count()).toBe(users);
    expect((await importInto(heir, file)).statusCode).toBe(200);
  });

  test('a forged file changes nobody else’s pages, and no share exceeds the whole', async () => {
    const { browser: victim, file, submission } = await smallFile();
    const before = await pagesOf(victim);
    const forger = learner();
    const { id } = (await victim.get('/api/me')).json();
    const forged = structuredClone(file);
    const [question] = server().bank.questions;
    if (forged.user) forged.user.id = id;
    for (const rows of Object.values(forged)) if (Array.isArray(rows)) for (const row of rows) Reflect.set(row, 'userId', id);
    for (const row of forged.submissions) Object.assign(row, { verdict: 'accepted', report: { ...row.report, status: 'accepted' } });
    const card = {
      ...neverReviewed,
      state: 2,
      reps: 9,
      stability: 36_500,
      difficulty: 0,
      lastRating: 4,
      lastReview: new Date(Date.now() + day / 2).toISOString(),
    };
    forged.cards = question!.quiz.map((item) => ({ ...card, ref: item.id }));
    forged.cards.push({ ...card, kind: 'spoken', ref: question!.slug });
    expect((await importInto(forger, forged)).statusCode).toBe(200);
    expect(await pagesOf(victim)).toEqual(before);
    expect((await victim.get(`/api/submissions/${submission}`)).json().report.status).not.toBe('accepted');

    const mastery = Mastery.parse((await forger.get('/api/mastery')).json());
    for (const one of mastery.questions) {
      expect(one.mastery).toBeLessThanOrEqual(1);
      expect(Math.max(...[one.tasks, one.quiz, one.spoken].map((part) => part?.share ?? 0))).toBeLessThanOrEqual(1);
    }
    const own = mastery.questions.find(({ slug }) => slug === question!.slug)!;
    expect(own.quiz!.share).toBeGreaterThan(0.99);
    expect(Progress.parse((await forger.get('/api/progress')).json()).tiles).toHaveLength(server().bank.questions.length);
    expect(await prisma().submission.count({ where: { userId: { not: id }, id: submission, importedAt: null } })).toBe(0);
  });

  test('what had no verdict is graded here, and a file full of it is refused', async () => {
    const { file } = await smallFile();
    const open = { verdict: null, report: null, seed: null, passed: null, cases: null, gradedAt: null };
    const [sent] = file.submissions;
    const ungraded = { ...file, submissions: [{ ...sent, ...open }] };
    const heir = learner();
    expect((await importInto(heir, ungraded)).statusCode).toBe(200);
    const graded = (await heir.get(`/api/submissions/${sent!.id}?wait=30`)).json();
    expect(graded.report.status).toBe(sent!.verdict);
    expect(await prisma().submission.findFirst({ where: { id: sent!.id, importedAt: { not: null } } })).toBeNull();
    const many = Array.from({ length: limits.importedUngraded + 1 }, () => ({ ...sent, ...open, id: randomUUIDv7() }));
    expect((await importInto(learner(), { ...file, submissions: many })).json()).toMatchObject({ statusCode: 400, field: 'submissions' });
  });

  test('an interview that was not finished is over after the import', async () => {
    const browser = learner();
    await browser.post('/api/interviews', { id: randomUUIDv7(), minutes: 30 });
    server().clock.now = new Date(Date.now() + 40 * 60_000);
    const heir = learner();
    const file = await exported(browser);
    expect(file.interviews).toMatchObject([{ finishedAt: null }]);
    file.interviews[0]!.endsAt = new Date(Date.now() + 10 * day).toISOString();
    expect((await importInto(heir, file)).statusCode).toBe(200);
    expect((await heir.get('/api/interviews')).json()).toMatchObject([{ isRunning: false }]);
    expect((await heir.post('/api/interviews', { id: randomUUIDv7(), minutes: 30 })).statusCode).toBe(200);
  });
});
