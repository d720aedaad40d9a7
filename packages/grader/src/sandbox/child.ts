/** What runs in a child process: one submission after the other from the pipe, each in an isolate of its own. Imports nothing that is slow to load. */
import net from 'node:net';
import { deserialize } from 'node:v8';
import { compile, type CompileFailure, syntaxFailure } from '../compile.ts';
import { MESSAGE_CHARS, NAME_CHARS, RSS_BYTES, RSS_POLL_MS, TIMER_SLACK_MS } from '../limits.ts';
import type { SourceError } from '../report.ts';
import { storable } from '../storable.ts';
import { BLOCKING_FLAG, SET_UP } from './flags.ts';
import { encodeFrame, FrameReader, TOKEN_BYTES } from './frames.ts';
import type { InsideCode } from './inside-code.ts';
import { type Blueprint, type Cell, createBlueprint, createCell } from './isolate.ts';
import type { CaseResponse } from './inside/harness.ts';
import type { Message } from './messages.ts';
import type { Job } from './protocol.ts';

/** The pipe to the supervisor. */
const PIPE_FD = 3;
/** Jobs come from the supervisor, which is trusted: their arguments may be larger than a result. */
const JOB_FRAME_BYTES = 2 ** 30;

/** Whether the supervisor watches memory and the kernel ends this process with it: then nothing needs this thread while a submission runs. */
const blocking = process.argv.includes(BLOCKING_FLAG);

const pipe = new net.Socket({ fd: PIPE_FD });
let token: Buffer = Buffer.alloc(TOKEN_BYTES);

function send(message: Message, data?: Float64Array): void {
  const blob = data ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.alloc(0);
  pipe.write(encodeFrame(token, Buffer.from(JSON.stringify(message)), blob));
}

/** Lets what did not fit into the pipe go out before this thread is blocked again. */
async function flushed(): Promise<void> {
  if (pipe.writableLength > 0) await new Promise((resolve) => pipe.write('', resolve));
}

/** Without a supervisor there is nothing to live for. `abort` because `exit` waits for threads that may never end. */
const die = (): never => process.abort();
pipe.on('close', die);
pipe.on('error', die);

/** What the module threw while it was loaded: isolated-vm has copied it out as a plain error, a primitive or nothing. */
function thrownByModule(thrown: unknown): SourceError {
  if (!(thrown instanceof Error)) return { name: 'Thrown', message: storable(String(thrown), MESSAGE_CHARS) };
  const place = /submission\.ts:(\d{1,7}):(\d{1,7})/.exec((thrown.stack ?? '').slice(0, 65_536));
  const where = place ? { line: Number(place[1]), column: Number(place[2]) } : {};
  return { name: storable(thrown.name, NAME_CHARS), message: storable(thrown.message, MESSAGE_CHARS), ...where };
}

interface Ending {
  status: Extract<Message, { kind: 'end' }>['status'];
  reason?: Extract<Message, { kind: 'end' }>['reason'];
  error?: SourceError;
  /** The type stripper is broken for good. */
  poisoned?: boolean;
}

/** Timers may go off a little early. */
const isOver = (leftMs: number): boolean => leftMs <= TIMER_SLACK_MS;

/** Why a run stopped, by what was measured and not by the text of an error, which a submission can choose. */
function endingOf(cell: Cell, thrown: unknown, left: number): Ending {
  if (cell.isolate.isDisposed) return { status: 'out-of-memory' };
  if (isOver(left)) return { status: 'timeout' };
  return { status: 'runtime-error', error: thrownByModule(thrown) };
}

async function callCase(cell: Cell, index: number, args: Job['cases'][number], leftMs: () => number): Promise<CaseResponse> {
  try {
    return await cell.callCase(index, args, leftMs());
  } catch (error) {
    // isolated-vm throws what a promise was rejected with that nobody caught: no fault of the result.
    const finished = cell.isolate.isDisposed || isOver(leftMs()) ? undefined : cell.takeFinished(index, leftMs());
    if (finished === undefined) throw error;
    return finished;
  }
}

async function runCases(cell: Cell, job: Job, leftMs: () => number): Promise<Ending> {
  try {
    const reason = await cell.begin(job, leftMs);
    if (reason) return { status: 'invalid-output', reason };
    for (const [index, args] of job.cases.entries()) {
      if (isOver(leftMs())) return { status: 'timeout' };
      const { outcome, printed } = await callCase(cell, index, args, leftMs);
      if (outcome.kind !== 'value') send({ kind: 'call', outcome, printed });
      else send({ kind: 'call', outcome: { kind: 'value', leaves: outcome.leaves }, printed }, outcome.data);
      await flushed();
    }
    return { status: 'done' };
  } catch (thrown) {
    return endingOf(cell, thrown, leftMs());
  }
}

function compiled(cell: Cell, job: Job): CompileFailure | undefined {
  const { fn } = job.signature;
  const result = compile(job.source, fn, job.forbids);
  if (!('js' in result)) return result;
  try {
    cell.load(result.js, job.forbids);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return syntaxFailure(error.message, fn);
  }
}

function end(cell: Cell, ending: Ending, wallMs: number): boolean {
  const gone = cell.isolate.isDisposed;
  // After the last case everything printed has been handed over.
  const printed = gone || ending.status === 'done' ? '' : cell.drain();
  const heap = gone ? undefined : cell.isolate.getHeapStatisticsSync();
  const clean = !gone && ending.status !== 'timeout' && ending.poisoned !== true;
  send({
    kind: 'end',
    status: ending.status,
    reason: ending.reason,
    error: ending.error,
    printed,
    cpuMs: gone ? 0 : Number(cell.isolate.cpuTime) / 1e6,
    wallMs,
    peakHeapBytes: heap ? heap.total_heap_size + heap.externally_allocated_size : 0,
    clean,
  });
  return clean;
}

/** For platforms where the supervisor cannot watch it. */
function watchMemory(start: number): NodeJS.Timeout {
  const watch = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes <= RSS_BYTES) return;
    clearInterval(watch);
    const measured = { cpuMs: 0, wallMs: performance.now() - start, peakHeapBytes: bytes };
    send({ kind: 'end', status: 'out-of-memory', printed: '', ...measured, clean: false });
  }, RSS_POLL_MS);
  return watch;
}

async function run(cell: Cell, job: Job): Promise<boolean> {
  const broken = compiled(cell, job);
  if (broken) return end(cell, broken, 0);
  send({ kind: 'running' });
  const start = performance.now();
  const watch = blocking ? undefined : watchMemory(start);
  const ending = await runCases(cell, job, () => Math.max(1, Math.ceil(job.budgetMs - (performance.now() - start))));
  clearInterval(watch);
  return end(cell, ending, performance.now() - start);
}

let blueprint: Blueprint;
let cell: Cell;

/** The first frame brings the trusted code. What the first submission needs is used once, so that it need not wait for it. */
function setUp(code: InsideCode): void {
  blueprint = createBlueprint(code);
  cell = createCell(blueprint, blocking);
  const sample = compile('export const f = (x: number): number => x;', 'f', []);
  if (!('js' in sample)) throw new Error(sample.error.message);
  send({ kind: 'ready' });
}

/** After a result that was not clean the supervisor ends this process: nothing more is prepared. */
async function serve(job: Job): Promise<void> {
  const clean = await run(cell, job);
  if (!clean) return;
  cell.isolate.dispose();
  cell = createCell(blueprint, blocking);
  send({ kind: 'ready' });
}

const reportFault = (error: unknown): void =>
  send({ kind: 'fault', message: storable(error instanceof Error ? (error.stack ?? error.message) : String(error), MESSAGE_CHARS) });

const reader = new FrameReader(JOB_FRAME_BYTES);
pipe.on('data', (piece: Buffer) => {
  for (const frame of reader.push(piece)) {
    token = Buffer.from(frame.token);
    const content: unknown = deserialize(frame.blob);
    if (frame.head.toString() === SET_UP) setUp(content as InsideCode);
    else serve(content as Job).catch(reportFault);
  }
});
