import { availableParallelism } from 'node:os';
import type { Observe } from '../events.ts';
import { FairQueue } from '../fair-queue.ts';
import { FAILED_STARTS, QUEUE_LENGTH, REPEAT_PAUSE_MS, SOURCE_BYTES, SPARE_CHILDREN } from '../limits.ts';
import { Child } from './child-process.ts';
import { createLauncher, type Launcher } from './launch.ts';
import type { Job, Outcome, Sandbox } from './protocol.ts';
import type { Verdict } from './run-record.ts';

export interface SandboxOptions {
  /** Submissions that run at the same time; one per core when left out. */
  concurrency?: number;
  /** Submissions that may wait. */
  queueLength?: number;
  /** How often a submission is run again that was disturbed, or whose child broke down by a fault of ours. */
  repeats?: number;
  /** How children are started. */
  launcher?: Launcher;
  observe?: Observe;
}

/** Too many submissions wait already: try again later. */
export class SaturatedError extends Error {
  override name = 'SaturatedError';
}

/** Something of ours failed: no verdict, and no fault of the submission. */
export class SandboxError extends Error {
  override name = 'SandboxError';
}

interface Waiting {
  job: Job;
  owner: string;
  onStart: () => void;
  /** Runs that were disturbed or that broke down by no fault of the submission. */
  repeats: number;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** A disturbed timeout, a death that nobody saw coming and a breakdown of ours are graded once more. */
const REPEATS = 1;

const tooLarge = (bytes: number): Outcome => ({
  status: 'compile-error',
  reason: { code: 'source-too-large', params: { bytes, limit: SOURCE_BYTES } },
  error: { name: 'SyntaxError', message: `the program has ${bytes} bytes; at most ${SOURCE_BYTES} are accepted` },
  calls: [],
  printed: '',
  cpuMs: 0,
  wallMs: 0,
  peakHeapBytes: 0,
});

class Pool implements Sandbox {
  readonly weaknesses: string[];
  readonly #launcher: Launcher;
  readonly #concurrency: number;
  readonly #queueLength: number;
  readonly #repeats: number;
  readonly #observe: Observe;
  readonly #children = new Set<Child>();
  /** Ready children, the one that has been ready longest first. */
  readonly #ready: Child[] = [];
  readonly #queue = new FairQueue<Waiting>();
  #busy = 0;
  #failedStarts = 0;
  #closed = false;
  #firstReady: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(
    launcher: Launcher,
    { concurrency = availableParallelism(), queueLength = QUEUE_LENGTH, repeats = REPEATS, observe = () => {} }: SandboxOptions,
  ) {
    this.#launcher = launcher;
    this.#concurrency = concurrency;
    this.#queueLength = queueLength;
    this.#repeats = repeats;
    this.#observe = observe;
    this.weaknesses = launcher.weaknesses;
  }

  /** Starts the children and waits for the first that is ready. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#firstReady = { resolve, reject };
      this.#fill();
    });
  }

  run(job: Job, owner = '', onStart = () => {}): Promise<Outcome> {
    if (this.#closed) return Promise.reject(new SandboxError('the sandbox is closed'));
    const bytes = Buffer.byteLength(job.source);
    if (bytes > SOURCE_BYTES) return Promise.resolve(tooLarge(bytes));
    if (this.#queue.length >= this.#queueLength) {
      return Promise.reject(new SaturatedError(`${this.#queue.length} submissions wait already; try again later`));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push(owner, { job, owner, onStart, repeats: 0, resolve, reject });
      this.#dispatch();
    });
  }

  state(): { children: number; waiting: number } {
    return { children: [...this.#children].filter((child) => child.wasReady).length, waiting: this.#queue.length };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#rejectAll(new SandboxError('the sandbox was closed'));
    const children = [...this.#children];
    for (const child of children) child.kill('closed');
    await Promise.all(children.map((child) => child.exited));
  }

  #fill(): void {
    while (!this.#closed && this.#children.size < this.#concurrency + SPARE_CHILDREN) {
      this.#children.add(new Child(this.#launcher, (child) => this.#changed(child)));
    }
  }

  #changed(child: Child): void {
    if (child.state === 'ready') {
      this.#failedStarts = 0;
      this.#ready.push(child);
      this.#firstReady?.resolve();
    } else if (child.state === 'dead') {
      this.#children.delete(child);
      this.#observe({ kind: 'ended', reason: child.endedBy });
      if (this.#ready.includes(child)) this.#ready.splice(this.#ready.indexOf(child), 1);
      if (!child.wasReady) this.#failedStarts += 1;
      if (this.#failedStarts >= FAILED_STARTS) return this.#giveUp();
      this.#fill();
    }
    this.#dispatch();
  }

  /** No child starts any more: says so to all who wait. The next submission tries again. */
  #giveUp(): void {
    const error = new SandboxError(`${this.#failedStarts} children in a row died before they were ready`);
    this.#failedStarts = 0;
    this.#firstReady?.reject(error);
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    for (const waiting of this.#queue.clear()) waiting.reject(error);
  }

  #dispatch(): void {
    this.#fill();
    while (this.#busy < this.#concurrency && this.#queue.length > 0) {
      const child = this.#ready.shift();
      if (!child) return;
      void this.#serve(child, this.#queue.shift()!);
    }
  }

  async #serve(child: Child, waiting: Waiting): Promise<void> {
    this.#busy += 1;
    waiting.onStart();
    const verdict = await child.run(waiting.job);
    this.#busy -= 1;
    this.#settle(waiting, verdict);
    this.#dispatch();
  }

  #runAgain(waiting: Waiting): void {
    if (this.#closed) return waiting.reject(new SandboxError('the sandbox was closed'));
    this.#queue.unshift(waiting.owner, waiting);
    this.#dispatch();
  }

  #settle(waiting: Waiting, verdict: Verdict): void {
    const again = waiting.repeats < this.#repeats && !this.#closed;
    if (again && (verdict.kind === 'fault' || verdict.disturbed)) {
      waiting.repeats += 1;
      setTimeout(() => this.#runAgain(waiting), REPEAT_PAUSE_MS);
    } else if (verdict.kind === 'fault') {
      waiting.reject(new SandboxError(verdict.message));
    } else {
      waiting.resolve(verdict.outcome);
    }
  }
}

/** Starts the sandbox and waits until a child is ready. `weaknesses` names what this machine cannot give; log it once. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const launcher = options.launcher ?? (await createLauncher());
  const pool = new Pool(launcher, options);
  try {
    await pool.start();
  } catch (error) {
    await pool.close();
    throw error;
  }
  return pool;
}
