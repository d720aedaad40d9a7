import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import { serialize } from 'node:v8';
import {
  CLEAN_RUNS_PER_CHILD,
  COMPILE_MS,
  JOB_BYTES,
  KILL_GRACE_MS,
  RSS_BYTES,
  RSS_POLL_MS,
  START_MS,
  UNDISTURBED_CORE_SHARE,
} from '../limits.ts';
import { encodeFrame, type Frame, FrameError, FrameReader, sameToken, TOKEN_BYTES } from './frames.ts';
import type { Launcher } from './launch.ts';
import { callOutcome, Message } from './messages.ts';
import { cpuMs, innermostProcess, residentBytes } from './process-stats.ts';
import type { CallOutcome, Job, Outcome } from './protocol.ts';

/** What a child made of a submission. */
export type Verdict =
  | { kind: 'outcome'; outcome: Outcome; disturbed: boolean }
  /** The child died or broke the protocol before the budget began, or something of ours failed in it: the submission may be innocent. */
  | { kind: 'fault'; message: string };

interface Run {
  resolve(verdict: Verdict): void;
  started: number;
  cpuAtStart: number | undefined;
  running: boolean;
  calls: CallOutcome[];
  printed: string;
  bytes: number;
  peakRss: number;
}

type State = 'starting' | 'ready' | 'busy' | 'dead';

/** One child process and the one submission it may hold. */
export class Child {
  readonly #process: ChildProcess;
  readonly #pipe: Socket;
  readonly #reader = new FrameReader();
  readonly #onChange: (child: Child) => void;
  #token: Buffer = Buffer.alloc(TOKEN_BYTES);
  #pid: number;
  #state: State = 'starting';
  #run: Run | undefined;
  #cleanRuns = 0;
  #wasReady = false;
  #budgetMs = 0;
  #cpuAtEnd: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  readonly exited: Promise<void>;

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
    this.#process.once('exit', (_code, signal) => this.#gone(`exit, signal ${signal}`));
    this.#process.once('error', (error) => this.#gone(error.message));
    pipe.on('error', () => this.kill());
    pipe.on('data', (piece: Buffer) => this.#receive(piece));
    this.#arm(START_MS, () => this.kill());
  }

  get state(): State {
    return this.#state;
  }

  /** Whether it ever got as far as taking a submission. */
  get wasReady(): boolean {
    return this.#wasReady;
  }

  /** Gives the child a submission. It must be ready. */
  run(job: Job): Promise<Verdict> {
    if (this.#state !== 'ready') throw new Error(`a submission for a child that is ${this.#state}`);
    this.#state = 'busy';
    this.#token = randomBytes(TOKEN_BYTES);
    return new Promise((resolve) => {
      this.#run = {
        resolve,
        started: performance.now(),
        cpuAtStart: cpuMs(this.#pid),
        running: false,
        calls: [],
        printed: '',
        bytes: 0,
        peakRss: 0,
      };
      this.#pipe.write(encodeFrame(this.#token, Buffer.alloc(0), serialize(job)));
      this.#arm(COMPILE_MS, () => this.#killFor('time'));
      this.#budgetMs = job.budgetMs;
      this.#watch = setInterval(() => this.#checkMemory(), RSS_POLL_MS);
    });
  }

  /** SIGKILL for the child, whatever stands before it, and, by its PID namespace, whatever it started. */
  kill(): void {
    if (this.#state === 'dead') return;
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
  #killFor(reason: 'time' | 'memory'): void {
    this.#measureCpu();
    if (this.#run) this.#settle(this.#verdictOfDeath(this.#run, reason));
    this.kill();
  }

  #arm(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }

  #checkMemory(): void {
    const bytes = residentBytes(this.#pid);
    if (!this.#run || bytes === undefined) return;
    this.#run.peakRss = Math.max(this.#run.peakRss, bytes);
    if (bytes > RSS_BYTES) this.#killFor('memory');
  }

  #receive(piece: Buffer): void {
    try {
      if (this.#run) {
        this.#run.bytes += piece.length;
        if (this.#run.bytes > JOB_BYTES) throw new FrameError(`more than ${JOB_BYTES} bytes for one submission`);
      }
      for (const frame of this.#reader.push(piece)) this.#handle(frame);
    } catch (error) {
      this.#break(error instanceof Error ? error.message : String(error));
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
      run.running = true;
      run.started = performance.now();
      run.cpuAtStart = cpuMs(this.#pid);
      this.#arm(this.#budgetMs + KILL_GRACE_MS, () => this.#killFor('time'));
    } else if (message.kind === 'call') {
      run.calls.push(callOutcome(message.outcome, frame.blob));
      run.printed += message.printed;
    } else {
      this.#finish(run, message);
    }
  }

  #becomeReady(): void {
    if (this.#state !== 'starting') throw new FrameError(`'ready' from a child that is ${this.#state}`);
    clearTimeout(this.#timer);
    this.#pid = innermostProcess(this.#pid);
    this.#state = 'ready';
    this.#wasReady = true;
    this.#onChange(this);
  }

  #finish(run: Run, end: Extract<Message, { kind: 'end' }>): void {
    const { kind: _kind, clean, printed, ...rest } = end;
    this.#measureCpu();
    // An isolate that was disposed of for its memory can no longer be asked.
    const measured = { cpuMs: rest.cpuMs || (this.#cpuOf(run) ?? 0), peakHeapBytes: rest.peakHeapBytes || run.peakRss };
    this.#settle({
      kind: 'outcome',
      outcome: { ...rest, ...measured, calls: run.calls, printed: run.printed + printed },
      disturbed: end.status === 'timeout' && this.#disturbed(run),
    });
    this.#cleanRuns += 1;
    if (!clean || this.#cleanRuns >= CLEAN_RUNS_PER_CHILD) return this.kill();
    // It prepares its next isolate; a child that dies meanwhile is replaced like any that dies while it starts.
    this.#state = 'starting';
    this.#arm(START_MS, () => this.kill());
  }

  #measureCpu(): void {
    this.#cpuAtEnd = cpuMs(this.#pid) ?? this.#cpuAtEnd;
  }

  #cpuOf(run: Run): number | undefined {
    return run.cpuAtStart === undefined || this.#cpuAtEnd === undefined ? undefined : this.#cpuAtEnd - run.cpuAtStart;
  }

  /** Whether a run had less than its share of a core. */
  #disturbed(run: Run): boolean {
    const cpu = this.#cpuOf(run);
    return cpu !== undefined && cpu < UNDISTURBED_CORE_SHARE * (performance.now() - run.started);
  }

  #settle(verdict: Verdict): void {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    const run = this.#run;
    this.#run = undefined;
    run?.resolve(verdict);
  }

  #break(message: string): void {
    this.#settle({ kind: 'fault', message });
    this.kill();
  }

  /** Judges a submission whose child is gone by what was measured. */
  #gone(how: string): void {
    if (this.#state === 'dead') return;
    this.#state = 'dead';
    // A child that dies while it starts still has its deadline running, which would keep the process alive.
    clearTimeout(this.#timer);
    const run = this.#run;
    if (run) this.#settle(this.#verdictOfDeath(run, undefined, how));
    this.#pipe.destroy();
    this.#onChange(this);
  }

  #verdictOfDeath(run: Run, killedFor: 'time' | 'memory' | undefined, how = 'killed'): Verdict {
    const wallMs = performance.now() - run.started;
    const partial = { calls: run.calls, printed: run.printed, cpuMs: this.#cpuOf(run) ?? 0, wallMs, peakHeapBytes: run.peakRss };
    if (!run.running) return this.#verdictOfCompile(run, killedFor, how, partial);
    const timeout = killedFor === 'time' || (killedFor === undefined && wallMs >= this.#budgetMs);
    return {
      kind: 'outcome',
      outcome: { status: timeout ? 'timeout' : 'out-of-memory', ...partial },
      disturbed: timeout && this.#disturbed(run),
    };
  }

  /** Of a child that ended before the budget began. Compiling is our work: where the machine held it up, nothing is said of the source. */
  #verdictOfCompile(run: Run, killedFor: 'time' | 'memory' | undefined, how: string, partial: Omit<Outcome, 'status'>): Verdict {
    const heldUp = this.#disturbed(run);
    if (killedFor === 'time' && heldUp)
      return { kind: 'fault', message: `the machine gave a child too little time to compile in ${COMPILE_MS} ms` };
    const message =
      killedFor === undefined
        ? `compiling this program ended the compiler (${how})`
        : `compiling this program takes more than ${COMPILE_MS} ms`;
    const error = { name: 'SyntaxError', message };
    // A child that died by itself may have died of something else: once more.
    const outcome: Outcome = { status: 'compile-error', reason: { code: 'syntax', params: {} }, error, ...partial };
    return { kind: 'outcome', outcome, disturbed: killedFor === undefined };
  }
}
