import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Bank, Question } from 'questions';
import { z } from 'zod';
import type { Prisma } from '../../database/open.ts';
import { Browser } from '../../testing/browser.ts';

/** What a route's parameters are filled with, by the place in the path. */
type Fillings = Record<string, string>;

/** Routes that are not asked by `readEverything`, and why. */
const notAsked: Record<string, string> = {
  '/api/export.json': 'of who has real rows only, by `workThrough`: made ones are not what an export may hold',
  '/api/auth/verify-email': 'takes a token that was mailed',
  '/api/auth/callback/{id}': 'comes back from another server',
};

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const Attempt = z.object({ attemptId: z.string() });
const Graded = z.object({ state: z.literal('graded') });
const Blanked = z.object({ lines: z.array(z.string().nullable()) });

/** Makes a guest who has submitted, answered and begun something of every kind, by the routes that write. Returns what else they can read. */
export async function workThrough(app: FastifyInstance, bank: Bank): Promise<{ browser: Browser; fillings: Fillings }> {
  const browser = new Browser(app);
  const task = [...bank.tasks.values()].find(({ id }) => id === 'softmax') ?? fail('the task softmax');
  const isSingle = ({ body }: Question['quiz'][number]) => typeof body !== 'function' && body.kind === 'single';
  const question = bank.questions.find(({ quiz }) => quiz.some(isSingle)) ?? fail('a question with a quiz');
  const item = question.quiz.find(isSingle) ?? fail('an item with one answer');
  const [mistake] = task.mistakes;
  const ids = { submission: randomUUIDv7(), wrong: randomUUIDv7(), review: randomUUIDv7(), interview: randomUUIDv7() };
  const post = async (path: string, body?: unknown) => {
    const response = await browser.post(path, body);
    if (response.statusCode >= 300) throw new Error(`POST ${path}: ${response.statusCode} ${response.body}`);
    return response.json<unknown>();
  };

  await browser.put(`/api/tasks/${task.id}/draft`, { code: '// here I am', savedAt: new Date().toISOString() });
  await browser.patch('/api/me/preferences', { minutesADay: 30 });
  await post('/api/submissions', { id: ids.wrong, task: task.id, code: mistake?.source ?? '' });
  await post('/api/submissions', { id: ids.submission, task: task.id, code: task.solution });
  for (const id of [ids.wrong, ids.submission]) Graded.parse((await browser.get(`/api/submissions/${id}?wait=30`)).json());
  await browser.post(`/api/tasks/${task.id}/hints/0`);
  const { attemptId } = Attempt.parse(await post(`/api/quiz/${item.id}/attempts`));
  await browser.post(`/api/quiz/attempts/${attemptId}/answer`, { response: { kind: 'single', option: 0 }, seconds: 5 });
  await post('/api/spoken', { id: randomUUIDv7(), question: question.slug, ticked: [], seconds: 30 });
  const blanked = Blanked.parse(await post('/api/code-reviews', { id: ids.review, task: task.id }));
  await post(`/api/code-reviews/${ids.review}/hint`);
  await post(`/api/code-reviews/${ids.review}/answer`, { lines: blanked.lines.filter((line) => line === null).map(() => 'return x;') });
  await post(`/api/tasks/${task.id}/run`, { code: task.solution });
  await post('/api/interviews', { id: ids.interview, minutes: 30 });
  await post(`/api/interviews/${ids.interview}/finish`);
  await browser.post(`/api/tasks/${task.id}/give-up`);
  const file = await browser.get('/api/export.json');
  await post('/api/import', file.json());
  return {
    browser,
    fillings: {
      '/api/questions/{slug}': question.slug,
      '/api/tasks/{id}': task.id,
      '/api/submissions/{id}': ids.submission,
      '/api/interviews/{id}': ids.interview,
    },
  };
}

/** Asks every route that reads, as the document of the API names them. Throws where one has no filling, or is not answered with what it is for. */
export async function readEverything(app: FastifyInstance, browser: Browser, fillings: Fillings): Promise<void> {
  const { paths } = Document.parse((await app.inject('/api/openapi.json')).json());
  for (const [path, methods] of Object.entries(paths)) {
    if (!('get' in methods) || path in notAsked) continue;
    const url = path.replaceAll(/\{\w+\}/g, () => fillingOf(path, fillings)) + (queries[path] ?? '');
    await asked(browser, 'GET', url);
  }
}

/** What a route cannot do without. */
const queries: Record<string, string> = { '/api/search': '?q=softmax' };

function fillingOf(path: string, fillings: Fillings): string {
  const prefix = Object.keys(fillings).find((known) => path.startsWith(known));
  return (prefix === undefined ? undefined : fillings[prefix]) ?? fail(`a filling for ${path}`);
}

/** Milliseconds after which a server that says it is busy is asked again, as the machine may be with other work; and how often. */
const againMs = 2_000;
const tries = 10;

async function asked(browser: Browser, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, headers = {}) {
  let response = await browser.send(method, url, { body, headers });
  for (let tried = 1; response.statusCode === 503 && tried < tries; tried++) {
    await sleep(againMs);
    response = await browser.send(method, url, { body, headers });
  }
  if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.statusCode} ${response.body}`);
  return response;
}

const Id = z.object({ id: z.string() });
const Token = z.object({ id: z.string(), token: z.string() });
const Class = z.object({ id: z.string(), invite: z.string() });
const password = 'a stone in the river';

/**
 * Makes a guest an account of an administrator, who does what takes one: tokens, classes, roles, sessions. Returns what they can read besides;
 * their class has so many of the made learners in it.
 */
export async function administer(app: FastifyInstance, prisma: Prisma, browser: Browser, members: number): Promise<Fillings> {
  const signUp = async (who: Browser) => {
    const email = `${randomUUIDv7()}@example.org`;
    await asked(who, 'POST', '/api/auth/sign-up/email', { email, password, name: 'x' });
    return Id.parse((await asked(who, 'GET', '/api/me')).json()).id;
  };
  const [pupil, own] = [new Browser(app), await signUp(browser)];
  const other = await signUp(pupil);
  await prisma.user.update({ where: { id: own }, data: { role: 'administrator' } });

  const spare = Token.parse((await asked(browser, 'POST', '/api/tokens', { name: 'x', scopes: ['read'], days: 1 })).json());
  await asked(new Browser(app), 'GET', '/api/plan', undefined, { authorization: `Bearer ${spare.token}` });
  await asked(browser, 'DELETE', `/api/tokens/${spare.id}`);
  await asked(browser, 'POST', '/api/tokens', { name: 'y', scopes: ['read'], days: 1 });

  const newClass = async () => {
    const { id } = Id.parse((await asked(browser, 'POST', '/api/classes', { name: 'x' })).json());
    const read = async () => Class.parse((await asked(browser, 'GET', `/api/classes/${id}`)).json());
    await asked(browser, 'PATCH', `/api/classes/${id}`, { name: 'y' });
    await asked(browser, 'POST', `/api/classes/${id}/invite`);
    const { invite } = await read();
    await asked(pupil, 'POST', `/api/invitations/${invite}`);
    await asked(pupil, 'DELETE', `/api/classes/${id}/membership`);
    await asked(pupil, 'POST', `/api/invitations/${invite}`);
    await asked(browser, 'DELETE', `/api/classes/${id}/members/${other}`);
    return { id, invite };
  };
  await asked(browser, 'DELETE', `/api/classes/${(await newClass()).id}`);
  const { id, invite } = await newClass();
  const joining = Array.from({ length: members }, (_, i) => ({ classId: id, userId: `made ${i + 1}` }));
  await prisma.classMember.createMany({ data: joining });
  await asked(browser, 'GET', '/api/accounts?search=made');
  await asked(browser, 'PATCH', `/api/accounts/${other}`, { disabled: false });
  await asked(pupil, 'DELETE', '/api/me/sessions');
  await asked(pupil, 'DELETE', '/api/me', { confirm: 'delete everything', password });
  return { '/api/classes/{id}': id, '/api/invitations/{invite}': invite };
}

function fail(what: string): never {
  throw new Error(`the bank has not got ${what}`);
}
