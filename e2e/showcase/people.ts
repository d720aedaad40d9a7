import { quizBody, type QuizKind } from 'questions';
import type { APIRequestContext, APIResponse, Browser, BrowserContext } from 'playwright-core';
import { createPerson, dayMs, fillWeeks, mistakeOf, nextId, showDay, type Asked, type ShownHistory } from './history.ts';
import type { ShowcaseServer } from './server.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
/** Who looks at a page: somebody who has not been here before, the learner of six weeks, and people with accounts and in interviews. */
export type Viewer = 'visitor' | 'learner' | 'teacher' | 'member' | 'administrator' | 'speaker' | 'ticker' | 'answerer' | 'programmer';

export interface ShownPeople extends ShownHistory {
  states: Partial<Record<Viewer, State>>;
  /** A class, and what its link ends with. */
  classroom: string;
  invite: string;
  /** Interviews that are going on, by who is in them. */
  running: Partial<Record<Viewer, string>>;
  /** An item of each kind, by its page. */
  items: Partial<Record<QuizKind, string>>;
}

// As long as names become.
const longName = 'Maximiliane-Theodora Featherstonehaugh-Wolfeschlegelsteinhausen';
const longClass = 'Deep learning from first principles, winter term, Tuesday group 2';
const members = [longName, '王小明', 'Amina Okafor', 'Jürgen Straßner', '欧阳思远', 'Li'];
const membersPractise = 12 * dayMs;

/** The learner of six weeks alone. */
export async function fillLearner(server: ShowcaseServer, browser: Browser): Promise<ShownPeople> {
  const learner = await browser.newContext();
  const history = await fillWeeks(server, learner.request);
  const state = await learner.storageState();
  await learner.close();
  const quizzes = server.bank.questions.flatMap(({ slug, quiz }) =>
    quiz.map((item) => [quizBody(item, 0).kind, `/questions/${slug}?item=${item.id}`]),
  );
  return {
    ...history,
    states: { learner: state },
    classroom: '',
    invite: '',
    running: {},
    items: Object.fromEntries(quizzes.toReversed()),
  };
}

/** Everybody whom a page is shown to. */
export async function fillPeople(server: ShowcaseServer, browser: Browser): Promise<ShownPeople> {
  const people = await fillLearner(server, browser);
  Object.assign(people, await fillClass(server, browser, people.states));
  for (const [viewer, isReached] of Object.entries(interviewStages)) {
    const context = await browser.newContext();
    people.running[viewer as Viewer] = await interviewUntil(server, context.request, isReached);
    people.states[viewer as Viewer] = await context.storageState();
    await context.close();
  }
  return people;
}

async function signUp(server: ShowcaseServer, browser: Browser, name: string, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ extraHTTPHeaders: { origin: server.url } });
  const data = { name, email: `${address}@example.org`, password: 'correct horse battery staple' };
  await created(await context.request.post(`${server.url}/api/auth/sign-up/email`, { data }));
  return context;
}

async function created<T = unknown>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return response.json();
}

/** A teacher with two classes, of which one is full and one is empty; what the members did, and one of them with keys. */
async function fillClass(
  server: ShowcaseServer,
  browser: Browser,
  states: ShownPeople['states'],
): Promise<{ classroom: string; invite: string }> {
  const teacher = await signUp(server, browser, 'Prof. Dr. Henriette von Hohenlohe', 'henriette.von.hohenlohe-langenburg');
  const administrator = await signUp(server, browser, 'Ada', 'ada');
  await server.prisma.user.updateMany({ where: { email: { startsWith: 'henriette' } }, data: { role: 'teacher' } });
  await server.prisma.user.updateMany({ where: { email: 'ada@example.org' }, data: { role: 'administrator' } });
  const { id: classroom }: { id: string } = await created(
    await teacher.request.post(`${server.url}/api/classes`, { data: { name: longClass } }),
  );
  await created(await teacher.request.post(`${server.url}/api/classes`, { data: { name: '深度学习面试小组' } }));
  const { invite } = await server.prisma.classroom.findFirstOrThrow({ where: { id: classroom } });
  for (const [at, name] of members.entries()) {
    const context = await signUp(server, browser, name, `member-${at}.of-the-tuesday-group`);
    await created(await context.request.post(`${server.url}/api/invitations/${invite}`));
    await practiseAsMember(server, context.request, at);
    if (at === 0) states.member = await withKeys(server, context);
    await context.close();
  }
  states.teacher = await teacher.storageState();
  states.administrator = await administrator.storageState();
  await Promise.all([teacher.close(), administrator.close()]);
  return { classroom, invite };
}

/** The last of them has not begun. */
async function practiseAsMember(server: ShowcaseServer, request: APIRequestContext, at: number): Promise<void> {
  const count = members.length - 1 - at;
  const { practise, submit } = createPerson(server, request, at + 1);
  server.clock.now = new Date(showDay.getTime() - membersPractise + at * dayMs);
  for (const question of server.bank.questions.slice(at, at + count)) await practise(question, 0.45 + 0.1 * at);
  if (at === 0) await submit('softmax', mistakeOf(server, 'softmax', 'columns'));
  server.clock.now = showDay;
}

async function withKeys(server: ShowcaseServer, context: BrowserContext): Promise<State> {
  for (const [name, scopes] of Object.entries({
    'my editor': ['submit', 'read'],
    'the laptop at the institute, which grades after every save': ['read'],
  }))
    await created(await context.request.post(`${server.url}/api/tokens`, { data: { name, scopes, days: 90 } }));
  return context.storageState();
}

type Reached = (current: NonNullable<Asked['current']>) => boolean;

/** Where the interviews that are going on stand. */
const interviewStages: Partial<Record<Viewer, Reached>> = {
  speaker: ({ kind, step }) => kind === 'spoken' && step === 'speak',
  ticker: ({ kind, step }) => kind === 'spoken' && step === 'tick',
  answerer: ({ kind }) => kind === 'quiz',
  programmer: ({ kind }) => kind === 'code',
};

async function interviewUntil(server: ShowcaseServer, request: APIRequestContext, isReached: Reached): Promise<string> {
  const id = nextId();
  const post = async (path: string, data: object): Promise<Asked> => created(await request.post(server.url + path, { data }));
  let now = await post('/api/interviews', { id, minutes: 45, topics: ['attention', 'training'], level: 'mixed' });
  while (now.current && !isReached(now.current)) {
    const { place, current } = now;
    const isSpeaking = current.kind === 'spoken' && current.step !== 'tick';
    now = isSpeaking
      ? await post(`/api/interviews/${id}/step`, { place, done: current.step })
      : await post(`/api/interviews/${id}/answer`, { place, answer: { kind: 'skip' } });
  }
  return id;
}
