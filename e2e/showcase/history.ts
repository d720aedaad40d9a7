import { createRandom, type Question } from 'questions';
import type { APIRequestContext } from 'playwright-core';
import { responseTo } from '../../apps/api/src/testing/answers.ts';
import type { ShowcaseServer } from './server.ts';

/** The day that the pictures show, and how long the learner of them has practised. */
export const showDay = new Date('2026-11-20T15:30:00Z');
const daysOfPractice = 40;
export const dayMs = 86_400_000;
const seed = 4;
/** Items that the learner reviews on a day. */
const mostReviewed = 6;

/** Topics of the interviews that the pictures show; the second is compared with the first. */
const interviewTopics = ['foundations', 'training'];

export interface ShownHistory {
  /** A submission whose gradients are wrong, with pictures of tensors. */
  failed: string;
  accepted: string;
  interview: string;
}

/** Names that are the same in every run. */
let named = 0;
export const nextId = (): string => `019a9f00-0000-7000-8000-${(++named).toString(16).padStart(12, '0')}`;

/** What an interview asks now, of which this is needed to answer it. */
export interface Asked {
  place: number;
  current: { kind: 'spoken' | 'quiz' | 'code'; points?: { id: string }[]; step?: string } | null;
}

/** Somebody who practises through the real interface; the same seed does the same. */
export function createPerson(server: ShowcaseServer, request: APIRequestContext, seed: number) {
  const random = createRandom(seed);
  const send = async <T = unknown>(method: 'post' | 'patch', path: string, data?: unknown): Promise<T> => {
    const response = await request[method](server.url + path, { data });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return response.json();
  };

  const items = new Map(server.bank.questions.flatMap(({ quiz }) => quiz.map((item) => [item.id, item] as const)));

  async function answerItem(id: string, isRight: boolean): Promise<void> {
    const item = items.get(id);
    if (!item) return;
    const { attemptId } = await send<{ attemptId: string }>('post', `/api/quiz/${id}/attempts`, { id: nextId() });
    const { seed: drawn } = await server.prisma.quizAttempt.findFirstOrThrow({ where: { id: attemptId } });
    const response = responseTo(item, drawn, isRight);
    await send('post', `/api/quiz/attempts/${attemptId}/answer`, { response, seconds: random.int(8, 60) });
  }

  /** Quiz items that are due, as many as there is time for. */
  async function review(count: number, skill: number): Promise<void> {
    const { items: due }: { items: { kind: string; id: string }[] } = await (await request.get(`${server.url}/api/review`)).json();
    for (const { id } of due.filter(({ kind }) => kind === 'quiz').slice(0, count)) await answerItem(id, random.uniform() < skill);
  }

  async function submit(task: string, code: string): Promise<string> {
    const id = nextId();
    await send('post', '/api/submissions', { id, task, code, seconds: random.int(200, 1500) });
    await request.get(`${server.url}/api/submissions/${id}?wait=30`);
    // What was handed in is what stands in the editor.
    await request.put(`${server.url}/api/tasks/${task}/draft`, { data: { code, savedAt: server.clock.now.toISOString() } });
    return id;
  }

  async function practise(question: Question, skill: number): Promise<void> {
    for (const item of question.quiz.slice(0, random.int(3, 6))) await answerItem(item.id, random.uniform() < skill);
    const points = Object.keys(question.keyPoints);
    const ticked = points.filter(() => random.uniform() < skill);
    await send('post', '/api/spoken', { id: nextId(), question: question.slug, ticked, seconds: random.int(30, 60) });
    const tasks = [...server.bank.tasks.values()].filter((task) => question.tasks.includes(task.id));
    for (const task of tasks.slice(0, 1)) {
      const mistake = task.mistakes[0];
      if (mistake && random.uniform() > skill) await submit(task.id, mistake.source);
      await submit(task.id, task.solution);
    }
  }

  async function interview(): Promise<string> {
    const id = nextId();
    let now = await send<Asked>('post', '/api/interviews', { id, minutes: 30, topics: interviewTopics, level: 'easy' });
    for (let step = 0; now.current && step < 40; step++) {
      const { place, current } = now;
      server.clock.now = new Date(server.clock.now.getTime() + 35_000);
      if (current.kind === 'spoken' && current.step !== 'tick') {
        now = await send('post', `/api/interviews/${id}/step`, { place, done: current.step });
        continue;
      }
      const points = current.points ?? [];
      const answer =
        current.kind === 'spoken'
          ? { kind: 'spoken', ticked: points.filter(() => random.uniform() < 0.8).map((point) => point.id), followUpAnswered: true }
          : { kind: 'skip' };
      now = await send('post', `/api/interviews/${id}/answer`, { place, answer });
    }
    return id;
  }

  return { random, send, submit, practise, review, interview };
}

/** Six weeks of practice, a day at a time: it gets better, with days of rest and mistakes that come back. */
export async function fillWeeks(server: ShowcaseServer, request: APIRequestContext): Promise<ShownHistory> {
  const { random, send, submit, practise, review, interview } = createPerson(server, request, seed);
  const first = showDay.getTime() - daysOfPractice * dayMs;
  server.clock.now = new Date(first);
  await send('patch', '/api/me/preferences', {
    minutesADay: 30,
    role: 'learner-ml',
    timeZone: 'Europe/Berlin',
    interviewOn: new Date(showDay.getTime() + 12 * dayMs).toISOString().slice(0, 10),
    introDone: true,
  });
  for (let day = 0, at = 0; day < daysOfPractice; day++) {
    if (day % 7 === 6 || random.uniform() < 0.15) continue;
    server.clock.now = new Date(first + day * dayMs);
    const question = server.bank.questions[at % server.bank.questions.length];
    const skill = 0.5 + (0.4 * day) / daysOfPractice;
    await review(mostReviewed, skill);
    if (question) await practise(question, skill);
    at += 1;
    if (day === daysOfPractice - 12) await interview();
  }
  server.clock.now = new Date(showDay.getTime() - dayMs);
  const report = await interview();
  server.clock.now = new Date(showDay.getTime() - 3_600_000);
  const failed = await submit('dense-backward', mistakeOf(server, 'dense-backward', 'last-example'));
  const solution = server.bank.tasks.get('softmax')?.solution ?? '';
  const accepted = await submit('softmax', solution);
  server.clock.now = showDay;
  return { failed, accepted, interview: report };
}

/** The program of a known mistake. */
export function mistakeOf(server: ShowcaseServer, task: string, mistake: string): string {
  const found = server.bank.tasks.get(task)?.mistakes.find(({ id }) => id === mistake);
  if (!found) throw new Error(`the bank has no mistake ${mistake} of ${task}`);
  return found.source;
}
