import { randomUUIDv7 } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import type { History } from './history.ts';

/** A learner with a history and an account, their teacher, who is administrator too, and somebody who was not here before. */
export type Person = 'learner' | 'teacher' | 'visitor';

/** What pages that show one thing are opened with. */
export interface Made extends History {
  /** A class with a member, and one with none. */
  classroom: string;
  emptyClass: string;
  invite: string;
  /** An interview of the teacher's that goes on. */
  running: string;
}

/** The teacher's address, under which they are made an administrator. */
export const teacherAddress = 'tina@example.org';

async function post<T>(request: APIRequestContext, url: string, data?: unknown): Promise<T> {
  const response = await request.post(url, { data, headers: { origin: new URL(url).origin } });
  if (!response.ok()) throw new Error(`${url}: ${response.status()} ${await response.text()}`);
  return (await response.json().catch(() => null)) as T;
}

/** What somebody did before they had an account stays theirs. */
export function signUp(request: APIRequestContext, url: string, name: string, email: string): Promise<void> {
  return post(request, `${url}/api/auth/sign-up/email`, { name, email, password: 'a stone in the river' });
}

/** Classes of a teacher's, the first of which the learner joins, and an interview that the teacher begins. */
export async function makeClasses(teacher: APIRequestContext, learner: APIRequestContext, url: string): Promise<Omit<Made, keyof History>> {
  const classroom = await post<{ id: string }>(teacher, `${url}/api/classes`, { name: 'Deep learning, autumn' });
  const emptyClass = await post<{ id: string }>(teacher, `${url}/api/classes`, { name: 'Deep learning, spring' });
  const page = await teacher.get(`${url}/api/classes/${classroom.id}`);
  const { invite }: { invite: string } = await page.json();
  await post(learner, `${url}/api/invitations/${invite}`);
  const running = randomUUIDv7();
  await post(teacher, `${url}/api/interviews`, { id: running, minutes: 30, topics: ['foundations'], level: 'easy' });
  return { classroom: classroom.id, emptyClass: emptyClass.id, invite, running };
}
