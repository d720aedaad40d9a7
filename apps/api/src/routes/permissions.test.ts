import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { AccountRole } from '../contract/account.ts';
import { TokenScope } from '../contract/tokens.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { Browser } from '../testing/browser.ts';
import { describeEachBackend } from '../testing/app.ts';
import { practised, type Practised } from '../testing/learner.ts';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';
import { solutionOf } from '../testing/programs.ts';

/**
 * Who asks. The teacher has the owner in a class; the tokens are the owner's own, one of each scope. Nobody but the owner is asked for
 * anything of theirs.
 */
const callers = ['nobody', 'other', 'owner', 'teacher', 'administrator', 'read', 'submit', 'export'] as const;
type Caller = (typeof callers)[number];

interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  body?: unknown;
}

interface Row {
  /** What each caller is answered, in their order. */
  may: string;
  /** The request, for something of the owner's where the route names something; made anew for each caller. */
  ask: (of: World) => { url?: string; body?: unknown } | Promise<{ url?: string; body?: unknown }>;
  /** Callers who are shown something of the owner's, and are meant to be. */
  shows?: Caller[];
  /** Callers who change something of the owner's, and are meant to. */
  changes?: Caller[];
  /** It ends the session or the caller, or makes them alike, so each asks as somebody new. */
  fresh?: true;
}

/** Milliseconds for a dozen people to be made, and for one route to be asked by all of them, on a busy machine. */
const setUpMs = 240_000;
const routeMs = 120_000;

const password = 'a stone in the river';

const open = '200 200 200 200 200 200 403 403';
const ownById = '404 404 200 404 404 200 403 403';
const writes = '200 200 200 200 200 403 403 403';
const writesOwn = '404 404 200 404 404 403 403 403';
const tooLate = '404 404 409 404 404 403 403 403';
const listsOwn = '200 200 200 200 200 403 403 403';
const forAccounts = '401 200 200 200 200 403 403 403';
const teaches = '401 403 403 200 200 403 403 403';
const teachesOwn = '401 403 403 204 404 403 403 403';
const anybody = '200 200 200 200 200 200 200 200';
const noOne = '403 403 403 403 403 403 403 403';

const nothing = () => ({});
const draft = () => ({ body: { code: 'draft of nobody', savedAt: new Date().toISOString() } });

/** What each of them may do with every route of the OpenAPI document. A route without a row fails the test. */
const table: Record<string, Row> = {
  // Content, with the state of whoever asks.
  'GET /api/questions': { may: open, ask: nothing },
  'GET /api/questions/{slug}': { may: open, ask: ({ own }) => ({ url: `/api/questions/${own.slug}` }) },
  'GET /api/search': { may: open, ask: () => ({ url: '/api/search?q=softmax' }) },
  'GET /api/paths': { may: open, ask: nothing },
  'GET /api/tasks/{id}': { may: open, ask: () => ({ url: '/api/tasks/softmax' }) },
  // Whoever solved it or gave up; the owner did.
  'GET /api/tasks/{id}/solution': { may: '403 403 200 403 403 200 403 403', ask: () => ({ url: '/api/tasks/softmax/solution' }) },

  // Practice.
  'GET /api/submissions': { may: open, ask: nothing },
  'POST /api/submissions': {
    may: '200 200 200 200 200 403 200 403',
    ask: ({ bank }) => ({ body: { id: randomUUIDv7(), task: 'softmax', code: solutionOf(bank, 'softmax') } }),
    changes: ['submit'],
  },
  'GET /api/submissions/{id}': {
    may: '404 404 200 404 404 200 200 403',
    ask: ({ own }) => ({ url: `/api/submissions/${own.submission}` }),
  },
  'GET /api/tasks/{id}/draft': { may: ownById, ask: () => ({ url: '/api/tasks/softmax/draft' }) },
  'GET /api/tasks/{id}/drafts': { may: open, ask: () => ({ url: '/api/tasks/softmax/drafts' }) },
  'PUT /api/tasks/{id}/draft': { may: writes, ask: () => ({ url: '/api/tasks/adam/draft', ...draft() }) },
  'POST /api/tasks/{id}/run': {
    may: '200 200 200 200 200 403 200 403',
    ask: ({ bank }) => ({ url: '/api/tasks/softmax/run', body: { code: solutionOf(bank, 'softmax') } }),
  },
  'POST /api/tasks/{id}/hints/{index}': { may: writes, ask: () => ({ url: '/api/tasks/adam/hints/0' }) },
  'POST /api/tasks/{id}/give-up': { may: writes, ask: () => ({ url: '/api/tasks/adam/give-up' }) },
  'POST /api/quiz/{item}/attempts': { may: writes, ask: ({ item }) => ({ url: `/api/quiz/${item}/attempts`, body: {} }) },
  'POST /api/quiz/attempts': { may: writes, ask: ({ item }) => ({ body: { items: [item] } }) },
  'POST /api/quiz/attempts/{id}/answer': {
    may: writesOwn,
    ask: ({ answerable }) => ({ url: `/api/quiz/attempts/${answerable}/answer`, body: { response: { kind: 'single', option: 0 } } }),
  },
  'POST /api/spoken': { may: writes, ask: ({ own }) => ({ body: { id: randomUUIDv7(), question: own.slug, ticked: [], seconds: 1 } }) },
  // Lines of an own program, which nobody has; the others submitted one above.
  'POST /api/code-reviews': { may: '409 200 200 200 200 403 403 403', ask: () => ({ body: { id: randomUUIDv7(), task: 'softmax' } }) },
  'POST /api/code-reviews/{id}/hint': { may: writesOwn, ask: ({ review }) => ({ url: `/api/code-reviews/${review}/hint` }) },
  'POST /api/code-reviews/{id}/answer': {
    may: writesOwn,
    ask: ({ review, lines }) => ({ url: `/api/code-reviews/${review}/answer`, body: { lines } }),
  },

  // Progress.
  'GET /api/plan': { may: open, ask: nothing },
  'GET /api/progress': { may: open, ask: nothing },
  'GET /api/review': { may: open, ask: nothing },
  'GET /api/mastery': { may: open, ask: nothing },
  'GET /api/export.json': { may: '200 200 200 200 200 403 403 200', ask: nothing },
  // What somebody takes over becomes theirs alone, whoever wrote the file.
  'POST /api/import': { may: writes, ask: ({ exported }) => ({ body: exported }), fresh: true },
  'GET /api/export/submissions.csv': { may: '200 200 200 200 200 403 403 200', ask: nothing },

  // The account.
  'GET /api/me': { may: open, ask: nothing },
  'PATCH /api/me': { may: forAccounts, ask: () => ({ body: { name: 'somebody' } }) },
  'PATCH /api/me/preferences': { may: writes, ask: () => ({ body: { minutesADay: 20 } }) },
  'DELETE /api/me': {
    may: '404 204 204 204 204 403 403 403',
    ask: () => ({ body: { confirm: 'delete everything', password } }),
    fresh: true,
  },
  'GET /api/me/sessions': { may: listsOwn, ask: nothing },
  'DELETE /api/me/sessions': { may: '401 204 204 204 204 403 403 403', ask: nothing, fresh: true },
  'DELETE /api/me/sessions/{id}': {
    may: '404 404 204 404 404 403 403 403',
    ask: async ({ sessionOfOwner }) => ({ url: `/api/me/sessions/${await sessionOfOwner()}` }),
  },
  'GET /api/tokens': { may: listsOwn, ask: nothing },
  'POST /api/tokens': { may: forAccounts, ask: () => ({ body: { name: 'one more', scopes: ['read'], days: 1 } }) },
  'DELETE /api/tokens/{id}': {
    may: '404 404 204 404 404 403 403 403',
    ask: async ({ tokenOfOwner }) => ({ url: `/api/tokens/${await tokenOfOwner()}` }),
  },

  // Classes. The class is the teacher's, the owner a member of it; the administrator teaches another.
  'GET /api/classes': { may: listsOwn, ask: nothing },
  'POST /api/classes': { may: teaches, ask: () => ({ body: { name: 'another' } }) },
  'GET /api/classes/{id}': {
    may: '401 403 403 200 404 403 403 403',
    ask: ({ room }) => ({ url: `/api/classes/${room}` }),
    shows: ['teacher'],
  },
  'PATCH /api/classes/{id}': { may: teachesOwn, ask: ({ room }) => ({ url: `/api/classes/${room}`, body: { name: 'renamed' } }) },
  'POST /api/classes/{id}/invite': { may: teachesOwn, ask: async ({ spareRoom }) => ({ url: `/api/classes/${await spareRoom()}/invite` }) },
  'DELETE /api/classes/{id}': {
    may: teachesOwn,
    ask: async ({ spareRoom }) => ({ url: `/api/classes/${await spareRoom()}` }),
    changes: ['teacher'],
  },
  'DELETE /api/classes/{id}/members/{member}': {
    may: teachesOwn,
    ask: async ({ spareRoom, ownerId }) => ({ url: `/api/classes/${await spareRoom()}/members/${ownerId}` }),
    changes: ['teacher'],
  },
  'DELETE /api/classes/{id}/membership': {
    may: '401 404 204 404 404 403 403 403',
    ask: async ({ spareRoom }) => ({ url: `/api/classes/${await spareRoom()}/membership` }),
  },
  'GET /api/invitations/{invite}': { may: listsOwn, ask: ({ invite }) => ({ url: `/api/invitations/${invite}` }) },
  'POST /api/invitations/{invite}': {
    may: '401 200 200 409 200 403 403 403',
    ask: ({ invite }) => ({ url: `/api/invitations/${invite}` }),
  },

  // Administration.
  'GET /api/accounts': { may: '401 403 403 403 200 403 403 403', ask: nothing, shows: ['administrator'] },
  'PATCH /api/accounts/{id}': {
    may: '401 403 403 403 200 403 403 403',
    ask: ({ ownerId }) => ({ url: `/api/accounts/${ownerId}`, body: { role: 'learner' } }),
    shows: ['administrator'],
  },

  // The service.
  'GET /health': { may: anybody, ask: nothing },
  'GET /ready': { may: anybody, ask: nothing },
  // Its numbers are for those who run it; the callers ask from another machine.
  'GET /metrics': { may: noOne, ask: nothing },
  'GET /api/meta': { may: anybody, ask: nothing },

  // Interviews last: while one runs, what it asks is hidden elsewhere.
  'GET /api/interviews': { may: open, ask: nothing },
  'GET /api/interviews/{id}': { may: ownById, ask: ({ interview }) => ({ url: `/api/interviews/${interview}` }) },
  // It is over, so its owner too comes too late.
  'POST /api/interviews/{id}/step': {
    may: tooLate,
    ask: ({ interview }) => ({ url: `/api/interviews/${interview}/step`, body: { place: 0, done: 'speak' } }),
  },
  'POST /api/interviews/{id}/answer': {
    may: tooLate,
    ask: ({ interview }) => ({ url: `/api/interviews/${interview}/answer`, body: { place: 0, answer: { kind: 'skip' } } }),
  },
  'POST /api/interviews/{id}/run': {
    may: tooLate,
    ask: ({ interview }) => ({ url: `/api/interviews/${interview}/run`, body: { place: 0, code: 'a' } }),
  },
  'POST /api/interviews/{id}/finish': { may: writesOwn, ask: ({ interview }) => ({ url: `/api/interviews/${interview}/finish` }) },
  'POST /api/interviews': { may: writes, ask: () => ({ body: { id: randomUUIDv7(), minutes: 30 } }), fresh: true },

  // Sign-in, by the library, for which a token is nobody.
  'POST /api/auth/sign-up/email': {
    may: anybody,
    ask: () => ({ body: { email: `${randomUUID()}@example.org`, password, name: 'x' } }),
    fresh: true,
  },
  'POST /api/auth/sign-in/email': {
    may: '401 401 401 401 401 401 401 401',
    ask: () => ({ body: { email: `${randomUUID()}@example.org`, password: 'a guess of ten' } }),
  },
  'POST /api/auth/sign-out': { may: anybody, ask: () => ({ body: {} }), fresh: true },
  'GET /api/auth/get-session': { may: anybody, ask: nothing },
  'POST /api/auth/change-password': {
    may: '401 200 200 200 200 401 401 401',
    ask: () => ({ body: { currentPassword: password, newPassword: 'another stone entirely' } }),
    fresh: true,
  },
  'POST /api/auth/request-password-reset': { may: anybody, ask: () => ({ body: { email: `${randomUUID()}@example.org` } }) },
  'POST /api/auth/reset-password': {
    may: '400 400 400 400 400 400 400 400',
    ask: () => ({ body: { token: 'made up', newPassword: 'another stone entirely' } }),
  },
  // Who is signed in can ask for their own address alone.
  'POST /api/auth/send-verification-email': {
    may: '200 400 400 400 400 200 200 200',
    ask: () => ({ body: { email: `${randomUUID()}@example.org` } }),
  },
  'GET /api/auth/verify-email': { may: '401 401 401 401 401 401 401 401', ask: () => ({ url: '/api/auth/verify-email?token=made-up' }) },
  'POST /api/auth/sign-in/social': { may: anybody, ask: () => ({ body: { provider: 'github' } }) },
  // Without the state that a sign-in began with, back to its page.
  'GET /api/auth/callback/{id}': {
    may: '302 302 302 302 302 302 302 302',
    ask: () => ({ url: '/api/auth/callback/github?code=x&state=y' }),
  },
  'GET /api/auth/passkey/generate-register-options': { may: forAccounts, ask: nothing },
  'POST /api/auth/passkey/verify-registration': { may: '401 400 400 400 400 403 403 403', ask: () => ({ body: { response: {} } }) },
  'GET /api/auth/passkey/generate-authenticate-options': { may: anybody, ask: nothing },
  // Those who asked for options above have a challenge, which this does not meet.
  'POST /api/auth/passkey/verify-authentication': { may: '400 401 401 401 401 400 400 400', ask: () => ({ body: { response: {} } }) },
  'GET /api/auth/passkey/list-user-passkeys': { may: forAccounts, ask: nothing },
  'POST /api/auth/passkey/delete-passkey': {
    may: '401 401 200 401 401 403 403 403',
    ask: async ({ passkeyOfOwner }) => ({ body: { id: await passkeyOfOwner() } }),
  },
};

/** What the requests need to know. */
interface World {
  bank: TestServer['bank'];
  own: Practised;
  ownerId: string;
  ownerEmail: string;
  /** The owner's export. */
  exported: unknown;
  item: string;
  /** An attempt of the owner's at an item of single choice. */
  answerable: string;
  review: string;
  lines: string[];
  interview: string;
  room: string;
  invite: string;
  spareRoom: () => Promise<string>;
  sessionOfOwner: () => Promise<string>;
  tokenOfOwner: () => Promise<string>;
  passkeyOfOwner: () => Promise<string>;
}

describeEachBackend('who may do what', (backend) => {
  let server: TestServer;
  let mail: MailServer;
  let world: World;
  const people = new Map<Caller, Browser>();
  const tokens = new Map<Caller, string>();
  let addresses = 0;
  let tables: string[] = [];
  const newBrowser = () => new Browser(server.app, { address: `10.2.${addresses >> 8}.${addresses++ & 255}` });
  const prisma = () => server.database.database.prisma;
  const isToken = (caller: Caller) => TokenScope.safeParse(caller).success;

  /** An account whose address counts as confirmed, signed in. */
  async function account(role: AccountRole): Promise<{ browser: Browser; email: string; id: string }> {
    const fields = { email: `${randomUUID()}@example.org`, password, name: `the ${role}` };
    const browser = newBrowser();
    await browser.post('/api/auth/sign-up/email', fields);
    await prisma().user.update({ where: { email: fields.email }, data: { emailVerified: true, role } });
    expect((await browser.post('/api/auth/sign-in/email', fields)).statusCode).toBe(200);
    return { browser, email: fields.email, id: (await browser.get('/api/me')).json().id };
  }

  const roleOf = (caller: Caller): AccountRole => (caller === 'teacher' || caller === 'administrator' ? caller : 'learner');

  async function browserFor(caller: Caller, isFresh: boolean): Promise<Browser> {
    if (caller === 'nobody' || isToken(caller)) return newBrowser();
    return isFresh ? (await account(roleOf(caller))).browser : people.get(caller)!;
  }

  beforeAll(async () => {
    mail = await startMailServer();
    server = await createTestServer(backend, {
      env: {
        SMTP_URL: mail.url,
        MAIL_FROM: 'descent@example.org',
        PUBLIC_URL: 'http://localhost',
        GITHUB_CLIENT_ID: 'id',
        GITHUB_CLIENT_SECRET: 'secret',
      },
    });
    const owner = await account('learner');
    const teacher = await account('teacher');
    people.set('owner', owner.browser).set('teacher', teacher.browser);
    people.set('other', (await account('learner')).browser).set('administrator', (await account('administrator')).browser);
    for (const scope of TokenScope.options) {
      tokens.set(scope, (await owner.browser.post('/api/tokens', { name: scope, scopes: [scope], days: 1 })).json().token);
    }
    const own = await practised(server, owner.browser);
    const review = randomUUIDv7();
    const issued = (await owner.browser.post('/api/code-reviews', { id: review, task: 'softmax' })).json();
    const single = server.bank.questions
      .flatMap(({ quiz }) => quiz)
      .find((item) => typeof item.body !== 'function' && item.body.kind === 'single');
    const answerable = (await owner.browser.post(`/api/quiz/${single!.id}/attempts`)).json().attemptId;
    const interviews = (await owner.browser.get('/api/interviews')).json();
    const roomOf = async () => (await teacher.browser.post('/api/classes', { name: 'a class' })).json().id;
    const inviteOf = async (room: string) => (await teacher.browser.get(`/api/classes/${room}`)).json().invite;
    const joined = async () => {
      const room = await roomOf();
      await owner.browser.post(`/api/invitations/${await inviteOf(room)}`);
      return room;
    };
    const room = await joined();
    world = {
      bank: server.bank,
      own,
      ownerId: owner.id,
      ownerEmail: owner.email,
      exported: (await owner.browser.get('/api/export.json')).json(),
      room,
      review,
      interview: interviews[0].id,
      item: server.bank.questions[0]!.quiz[0]!.id,
      answerable,
      lines: issued.indents.map(() => 'a'),
      invite: await inviteOf(await roomOf()),
      spareRoom: joined,
      async sessionOfOwner() {
        await newBrowser().post('/api/auth/sign-in/email', { email: owner.email, password });
        return (await prisma().session.findFirstOrThrow({ where: { userId: owner.id }, orderBy: { createdAt: 'desc' } })).id;
      },
      tokenOfOwner: async () => (await owner.browser.post('/api/tokens', { name: 'spare', scopes: ['read'], days: 1 })).json().id,
      passkeyOfOwner: async () => {
        const data = {
          id: randomUUID(),
          userId: owner.id,
          publicKey: 'x',
          credentialID: randomUUID(),
          counter: 0,
          deviceType: 'x',
          backedUp: false,
        };
        return (await prisma().passkey.create({ data })).id;
      },
    };
    await owner.browser.post(`/api/interviews/${world.interview}/finish`);
    const columns = await prisma().$queryRaw<{ table_name: string }[]>`
      SELECT table_name FROM information_schema.columns WHERE column_name = 'userId' AND table_schema = current_schema()`;
    tables = columns.map(({ table_name: name }) => name);
  }, setUpMs);
  afterAll(async () => {
    await server?.remove();
    mail?.close();
  });

  /** Everything that is kept of the owner, as a text that differs when any of it does. */
  async function stateOfOwner(): Promise<string> {
    // Verdicts that are still to come would be changes.
    await expect.poll(() => prisma().submission.count({ where: { userId: world.ownerId, verdict: null } }), { timeout: routeMs }).toBe(0);
    const rows = tables
      .map((name) => `SELECT '${name}' || row_to_json(t)::text AS row FROM "${name}" t WHERE "userId" = $1`)
      .join(' UNION ALL ');
    const sql = `SELECT md5(string_agg(row, ',' ORDER BY row)) AS state FROM (${rows}) all_rows`;
    const [{ state } = { state: '' }] = await prisma().$queryRawUnsafe<{ state: string }[]>(sql, world.ownerId);
    const user = await prisma().user.findUnique({ where: { id: world.ownerId }, omit: { updatedAt: true } });
    return state + JSON.stringify(user);
  }

  async function ask(caller: Caller, { method, url, body }: Asked, isFresh: boolean) {
    const token = tokens.get(caller);
    const browser = await browserFor(caller, isFresh);
    return browser.send(method, url, { body, headers: token ? { authorization: `Bearer ${token}` } : {} });
  }

  test('every route of the document has a row, and every row a route', async () => {
    const document = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse((await newBrowser().get('/api/openapi.json')).json());
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.toSorted()).toEqual(Object.keys(table).toSorted());
  });

  test.each(Object.keys(table))('%s', { timeout: routeMs }, async (route) => {
    const { may, ask: request, shows = [], changes = [], fresh = false } = table[route]!;
    const [method, path] = z.tuple([z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), z.string()]).parse(route.split(' '));
    const answered: Partial<Record<Caller, number>> = {};
    const leaks: string[] = [];
    // The owner last: what they do may use it up.
    for (const caller of [...callers.filter((one) => one !== 'owner'), 'owner' as const]) {
      const { url = path, body } = await request(world);
      const isForeign = caller !== 'owner' && !isToken(caller);
      const before = isForeign ? await stateOfOwner() : '';
      const response = await ask(caller, { method, url, body }, fresh);
      answered[caller] = response.statusCode;
      if (!isForeign) continue;
      // What was asked for by name may be named in the refusal.
      const marks = [world.ownerId, world.ownerEmail, world.own.submission, 'draft of mine'].filter((mark) => !url.includes(mark));
      if (!shows.includes(caller) && marks.some((mark) => response.body.includes(mark))) leaks.push(`${caller} was shown something`);
      if (!changes.includes(caller) && (await stateOfOwner()) !== before) leaks.push(`${caller} changed something`);
    }
    expect(leaks).toEqual([]);
    expect(callers.map((caller) => answered[caller]).join(' '), callers.join(' ')).toBe(may);
  });

  test('a teacher sees no draft, no program and no answer of a member on any page of the class', async () => {
    const page = await people.get('teacher')!.get(`/api/classes/${world.room}`);
    const member = page.json().members.find(({ id }: { id: string }) => id === world.ownerId);
    expect(Object.keys(member).toSorted()).toEqual(['id', 'joinedAt', 'lastActiveOn', 'name', 'quiz', 'solved', 'submissions']);
    for (const mark of [world.ownerEmail, 'draft of mine', world.own.submission, solutionOf(world.bank, 'softmax').slice(0, 40)]) {
      expect(page.body).not.toContain(mark);
    }
  });
});
