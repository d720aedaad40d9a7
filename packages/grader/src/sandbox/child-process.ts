import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import { serialize } from 'node:v8';
import { CLEAN_RUNS_PER_CHILD, COMPILE_MS, KILL_GRACE_MS, RSS_BYTES, RSS_POLL_MS, START_MS } from '../limits.ts';
import type { KillReason } from '../events.ts';
import { SET_UP } from './flags.ts';
import { encodeFrame, type Frame, FrameError, FrameReader, sameToken, TOKEN_BYTES } from './frames.ts';
import type { Launcher } from './launch.ts';
import { callOutcome, Message } from './messages.ts';
import { innermostProcess, WatchedProcess } from './process-stats.ts';
import type { Job, Outcome } from './protocol.ts';
import { type KilledFor, RunRecord, type Verdict } from './run-record.ts';

type State = 'starting' | 'ready' | 'busy' | 'dead';

/** Why nothing is run any more in a child whose result was not a clean one. */
const reasonOf = (status: Outcome['status']): KillReason =>
  status === 'timeout' ? 'time' : status === 'out-of-memory' ? 'memory' : 'unclean';

/** One child process and the one submission it may hold. */
export class Child {
  readonly #process: ChildProcess;
  readonly #pipe: Socket;
  readonly #reader = new FrameReader();
  readonly #onChange: (child: Child) => void;
  /** Settles when the process is gone. */
  readonly exited: Promise<void>;
  #token: Buffer = Buffer.alloc(TOKEN_BYTES);
  #pid: number;
  #state: State = 'starting';
  #endedBy: KillReason = 'died';
  #watched: WatchedProcess | undefined;
  #run: RunRecord | undefined;
  #resolve: ((verdict: Verdict) => void) | undefined;
  #cleanRuns = 0;
  #deadline: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;

  /** `onChange` is called whenever the child becomes ready or dies. */
  constructor(launcher: Launcher, onChange: (child: Child) => void) {
    this.#onChange = onChange;
    this.#process = launcher.start();
    this.#pid = this.#process.pid ?? -1;
    const pipe = this.#process.stdio[3];
    if (!(pipe instanceof Socket)) throw new Error('a child was started without its pipe');
    this.#pipe = pipe;
    this.exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => resolve());
    });
    this.#process.once('exit', (_code, signal) => this.#gone(`exit, signal ${signal}`, signal));
    this.#process.once('error', (error) => this.#gone(error.message));
    pipe.on('error', () => this.kill('fault'));
    pipe.on('data', (piece: Buffer) => this.#receive(piece));
    pipe.write(encodeFrame(this.#token, Buffer.from(SET_UP), launcher.setUp));
    this.#setDeadline(START_MS, () => this.kill('start'));
  }

  get state(): State {
    return this.#state;
  }

  /** Why it is dead. */
  get endedBy(): KillReason {
    return this.#endedBy;
  }

  /** Whether it ever got as far as taking a submission. */
  get wasReady(): boolean {
    return this.#watched !== undefined;
  }

  /** Gives the child a submission. It must be ready. */
  run(job: Job): Promise<Verdict> {
    if (this.#state !== 'ready' || !this.#watched) throw new Error(`a submission for a child that is ${this.#state}`);
    this.#state = 'busy';
    this.#token = randomBytes(TOKEN_BYTES);
    this.#run = new RunRecord(job, this.#watched);
    this.#pipe.write(encodeFrame(this.#token, Buffer.alloc(0), serialize(job)));
    this.#setDeadline(COMPILE_MS, () => this.#killFor('time'));
    this.#watch = setInterval(() => this.#checkMemory(), RSS_POLL_MS);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** SIGKILL for the child, whatever stands before it, and, by its PID namespace, whatever it started. */
  kill(reason: KillReason): void {
    if (this.#state === 'dead') return;
    if (this.#endedBy === 'died') this.#endedBy = reason;
    const pid = this.#process.pid;
    if (pid !== undefined && process.platform !== 'win32') {
      for (const target of [-pid, this.#pid]) {
        try {
          process.kill(target, 'SIGKILL');
        } catch {
          // Already gone.
        }
      }
    }
    this.#process.kill('SIGKILL');
    this.#pipe.destroy();
  }

  /** Ends a submission by force. Its verdict does not wait until the kernel has taken the process down. */
  #killFor(reason: KilledFor): void {
    this.#run?.measureCpu();
    if (this.#run) this.#settle(this.#run.verdictOfDeath(reason, 'killed'));
    this.kill(reason);
  }

  #setDeadline(ms: number, then: () => void): void {
    clearTimeout(this.#deadline);
    // What arrived while this process was busy with something else is read before the deadline counts.
    const deadline = setTimeout(() => setImmediate(() => this.#deadline === deadline && then()), ms);
    this.#deadline = deadline;
  }

  #clearDeadline(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  #checkMemory(): void {
    if (this.#run && this.#run.measureMemory() > RSS_BYTES) this.#killFor('memory');
  }

  #receive(piece: Buffer): void {
    try {
      this.#run?.countBytes(piece.length);
      for (const frame of this.#reader.push(piece)) this.#handle(frame);
    } catch (error) {
      this.#settle({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
      this.kill('fault');
    }
  }

  #handle(frame: Frame & { token: Buffer }): void {
    if (!sameToken(frame.token, this.#token)) throw new FrameError('a frame without the token of its submission');
    const message = Message.parse(JSON.parse(frame.head.toString('utf8')));
    if (message.kind === 'ready') return this.#becomeReady();
    const run = this.#run;
    if (!run) throw new FrameError(`'${message.kind}' from a child without a submission`);
    if (message.kind === 'fault') throw new Error(message.message);
    if (message.kind === 'running') {
      run.beginBudget();
      this.#setDeadline(run.job.budgetMs + KILL_GRACE_MS, () => this.#killFor('time'));
    } else if (message.kind === 'call') {
      run.addCall(callOutcome(message.outcome, frame.blob), message.printed);
    } else {
      this.#finish(run, message);
    }
  }

  #becomeReady(): void {
    if (this.#state !== 'starting') throw new FrameError(`'ready' from a child that is ${this.#state}`);
    this.#clearDeadline();
    if (!this.#watched) {
      this.#pid = innermostProcess(this.#pid);
      this.#watched = new WatchedProcess(this.#pid);
    }
    this.#state = 'ready';
    this.#onChange(this);
  }

  #finish(run: RunRecord, end: Extract<Message, { kind: 'end' }>): void {
    run.measureCpu();
    this.#settle(run.verdictOf(end));
    this.#cleanRuns += 1;
    if (!end.clean) return this.kill(reasonOf(end.status));
    if (this.#cleanRuns >= CLEAN_RUNS_PER_CHILD) return this.kill('worn');
    // It prepares its next isolate; a child that dies meanwhile is replaced like any that dies while it starts.
    this.#state = 'starting';
    this.#setDeadline(START_MS, () => this.kill('start'));
  }

  #settle(verdict: Verdict): void {
    this.#clearDeadline();
    clearInterval(this.#watch);
    this.#run = undefined;
    this.#resolve?.(verdict);
    this.#resolve = undefined;
  }

  #gone(how: string, signal?: NodeJS.Signals | null): void {
    if (this.#state === 'dead') return;
    this.#state = 'dead';
    // A deadline that still runs would keep this process alive.
    this.#clearDeadline();
    if (this.#run) this.#settle(this.#run.verdictOfDeath(undefined, how, signal));
    this.#watched?.close();
    this.#pipe.destroy();
    this.#onChange(this);
  }
}
