import { randomUUID } from 'node:crypto';
import { AccountRole } from '../../contract/account.ts';
import { Browser } from '../../testing/browser.ts';
import type { TestServer } from '../../testing/server.ts';

/** Who sends some of the requests. */
export interface Visitor {
  cookies: Map<string, string>;
  /** Seen in answers to them. */
  ids: string[];
  /** Values that they know, by the path whose id they are or by the name of what is asked. */
  named: Record<string, readonly string[]>;
}

export const password = 'a stone in the river';
/** By turns: one of whom nothing is kept, and an account of each role. */
const kinds = ['nobody', ...AccountRole.options] as const;

/** The visitor of a round: who has an account has a token, a class with a member where the role allows one, and knows an invitation to another. */
export async function entered(server: TestServer, round: number): Promise<Visitor> {
  const kind = kinds[round % kinds.length]!;
  if (kind === 'nobody') return { cookies: new Map(), ids: [], named: {} };
  const [own, other] = [await account(server, kind, round), await account(server, 'teacher', round)];
  const pupil = await account(server, 'learner', round);
  const newClass = async ({ browser }: typeof own): Promise<{ id: string; invite: string }> => {
    const { id } = (await browser.post('/api/classes', { name: 'a class' })).json();
    return (await browser.get(`/api/classes/${id}`)).json();
  };
  const [foreign, taught] = [await newClass(other), kind === 'learner' ? null : await newClass(own)];
  if (taught) await pupil.browser.post(`/api/invitations/${taught.invite}`);
  await own.browser.post(`/api/invitations/${foreign.invite}`);
  const token = (await own.browser.post('/api/tokens', { name: 'x', scopes: ['read'], days: 1 })).json().id;
  const sessions: { id: string }[] = (await own.browser.get('/api/me/sessions')).json();
  const classes = [...(taught ? [taught.id] : []), foreign.id];
  return {
    cookies: own.browser.jar(),
    ids: [],
    named: {
      '/api/tokens/{id}': [token],
      '/api/me/sessions/{id}': [...sessions.map(({ id }) => id), 'none'],
      '/api/classes/{id}': classes,
      '/api/classes/{id}/invite': classes,
      '/api/classes/{id}/members/{member}': classes,
      '/api/classes/{id}/membership': classes,
      '/api/accounts/{id}': [pupil.id, 'none'],
      member: [pupil.id, 'none'],
      invite: [foreign.invite, 'none'],
      email: [own.email, other.email, `${randomUUID()}@example.org`],
    },
  };
}

async function account(server: TestServer, role: AccountRole, round: number) {
  const browser = new Browser(server.app, { address: `10.${10 + (round >> 8)}.${round & 255}.1` });
  const email = `${randomUUID()}@example.org`;
  const response = await browser.post('/api/auth/sign-up/email', { email, password, name: role });
  if (response.statusCode !== 200) throw new Error(`signing up: ${response.statusCode} ${response.body}`);
  await server.database.database.prisma.user.update({ where: { email }, data: { role } });
  return { browser, email, id: String((await browser.get('/api/me')).json().id) };
}
