import { Worker } from 'node:worker_threads';
import { GraderError } from '../errors.ts';
import type { LeafValue } from '../sandbox/protocol.ts';
import type { Answer, Backend, Question, Ready } from './messages.ts';

/** A reference that takes longer has an endless loop. */
const referenceTimeoutMs = 60_000;

/** The main thread's side of the worker: starts it at the first question, and anew after it died. */
export interface OracleClient {
  backend(): Promise<Backend>;
  /** @throws GraderError with the reference's own message */
  ask(question: Omit<Question, 'id'>): Promise<LeafValue[][]>;
  close(): Promise<void>;
}

interface Running {
  worker: Worker;
  ready: Promise<Ready>;
  pending: Map<number, { resolve(results: LeafValue[][]): void; reject(error: Error): void }>;
}

export function createOracleClient(log: (line: string) => void): OracleClient {
  let running: Running | undefined;
  let nextId = 0;
  let isClosed = false;

  const start = (): Running => {
    if (isClosed) throw new GraderError('the oracle is closed');
    const started = startWorker(log, (failed) => {
      if (running === failed) running = undefined;
    });
    running = started;
    return started;
  };

  return {
    backend: async () => (await (running ?? start()).ready).backend,
    async ask(question) {
      const current = running ?? start();
      const id = nextId++;
      await current.ready;
      const { promise, resolve, reject } = Promise.withResolvers<LeafValue[][]>();
      current.pending.set(id, { resolve, reject });
      current.worker.postMessage({ ...question, id } satisfies Question, []);
      const timer = setTimeout(() => {
        reject(new GraderError(`${question.file} has not returned within ${referenceTimeoutMs / 1000} s`));
        void current.worker.terminate();
      }, referenceTimeoutMs);
      return promise.finally(() => {
        clearTimeout(timer);
        current.pending.delete(id);
      });
    },
    async close() {
      isClosed = true;
      await running?.worker.terminate();
    },
  };
}

function startWorker(log: (line: string) => void, onEnd: (failed: Running) => void): Running {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'oracle', env: {}, execArgv: [] });
  const ready = Promise.withResolvers<Ready>();
  // Nobody may be waiting for the backend when the worker dies; whoever asks gets the rejection.
  ready.promise.catch(() => undefined);
  const running: Running = { worker, ready: ready.promise, pending: new Map() };
  worker.on('message', (message: Answer | Ready) => {
    if ('backend' in message) {
      log(message.line);
      ready.resolve(message);
      return;
    }
    const waiting = running.pending.get(message.id);
    if ('error' in message) waiting?.reject(new GraderError(message.error));
    else waiting?.resolve(message.results);
  });
  const end = (error: Error): void => {
    onEnd(running);
    ready.reject(error);
    for (const waiting of running.pending.values()) waiting.reject(error);
  };
  worker.on('error', (error) => end(new GraderError(`the oracle's worker failed: ${String(error)}`, { cause: error })));
  worker.on('exit', (code) => end(new GraderError(`the oracle's worker ended with code ${code}`)));
  return running;
}
