import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bank } from 'questions';
import { z } from 'zod';
import type { Client } from './client.ts';

/** What a learner does next, with its share: mostly reading and quizzes, one submission to every nine other things. */
const shares = { read: 40, quiz: 25, run: 15, dashboard: 10, submit: 10 } as const;
type Activity = keyof typeof shares;
/** Seconds that a verdict is waited for in one request. */
const waitSeconds = 20;

const Attempt = z.object({ attemptId: z.string() });
const State = z.object({ state: z.string() });

/** Programs and items that learners work on. */
export interface Material {
  questions: string[];
  items: string[];
  programs: { task: string; code: string }[];
}

export function materialOf(bank: Bank): Material {
  const tasks = ['softmax', 'conv2d', 'layer-norm-backward', 'dense-backward', 'gru-cell', 'k-fold'].flatMap(
    (id) => bank.tasks.get(id) ?? [],
  );
  return {
    questions: bank.questions.map(({ slug }) => slug),
    items: bank.questions.flatMap(({ quiz }) =>
      quiz.filter(({ body }) => typeof body !== 'function' && body.kind === 'single').map(({ id }) => id),
    ),
    // Right and wrong ones, as people send them.
    programs: tasks.flatMap(({ id, solution, mistakes }) => [
      { task: id, code: solution },
      ...mistakes.slice(0, 2).map(({ source }) => ({ task: id, code: source })),
    ]),
  };
}

/** Works until `isOver`, with a pause of that many milliseconds on average before each activity. */
export async function learn(client: Client, material: Material, pauseMs: number, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sleep(-Math.log(1 - Math.random()) * pauseMs);
    await activities[next()](client, material);
  }
}

function next(): Activity {
  let left = Math.random() * Object.values(shares).reduce((sum, share) => sum + share, 0);
  for (const [activity, share] of Object.entries(shares) as [Activity, number][]) {
    left -= share;
    if (left < 0) return activity;
  }
  return 'read';
}

const activities: Record<Activity, (client: Client, material: Material) => Promise<void>> = {
  async read(client, { questions, programs }) {
    const slug = any(questions);
    await client.ask('read a page', { method: 'GET', path: `/questions/${slug}` });
    await client.ask('read a question', { method: 'GET', path: `/api/questions/${slug}` });
    await client.ask('read a task', { method: 'GET', path: `/api/tasks/${any(programs).task}` });
  },
  async quiz(client, { items }) {
    const { status, text } = await client.ask('ask for an item', { method: 'POST', path: `/api/quiz/${any(items)}/attempts` });
    if (status !== 200) return;
    const { attemptId } = Attempt.parse(JSON.parse(text));
    const body = { response: { kind: 'single', option: 0 } };
    await client.ask('answer an item', { method: 'POST', path: `/api/quiz/attempts/${attemptId}/answer`, body });
  },
  async run(client, { programs }) {
    const { task, code } = any(programs);
    await client.ask('run', { method: 'POST', path: `/api/tasks/${task}/run`, body: { code } });
  },
  async dashboard(client) {
    await client.ask('dashboard', { method: 'GET', path: '/api/progress' });
    await client.ask('plan', { method: 'GET', path: '/api/plan' });
  },
  async submit(client, { programs }) {
    const id = randomUUIDv7();
    if (await submit(client, any(programs), id)) await verdict(client, id);
  },
};

/** Whether it was taken. */
export async function submit(client: Client, { task, code }: Material['programs'][number], id: string): Promise<boolean> {
  const { status } = await client.ask('submit', { method: 'POST', path: '/api/submissions', body: { id, task, code } });
  return status === 200;
}

/** Whether there is one, after waiting for it once. */
export async function verdict(client: Client, id: string): Promise<boolean> {
  const { status, text } = await client.ask('wait for the verdict', { method: 'GET', path: `/api/submissions/${id}?wait=${waitSeconds}` });
  return status === 200 && State.parse(JSON.parse(text)).state === 'graded';
}

function any<T>(from: T[]): T {
  return from[Math.floor(Math.random() * from.length)]!;
}
