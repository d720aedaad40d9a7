import { createRandom, type Random } from 'questions';
import { z } from 'zod';
import { Interview } from '../contract/interview.ts';
import { Plan } from '../contract/progress.ts';
import { Review } from '../contract/review.ts';
import { QuizAttempt } from '../contract/practice.ts';
import { addDays, beginOf } from '../services/day.ts';
import { responseTo } from './answers.ts';
import type { Browser } from './browser.ts';
import type { TestServer } from './server.ts';

export interface Period {
  /** The last day, and how many there are. */
  until: string;
  days: number;
  seed: number;
}

const timeZone = 'Europe/Berlin';
const hourMs = 60 * 60 * 1000;
/** Hours after the day's beginning at which practice begins: in the afternoon. */
const beginsAfter = 12;
/** Most quiz items and answers aloud of a day. */
const mostItems = 14;
/** Days between two interviews. */
const interviewEvery = 21;

/**
 * A learner's days as one person may have spent them, through the server's own routes: reviews, new things, programs that fail before they
 * pass, interviews, days off. The same seed does the same; ids alone differ.
 */
export async function practise(server: TestServer, browser: Browser, { until, days, seed }: Period): Promise<void> {
  const random = createRandom(seed);
  const first = addDays(until, 1 - days);
  setClock(server, first, 0);
  await send(browser.patch('/api/me/preferences', { timeZone, minutesADay: 30, role: 'learner-ml', introDone: true }));
  await send(browser.patch('/api/me/preferences', { interviewOn: addDays(until, 40) }));
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at);
    const isLast = at >= days - 2;
    if (!isLast && (random.uniform() < 0.3 || isHoliday(at))) continue;
    const person = createPerson(server, browser, random, day, 0.55 + 0.35 * (at / days));
    await person.reviewAndLearn(random.int(3, mostItems));
    if (random.uniform() < 0.45 || at < 3)
      await person.program({ isHelped: at === 2 || random.uniform() < 0.2, givesUp: at === 2 || random.uniform() < 0.06 });
    if (at % interviewEvery === 5) await person.interview();
  }
}

/** Two weeks off in every half a year. */
const isHoliday = (at: number): boolean => at % 180 >= 150 && at % 180 < 164;

const setClock = (server: TestServer, day: string, seconds: number) =>
  (server.clock.now = new Date(beginOf(day, timeZone).getTime() + beginsAfter * hourMs + seconds * 1000));

async function send(sending: ReturnType<Browser['get']>): Promise<unknown> {
  const response = await sending;
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json();
}

/** `skill`: the chance to be right. */
function createPerson(server: TestServer, browser: Browser, random: Random, day: string, skill: number) {
  let passed = 0;
  const spend = (seconds: number): number => {
    setClock(server, day, (passed += seconds));
    return seconds;
  };
  // Ids are drawn from the seed, too; a submission's decides its hidden cases.
  const newId = (): string => uuidOf(random, server.clock.now ?? new Date());
  const items = new Map(server.bank.questions.flatMap((question) => question.quiz.map((item) => [item.id, item] as const)));
  const { prisma } = server.database.database;

  async function responseOf({ attemptId, item }: QuizAttempt) {
    const { seed } = await prisma.quizAttempt.findFirstOrThrow({ where: { id: attemptId } });
    return responseTo(items.get(item.id)!, seed, random.uniform() < skill);
  }

  async function quiz(item: string): Promise<void> {
    const attempt = QuizAttempt.parse(await send(browser.post(`/api/quiz/${item}/attempts`, { id: newId() })));
    const seconds = spend(random.int(5, 110));
    await send(browser.post(`/api/quiz/attempts/${attempt.attemptId}/answer`, { response: await responseOf(attempt), seconds }));
  }

  async function speak(slug: string): Promise<void> {
    const { keyPoints } = server.bank.questions.find((question) => question.slug === slug)!;
    const ticked = Object.keys(keyPoints).filter(() => random.uniform() < skill);
    await send(browser.post('/api/spoken', { id: newId(), question: slug, ticked, seconds: spend(random.int(40, 120)) }));
  }

  async function fillIn(task: string): Promise<void> {
    const { id, lines } = CodeAsked.parse(await send(browser.post('/api/code-reviews', { id: newId(), task })));
    const solution = server.bank.tasks.get(task)!.solution.split('\n');
    const answer = lines.flatMap((line, at) => (line === null ? [random.uniform() < skill ? solution[at]!.trim() : '0;'] : []));
    await send(browser.post(`/api/code-reviews/${id}/answer`, { lines: answer, seconds: spend(random.int(30, 200)) }));
  }

  async function submit(task: string, code: string): Promise<void> {
    const id = newId();
    await send(browser.put(`/api/tasks/${task}/draft`, { code, savedAt: server.clock.now!.toISOString() }));
    await send(browser.post('/api/submissions', { id, task, code, seconds: spend(random.int(120, 900)) }));
    await send(browser.get(`/api/submissions/${id}?wait=30`));
  }

  return {
    /** What the review and the plan of the day ask for. */
    async reviewAndLearn(count: number): Promise<void> {
      const queue = Review.parse(await send(browser.get('/api/review')));
      const plan = Plan.parse(await send(browser.get('/api/plan')));
      for (const { kind, id } of [...queue.items, ...plan.items].slice(0, count)) {
        if (kind === 'quiz') await quiz(id);
        else if (kind === 'spoken') await speak(id);
        else if (kind === 'code') await fillIn(id);
      }
    },

    /** A task: at times a hint, a known mistake once or twice, then the solution. */
    async program({ isHelped, givesUp }: { isHelped: boolean; givesUp: boolean }): Promise<void> {
      const task = random.pick([...server.bank.tasks.values()]);
      if (isHelped) await send(browser.post(`/api/tasks/${task.id}/hints/0`));
      for (const { source } of random.shuffle(task.mistakes).slice(0, random.int(0, 2))) await submit(task.id, source);
      if (givesUp) await send(browser.post(`/api/tasks/${task.id}/give-up`));
      await submit(task.id, task.solution);
    },

    /** An interview, of which the programs are skipped. */
    async interview(): Promise<void> {
      let interview = Interview.parse(await send(browser.post('/api/interviews', { id: newId(), minutes: 30 })));
      const post = async (path: string, body: object) =>
        Interview.parse(await send(browser.post(`/api/interviews/${interview.id}/${path}`, { place: interview.place, ...body })));
      while (interview.current) {
        const { current } = interview;
        spend(random.int(20, 90));
        if (current.kind === 'code') interview = await post('answer', { answer: { kind: 'skip' } });
        else if (current.kind === 'quiz') {
          interview = await post('answer', { answer: { kind: 'quiz', response: await responseOf(current.attempt) } });
        } else {
          await post('step', { done: 'speak' });
          const ticking = await post('step', { done: 'follow-up' });
          const points = ticking.current?.kind === 'spoken' ? ticking.current.points : [];
          const ticked = points.map(({ id }) => id).filter(() => random.uniform() < skill);
          interview = await post('answer', { answer: { kind: 'spoken', ticked, followUpAnswered: random.uniform() < skill } });
        }
      }
    },
  };
}

const CodeAsked = z.object({ id: z.string(), lines: z.array(z.string().nullable()) });

/** A UUIDv7 (RFC 9562) of a moment, its random bits from a generator. */
function uuidOf(random: Random, at: Date): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(at.getTime(), 12);
  const bits = (count: number) => hex(random.int(0, 16 ** count - 1), count);
  const variant = hex(random.int(8, 11), 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${variant}${bits(3)}-${bits(6)}${bits(6)}`;
}
