import type { TaskPage } from 'api/contract';
import { asFailure, type Api, type ApiFailure } from '#lib/api.ts';
import { newId } from '#lib/id.ts';
import type { Explanation, Report } from '#lib/report-types.ts';
import { graded, namedSubmission, type Named } from './submission.ts';

/** A report that is shown, with the program that it speaks of. */
export interface Shown {
  report: Report;
  explanation: Explanation;
  code: string;
  /** Null for a run, which is not kept. */
  submission: { id: string; submittedAt: string } | null;
  /** The submission that showed the cases, this one or, for a run of one case, an earlier one. */
  source: string | null;
}

export type Activity = { kind: 'run'; only: boolean } | { kind: 'submit'; queuePosition: number | null } | { kind: 'open' };
export interface Failed {
  what: Activity['kind'];
  failure: ApiFailure;
  again: () => void;
}

const MS_A_SECOND = 1_000;
const MOST_SECONDS = 86_400;

/** What happens between the editor and the results: one run or submission at a time, and the last report. */
export class Bench {
  shown = $state.raw<Shown | null>(null);
  activity = $state.raw<Activity | null>(null);
  failed = $state.raw<Failed | null>(null);
  /** A submission without a verdict: the page stopped waiting for it, or the grader broke down over it. */
  ungraded = $state.raw<{ id: string; state: 'waiting' | 'failed' } | null>(null);
  solved = $state(false);
  hints = $state.raw<string[]>([]);
  /** Counts submissions made from this page, so that their list is asked for anew. */
  submitted = $state(0);
  #api: Api;
  #task: TaskPage;
  #pending: Named | null = null;
  #startedAt = Date.now();

  constructor(api: Api, task: TaskPage) {
    this.#api = api;
    this.#task = task;
    this.solved = task.solved;
    this.hints = task.hints.opened;
  }

  /** Runs the public cases, or one case of the report that is shown. Nothing is kept. */
  run(code: string, only?: string): Promise<void> {
    return this.#alone(
      { kind: 'run', only: only !== undefined },
      () => this.run(code, only),
      async () => {
        const source = only === undefined ? null : (this.shown?.source ?? null);
        const { report, explanation } = await this.#api.run(this.#task.id, code, { case: only, submission: source ?? undefined });
        this.shown = { report, explanation, code, submission: null, source };
      },
    );
  }

  /** Submits, once however often it is pressed, and waits for the verdict. */
  submit(code: string): Promise<void> {
    return this.#alone(
      { kind: 'submit', queuePosition: null },
      () => this.submit(code),
      async () => {
        this.#pending = namedSubmission(this.#pending, code, newId);
        const { id } = this.#pending;
        const seconds = Math.min(MOST_SECONDS, Math.round((Date.now() - this.#startedAt) / MS_A_SECOND));
        const sent = await this.#api.submit({ id, task: this.#task.id, code, hintsOpened: this.hints.length, seconds });
        this.#pending = null;
        this.submitted += 1;
        await this.#await(sent);
      },
    );
  }

  /** Shows a submission of before, waiting for its verdict where it has none yet. */
  open(id: string): Promise<void> {
    return this.#alone(
      { kind: 'open' },
      () => this.open(id),
      async () => this.#await(await this.#api.submission(id)),
    );
  }

  async openHint(): Promise<void> {
    const { text } = await this.#api.openHint(this.#task.id, this.hints.length);
    this.hints = [...this.hints, text];
  }

  /** A fresh attempt: no result in sight, the clock at zero. */
  clear(): void {
    this.shown = null;
    this.failed = null;
    this.ungraded = null;
    this.#startedAt = Date.now();
  }

  async #await(sent: Parameters<typeof graded>[0]): Promise<void> {
    const done = await graded(
      sent,
      (id, wait) => this.#api.submission(id, wait),
      (queuePosition) => (this.activity = { kind: 'submit', queuePosition }),
    );
    if (!done.report || !done.explanation) {
      this.ungraded = { id: done.id, state: done.state === 'failed' ? 'failed' : 'waiting' };
      return;
    }
    this.shown = {
      report: done.report,
      explanation: done.explanation,
      code: done.code,
      submission: { id: done.id, submittedAt: done.submittedAt },
      source: done.id,
    };
    if (done.report.status === 'accepted') this.solved = true;
  }

  async #alone(activity: Activity, again: () => Promise<void>, work: () => Promise<void>): Promise<void> {
    if (this.activity) return;
    this.activity = activity;
    this.failed = null;
    this.ungraded = null;
    try {
      await work();
    } catch (error) {
      this.failed = { what: activity.kind, failure: asFailure(error), again: () => void again() };
    } finally {
      this.activity = null;
    }
  }
}
