import { Agent, request as open, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { z } from 'zod';
import { ApiError } from '../../contract/common.ts';
import type { TestServer } from '../../testing/server.ts';
import { attacksOn, operationsOf, type Attack, type Operation } from './operations.ts';
import type { Known } from './schema.ts';
import { checksumOf, createVictim } from './victim.ts';
import { entered, password, type Visitor } from './visitors.ts';

export interface AttackOptions {
  requests: number;
  seed: number;
}

export interface Findings {
  /** By route and status, how many requests were answered so. */
  counts: Map<string, Map<number, number>>;
  requests: number;
  /** Requests that a handler answered with what was asked, or with an objection to what it found: no refusal by schema, and not one for want of a row. */
  handled: number;
  /** Routes of which no request was handled. */
  unreached: string[];
  /** What must not be. */
  faults: string[];
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Requests under way at once. */
const atOnce = 8;
/** Ids of a visitor's own that are named again. */
const keptIds = 12;
const answerMs = 60_000;
const writes = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Sends requests made from the server's own OpenAPI document over sockets, from many addresses, and looks at each answer and at what
 * became of the rows of somebody who sent nothing. The server must trust its proxy, so that the limits by address do not hide its handlers.
 */
export async function attack(server: TestServer, { requests, seed }: AttackOptions): Promise<Findings> {
  const { app, bank, database } = server;
  const { prisma } = database.database;
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const victim = await createVictim(server);
  const before = await checksumOf(prisma, victim.userId);

  const [spoken] = bank.questions;
  const questions = bank.questions.map(({ slug }) => slug);
  const tasks = ['softmax', 'conv2d', 'none'];
  const byName: Record<string, readonly string[]> = {
    task: tasks,
    slug: questions,
    question: [spoken!.slug],
    item: bank.questions.flatMap(({ quiz }) => quiz.map(({ id }) => id)).slice(0, 40),
    code: ['export function softmax(x: Matrix): Matrix { return x; }', 'syntax error (', ''],
    lang: ['en', 'zh'],
    wait: ['0', '1'],
    timeZone: ['Europe/Berlin', 'Asia/Shanghai', 'Mars/Olympus'],
    index: ['0', '1', '2', '99'],
    limit: ['1', '10', '1000'],
    items: bank.questions.flatMap(({ quiz }) => quiz.map(({ id }) => id)).slice(0, 40),
    ticked: Object.keys(spoken!.keyPoints),
    asked: Object.keys(spoken!.keyPoints),
    password: [password, 'a guess of mine'],
    currentPassword: [password, 'a guess of mine'],
  };
  /** In a path ids of the visitor's own and of the victim's, or tasks. */
  const knownTo =
    ({ ids, named }: Visitor) =>
    (path: string): Known => {
      const ofPath = path.startsWith('/api/tasks/{id}') ? tasks : (named[path] ?? [...ids, ...victim.ids]);
      return (name) => (name === 'id' && path.includes('{id}') ? ofPath : (named[name] ?? byName[name]));
    };
  const valid: Record<string, unknown[]> = { 'POST /api/import': [victim.exported] };

  const document: unknown = (await app.inject('/api/openapi.json')).json();
  const operations = operationsOf(document);
  const random = fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed })[0]!;
  const findings: Findings = { counts: new Map(), requests: 0, handled: 0, unreached: [], faults: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const visitors: Promise<Visitor>[] = [];
  const reached = new Set<string>();

  async function worker(): Promise<void> {
    while (findings.requests < requests) {
      const turn = findings.requests++;
      const operation = operations[turn % operations.length]!;
      // Somebody else goes through all routes each time, because most do not stay signed in to the end.
      const round = Math.floor(turn / operations.length);
      const visitor = await (visitors[round] ??= entered(server, round));
      const [made] = fc.sample(attacksOn(operation, knownTo(visitor), valid[operation.name]), {
        numRuns: 1,
        seed: random.next().value ?? turn,
      });
      const answer = await send({ agent, port, attack: made!, visitor, address: addressOf(turn) }).catch((error: unknown) => String(error));
      if (typeof answer === 'string') findings.faults.push(`${described(made!)}: no answer (${answer})`);
      else judge(operation, made!, answer, visitor);
    }
  }

  function judge(operation: Operation, made: Attack, answer: Answer, { ids }: Visitor): void {
    const byStatus = findings.counts.get(operation.name) ?? new Map<number, number>();
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    findings.counts.set(operation.name, byStatus);
    if (isHandled(made, answer)) {
      findings.handled += 1;
      reached.add(operation.name);
    }
    const fault = faultOf(made, answer);
    if (fault !== null) findings.faults.push(`${described(made)}: ${fault}`);
    for (const [id] of answer.text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g)) if (!ids.includes(id)) ids.unshift(id);
    ids.length = Math.min(ids.length, keptIds);
  }

  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  findings.unreached = operations.map(({ name }) => name).filter((name) => !reached.has(name));
  const alive = await app.inject('/health');
  if (alive.statusCode !== 200) findings.faults.push(`afterwards /health is ${alive.statusCode}`);
  const after = await checksumOf(prisma, victim.userId);
  for (const [table, sum] of Object.entries(before)) {
    if (after[table] !== sum) findings.faults.push(`rows of another user changed: ${table} was ${sum} and is ${after[table]}`);
  }
  return findings;
}

/** Of the block for documentation, many. */
const addressOf = (turn: number): string => `2001:db8::${(turn % 60_000).toString(16)}`;

const described = ({ method, url, headers, body }: Attack): string =>
  `${method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 120)} ${(body ?? '').slice(0, 300)}`;

/** What the sign-in library refuses before it looks at what was asked. */
const refusedByLibrary = /VALIDATION_ERROR|MISSING_OR_NULL_ORIGIN|INVALID_ORIGIN|CROSS_SITE/;

function isHandled({ url }: Attack, { status, text }: Answer): boolean {
  if (status < 400) return true;
  if (url.startsWith('/api/auth/') && readError(text) === null) return text !== '' && !refusedByLibrary.test(text);
  const error = readError(text);
  const refusedEarlier = [
    'invalid',
    'not-json',
    'too-large',
    'cross-site',
    'unknown-host',
    'too-many',
    'too-many-guests',
    'refused',
    'not-found',
  ];
  return error !== null && status !== 401 && !refusedEarlier.includes(error.code);
}

function faultOf(made: Attack, { status, headers, text }: Answer): string | null {
  if (status >= 500 && status !== 503) return `${status} ${text.slice(0, 300)}`;
  if (status === 503 && headers['retry-after'] === undefined) return '503 without Retry-After';
  const isForeign = made.headers['sec-fetch-site'] === 'cross-site' || made.headers.origin !== undefined;
  if (isForeign && writes.includes(made.method) && status < 400) return `a write of another site was answered with ${status}`;
  // The sign-in library has sentences of its own, and an expectation is answered before anything of ours is asked.
  const isOwn = !made.url.startsWith('/api/auth/') && status !== 417;
  if (isOwn && status >= 400 && status !== 503 && readError(text) === null) return `${status} without a sentence: ${text.slice(0, 200)}`;
  if (/\bat \S+ \(?(file|node):|PrismaClient|node_modules/.test(text)) return `${status} tells of the inside: ${text.slice(0, 300)}`;
  return null;
}

function readError(text: string): z.infer<typeof ApiError> | null {
  try {
    return ApiError.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

interface Sending {
  agent: Agent;
  port: number;
  attack: Attack;
  visitor: Visitor;
  address: string;
}

/** Sends it as a browser's socket would, with what cookies it was given. */
function send({ agent, port, attack: { method, url, headers, body }, visitor: { cookies }, address }: Sending): Promise<Answer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const sent = open(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path: url,
        headers: {
          'x-forwarded-for': address,
          ...(method === 'GET' ? {} : { origin: `http://127.0.0.1:${port}` }),
          ...(cookie ? { cookie } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
        signal: AbortSignal.timeout(answerMs),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
            if (name !== undefined && value !== undefined) cookies.set(name, value);
          }
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
