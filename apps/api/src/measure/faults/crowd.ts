import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Submission } from '../../contract/practice.ts';
import type { Program } from './programs.ts';

/** A submission as the one who sent it knows it. */
export interface Sent extends Program {
  id: string;
  /** Answered with 200: from now on it may not be lost. */
  isAcknowledged: boolean;
}

interface Options {
  /** Any of them may be asked at any time; some may be dead. */
  urls: string[];
  programs: (index: number) => Program;
}

/** Milliseconds after which an answer is no longer waited for, and before the same is tried again. */
const answerMs = 40_000;
const againMs = 250;
/** What may be answered while parts are missing: not at all, or that it is not possible now. */
const cleanFailures = ['refused', '503', '429'];
/** Shares of the submissions after which the verdict is waited for, and after which everything sent so far is looked for. */
const waitShare = 0.4;
const listShare = 0.15;

/** Learners who submit, wait and look, ask again what failed, and note every answer that should not have been. */
export class Crowd {
  readonly sent: Sent[] = [];
  /** How often each kind of request was answered how. */
  readonly answers = new Map<string, number>();
  /** Answers that are neither right nor a clean failure. */
  readonly faults: string[] = [];
  readonly #options: Options;
  readonly #learners: Learner[] = [];
  #next = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  get acknowledged(): number {
    return this.sent.filter(({ isAcknowledged }) => isAcknowledged).length;
  }

  /** So many learners come in. Before anything is disturbed: who came in and never heard it would come in twice. */
  async enter(count: number): Promise<void> {
    const { urls, programs } = this.#options;
    for (let i = 0; i < count; i++) {
      const learner = new Learner(i, urls, this.answers);
      await learner.enter(programs(0).task);
      this.#learners.push(learner);
    }
  }

  /** All send until `isEnough`; each waits until what it sent is acknowledged. */
  async send(isEnough: () => boolean): Promise<void> {
    await Promise.all(this.#learners.map((learner) => this.#learn(learner, isEnough)));
  }

  async #learn(learner: Learner, isEnough: () => boolean): Promise<void> {
    const own: Sent[] = [];
    while (!isEnough()) {
      const one: Sent = { ...this.#options.programs(this.#next++), id: randomUUIDv7(), isAcknowledged: false };
      this.sent.push(one);
      own.push(one);
      await this.#submit(learner, one);
      if (Math.random() < waitShare) await this.#waitFor(learner, one);
      if (Math.random() < listShare) await this.#lookFor(learner, own);
    }
  }

  async #submit(learner: Learner, one: Sent): Promise<void> {
    for (;;) {
      const { outcome, body } = await learner.ask('submit', 'POST', '/api/submissions', { id: one.id, task: one.task, code: one.code });
      if (outcome === '200') {
        one.isAcknowledged = true;
        this.#check(one, body);
        return;
      }
      if (!cleanFailures.includes(outcome)) return void this.faults.push(`submit: ${outcome} ${body}`);
      await sleep(againMs);
    }
  }

  async #waitFor(learner: Learner, one: Sent): Promise<void> {
    const { outcome, body } = await learner.ask('wait', 'GET', `/api/submissions/${one.id}?wait=5`);
    if (outcome === '200') this.#check(one, body);
    else if (!cleanFailures.includes(outcome)) this.faults.push(`wait: ${outcome} ${body}`);
  }

  #check(one: Sent, body: string): void {
    const { state, report } = Submission.parse(JSON.parse(body));
    if (state === 'failed') this.faults.push(`${one.id} is shown as failed`);
    if (report && report.status !== one.verdict) this.faults.push(`${one.id} is ${one.verdict} and is shown as ${report.status}`);
  }

  /** What was acknowledged must be there, whichever process is asked. */
  async #lookFor(learner: Learner, own: Sent[]): Promise<void> {
    const expected = own.filter(({ isAcknowledged }) => isAcknowledged).slice(-listed);
    const { outcome, body } = await learner.ask('list', 'GET', `/api/submissions?limit=${listed}`);
    if (outcome !== '200') {
      if (!cleanFailures.includes(outcome)) this.faults.push(`list: ${outcome} ${body}`);
      return;
    }
    const shown = new Set(List.parse(JSON.parse(body)).map(({ id }) => id));
    const lost = expected.filter(({ id }) => !shown.has(id));
    if (lost.length > 0) this.faults.push(`list: ${lost.length} of ${expected.length} submissions are missing`);
  }
}

const List = z.array(z.object({ id: z.string() }));
const listed = 100;

/** One browser: its cookie, and an address of its own behind the proxy. */
class Learner {
  readonly #address: string;
  readonly #urls: string[];
  readonly #answers: Map<string, number>;
  #cookie = '';

  constructor(number: number, urls: string[], answers: Map<string, number>) {
    this.#address = `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;
    this.#urls = urls;
    this.#answers = answers;
  }

  /** Becomes a guest. */
  async enter(task: string): Promise<void> {
    const draft = { code: '// here I am', savedAt: new Date().toISOString() };
    const { outcome, body } = await this.ask('enter', 'PUT', `/api/tasks/${task}/draft`, draft);
    if (outcome !== '200' || this.#cookie === '') throw new Error(`no learner could be made: ${outcome} ${body}`);
  }

  /** Asks any of the servers. The outcome is the status, or 'refused' where there was no whole answer. */
  async ask(kind: string, method: string, path: string, body?: unknown): Promise<{ outcome: string; body: string }> {
    const url = this.#urls[Math.floor(Math.random() * this.#urls.length)];
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        'x-forwarded-for': this.#address,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(answerMs),
    })
      .then(async (response) => ({ outcome: this.#outcomeOf(response), body: await response.text() }))
      .catch(() => ({ outcome: 'refused', body: '' }));
    const counted = `${kind} ${answer.outcome}`;
    this.#answers.set(counted, (this.#answers.get(counted) ?? 0) + 1);
    return answer;
  }

  /** A second guest would be somebody else, who has nothing. */
  #outcomeOf(response: Response): string {
    const session = response.headers.getSetCookie().find((one) => one.includes('session_token'));
    const cookie = session?.split(';')[0] ?? '';
    if (session !== undefined && this.#cookie !== '' && cookie !== this.#cookie) return `${response.status} as another learner`;
    if (session !== undefined) this.#cookie = cookie;
    if (response.status === 503 && !response.headers.has('retry-after')) return '503 without Retry-After';
    return String(response.status);
  }
}
