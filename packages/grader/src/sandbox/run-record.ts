import { COMPILE_MS, JOB_BYTES, RSS_BYTES, UNDISTURBED_CORE_SHARE } from '../limits.ts';
import { FrameError } from './frames.ts';
import type { Message } from './messages.ts';
import type { WatchedProcess } from './process-stats.ts';
import type { CallOutcome, Job, Outcome } from './protocol.ts';

/** What a child made of a submission. `disturbed`: the verdict may be the machine's fault, and is worth another run. */
export type Verdict = { kind: 'outcome'; outcome: Outcome; disturbed: boolean } | { kind: 'fault'; message: string };

/** Why the supervisor ended a child by force. */
export type KilledFor = 'time' | 'memory';

/** What is known of a submission while a child has it, and the verdict that follows from it. */
export class RunRecord {
  readonly job: Job;
  readonly #process: WatchedProcess;
  readonly #calls: CallOutcome[] = [];
  #printed = '';
  #bytes = 0;
  #peakRss = 0;
  /** Whether the source is compiled and the budget runs. */
  #running = false;
  #started = performance.now();
  #cpuAtStart: number | undefined;
  #cpuAtEnd: number | undefined;

  constructor(job: Job, process: WatchedProcess) {
    this.job = job;
    this.#process = process;
    this.#cpuAtStart = process.cpuMs();
  }

  countBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > JOB_BYTES) throw new FrameError(`more than ${JOB_BYTES} bytes for one submission`);
  }

  beginBudget(): void {
    this.#running = true;
    this.#started = performance.now();
    this.#cpuAtStart = this.#process.cpuMs();
  }

  addCall(call: CallOutcome, printed: string): void {
    if (this.#calls.length === this.job.cases.length) throw new FrameError(`more calls than the ${this.job.cases.length} cases`);
    this.#calls.push(call);
    this.#printed += printed;
  }

  /** Resident memory now, in bytes; 0 where it cannot be seen. */
  measureMemory(): number {
    const bytes = this.#process.residentBytes() ?? 0;
    this.#peakRss = Math.max(this.#peakRss, bytes);
    return bytes;
  }

  /** The CPU time up to now counts; afterwards the process may be gone. */
  measureCpu(): void {
    this.#cpuAtEnd = this.#process.cpuMs() ?? this.#cpuAtEnd;
  }

  get #cpuMs(): number | undefined {
    return this.#cpuAtStart === undefined || this.#cpuAtEnd === undefined ? undefined : this.#cpuAtEnd - this.#cpuAtStart;
  }

  /** Whether the child had less than its share of a core. */
  get #heldUp(): boolean {
    return this.#cpuMs !== undefined && this.#cpuMs < UNDISTURBED_CORE_SHARE * (performance.now() - this.#started);
  }

  /** The verdict of a child that came to its end in order. */
  verdictOf(end: Extract<Message, { kind: 'end' }>): Verdict {
    const { kind: _kind, clean: _clean, printed, ...rest } = end;
    if (end.status === 'done' && this.#calls.length !== this.job.cases.length) {
      throw new FrameError(`'done' after ${this.#calls.length} of ${this.job.cases.length} cases`);
    }
    // An isolate that was disposed of for its memory can no longer be asked.
    const measured = { cpuMs: rest.cpuMs || (this.#cpuMs ?? 0), peakHeapBytes: rest.peakHeapBytes || this.#peakRss };
    const outcome = { ...rest, ...measured, calls: this.#calls, printed: this.#printed + printed };
    return { kind: 'outcome', outcome, disturbed: end.status === 'timeout' && this.#heldUp };
  }

  /** The verdict of a child that is gone without a word, or was killed: by what was measured, never by its exit code. */
  verdictOfDeath(killedFor: KilledFor | undefined, how: string, signal?: NodeJS.Signals | null): Verdict {
    // No program can send it. Where a kernel is short of memory because of this one, much was seen of it.
    if (killedFor === undefined && signal === 'SIGKILL' && this.#peakRss < RSS_BYTES / 2) {
      return { kind: 'fault', message: 'a child was killed by something else than the sandbox' };
    }
    const wallMs = performance.now() - this.#started;
    const partial = { calls: this.#calls, printed: this.#printed, cpuMs: this.#cpuMs ?? 0, wallMs, peakHeapBytes: this.#peakRss };
    if (!this.#running) return this.#verdictOfCompile(killedFor, how, partial);
    const timeout = killedFor === 'time' || (killedFor === undefined && wallMs >= this.job.budgetMs);
    // A child that nobody here killed may have died of something else than its submission, such as a kernel that is short of memory.
    const disturbed = timeout ? this.#heldUp : killedFor === undefined;
    return { kind: 'outcome', outcome: { status: timeout ? 'timeout' : 'out-of-memory', ...partial }, disturbed };
  }

  /** Of a child that ended before the budget began. Compiling is our work: where the machine held it up, nothing is said of the source. */
  #verdictOfCompile(killedFor: KilledFor | undefined, how: string, partial: Omit<Outcome, 'status'>): Verdict {
    if (killedFor === 'time' && this.#heldUp) {
      return { kind: 'fault', message: `the machine gave a child too little time to compile in ${COMPILE_MS} ms` };
    }
    const died = killedFor === undefined;
    const message = died ? `compiling this program ended the compiler (${how})` : `compiling this program takes more than ${COMPILE_MS} ms`;
    const failure = { status: 'compile-error', reason: { code: 'syntax', params: {} }, error: { name: 'SyntaxError', message } } as const;
    // A child that died by itself may have died of something else: once more.
    return { kind: 'outcome', outcome: { ...failure, ...partial }, disturbed: died };
  }
}
