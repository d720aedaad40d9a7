import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from 'playwright-core';

const bank = new URL('../packages/questions/tasks/', import.meta.url);
const program = (path: string): Promise<string> => readFile(new URL(path, bank), 'utf8');

/** What a learner has left behind, for pages that show it. */
export interface History {
  /** A submission that fails with pictures of tensors. */
  failed: string;
  /** An interview that ended, with its report. */
  interview: string;
}

/** Days from now to the interview for which the learner practises. */
const daysLeft = 21;
const dayMs = 86_400_000;

/** Something on every page for the learner of this context: programs right and wrong, quiz items, an answer aloud, an interview. */
export async function fillHistory(request: APIRequestContext, url: string): Promise<History> {
  async function send<T = unknown>(method: 'post' | 'patch', path: string, data: unknown): Promise<T> {
    const response = await request[method](url + path, { data });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return response.json();
  }
  async function submit(task: string, file: string): Promise<string> {
    const id = randomUUIDv7();
    await send('post', '/api/submissions', { id, task, code: await program(`${task}/${file}`) });
    await request.get(`${url}/api/submissions/${id}?wait=30`);
    return id;
  }

  await send('patch', '/api/me/preferences', {
    minutesADay: 20,
    role: 'learner-ml',
    interviewOn: new Date(Date.now() + daysLeft * dayMs).toISOString().slice(0, 10),
    introDone: true,
  });
  await submit('softmax', 'mistakes/columns.ts');
  await submit('softmax', 'solution.ts');
  const failed = await submit('matmul', 'mistakes/last-term.ts');
  const page = await request.get(`${url}/api/questions/optimizers`);
  const { quiz }: { quiz: { id: string }[] } = await page.json();
  const attempts = await send<{ attemptId: string; item: { kind: string } }[]>('post', '/api/quiz/attempts', {
    items: quiz.map(({ id }) => id),
  });
  for (const { attemptId, item } of attempts) {
    if (item.kind !== 'single') continue;
    await send('post', `/api/quiz/attempts/${attemptId}/answer`, { response: { kind: 'single', option: 0 }, seconds: 20 });
  }
  await send('post', '/api/spoken', { id: randomUUIDv7(), question: 'activation-functions', ticked: [], seconds: 40 });
  const interview = randomUUIDv7();
  await send('post', '/api/interviews', { id: interview, minutes: 30, topics: ['foundations'], level: 'easy' });
  await send('post', `/api/interviews/${interview}/finish`, undefined);
  return { failed, interview };
}
