import { randomUUIDv7 } from 'node:crypto';
import type { Browser } from './browser.ts';
import { solutionOf } from './programs.ts';
import type { TestServer } from './server.ts';

/** Tables of what only an account has; a guest has no row in them. */
export const accountTables = ['sessions', 'accounts', 'api_tokens', 'passkeys', 'classes', 'class_members'];

export interface Practised {
  learner: Browser;
  /** Ids of what they did. */
  submission: string;
  attempt: string;
  slug: string;
}

/** Somebody, a guest unless signed in, with a row in every table that practising writes to; misconceptions come of wrong answers alone. */
export async function practised(server: TestServer, learner: Browser): Promise<Practised> {
  const { slug, quiz, keyPoints } = server.bank.questions[0]!;
  const submission = randomUUIDv7();
  await learner.patch('/api/me/preferences', { minutesADay: 30, timeZone: 'Asia/Shanghai' });
  await learner.put('/api/tasks/softmax/draft', { code: 'draft of mine', savedAt: new Date().toISOString() });
  await learner.post('/api/submissions', { id: submission, task: 'softmax', code: solutionOf(server.bank, 'softmax') });
  await learner.get(`/api/submissions/${submission}?wait=30`);
  const { attemptId } = (await learner.post(`/api/quiz/${quiz[0]!.id}/attempts`)).json();
  await learner.post('/api/spoken', { id: randomUUIDv7(), question: slug, ticked: Object.keys(keyPoints).slice(0, 1), seconds: 60 });
  await learner.post('/api/code-reviews', { id: randomUUIDv7(), task: 'softmax' });
  await learner.post('/api/tasks/softmax/hints/0');
  await learner.post('/api/tasks/softmax/give-up');
  const interview = randomUUIDv7();
  await learner.post('/api/interviews', { id: interview, minutes: 30 });
  await learner.post(`/api/interviews/${interview}/finish`);
  return { learner, submission, attempt: attemptId, slug };
}
